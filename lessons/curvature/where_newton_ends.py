"""Where Newton ends: where the Hessian has a negative eigenvalue it climbs, to a saddle or to a maximum."""

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.hessian import eigenvalues, hessians
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import PointGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 60
_STARTS = ((0.0, 0.0), (0.5, 4.5), (-4.0, -0.3), (3.5, 2.5))
_LEVEL = 1e-6  # of a slope that is zero
_PLACES = 6  # of a loss that is shown


def _race(place: float) -> Experiment:
    contenders = (Contender(optimizer="newton", rate=1.0), Contender(optimizer="gradient_descent", rate=0.01))
    return Experiment(landscape="himmelblau", start=_STARTS[int(place)], steps=_STEPS, contenders=contenders)


def _answer(result: Result, _: float) -> Answer:
    experiment, (newton, plain) = result.experiment, result
    ends = np.stack([newton.positions[0], newton.positions[-1], plain.positions[-1]])
    curvatures = eigenvalues(hessians(experiment.surface, experiment.parameters, ends))[:, 0]
    level = float(np.hypot(*newton.gradients[-1])) < _LEVEL
    climbs = curvatures[0] < 0.0 and curvatures[1] < 0.0 < curvatures[2]
    numbers = {
        "x": float(ends[1, 0]),
        "y": float(ends[1, 1]),
        "loss": float(newton.losses[-1]),
        "curvature": float(curvatures[1]),
        "first": float(curvatures[0]),
        "plain": round(float(plain.losses[-1]), _PLACES),
    }
    holds = level and climbs and newton.losses[-1] > plain.losses[-1]
    return Answer(ends[1].tolist(), numbers, bool(holds), runs=2)


LESSON = Lesson(
    slug="where-newton-ends",
    title="Where Newton ends",
    claims=(14,),
    slides=("L4",),
    question="Newton and gradient descent start between four minima: where does Newton end?",
    setting="Each of the four minima has the loss 0. Mark only the end of Newton.",
    guess=PointGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Start",
        values=(0, 1, 2, 3),
        usual=0,
        help="Where both start.",
        texts={0: "in the middle", 1: "above", 2: "on the left", 3: "near a minimum"},
    ),
    found=("Newton ends at ({x}, {y}), where the loss is {loss}; gradient descent ends where the loss is {plain}."),
    why=(
        "Newton goes to the point where the slope of the parabola that fits here is zero, and does not ask whether "
        "that is its lowest point.",
        "The end is a minimum if all eigenvalues of the Hessian are positive there, and it is none if one is "
        "negative: the smallest one is {curvature}.",
        "Gradient descent asks only which way is down; programs that use Newton make the Hessian positive definite "
        "first.",
    ),
    formula=lines(
        r"\theta_{t+1} = \theta_t - H^{-1} g",
        r"H = \nabla^2 L(\theta_t)",
    ),
    source=(
        "Y. Dauphin et al., Identifying and attacking the saddle point problem, NIPS 2014; in the slides: "
        "Newton’s method."
    ),
    tolerance=1e-6,
    stops_at=(3,),
    stops=(
        "From here Newton finds a minimum, at ({x}, {y}): the smallest eigenvalue of the Hessian is {first} at the "
        "start."
    ),
)
