"""How much smaller the noise ball is with a smaller learning rate, and how much longer the way to it."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.noise.noise_ball import Ball, noise_ball
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE, _NOISE = 0.2, 2.0
_STEPS, _RUNS = 400, 2048
_SHARE = 0.1  # of the squared distance at the start
_NEAR = 0.05  # the share by which a mean over so many runs may be off
_LABEL = "a = {rate}"


def _race(rate: float) -> Experiment:
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=one, noise=_NOISE, batch=1, label=_LABEL.format(rate=one))
        for one in (_RATE, rate)
    )
    return Experiment(landscape="quadratic_bowl", steps=_STEPS, contenders=contenders)


def _answer(result: Result, rate: float) -> Answer:
    balls = noise_ball(result.experiment, _RUNS)
    (large, small), (early, late) = (ball.size for ball in balls), map(_steps, balls)
    constants = balls[1].constants
    numbers = {
        "rate": rate,
        "usual_rate": _RATE,
        "ratio": large / small,
        "large": large,
        "small": small,
        "early": early,
        "late": late,
        "curvature": constants.convexity if constants else math.nan,
    }
    as_computed = all(_as_in_closed_form(ball, one) for ball, one in zip(balls, (_RATE, rate), strict=True))
    return Answer(large / small, numbers, as_computed and early < late, runs=len(result) + len(balls) * _RUNS)


def _steps(ball: Ball) -> int:
    """The first step at which so small a share of the squared distance is left."""
    distances = ball.runs.distances
    return int(np.argmax(distances <= _SHARE * distances[0]))


def _as_in_closed_form(ball: Ball, rate: float) -> bool:
    """Whether E|d|^2 ends where it must, below the bound, and comes down as it must.

    With curvature 1 it is b + (d_0^2 - b)(1 - a)^(2t), where b is its stationary value.
    """
    if not ball.exact_size or not ball.valid_bound:
        return False
    start = float(ball.runs.distances[0])
    left = (_SHARE * start - ball.exact_size) / (start - ball.exact_size)
    steps = math.log(left) / (2.0 * math.log(1.0 - rate))
    ends = math.isclose(ball.size, ball.exact_size, rel_tol=_NEAR) and ball.size <= ball.valid_bound
    return ends and abs(_steps(ball) - math.ceil(steps)) <= 1


LESSON = Lesson(
    slug="smaller-steps",
    title="Smaller steps, less noise",
    claims=(4,),
    slides=("L1",),
    question=(
        "How many times smaller is the mean squared distance to the minimum if the learning rate is 4 times smaller?"
    ),
    setting="Two runs start at the ring, with the rates 0.2 and 0.05. Their gradients are equally noisy.",
    guess=NumberGuess(label="Times smaller", low=1.0, high=100.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Smaller learning rate a",
        values=(0.1, 0.05, 0.02),
        usual=0.05,
        help="The rate of the second run.",
    ),
    found=(
        "In the end the mean squared distance is {large} with a = {usual_rate} and {small} with a = {rate}: it is "
        "{ratio} times smaller."
    ),
    why=(
        "Each step the noise adds a²σ²/B to the mean squared distance, and the slope takes away a share of about 2ac, "
        "where c is the least curvature, {curvature} here.",
        "In the end both are equal, at a mean squared distance of about aσ²/(2cB): it shrinks with the rate.",
        "But a smaller share leads to the minimum more slowly: until a tenth of the squared distance at the start is "
        "left, it takes {late} steps and not {early}.",
    ),
    formula=lines(
        r"E\,|d_{t+1}|^2 \le (1 - 2ac)\,E\,|d_t|^2",
        r"+\, a^2\left(\frac{\sigma^2}{B} + \mu^2\right)",
        r"d_t = w_t - w^*,\quad |\nabla L| \le \mu",
    ),
    source=(
        "L. Bottou, F. E. Curtis and J. Nocedal, SIAM Review 60, 2018; in the slides: stochastic gradient descent."
    ),
    tolerance=0.01,
)
