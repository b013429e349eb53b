"""Equal weights: units that begin alike get the same gradients, so that no step makes them different."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.guesses import PointGuess
from lessons.form.lesson import Answer, Control, Lesson
from networks.equal_weights import EqualStart, equal_units

_WEIGHT = 1.5  # that both units of the race begin with
_STEPS = 600
_RATES = {"momentum": 0.02, "gradient_descent": 0.05, "adam": 0.05}
_UNITS, _LONG = 8, 2000  # of a larger network, which is trained beside the race


def _race(added: float) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=rate) for slug, rate in _RATES.items())
    return Experiment(landscape="two_units", start=(_WEIGHT, _WEIGHT + added), steps=_STEPS, contenders=contenders)


def _answer(result: Result, added: float) -> Answer:
    apart = max(float(np.abs(path.positions[:, 0] - path.positions[:, 1]).max()) for path in result)
    wide = equal_units(EqualStart("momentum", 0.1, _UNITS, added, _LONG))
    numbers = {
        "added": added,
        "apart": apart,
        "loss": float(result[0].losses[-1]),
        "units": _UNITS,
        "steps": _LONG,
        "wide": float(wide.differences.max()),
        "kinds": wide.kinds,
    }
    holds = apart == 0.0 and wide.kinds == 1 and not wide.differences.any()
    return Answer(result[0].positions[-1].tolist(), numbers, holds, runs=len(result) + 1)


LESSON = Lesson(
    slug="equal-weights",
    title="Equal weights",
    claims=(25,),
    slides=("L4",),
    question="Two units begin with the same weight: where does Momentum end?",
    setting=(
        "The axes are the weights of the two units. What they have to learn, one unit with weight 2 and one with "
        "weight −0.5 can do without any error."
    ),
    guess=PointGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Added to one weight",
        values=(0.0, 1e-6, 0.001, 0.1),
        usual=0.0,
        help="At 0 both weights are equal.",
    ),
    found=(
        "The largest difference between the two weights is {apart} with all three optimizers, and the loss ends "
        "at {loss}. In a network with {units} equal units it is {wide} after {steps} steps."
    ),
    why=(
        "Equal units give equal outputs, so that the loss changes alike with the weights of each: their gradients are "
        "equal, and so is every average of them.",
        "A rule that works on each weight by itself makes equal moves of equal gradients, so the run stays on the "
        "diagonal and ends where equal units do best: a saddle between two minima, each of which is the other one with "
        "the units exchanged.",
        "So networks begin with random weights: with {added} added to one weight, the number of different units in the "
        "larger network is {kinds}.",
    ),
    formula=r"w_j = w_k,\ v_j = v_k \;\Rightarrow\; \frac{\partial L}{\partial w_j} = \frac{\partial L}{\partial w_k}",
    source="D. E. Rumelhart, G. E. Hinton and R. J. Williams, Learning internal representations by error propagation, "
    "1986, on breaking the symmetry; in the slides: initialisation.",
    tolerance=0.01,
    stops_at=(1e-6, 0.001, 0.1),
    stops=(
        "The weights part, by up to {apart}, and the loss ends at {loss}. In a network with {units} units the changed "
        "one parts from the others by up to {wide} within {steps} steps."
    ),
)
