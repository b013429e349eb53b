"""Larger gradients: Adadelta finds its own rate, so it goes the same way if all gradients are multiplied."""

import math

import numpy as np

from experiments import Contender, Experiment, run
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 250
_RHO, _EPSILON = 0.9, 1e-6
_LANDSCAPES = {12: "line_fit", 20: "sigmoid_fit", 20_000: "linear_regression"}
_NEAR, _SAME = 0.05, 1e-3


def _race(examples: float, reduction: str = "sum") -> Experiment:
    slug = _LANDSCAPES[int(examples)]
    contenders = (
        Contender(optimizer="adadelta", rate=1.0, hyper={"rho": _RHO, "epsilon": _EPSILON}, label="Adadelta"),
        Contender(optimizer="gradient_descent", rate=0.2),
    )
    return Experiment(
        landscape=slug, landscape_parameters={"reduction": reduction}, steps=_STEPS, contenders=contenders
    )


def _answer(result: Result, examples: float) -> Answer:
    mean = run(_race(examples, "mean"))
    adadelta = _way(result, 0) / _way(mean, 0)
    plain = _way(result, 1, 1) / _way(mean, 1, 1)
    first = _way(result, 0, 1) / math.sqrt(2.0)  # of each coordinate
    expected = math.sqrt(_EPSILON / (1.0 - _RHO))  # where the gradient is large beside the root of epsilon
    rate = float((mean[0].effective_rates[0] / result[0].effective_rates[0]).mean())
    holds = (
        abs(adadelta - 1.0) < _NEAR
        and math.isclose(first, expected, rel_tol=_SAME)
        and abs(rate / examples - 1.0) < _NEAR
        and math.isclose(plain, examples, rel_tol=1e-6)
    )
    numbers = {"factor": adadelta, "plain": plain, "rate": rate, "first": first}
    return Answer(adadelta, numbers, holds, runs=4)


def _way(result: Result, contender: int, step: int = _STEPS) -> float:
    """How far a contender has come from the start."""
    path = result[contender].positions
    return float(np.hypot(*(path[step] - path[0])))


LESSON = Lesson(
    slug="larger-gradients",
    title="All gradients larger",
    claims=(30,),
    slides=("L1",),
    question=(
        "The losses of 20,000 points are added up instead of averaged: how many times as far does Adadelta move in "
        "250 steps?"
    ),
    setting="All gradients are 20,000 times as large as before. Gradient descent has a rate that suited the average.",
    guess=NumberGuess(label="How many times as far", low=1e-5, high=1e5),
    race=_race,
    answer=_answer,
    control=Control(
        label="Points N",
        values=(12, 20, 20_000),
        usual=20_000,
        texts={20_000: "20,000"},
        help="How many losses are added up: another model is fitted to each number of points.",
    ),
    found=(
        "The distance that Adadelta moves, divided by that with the average, is {factor}; for the first step of "
        "gradient descent this ratio is {plain}."
    ),
    why=(
        "Adadelta divides the gradient by the size of recent gradients, so a factor in all of them cancels: "
        "its own rate becomes {rate} times smaller.",
        "It multiplies by the size of its own recent steps, and the first of them has a length of {first} in each "
        "coordinate, which comes only from ε and ρ.",
        "So α₀ = 1 is no learning rate that has to fit the loss, as that of gradient descent has to.",
    ),
    formula=lines(
        r"d_t = \sqrt{\frac{D_{t-1} + \epsilon}{s_t + \epsilon}}\;g_t",
        r"D_t = \rho\,D_{t-1} + (1-\rho)\,d_t^2",
        r"\theta_{t+1} = \theta_t - d_t",
    ),
    source="M. D. Zeiler, ADADELTA: an adaptive learning rate method, 2012, algorithm 1; in the slides: Adadelta.",
    tolerance=1e-6,
)
