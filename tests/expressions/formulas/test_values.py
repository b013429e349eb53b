"""The values of formulas, in NumPy and in JAX, against Python's own reading of the canonical text."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from expressions import Call, latex, text
from expressions.formulas import canonical, free_letters, in_jax, in_numpy, parse
from expressions.formulas.derivatives import DERIVATIVES
from expressions.formulas.jax_value import FUNCTIONS as IN_JAX
from expressions.formulas.names import ONE_ARGUMENT, SEVERAL_ARGUMENTS, SPELLINGS
from expressions.functions import FUNCTIONS
from expressions.mathml import mathml
from tests.expressions.formulas.trees import LETTERS, by_python, random_tree

POINTS = {
    "x": np.array([1.7, -0.4, 0.0, 3.0]),
    "y": np.array([-0.6, 0.25, 0.0, 1.0]),
    "a": np.array([2.5, 2.0, 1.0, -1.0]),
    "b": np.array([0.3, 3.0, 0.0, 2.0]),
}


def test_values_agree_with_python_and_numpy() -> None:
    random = np.random.default_rng(19)
    trees = [random_tree(random, 6) for _ in range(1000)]
    finite = 0
    for tree in trees:
        expected, found = by_python(canonical(tree), POINTS), in_numpy(tree, POINTS)
        finite += int(np.isfinite(expected).sum())
        np.testing.assert_allclose(found, expected, rtol=1e-12, err_msg=canonical(tree))
    assert finite > 2000


def test_jax_agrees_with_numpy() -> None:
    random = np.random.default_rng(20)
    values = {name: jnp.asarray(value) for name, value in POINTS.items()}
    for _ in range(100):
        tree = random_tree(random, 4)
        expected, found = in_numpy(tree, POINTS), np.asarray(in_jax(tree, values))
        # NumPy has NaN for the root of -infinity, XLA infinity.
        there = np.isfinite(expected)
        np.testing.assert_allclose(found[there], expected[there], 1e-12, 1e-15, err_msg=canonical(tree))


@pytest.mark.parametrize("name", [*ONE_ARGUMENT, *SEVERAL_ARGUMENTS])
def test_every_function_is_everywhere(name: str) -> None:
    call = Call(name, tuple(LETTERS[: 1 if name in ONE_ARGUMENT else 2]))
    assert parse(canonical(call)) == call
    assert FUNCTIONS[name].compute
    assert name in IN_JAX
    assert (name in DERIVATIVES) == (name in ONE_ARGUMENT)
    assert all((latex(call), mathml(call), text(call)))


def test_only_functions_of_formulas_can_be_called() -> None:
    allowed = {*ONE_ARGUMENT, *SEVERAL_ARGUMENTS}
    assert set(SPELLINGS.values()) == allowed
    assert IN_JAX.keys() == DERIVATIVES.keys() | set(SEVERAL_ARGUMENTS) == allowed | {"negative"}


@pytest.mark.parametrize("formula", ["x^2 y", "3", "a", "y^a", "max(x; 0,5; y)"])
def test_shapes_and_dtypes(formula: str) -> None:
    tree = parse(formula)
    x, y = np.linspace(-1, 1, 3)[:, None], np.linspace(0, 1, 4)[None, :]
    given = {"x": x, "y": y} | dict.fromkeys(free_letters(tree), np.array(2.0))
    assert in_numpy(tree, given).shape == (3, 4)
    for dtype in (jnp.float32, jnp.float64):
        values = {name: jnp.asarray(value, dtype) for name, value in given.items()}
        value = jax.eval_shape(lambda values: in_jax(tree, values), values)
        assert (value.shape, value.dtype) == ((3, 4), dtype)
