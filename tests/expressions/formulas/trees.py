"""Trees such as a formula gives, at random, and their canonical text as Python reads it."""

import re
from typing import Any

import numpy as np
from hypothesis import strategies as st

from expressions import Call, Expression, Number, Operation
from expressions.formulas import LOSS, free_letters
from expressions.formulas.dialect import CONSTANTS
from expressions.formulas.names import ONE_ARGUMENT, SEVERAL_ARGUMENTS
from expressions.tree import Symbol

LETTERS = [LOSS.variables["x"], LOSS.variables["y"], Symbol("a", "a"), Symbol("b", "b"), *CONSTANTS.values()]
_FUNCTIONS = ["negative", *ONE_ARGUMENT]


def _grow(below: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    one = st.builds(lambda name, inner: Call(name, (inner,)), st.sampled_from(_FUNCTIONS), below)
    two = st.builds(lambda name, u, w: Call(name, (u, w)), st.sampled_from(SEVERAL_ARGUMENTS), below, below)
    return one | two | st.builds(Operation, st.sampled_from(["+", "-", "*", "/", "**"]), below, below)


_NUMBERS = st.floats(0.0, allow_nan=False, allow_infinity=False)
TREES = st.recursive(st.sampled_from(LETTERS) | st.builds(Number, _NUMBERS), _grow, max_leaves=10)


def random_tree(random: np.random.Generator, levels: int) -> Expression:
    """A tree of at most so many levels."""
    kind = random.integers(10) if levels > 1 else random.integers(2)
    if kind == 0:
        return Number(float(random.choice([0.0, 0.5, 1.0, 2.0, 3.0, 1e-3, 40.0])))
    if kind == 1:
        return LETTERS[random.integers(len(LETTERS))]
    below = [random_tree(random, levels - 1) for _ in range(2)]
    if kind < 4:
        return Call(str(random.choice(_FUNCTIONS)), (below[0],))
    if kind == 4:
        return Call(str(random.choice(SEVERAL_ARGUMENTS)), (below[0], below[1]))
    return Operation(str(random.choice(["+", "-", "*", "/", "**"])), below[0], below[1])


_PIECE = re.compile(r"([a-z]+\d*)|(\d+(?:\.\d+)?(?:e-?\d+)?)(?=([a-z(])?)")
_PYTHON: dict[str, Any] = {
    name: getattr(np, {"ln": "log", "asin": "arcsin", "acos": "arccos", "atan": "arctan"}.get(name, name))
    for name in (*ONE_ARGUMENT, "pi", "e")
}
_PYTHON |= {"min": np.minimum, "max": np.maximum, "N": np.float64}


def by_python(text: str, values: dict[str, np.ndarray]) -> np.ndarray:
    """The value of a canonical text, by Python's own grammar and NumPy's functions: nothing of ours is in it."""
    source = _PIECE.sub(lambda one: one[1] or f"N({one[2]}){'*' if one[3] else ''}", text).replace("^", "**")
    with np.errstate(all="ignore"):
        return np.broadcast_to(eval(source, {"__builtins__": {}}, _PYTHON | values), values["x"].shape)


def letters_of(tree: Expression, values: dict[str, Any]) -> dict[str, Any]:
    """The values of those free letters that are in the tree."""
    return {name: values[name] for name in free_letters(tree)}
