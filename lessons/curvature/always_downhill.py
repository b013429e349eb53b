"""Always downhill: BFGS and DFP keep their inverse Hessian V positive definite, also where the Hessian is not."""

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.hessian import eigenvalues, hessians
from experiments.result import Result
from experiments.trajectory import Trajectory
from lessons.form.formula import lines
from lessons.form.guesses import ChoiceGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 40
_STARTS = ((0.0, 0.0), (0.5, 4.5), (-4.0, -0.3), (1.0, 1.0))
_PLACES = 6  # of a loss that is shown
_CLEAR = 1e-6  # a move that is no rounding
_ANSWERS = (
    "V gets negative eigenvalues, too.",
    "An eigenvalue of V becomes zero.",
    "All eigenvalues of V stay positive.",
)
_NEGATIVE, _NEVER_NEGATIVE, _ALL_POSITIVE = range(3)


def _race(place: float) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=1.0) for slug in ("bfgs", "dfp", "newton"))
    return Experiment(landscape="himmelblau", start=_STARTS[int(place)], steps=_STEPS, contenders=contenders)


def _answer(result: Result, _: float) -> Answer:
    experiment, methods = result.experiment, result.trajectories[:2]
    least = min(float(eigenvalues(path.state["inverse_hessian"]).min()) for path in methods)
    truth = _ALL_POSITIVE if least > 0.0 else _NEVER_NEGATIVE if least == 0.0 else _NEGATIVE
    before = np.concatenate([path.positions[:-1] for path in methods])
    curvatures = eigenvalues(hessians(experiment.surface, experiment.parameters, before))[:, 0]
    # What a positive definite V is good for: -V g leads down, so a line search finds a lower loss.
    falls = all((np.diff(path.losses) <= 0.0).all() for path in methods)
    numbers = {
        "comes": _ANSWERS[truth],
        "least": least,
        "curvature": float(curvatures.min()),
        "bfgs": round(float(methods[0].losses[-1]), _PLACES),
        "dfp": round(float(methods[1].losses[-1]), _PLACES),
        "newton": round(float(result[2].losses[-1]), _PLACES),
    }
    fits = all(_fits_its_moves(path) for path in methods)
    holds = truth == _ALL_POSITIVE and curvatures.min() < 0.0 and falls and fits
    return Answer(truth, numbers, bool(holds), runs=3)


def _fits_its_moves(path: Trajectory) -> bool:
    """Whether V r = s after each move s that the gradient's change r agrees with."""
    moves, changes = np.diff(path.positions[:-1], axis=0), np.diff(path.gradients, axis=0)
    updated = (np.hypot(*moves.T) > _CLEAR) & ((moves * changes).sum(axis=1) > 0.0)
    images = np.einsum("tij,tj->ti", path.state["inverse_hessian"][1:-1], changes)
    return bool(updated.any()) and np.allclose(images[updated], moves[updated], rtol=0.0, atol=_CLEAR)


LESSON = Lesson(
    slug="always-downhill",
    title="An estimate of the Hessian",
    claims=(16,),
    slides=("L4",),
    question=(
        "BFGS and DFP learn the inverse Hessian V on their way: what happens to the eigenvalues of V where the "
        "Hessian has negative ones?"
    ),
    setting="All start where the Hessian has a negative eigenvalue. Newton uses that Hessian, the others use V.",
    guess=ChoiceGuess(_ANSWERS),
    race=_race,
    answer=_answer,
    control=Control(
        label="Start",
        values=(0, 1, 2, 3),
        usual=0,
        help="Where all start.",
        texts={0: "in the middle", 1: "above", 2: "on the left", 3: "on the right"},
    ),
    found=(
        "{comes} The smallest eigenvalue of V is {least}, and that of the Hessian is {curvature} on the same paths. "
        "BFGS ends at the loss {bfgs}, DFP at {dfp} and Newton at {newton}."
    ),
    why=(
        "V starts as the identity, and each update fits it to one move s and to the change r of the gradient along it.",
        "The update keeps V positive definite if s·r is positive; where the loss curves down s·r may be negative, and "
        "then V stays as it was.",
        "As long as V is positive definite −V g leads down, so the line search finds a lower loss in every step.",
    ),
    formula=lines(
        r"V_+ = W^\top V\,W + \frac{s s^\top}{s^\top r}",
        r"W = I - \frac{r s^\top}{s^\top r}",
        r"s^\top r > 0",
    ),
    source="J. Nocedal and S. Wright, Numerical Optimization, 2006, section 6.1; in the slides: BFGS and DFP.",
)
