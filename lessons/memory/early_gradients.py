"""Early gradients: an average that starts at zero is too small at first; corrected, it is a weighted mean."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.1
_STEPS = 80
_START = -4.0
_SAME = 1e-9


def _race(beta: float) -> Experiment:
    average = {"beta": beta, "form": "average"}
    contenders = (
        Contender(optimizer="gradient_descent", rate=_RATE),
        Contender(optimizer="momentum", rate=_RATE, hyper=average, label="Average"),
        Contender(optimizer="momentum", rate=_RATE, hyper=average | {"bias_correction": True}, label="Corrected"),
    )
    return Experiment(landscape="quadratic_bowl", weights=1, start=(_START, 0.0), steps=_STEPS, contenders=contenders)


def _answer(result: Result, beta: float) -> Answer:
    plain, average, corrected = (np.diff(trajectory.positions[:, 0]) for trajectory in result)
    share = float(average[0] / plain[0])
    # The moves once more, from the gradients alone: weights of an average, and those divided by their sum.
    age = np.subtract.outer(np.arange(_STEPS), np.arange(_STEPS))
    weights = np.where(age >= 0, (1.0 - beta) * beta ** np.maximum(age, 0), 0.0)
    sums = weights.sum(axis=1)
    convex = weights / sums[:, None]
    as_average = np.allclose(average, -_RATE * weights @ result[1].gradients[:, 0], rtol=0.0, atol=_SAME)
    as_mean = np.allclose(corrected, -_RATE * convex @ result[2].gradients[:, 0], rtol=0.0, atol=_SAME)
    first = abs(share - (1.0 - beta)) < _SAME and abs(corrected[0] / plain[0] - 1.0) < _SAME
    numbers = {"share": share, "beta": beta, "tenth": float(sums[9])}
    return Answer(share, numbers, bool(as_average and as_mean and first), runs=3)


LESSON = Lesson(
    slug="early-gradients",
    title="The first gradients",
    claims=(5,),
    slides=("L1",),
    question="Momentum averages gradients with β = 0.9: how long is its first step, if that of gradient descent is 1?",
    setting="One weight in a bowl. All have the same learning rate, and the first gradient is the same for all.",
    guess=NumberGuess(label="First step of the average", low=0.0, high=2.0, log=False),
    race=_race,
    answer=_answer,
    control=Control(
        label="Momentum β",
        values=(0.5, 0.8, 0.9, 0.95),
        usual=0.9,
        help="How much of the average is kept at each step.",
    ),
    found=(
        "The first step of the average is {share} times as long as that of gradient descent; with the correction both "
        "are equally long."
    ),
    why=(
        "The average starts at 0 and keeps the share β of that, so the first gradient has only the weight 1 − β.",
        "After t steps the weights of all gradients add up to 1 − βᵗ, which is {tenth} after 10 steps for β = {beta}.",
        "The correction divides by that sum, so that the weights add up to 1: the average then lies among the "
        "gradients that it has seen.",
    ),
    formula=lines(
        r"m_t = (1-\beta)\sum_{i=1}^{t}\beta^{\,t-i} g_i",
        r"\hat m_t = \frac{m_t}{1-\beta^t}",
        r"m_1 = (1-\beta)\,g_1",
    ),
    source=(
        "D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, section 3; in the slides: "
        "momentum."
    ),
    tolerance=1e-9,
)
