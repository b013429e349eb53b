"""Can we try every point? On a grid over two weights, yes; with each further weight it takes G times as many trials."""

import math

from experiments import Contender, Experiment
from experiments.analysis.brute_force import Cost, extrapolate, reached, try_everything
from experiments.analysis.hessian import eigenvalues, hessian
from experiments.result import Result
from lessons.form import words
from lessons.form.grouped import grouped
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_SIDE = 100  # points along each side of the grid
_RATE, _STEPS = 10.0, 200
_NETWORK = 1000  # weights of a small network
_A_SECOND = 1e6  # trials
_TRIED = 2  # weights of the grid whose points are all tried
_HOUR, _DAY = 3600, 24 * 3600  # seconds


def _race(_: float) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=_RATE)
    return Experiment(landscape="sigmoid_fit", steps=_STEPS, contenders=(contender,))


def _answer(result: Result, weights: float) -> Answer:
    experiment = result.experiment
    tried = try_everything(experiment.surface, experiment.parameters, _SIDE)
    (as_low,) = reached(result, tried.loss)
    cost = extrapolate(_SIDE, 1.0 / _A_SECOND, int(weights))
    numbers = {
        "side": _SIDE,
        "weights": int(weights),
        "trials": float(_SIDE ** int(weights)),
        "time": _time(cost),
        "step": as_low.step if as_low else math.nan,
        "grid": tried.count,
        "power": round(extrapolate(_SIDE, 1.0 / _A_SECOND, _NETWORK).log10_count),
        "network": _NETWORK,
    }
    # A grid over two weights is really tried: descent is as low as the best of its points, at fewer losses.
    cheaper = as_low is not None and as_low.cost < tried.count
    holds = cheaper and tried.count == _SIDE**_TRIED and _near_the_minimum(experiment, tried.loss)
    return Answer(numbers["trials"], numbers, holds, runs=1)


def _time(cost: Cost) -> str:
    """In seconds what takes less than an hour, in hours what takes less than a day, else in years."""
    if cost.seconds < _HOUR:
        return words.SECONDS.format(number=grouped(cost.seconds))
    if cost.seconds < _DAY:
        return words.HOURS.format(number=grouped(cost.seconds / _HOUR))
    return words.YEARS.format(number=grouped(10.0**cost.log10_years))


def _near_the_minimum(experiment: Experiment, loss: float) -> bool:
    """Whether a grid's best loss is as low as a point of it beside the minimum must be, by the curvature there."""
    (minimum,) = experiment.surface.minima(experiment.parameters)
    (low, high), _ = experiment.surface.domain(experiment.parameters)
    spacing = (high - low) / (_SIDE - 1)
    curvature = eigenvalues(hessian(experiment.surface, experiment.parameters, minimum.theta))[1]
    return bool(minimum.loss <= loss <= minimum.loss + curvature * spacing**2 / 4.0)


LESSON = Lesson(
    slug="every-point",
    title="Can we try every point?",
    claims=(28,),
    slides=("L3",),
    question="How many points does a grid with 100 points a side try if there are 10 weights?",
    setting="The map is the loss of a neuron with 2 weights: here such a grid tries 10,000 points and takes the best.",
    guess=NumberGuess(label="Trials", low=1e2, high=1e24),
    race=_race,
    answer=_answer,
    control=Control(
        label="Number of weights n",
        values=(2.0, 3.0, 5.0, 10.0),
        usual=10.0,
        help="How many weights the grid is over.",
    ),
    found="With n = {weights} the grid tries {trials} points: that takes {time} at a million trials a second.",
    why=(
        "Each further weight multiplies the number of trials by {side}.",
        "For a network with {network} weights it is a number with more than {power} digits: no computer can do that.",
        "With two weights gradient descent is as low as the best of {grid} points after {step} steps.",
    ),
    formula=r"\underbrace{G \cdot G \cdots G}_{n} = G^n",
    source="In the slides: brute force.",
)
