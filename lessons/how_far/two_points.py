"""The book's own rate on the Gabor loss: above 2 / lambda_max, so that the run ends in a cycle of two points."""

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.limit_behaviour import LimitKind, limit_behaviour
from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.result import Result
from laboratories.learning_rates.stability import edge
from lessons.form.guesses import ChoiceGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 500
_ANSWERS = (
    "It comes to rest in the minimum.",
    "It jumps between two points for ever.",
    "It jumps between more than two points.",
    "It diverges.",
)
_REST, _TWO, _OTHER, _GONE = range(4)


def _race(rate: float) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=rate)
    return Experiment(landscape="gabor", steps=_STEPS, contenders=(contender,))


def _answer(result: Result, rate: float) -> Answer:
    path = result[0]
    found, limit = limit_behaviour(path), edge(result.experiment, path)
    pair = found.end is LimitKind.CYCLE and len(found.points) == 2
    truth = {LimitKind.REST: _REST, LimitKind.DIVERGED: _GONE}.get(found.end, _TWO if pair else _OTHER)
    numbers = {
        "comes": _ANSWERS[truth],
        "rate": rate,
        "limit": limit.rate if limit else float("nan"),
        "loss": float(path.losses[-1]),
        "lowest": result.experiment.surface.lowest_loss(result.experiment.parameters),
        "points": len(found.points),
    }
    # What is expected is read off the Hessian at the minimum, and not off the run, which must stay around it.
    expected = _TWO if limit and rate > limit.rate else _REST
    around = found.end is not LimitKind.DIVERGED and _around_the_lowest(result.experiment, found.points)
    return Answer(truth, numbers, limit is not None and around and truth == expected, runs=1)


def _around_the_lowest(experiment: Experiment, points: np.ndarray) -> bool:
    reached = int(nearest_minimum(experiment.surface, experiment.parameters, points.mean(axis=0)))
    return reached != NONE_NEAR and experiment.surface.minima(experiment.parameters)[reached].is_global


LESSON = Lesson(
    slug="two-points",
    title="The book’s own rate",
    claims=(18,),
    slides=("L3",),
    question="What does gradient descent do after many steps at the book’s own rate, a = 0.2?",
    setting="The map is the loss of the Gabor model. The start at the ring leads to the lowest minimum.",
    guess=ChoiceGuess(_ANSWERS),
    race=_race,
    answer=_answer,
    control=Control(
        label="Learning rate a",
        values=(0.15, 0.17, 0.18, 0.2, 0.22, 0.23),
        usual=0.2,
        help="How far a step goes.",
    ),
    found=(
        "{comes} With a = {rate} the loss is {loss} in the end; at the minimum it is {lowest}, and 2/λₘₐₓ is {limit}."
    ),
    why=(
        "Gradient descent comes to rest in a minimum only if its rate is below 2/λₘₐₓ = {limit}.",
        "Above it a step from the left of the minimum lands on its right, a little farther out, and so on.",
        "Farther out this loss curves less, so these jumps stop growing, and the run neither rests nor diverges.",
    ),
    formula=r"\theta_{t+2} = \theta_t \ne \theta_{t+1} \quad\text{for}\quad a > \frac{2}{\lambda_{\max}(H(\theta^*))}",
    source="S. J. D. Prince, Understanding Deep Learning, 2023, chapter 6; in the slides: the Gabor model.",
    stops_at=(0.23,),
    stops="With a = {rate} two points are not enough: the run goes round {points} points.",
)
