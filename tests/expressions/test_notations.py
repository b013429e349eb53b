"""Whatever is written means what the tree means: brackets stand where they are needed, in every notation."""

import math
from collections.abc import Sequence
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressions import Call, Cases, Expression, Number, Operation, Symbol, evaluate, latex, taken, text
from expressions.mathml import mathml
from expressions.notation import Notation
from optimizers import OPTIMIZERS
from quantities import quantities
from tests.experiments.inside.settings import OWN, settings

X, Y = Symbol("x", "x"), Symbol("y", "y", below="1")
VALUES = {"x": np.array([1.7]), "y": np.array([-0.6])}


class _Python(Notation):
    """The same brackets in Python's own notation, in which a fraction is a line."""

    stacked = False

    def number(self, value: float) -> str:
        return repr(value)

    def symbol(self, symbol: Symbol, guarded: bool) -> str:  # noqa: ARG002
        return symbol.name

    def brackets(self, inner: str) -> str:
        return f"({inner})"

    def operation(self, operator: str, left: str, right: str) -> str:
        return f"{left}{operator}{right}"

    def call(self, function: str, arguments: Sequence[str]) -> str:
        return f"-{arguments[0]}" if function == "negative" else f"{function}({', '.join(arguments)})"

    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str:
        return f"({values[0]} if {conditions[0]} else {values[1]})"


def _grow(below: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    operations = st.builds(Operation, st.sampled_from("+-*/"), below, below)
    powers = st.builds(lambda base, power: Operation("**", base, Number(power)), below, st.sampled_from([2.0, 3.0]))
    calls = st.builds(lambda argument: Call("negative", (argument,)), below)
    pairs = st.builds(lambda one, other: Call("max", (one, other)), below, below)
    return operations | powers | calls | pairs


TREES = st.recursive(st.sampled_from([X, Y]) | st.builds(Number, st.sampled_from([0.5, 2.0, 3.0])), _grow, max_leaves=8)


@given(TREES)
def test_brackets_keep_the_meaning(tree: Expression) -> None:
    expected = float(evaluate(tree, VALUES)[0])
    try:
        found = eval(_Python().write(tree), {"x": 1.7, "y": -0.6, "max": max})
    except (ZeroDivisionError, OverflowError):
        assert not math.isfinite(expected) or abs(expected) > 1e300
        return
    # max of a NaN differs, and there is none without a division by zero.
    assert found == pytest.approx(expected, rel=1e-9)


@given(TREES)
def test_every_tree_can_be_written(tree: Expression) -> None:
    assert latex(tree).count("{") == latex(tree).count("}")
    ElementTree.fromstring(f"<math>{mathml(tree)}</math>")
    assert text(tree).count("(") == text(tree).count(")")


@pytest.mark.parametrize(
    ("tree", "in_latex", "in_text"),
    [
        ((X + 1) * Y, r"\left(x + 1\right)\, y_{1}", "(x + 1) y₁"),
        (-(X * Y), r"-x\, y_{1}", "−x y₁"),
        (X - (Y - X), r"x - \left(y_{1} - x\right)", "x − (y₁ − x)"),
        (X / (Y + 2), r"\frac{x}{y_{1} + 2}", "x / (y₁ + 2)"),
        ((X / Y) ** 2, r"\left(\frac{x}{y_{1}}\right)^{2}", "(x / y₁)²"),
        (2.5e-8 * X, r"2.5 \cdot 10^{-8}\, x", "2.5·10⁻⁸ x"),
        (Symbol("a", "m", accent="hat"), r"\hat m", "m̂"),
    ],
    ids=lambda case: text(case) if isinstance(case, Expression) else "",
)
def test_formulas_are_written_as_in_a_book(tree: Expression, in_latex: str, in_text: str) -> None:
    assert latex(tree) == in_latex
    assert text(tree) == in_text


def test_the_first_case_that_holds_is_taken_by_coordinate() -> None:
    v = Symbol("v", "v", 1)
    cases = Cases((v > 0, v < -1), (v, Number(0.0), -v))
    values = {"v": np.array([[2.0, -3.0], [-0.5, np.nan]])}
    assert np.array_equal(taken(cases, values), [[0, 1], [2, 2]])
    assert np.array_equal(evaluate(cases, values), [[2.0, 0.0], [0.5, np.nan]], equal_nan=True)


def test_what_only_the_loss_knows_is_not_evaluated() -> None:
    with pytest.raises(TypeError, match="asked of the loss"):
        evaluate(Call("loss", (X,)), VALUES)


@pytest.mark.parametrize("slug", OWN)
def test_every_line_of_every_rule_can_be_written(slug: str) -> None:
    defaults = {name: quantity.default for name, quantity in quantities(OPTIMIZERS[slug].hyper).items()}
    for setting in settings(slug):
        rule_of = OPTIMIZERS[slug].rule
        assert rule_of
        for line in rule_of({**defaults, **setting}).lines:
            assert latex(line.value).count("{") == latex(line.value).count("}")
            ElementTree.fromstring(f"<math>{mathml(line.value)}</math>")
            assert text(line.value)
