"""What the pictures and tables of the Second order page say in words."""

import math

from experiments.analysis.quadratic_model import Shape
from interface.widgets import plain
from laboratories.second_order import words
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
    sentences, arrived = [words.SHAPES[seen.model.shape]], descent.convergence.steps
    if arrived is not None and seen.step >= arrived:
        sentences += [words.AT_REST]
    if seen.model.shape is not Shape.FLAT:
        eigenvalues = zip(
            ("low", "high", "true_low", "true_high"), (*seen.model_eigenvalues, *seen.hessian_eigenvalues), strict=True
        )
        sentences += [
            _model_sentence(descent),
            words.CURVATURES.format(**{name: _digits(number) for name, number in eigenvalues}),
        ]
    angles = {"gradient": seen.to_gradient, "newton": seen.to_newton}
    if all(map(math.isfinite, angles.values())):
        sentences += [
            words.ANGLES.format(**{name: words.DEGREES.format(angle=angle) for name, angle in angles.items()})
        ]
    if seen.nu is not None and descent.gauss_newton_eigenvalues is not None:
        low, high = descent.gauss_newton_eigenvalues[seen.step]
        kind = words.NU_LARGE if seen.nu > high else words.NU_SMALL if seen.nu < low else words.NU_BETWEEN
        sentences += [kind.format(nu=_digits(seen.nu))]
    return f"**{plain(words.MOMENT.format(**at))}** {plain(' '.join(sentences))}"


def _model_sentence(descent: MethodRun) -> str:
    safeguarded = descent.contender.hyper.get("safeguards") is True
    return words.SAFEGUARDED if safeguarded else words.BELIEFS[descent.contender.optimizer]


def eigenvalues_in_words(descent: MethodRun) -> str:
    """What the chart of eigenvalues shows: where H has a negative eigenvalue, and whether V stays positive definite."""
    model = words.MODELS[descent.contender.optimizer]
    idea = words.EIGENVALUES_IDEA.format(method=title(descent), model=model)
    sentences = [words.NEWTON_IDEA if descent.model_is_hessian else idea]
    sentences += [
        words.NEGATIVE_EIGENVALUES.format(count=descent.negative_curvature_steps, steps=descent.steps_to_rounding)
    ]
    if "inverse_hessian" in descent.path.state:
        least = descent.smallest_inverse_eigenvalue
        sentences += [words.NOT_POSITIVE if least is None else words.POSITIVE.format(least=_digits(least))]
    return " ".join(sentences)


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
