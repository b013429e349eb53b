"""A rate that shrinks: AdaGrad adds up all squared gradients, so its rate falls like 1/sqrt(t); RMSProp forgets."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.05
_START = -5.0  # far out on the slope, where it is hardly less than 1
_NEAR, _SAME = 0.1, 1e-6


def _race(steps: float) -> Experiment:
    contenders = (
        Contender(optimizer="adagrad", rate=_RATE),
        Contender(optimizer="rmsprop", rate=_RATE, hyper={"bias_correction": True}, label="RMSProp"),
    )
    return Experiment(landscape="ledge", weights=1, start=(_START, 0.0), steps=int(steps), contenders=contenders)


def _answer(result: Result, steps: float) -> Answer:
    adagrad, rmsprop = (
        float(trajectory.effective_rates[0, 0] / trajectory.effective_rates[-1, 0]) for trajectory in result
    )
    gradients, moves = result[0].gradients[:, 0], np.diff(result[0].positions[:, 0])
    as_sum = np.allclose(moves, -_RATE * gradients / np.sqrt(np.cumsum(gradients**2)), rtol=_SAME, atol=0.0)
    behind = result[0].losses[-1] > result[1].losses[-1]
    holds = as_sum and behind and abs(adagrad / math.sqrt(steps) - 1.0) < _NEAR and rmsprop < 1.0 + _NEAR
    numbers = {
        "steps": int(steps),
        "factor": adagrad,
        "adagrad": float(result[0].positions[-1, 0]),
        "rmsprop": float(result[1].positions[-1, 0]),
    }
    return Answer(adagrad, numbers, bool(holds), runs=2)


LESSON = Lesson(
    slug="rate-that-shrinks",
    title="A rate of its own",
    claims=(6,),
    slides=("L1", "L2"),
    question="How many times smaller is AdaGrad’s own rate in step 100 than in its first step?",
    setting="One weight comes down a slope that is almost the same everywhere. AdaGrad and RMSProp begin alike.",
    guess=NumberGuess(label="How many times smaller", low=0.1, high=1000.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Steps",
        values=(25, 100, 400),
        usual=100,
        help="How many steps both take.",
    ),
    found=(
        "After {steps} steps AdaGrad’s rate is {factor} times smaller; it is at w = {adagrad} and RMSProp at "
        "w = {rmsprop}."
    ),
    why=(
        "AdaGrad divides its rate by the root of the sum of all squared gradients, and that sum never falls.",
        "If the gradients stay as large as they are, the sum grows like t, so the rate falls like 1/√t: it can become "
        "too small before the minimum is reached.",
        "RMSProp divides by the root of an average, which forgets: its rate does not fall while the gradients do not "
        "grow.",
    ),
    formula=lines(
        r"c_t = c_{t-1} + g_t^2",
        r"\theta_{t+1} = \theta_t - \frac{a}{\sqrt{c_t} + \epsilon}\,g_t",
        r"s_t = \rho\,s_{t-1} + (1-\rho)\,g_t^2",
    ),
    source=(
        "J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, JMLR 12, 2011; in the slides: AdaGrad "
        "and RMSProp."
    ),
    tolerance=1e-6,
)
