"""How Newton falls: near a minimum each step doubles the right digits; gradient descent adds as many each time."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.second_order.convergence import ConvergenceKind
from laboratories.second_order.method_run import run_methods
from lessons.form.formula import lines
from lessons.form.guesses import CurveGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 10
_LONG = 80  # steps: enough for gradient descent
_SMALL = 1e-6  # an error
_MINIMUM = (3.0, 2.0)
_NEAR = 0.01  # of the rate of convergence
_GUESS = CurveGuess(contender=0)


def _race(distance: float) -> Experiment:
    reach = distance / math.sqrt(2.0)
    contenders = (Contender(optimizer="newton", rate=1.0), Contender(optimizer="gradient_descent", rate=0.01))
    start = (_MINIMUM[0] + reach, _MINIMUM[1] + reach)
    return Experiment(landscape="himmelblau", start=start, steps=_STEPS, contenders=contenders)


def _answer(result: Result, _: float) -> Answer:
    newton, plain = run_methods(result.experiment.model_copy(update={"steps": _LONG}))
    # In closed form: gradient descent leaves the share 1 - a h of the error along the flattest way.
    flattest = float(np.linalg.eigvalsh(plain.limit_point.hessian)[0])
    expected = 1.0 - plain.contender.rate * flattest
    linear = plain.convergence.ratio is not None and abs(plain.convergence.ratio / expected - 1.0) < _NEAR
    holds = (
        newton.convergence.kind is ConvergenceKind.QUADRATIC
        and plain.convergence.kind is ConvergenceKind.LINEAR
        and newton.limit_point.is_minimum
        and linear
    )
    numbers = {
        "order": newton.convergence.order or math.nan,
        "share": plain.convergence.ratio or math.nan,
        "steps": int(np.argmax(newton.errors < _SMALL)),
        "plain_steps": int(np.argmax(plain.errors < _SMALL)),
        "small": _SMALL,
    }
    return Answer(_GUESS.truth(result), numbers, holds, runs=6)


LESSON = Lesson(
    slug="how-newton-falls",
    title="How Newton falls",
    claims=(14,),
    slides=("L4",),
    question="Newton starts near a minimum: how does its loss fall from step to step?",
    setting="The axis of the loss is logarithmic: equal distances are equal factors.",
    guess=_GUESS,
    race=_race,
    answer=_answer,
    control=Control(
        label="Distance from the minimum",
        values=(0.1, 0.5, 1.0, 2.0),
        usual=1.0,
        help="How far from the minimum both start.",
    ),
    found=("Newton is less than {small} from the minimum after {steps} steps; gradient descent needs {plain_steps}."),
    why=(
        "Near a minimum the loss is almost a parabola, and Newton steps to where the parabola that fits here is "
        "lowest.",
        "What it misses comes from the third derivative, so the error is squared in each step: the order fitted to "
        "this run is {order}.",
        "Gradient descent leaves the same share of the error in every step, {share} here: a straight line on this "
        "axis.",
    ),
    formula=lines(
        r"\theta_{t+1} = \theta_t - H^{-1} g",
        r"\|\theta_{t+1} - \theta^*\| \le C\,\|\theta_t - \theta^*\|^2",
    ),
    source="J. Nocedal and S. Wright, Numerical Optimization, 2006, theorem 3.5; in the slides: Newton’s method.",
    tolerance=0.01,
)
