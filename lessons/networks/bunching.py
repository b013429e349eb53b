"""Many minima that bunch: the wider networks are, the closer together their losses end."""

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson
from networks.many_minima import CHUNK, Training, final_losses

_NARROW = 5  # units that the others are compared with
_TRAINING = Training(epochs=100)
_NETWORKS = 2 * CHUNK
_RATE = 0.3
_TOO_NARROW = 2.0


def _race(_: float) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=_RATE) for slug in ("momentum", "gradient_descent"))
    return Experiment(landscape="one_neuron", steps=300, contenders=contenders)


def _answer(result: Result, units: float) -> Answer:
    found = final_losses(_TRAINING, _NETWORKS, (_NARROW, int(units)))
    narrow, wide = (ends.test for ends in found.values())
    spreads = float(narrow.std()), float(wide.std())
    heights = [minimum.loss for minimum in result.experiment.surface.minima(result.experiment.parameters)]
    numbers = {
        "networks": _NETWORKS,
        "units": int(units),
        "narrow": _NARROW,
        "spread": spreads[1],
        "narrow_spread": spreads[0],
        "mean": float(wide.mean()),
        "narrow_mean": float(narrow.mean()),
        "worst": float(wide.max()),
        "lowest": min(heights),
        "highest": max(heights),
    }
    holds = spreads[1] < spreads[0] and wide.mean() < narrow.mean()
    return Answer(spreads[1], numbers, bool(holds), runs=len(result) + 2 * _NETWORKS)


LESSON = Lesson(
    slug="minima-bunch",
    title="Minima that bunch",
    claims=(3,),
    slides=("L0", "L1"),
    question=(
        "With 5 hidden units the final losses of 100 networks have a standard deviation of about 0.06: what is it with "
        "50 units?"
    ),
    setting=(
        "The map has one neuron alone: its minima differ much. The question is about networks with a hidden layer, "
        "each from random weights of its own, which learn to tell two moons apart."
    ),
    guess=NumberGuess(label="Standard deviation of the losses", low=0.001, high=1.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Hidden units",
        values=(_TOO_NARROW, 10.0, 25.0, 50.0),
        usual=50.0,
        help="Of each of the networks that are compared with those of 5 units.",
    ),
    found=(
        "With {units} units the standard deviation of the {networks} losses is {spread}, with {narrow} units "
        "{narrow_spread}."
    ),
    why=(
        "A small network has few ways to do well, and a bad start leads to a bad minimum: the minima of the one neuron "
        "on the map have losses from {lowest} to {highest}.",
        "In a wide network, for the loss to be stuck, no change of any of its many weights may lower it, which is rare "
        "unless the loss is low already: of those with {units} units the highest loss is {worst}.",
        "So the losses of wide networks lie close together, and low: their mean is {mean}, that of {narrow} units "
        "{narrow_mean}. It is seen here and elsewhere, and proved only for simplified networks.",
    ),
    formula=r"\bar L = \frac{1}{n} \sum_{i=1}^{n} L_i,\qquad s = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (L_i - \bar L)^2}",
    source=(
        "A. Choromanska, M. Henaff, M. Mathieu, G. Ben Arous and Y. LeCun, The loss surfaces of multilayer networks, "
        "AISTATS 2015; in the slides: local minima."
    ),
    tolerance=0.3,
    stops_at=(_TOO_NARROW,),
    stops=(
        "With {units} units most of the {networks} networks end near one bad minimum: the standard deviation is "
        "{spread}, with {narrow} units {narrow_spread}, but the mean is higher."
    ),
)
