"""One compiled program that is given formulas: its values against NumPy's, its derivatives against exact jets."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax import Array

from expressions import Expression
from expressions.formulas import Instructions, canonical, in_numpy, instructions, interpreted, jets, parse
from expressions.formulas.instructions import NAMES
from expressions.formulas.jax_value import FUNCTIONS, OPERATIONS
from expressions.formulas.parse import MOST_NODES
from tests.expressions.formulas.test_derivatives import AT, EDGES, SMOOTH, ZERO
from tests.expressions.formulas.test_derivatives import LETTERS as VALUES
from tests.expressions.formulas.test_values import POINTS
from tests.expressions.formulas.trees import random_tree

LETTERS = ("a", "b")
COMPILED: list[str] = []


def _value(formula: Instructions, theta: Array, letters: Array) -> Array:
    return interpreted(formula, theta, letters)


@jax.jit
def _at_each(formula: Instructions, thetas: Array, letters: Array) -> Array:
    COMPILED.append("values")
    return jax.vmap(_value, (None, 0, 0))(formula, thetas, letters)


@jax.jit
def _slopes(formula: Instructions, thetas: Array, letters: Array) -> tuple[Array, Array]:
    first = jax.jacfwd(_value, 1)
    both = (jax.vmap(one, (None, 0, None)) for one in (first, jax.jacfwd(first, 1)))
    gradients, hessians = (one(formula, thetas, letters) for one in both)
    return gradients, hessians


def _instructions(tree: Expression) -> Instructions:
    return instructions(tree, ("x", "y"), LETTERS)


def test_one_program_has_the_values_of_a_thousand_formulas() -> None:
    random = np.random.default_rng(21)
    trees = [tree for tree in (random_tree(random, 6) for _ in range(2000)) if len(list(tree.nodes)) <= MOST_NODES]
    thetas, letters = (jnp.stack([POINTS[name] for name in names], axis=-1) for names in (("x", "y"), LETTERS))
    COMPILED.clear()
    for tree in trees[:1000]:
        found, expected = np.asarray(_at_each(_instructions(tree), thetas, letters)), in_numpy(tree, POINTS)
        there = np.isfinite(expected)  # NumPy has NaN for the root of -infinity, XLA infinity
        np.testing.assert_allclose(found[there], expected[there], 1e-12, 1e-15, err_msg=canonical(tree))
    assert len(trees) >= 1000
    assert COMPILED == ["values"]


@pytest.mark.parametrize(("formula", "points"), [(one, AT) for one in SMOOTH] + [(one, ZERO) for one in EDGES])
def test_its_derivatives_are_exact(formula: str, points: np.ndarray) -> None:
    tree = parse(formula)
    _, gradient, hessian = jets(tree, points[:, 0], points[:, 1], VALUES)
    letters = jnp.array([VALUES[name] for name in LETTERS])
    gradients, hessians = map(np.asarray, _slopes(_instructions(tree), jnp.asarray(points), letters))
    np.testing.assert_allclose(gradients, gradient, 1e-11, 1e-12)
    hessians = np.where(np.isfinite(hessians), hessians, hessian)  # JAX multiplies 0 with infinity
    np.testing.assert_allclose(hessians, hessian, 1e-10, 1e-11)


@pytest.mark.parametrize("formula", ["sqrt(a) x", "x + |a|^0.5 ln(a + 1)"])
def test_letters_and_numbers_are_not_differentiated(formula: str) -> None:
    letters = jnp.array([0.0, 1.0])
    gradients, _ = _slopes(_instructions(parse(formula)), jnp.ones((1, 2)), letters)
    _, gradient, _ = jets(parse(formula), np.ones(1), np.ones(1), {"a": 0.0})
    np.testing.assert_array_equal(gradients, gradient)


def test_what_occurs_twice_is_computed_once() -> None:
    assert _instructions(parse("sin(x y) + sin(x y)^2")).extent[0] == len(("x y", "sin", "square", "+"))


def test_every_operation_can_be_read() -> None:
    assert len(NAMES) == len(set(NAMES)) == len(OPERATIONS) + len(FUNCTIONS) + len(("x^y", "x^n", "x^2", "x^3"))


@pytest.mark.parametrize("formula", ["3", "x", "a", "pi"])
def test_a_formula_without_an_operation_has_a_value(formula: str) -> None:
    tree = parse(formula)
    found = _value(_instructions(tree), jnp.array([0.5, 0.25], jnp.float32), jnp.array([2.5, 1.0]))
    assert found == np.float32(in_numpy(tree, {"x": 0.5, "y": 0.25, **VALUES}))
    assert found.dtype == jnp.float32
