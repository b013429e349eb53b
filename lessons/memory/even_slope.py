"""An even slope: momentum adds its moves up, until each step is 1 / (1 - beta) times as long as a plain one."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.0006
_STEPS = 150
_START = -5.0  # far out on the slope, where it is hardly less than 1
_NEAR, _SAME = 0.05, 1e-6


def _race(beta: float) -> Experiment:
    contenders = (
        Contender(optimizer="gradient_descent", rate=_RATE),
        Contender(optimizer="momentum", rate=_RATE, hyper={"beta": beta}, label="Momentum"),
    )
    return Experiment(landscape="ledge", weights=1, start=(_START, 0.0), steps=_STEPS, contenders=contenders)


def _answer(result: Result, beta: float) -> Answer:
    plain, momentum = (trajectory.positions[-1, 0] - trajectory.positions[-2, 0] for trajectory in result)
    factor = float(momentum / plain)
    limit = 1.0 / (1.0 - beta)  # of the geometric series, for a gradient that never changes
    ways = [float(trajectory.positions[-1, 0]) - _START for trajectory in result]
    # The last move once more: all gradients so far, each weighed by beta for every step since.
    added = -_RATE * float(beta ** np.arange(_STEPS)[::-1] @ result[1].gradients[:, 0])
    holds = abs(factor / limit - 1.0) < _NEAR and math.isclose(momentum, added, rel_tol=_SAME)
    numbers = {"factor": factor, "limit": limit, "plain": ways[0], "momentum": ways[1], "beta": beta}
    return Answer(factor, numbers, holds, runs=2)


LESSON = Lesson(
    slug="even-slope",
    title="An even slope",
    claims=(13,),
    slides=("L4",),
    question="In the end, how many times as long as a plain step is a step of momentum with β = 0.9?",
    setting="Both have the same learning rate. They start on the left, where the slope is almost the same everywhere.",
    guess=NumberGuess(label="How many times as long", low=0.1, high=100.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Momentum β",
        values=(0.5, 0.8, 0.9, 0.95),
        usual=0.9,
        help="How much of the last move is kept at each step.",
    ),
    found="The last step of momentum is {factor} times as long as that of gradient descent.",
    why=(
        "Momentum keeps the share β of its last move and adds a new step a g to it.",
        "If g stays the same, the moves grow to a g (1 + β + β² + …), and for β = {beta} that sum is {limit}.",
        "It takes some steps to grow so far, so in all steps together momentum moves {momentum} and gradient "
        "descent {plain}.",
    ),
    formula=r"v_{t+1} = \beta v_t - a\,g \;\Rightarrow\; v_\infty = -\frac{a\,g}{1-\beta}",
    source=(
        "B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964; in the slides: momentum."
    ),
    tolerance=1e-6,
)
