"""One neuron with squared errors has many minima: few starts lead to the lowest one."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.starting_points.basins import basins
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_SIDE = 10  # starts along each side of the map
_RATE = 0.3
_STEPS, _LONG = 300, 4096  # of the race, and of the runs from all starts: the far side of the map is nearly flat
_WEIGHTS, _INPUTS = 2, 10  # on the map, and of a larger neuron
_ONE_WEIGHT_SUITS_BOTH = 0.4


def _race(label: float) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=_RATE) for slug in ("momentum", "gradient_descent"))
    return Experiment(
        landscape="one_neuron", landscape_parameters={"weak_label": label}, steps=_STEPS, contenders=contenders
    )


def _answer(result: Result, _: float) -> Answer:
    experiment = result.experiment
    momentum = experiment.model_copy(update={"steps": _LONG, "contenders": experiment.contenders[:1]})
    found = basins(momentum, _SIDE)
    minima = experiment.surface.minima(experiment.parameters)
    lowest = sum(int((found.ends == i).sum()) for i, minimum in enumerate(minima) if minimum.is_global)
    ends = np.unique(found.ends)
    each = round(len(ends) ** (1 / _WEIGHTS))
    numbers = {
        "starts": found.ends.size,
        "lowest": lowest,
        "minima": len(ends),
        "each": each,
        "inputs": _INPUTS,
        "many": each**_INPUTS,
    }
    # The good valley of each weight is the side of the hump that the lowest minimum is on.
    humps = [max(saddle.theta) for saddle in experiment.surface.saddles(experiment.parameters)]
    right = int((found.theta_0 > min(humps, default=np.inf)).sum())
    holds = len(ends) == 2**_WEIGHTS and ends.min() >= 0 and lowest == right**_WEIGHTS
    return Answer(float(lowest), numbers, bool(holds), runs=len(result) + found.ends.size)


LESSON = Lesson(
    slug="one-neuron",
    title="One neuron, many minima",
    claims=(23,),
    slides=("L1",),
    question="One neuron has two weights: of 100 runs from all over this map, how many reach the lowest loss?",
    setting="The neuron learns 4 examples; each sets only one of its two inputs. The ring is one of the starts.",
    guess=NumberGuess(label="Runs", low=0.0, high=100.0, log=False, whole=True),
    race=_race,
    answer=_answer,
    control=Control(
        label="Label y of the weak input",
        values=(0.05, 0.1, 0.2, _ONE_WEIGHT_SUITS_BOTH),
        usual=0.1,
        help="What the neuron has to say to the input 0.5. To the input 5 it is 0.6.",
    ),
    found="Of {starts} runs with momentum {lowest} reach the lowest minimum; the number of minima is {minima}.",
    why=(
        "Each example sets one input alone, so the loss adds up one curve for each weight; the number of minima of "
        "that curve is {each}.",
        "For a very negative weight the output for the strong input is almost 0: its error stays large, but the slope "
        "of this error vanishes, so that only the weak input is fitted.",
        "Each minimum of one weight goes with each of the other: with {inputs} inputs the number of minima is {each} "
        "to the power of {inputs}, which is {many}.",
    ),
    formula=lines(
        r"L = \sum_{i} \sum_{(x, y)} \left(y - s(\theta_i x)\right)^2",
        r"s(u) = \frac{1}{1 + e^{-u}}",
    ),
    source=(
        "P. Auer, M. Herbster and M. K. Warmuth, Exponentially many local minima for single neurons, NIPS 8, 1995; in "
        "the slides: local minima."
    ),
    stops_at=(_ONE_WEIGHT_SUITS_BOTH,),
    stops=(
        "With this label one weight suits both examples well: {lowest} of {starts} runs reach the lowest minimum, and "
        "the number of minima is {minima}."
    ),
)
