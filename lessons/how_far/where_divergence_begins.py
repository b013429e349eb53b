"""At which learning rate gradient descent begins to diverge: at 2 / lambda_max, which the steepest direction sets."""

import math
from bisect import bisect
from collections.abc import Sequence

import numpy as np

from experiments import Contender, Experiment, run
from experiments.analysis.hessian import eigenvalues, hessian
from experiments.experiment import MOST_CONTENDERS
from experiments.printed import digits
from experiments.result import Result
from experiments.trajectory import Trajectory
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_START = (-3.49, -1.95)  # beside the floor of the valley
_RATES = (0.05, 0.07, 0.11, 0.16)  # the same for all valleys, so that they do not give the answer away
_LABEL = "a = {rate}"
_STEPS, _LONG = 30, 1000  # of the race, and of the runs between which the rate is looked for
_BETWEEN = (1e-3, 10.0)  # where it is looked for
_ROUNDS = 6  # each leaves one of MOST_CONTENDERS - 1 parts


def _race(condition: float) -> Experiment:
    return _descents(condition, _RATES, _STEPS)


def _descents(condition: float, rates: Sequence[float], steps: int) -> Experiment:
    """Gradient descent at these rates."""
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=rate, label=_LABEL.format(rate=digits(rate))) for rate in rates
    )
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": condition},
        start=_START,
        steps=steps,
        contenders=contenders,
    )


def _largest_curvature(experiment: Experiment) -> float:
    (minimum,) = experiment.surface.minima(experiment.parameters)
    return float(eigenvalues(hessian(experiment.surface, experiment.parameters, minimum.theta))[1])


def _diverges(path: Trajectory) -> bool:
    """Whether the loss still grows at the end of a long run."""
    return not path.losses[-1] < path.losses[len(path.losses) // 2]


def _first_that_diverges(condition: float) -> float:
    """Found by runs alone: between the last rate that settles and the next one, again and again."""
    low, high = _BETWEEN
    for _ in range(_ROUNDS):
        rates = np.geomspace(low, high, MOST_CONTENDERS).tolist()
        found = [_diverges(path) for path in run(_descents(condition, rates, _LONG))]
        first = found.index(True)
        low, high = rates[first - 1], rates[first]
    return math.sqrt(low * high)


def _answer(result: Result, condition: float) -> Answer:
    first, sharpness = _first_that_diverges(condition), _largest_curvature(result.experiment)
    losses = [float(path.losses[-1]) for path in result]
    above = bisect(_RATES, first)  # the first rate of the race that is larger
    numbers = {
        "rate": first,
        "sharpness": sharpness,
        "below": losses[above - 1],
        "below_rate": _RATES[above - 1],
        "above": losses[above],
        "above_rate": _RATES[above],
    }
    start = float(result[0].losses[0])
    as_found = [loss < start for loss in losses] == [rate < first for rate in _RATES]
    holds = as_found and math.isclose(first, 2.0 / sharpness, rel_tol=1e-4)
    return Answer(first, numbers, holds, runs=len(result) + _ROUNDS * MOST_CONTENDERS)


LESSON = Lesson(
    slug="where-divergence-begins",
    title="When does it diverge?",
    claims=(2, 17),
    slides=("L0", "L3", "L4"),
    question="From which learning rate on does gradient descent diverge in this valley?",
    setting="Along the valley the curvature of the loss is 1. Across the valley it is 20.",
    guess=NumberGuess(label="Learning rate a", low=1e-3, high=10.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Curvature across the valley",
        values=(15.0, 20.0, 30.0),
        usual=20.0,
        help="How steep the walls of the valley are. Along the valley it stays 1.",
    ),
    found=(
        "It diverges from a = {rate} on: with a = {below_rate} the loss falls to {below}, "
        "with a = {above_rate} it rises to {above}."
    ),
    why=(
        "Along a direction with curvature λ each step multiplies the distance to the minimum by 1 − aλ.",
        "If a is greater than 2/λ this factor is below −1: each step jumps over the floor and lands farther away.",
        "The largest curvature decides for all directions: here λₘₐₓ = {sharpness}, and 2/λₘₐₓ = {rate}.",
    ),
    formula=lines(
        r"u_{t+1} = (1 - a\lambda)\,u_t",
        r"|1 - a\lambda| < 1 \iff 0 < a < \frac{2}{\lambda}",
    ),
    source="B. T. Polyak, Introduction to Optimization, 1987, section 1.4; in the slides: learning rate.",
    tolerance=1e-5,
)
