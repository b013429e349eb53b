"""What the pictures and tables of the Second order page say in words."""

import math

import numpy as np

from experiments.analysis.quadratic_model import Shape
from interface.widgets import plain
from laboratories.second_order import words
from laboratories.second_order.charts.curves import until_rounding
from laboratories.second_order.convergence import Convergence, ConvergenceKind
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.step_model import StepModel
from optimizers import OPTIMIZERS
from views.format import digits


def title(descent: MethodRun) -> str:
    """The method's name."""
    return OPTIMIZERS[descent.contender.optimizer].title


def _digits(number: float) -> str:
    return digits(number, words.NONE)


def moment_in_words(descent: MethodRun, seen: StepModel) -> str:
    """What the step goes by, in a few sentences of Markdown."""
    at = {"method": title(descent), "step": seen.step, "loss": _digits(seen.loss), "error": _digits(seen.error)}
    said, arrived = [words.SHAPES[seen.model.shape]], descent.convergence.steps
    if arrived is not None and seen.step >= arrived:
        said += [words.AT_REST]
    if seen.model.shape is not Shape.FLAT:
        bends = zip(
            ("low", "high", "true_low", "true_high"), (*seen.model_eigenvalues, *seen.hessian_eigenvalues), strict=True
        )
        said += [_belief(descent), words.CURVATURES.format(**{name: _digits(bend) for name, bend in bends})]
    angles = {"gradient": seen.to_gradient, "newton": seen.to_newton}
    if all(map(math.isfinite, angles.values())):
        said += [words.ANGLES.format(**{name: words.DEGREES.format(angle=angle) for name, angle in angles.items()})]
    if seen.nu is not None and descent.gauss_newton_eigenvalues is not None:
        low, high = descent.gauss_newton_eigenvalues[seen.step]
        kind = words.NU_LARGE if seen.nu > high else words.NU_SMALL if seen.nu < low else words.NU_BETWEEN
        said += [kind.format(nu=_digits(seen.nu))]
    return f"**{plain(words.MOMENT.format(**at))}** {plain(' '.join(said))}"


def _belief(descent: MethodRun) -> str:
    safeguarded = descent.contender.hyper.get("safeguards") is True
    return words.SAFEGUARDED if safeguarded else words.BELIEFS[descent.contender.optimizer]


def eigenvalues_in_words(descent: MethodRun) -> str:
    """What the chart of eigenvalues shows: where H bends down, and whether V stays positive definite."""
    method, shown = descent.contender.optimizer, until_rounding(descent)
    same = np.array_equal(descent.model_matrices, descent.hessians, equal_nan=True)
    said = [
        words.NEWTON_IDEA if same else words.EIGENVALUES_IDEA.format(method=title(descent), model=words.MODELS[method])
    ]
    bends_down = int((descent.hessian_eigenvalues[:shown, 0] < 0).sum())
    said += [words.BENDS_DOWN.format(count=bends_down, steps=shown)]
    if "inverse_hessian" in descent.path.state:
        believed = descent.model_eigenvalues[:shown][np.isfinite(descent.model_eigenvalues[:shown]).all(axis=1)]
        positive = bool((believed > 0).all())
        said += [words.POSITIVE.format(least=_digits(1.0 / believed.max())) if positive else words.NOT_POSITIVE]
    return " ".join(said)


def measured_in_words(found: Convergence) -> str:
    """The order that was fitted, or the ratio."""
    order = None if found.order is None else f"{found.order:.1f}"
    ratio = None if found.ratio is None else _digits(found.ratio)
    if found.kind is ConvergenceKind.SUPERLINEAR and order is None:
        return words.SUPERLINEAR
    return words.KINDS[found.kind].format(order=order, ratio=ratio)


def theory_in_words(theory: Convergence | None) -> str:
    """What theory says near the minimum."""
    if theory is None:
        return words.NONE
    return words.THEORY[theory.kind] if theory.ratio is None else words.THEORY_RATIO.format(ratio=_digits(theory.ratio))
