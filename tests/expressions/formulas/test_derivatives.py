"""Gradients and Hessians of formulas: JAX against central differences, and jets against JAX."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax import Array

from expressions import Expression
from expressions.formulas import in_jax, in_numpy, jets, parse
from tests.expressions.formulas.trees import letters_of

LETTERS = {"a": 2.5, "b": 1.0}
SMOOTH = [
    "(1-x)^2+100(y-x^2)^2",
    "a (x - 1)^2 + b y^4 - x y/3",
    "sin(x) exp(-(x^2+y^2)/2) + cos(x y)^2",
    "ln(x^2 + 2) log10(3 + y^2) + log2(x^2+1) - tan(y/2)",
    "sqrt(1 + x^2 y^2) / (1 + |y|)",
    "asin(x/4) acos(y/3) + atan(x y)",
    "sinh(x) - cosh(y) tanh(x - y)",
    "max(x^2, y) min(x, y^3) sign(y)",
    "2^x + (x^2 + 1)^y + x^-3 + (x^2)^(1/3)",
    "(x^2+y^2)^a - e^(pi y) + (x+2)^b",
]
# Points where a careless rule divides by zero.
EDGES = [
    "x^2 + y^3",
    "x^a + y^b",
    "x^2.5 y^1.5",
    "|x| + |y|^3",
    "max(x, y)",
    "x^(1+1) y^0",
    "x^1 y^(3-2)",
    "0^x",
    "3 + a",
]
AT = np.array([[1.3, -0.7], [-0.8, 0.9], [2.1, 1.4]])
ZERO = np.zeros((1, 2))
STEP = 1e-5


def _by_jax(tree: Expression, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    def loss(theta: Array) -> Array:
        return in_jax(tree, {"x": theta[0], "y": theta[1], **letters})

    letters = {name: jnp.asarray(value) for name, value in letters_of(tree, LETTERS).items()}
    both = jax.jit(jax.vmap(lambda theta: (jax.grad(loss)(theta), jax.hessian(loss)(theta))))
    gradients, hessians = both(jnp.asarray(points))
    return np.asarray(gradients), np.asarray(hessians)


def _losses(tree: Expression, points: np.ndarray) -> np.ndarray:
    return in_numpy(tree, {"x": points[:, 0], "y": points[:, 1], **letters_of(tree, LETTERS)})


@pytest.mark.parametrize(("formula", "points"), [(one, AT) for one in SMOOTH] + [(one, ZERO) for one in EDGES])
def test_derivatives_agree(formula: str, points: np.ndarray) -> None:
    tree = parse(formula)
    letters = letters_of(tree, LETTERS)
    value, gradient, hessian = jets(tree, points[:, 0], points[:, 1], letters)
    gradients, hessians = _by_jax(tree, points)
    hessians = np.where(np.isfinite(hessians), hessians, hessian)  # JAX multiplies 0 with infinity
    np.testing.assert_allclose(value, _losses(tree, points), 1e-15)
    np.testing.assert_allclose(gradient, gradients, 1e-11, 1e-12)
    np.testing.assert_allclose(hessian, hessians, 1e-10, 1e-11)
    if points is AT:
        central = [_losses(tree, points + step) - _losses(tree, points - step) for step in STEP * np.eye(2)]
        np.testing.assert_allclose(gradients, np.stack(central, axis=-1) / (2 * STEP), 1e-6, 1e-6)


def test_where_the_exponent_varies_a_whole_one_is_no_exception() -> None:
    base, exponent = np.meshgrid([0.5, 1.0, 2.0], [-1.0, 0.0, 1.0, 2.0])
    points = np.stack([base.ravel(), exponent.ravel()], axis=-1)
    for formula in ("x^y", "x^(2y) + x^sin(y)"):
        x, y = points.T
        _, gradient, hessian = jets(parse(formula), x, y, {})
        gradients, hessians = _by_jax(parse(formula), points)
        np.testing.assert_allclose(gradients, gradient, 1e-12, 1e-12)
        np.testing.assert_allclose(hessians, hessian, 1e-12, 1e-12)
    _, (hessian,) = _by_jax(parse("x^y"), np.array([[1.0, 0.0]]))
    assert hessian.tolist() == [[0.0, 1.0], [1.0, 0.0]]


def test_powers_have_their_derivatives_at_zero() -> None:
    def slopes(formula: str) -> tuple[float, float]:
        _, gradient, hessian = jets(parse(formula), 0.0, 1.0, {"a": 1.5})
        return float(gradient[0]), float(hessian[0, 0])

    assert slopes("x^2") == (0.0, 2.0)
    assert slopes("x^1") == (1.0, 0.0)
    assert slopes("x^0") == (0.0, 0.0)
    assert slopes("x^a") == (0.0, np.inf)
    assert slopes("x^(2a)") == (0.0, 0.0)
    assert slopes("y sqrt(x)")[0] == np.inf


def test_only_the_base_varies_where_letters_are_arguments() -> None:
    """As in a compiled race: the letters are traced, but not differentiated, and the base is negative."""
    tree = parse("x^a + |y|")

    def loss(theta: Array, a: Array) -> Array:
        return in_jax(tree, {"x": theta[0], "y": theta[1], "a": a})

    both = jax.jit(lambda theta, a: (jax.grad(loss)(theta, a), jax.hessian(loss)(theta, a)))
    gradient, hessian = both(jnp.array([-3.0, 0.0]), jnp.asarray(2.0))
    assert gradient.tolist() == [-6.0, 0.0]
    assert hessian.tolist() == [[2.0, 0.0], [0.0, 0.0]]


def test_a_derivative_that_is_zero_meets_no_infinity() -> None:
    _, gradient, _ = jets(parse("sqrt(y) + x^2"), 1.0, 0.0, {})
    assert gradient.tolist() == [2.0, np.inf]


def test_jets_of_a_grid() -> None:
    x, y = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 3))
    value, gradient, hessian = jets(parse("x^2 y + 3"), x, y, {})
    assert (value.shape, gradient.shape, hessian.shape) == ((3, 5), (3, 5, 2), (3, 5, 2, 2))
    assert np.array_equal(gradient, np.stack([2 * x * y, x**2], axis=-1))
    assert np.array_equal(hessian[..., 0, 1], 2 * x)
