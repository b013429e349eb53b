"""How much smaller the noise ball is with larger batches: the variance of a step's gradient is sigma^2 / B."""

import math

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.noise.noise_ball import noise_ball
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE, _NOISE = 0.1, 4.0
_STEPS, _RUNS = 400, 1024
_NEAR = 0.05  # the share by which a mean over so many runs may be off


def _race(times: float) -> Experiment:
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=_RATE, noise=_NOISE, batch=batch, label=f"B = {batch}")
        for batch in (1, int(times))
    )
    return Experiment(landscape="quadratic_bowl", steps=_STEPS, contenders=contenders)


def _answer(result: Result, times: float) -> Answer:
    balls = noise_ball(result.experiment, _RUNS)
    small, large = (ball.size for ball in balls)
    ratio = small / large
    exact = all(ball.exact_size and math.isclose(ball.size, ball.exact_size, rel_tol=_NEAR) for ball in balls)
    bounded = all(ball.valid_bound and ball.size <= ball.valid_bound for ball in balls)
    holds = exact and bounded and math.isclose(ratio, times, rel_tol=_NEAR)
    constants = balls[0].constants
    numbers = {
        "ratio": ratio,
        "small": small,
        "large": large,
        "root": math.sqrt(ratio),
        "variance": constants.variance if constants else math.nan,
    }
    return Answer(ratio, numbers, holds, runs=len(result) + len(balls) * _RUNS)


LESSON = Lesson(
    slug="noise-ball",
    title="Larger batches, less noise",
    claims=(4,),
    slides=("L1",),
    question="How many times smaller is the mean squared distance to the minimum if a batch is 16 times larger?",
    setting="Two runs start at the ring. Their gradients are noisy, so they end in a cloud around the minimum.",
    guess=NumberGuess(label="Times smaller", low=1.0, high=1000.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Batch, times larger",
        values=(4.0, 16.0, 64.0),
        usual=16.0,
        help="How many times more examples a step of the second run sees.",
    ),
    found="The mean squared distance falls from {small} to {large}: it is {ratio} times smaller.",
    why=(
        "The gradient of one example has the variance σ² = {variance}, both weights together; a batch averages B such "
        "gradients, which leaves σ²/B.",
        "In the end the noise adds as much to the squared distance, a²σ²/B at each step, as the slope takes away.",
        "So the mean squared distance falls like 1/B, and the distance itself only like 1/√B: here {root} times.",
    ),
    formula=lines(
        r"\limsup_{t \to \infty} E\,|w_t - w^*|^2 \le \frac{a\,(\sigma^2 / B + \mu^2)}{2c}",
        r"|\nabla L| \le \mu",
        r"\nabla L^\top (w - w^*) \ge c\,|w - w^*|^2",
    ),
    source=(
        "L. Bottou, F. E. Curtis and J. Nocedal, SIAM Review 60, 2018; in the slides: stochastic gradient descent."
    ),
    tolerance=0.01,
)
