"""What is no formula is refused with a sentence, whatever it is, and nothing but a tree ever comes of a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expressions import Call, Expression, Number, Operation, Symbol
from expressions.formulas import LOSS, MODEL, Dialect, MalformedFormula, parse
from expressions.formulas.names import ONE_ARGUMENT, SEVERAL_ARGUMENTS
from expressions.formulas.words import SENTENCES
from tests.expressions.formulas.hostile import HARMLESS, REFUSED

# text, code, the piece at fault, and a part of the sentence
TABLE = [
    ("", "empty", "", "Type a formula"),
    ("f(x,y) = ", "empty", "", "Type a formula"),
    ("x" * 201, "too_long", "x" * 201, "201 characters"),
    ("θ₀ + " * 39 + "x", "too_many_nodes", None, "79 numbers"),
    ("x⁻⁸" * 31 + "x", "too_many_nodes", None, "At most 64"),
    ("xsqrt(" * 6 + "x²+1" + ")" * 6, "unknown_name", "xsqrt", "x sqrt(…)"),
    ("sin(" * 16 + "x" + ")" * 16, "too_deep", None, "16 levels"),
    ("(" * 50 + "x", "too_deep", "(", "16 levels"),
    ("x + ж", "unexpected_character", "ж", "character 5"),
    ("x + \0", "unexpected_character", "\0", "U+0000"),
    ("2 + х", "look_alike", "х", "Latin letter x"),
    ("x + * y", "unexpected", "*", "character 5"),
    ("x + ", "unfinished", "", "ends too early"),
    ("2(x + [y)", "wrong_bracket", ")", "does not close “[”"),
    ("2(x + y", "open_bracket", "(", "character 2"),
    ("|x", "open_bar", "|", "no second bar"),
    ("x + y)", "closing_bracket", ")", "character 6"),
    ("1 000x", "two_values", "000", "another number"),
    ("x2 + 1", "number_behind", "2", "^2 for a power"),
    ("(x+1) 2", "number_behind", "2", "*2"),
    ("1 + xln(x)", "unknown_name", "xln", "x ln(…)"),
    ("xy(x+1)", "unknown_name", "xy", "x y (…)"),
    ("sinx", "unknown_name", "sinx", "sin(x)"),
    ("sqr(x)", "unknown_name", "sqr", "(…)^2"),
    ("coss(x)", "unknown_name", "coss", "Did you mean cos?"),
    ("2pix", "unknown_name", "pix", "pi x"),
    ("tau", "unknown_name", "tau", "2pi"),
    ("foobar", "unknown_name", "foobar", "single letters and sqrt, exp"),
    ("theta_2", "unknown_name", "theta_2", "theta"),
    ("1 + f(x)", "function_letter", "f", "f*( for a product"),
    ("x^2 + 3fx", "letter_f", "fx", "Use another letter"),
    ("sin x", "needs_arguments", "sin", "Write sin(x)"),
    ("sin 2x", "needs_arguments", "sin", "needs brackets"),
    ("max(x)", "several_arguments", "max", "2 to 4 values"),
    ("sin(x, y)", "separator", ",", "min and max"),
    ("max(x, y; 1)", "mixed_separators", ";", "only commas"),
    ("max(0,5, x)", "ambiguous_comma", ",", "decimal point"),
    ("1,000x", "thousands", "1,000", "without a comma"),
    ("sin^-1(x)", "inverse_function", "sin", "asin(x)"),
    ("sin⁻¹(x)", "inverse_function", "sin", "asin(x)"),
    ("sin^x(x)", "function_power", "sin", "positive whole number"),
    ("√x^2", "ambiguous_root", "√", "√(x^2)"),
    (r"\sqrt[3]{x}", "root_of_degree", None, "x^(1/3)"),
    ("x + y = 2", "equals", "=", "without an equation"),
    ("x = 2", "left_side", "x", "right-hand side"),
    ("A x + a", "capital_and_small", "a", "A and a"),
    ("1e999 x", "number_too_large", "1e999", "at most"),
    ("1e-999 x", "number_too_small", "1e-999", "close to zero"),
    (r"\int x", "latex_command", r"\int", "plain signs"),
    ("√" * 31 + "x", "too_deep", None, "16 levels"),
    ("√x-" * 31 + "x", "too_many_nodes", None, "94 numbers"),
    ("√12345678" * 21, "too_long_in_full", None, "has 314 characters"),
]


@pytest.mark.parametrize(("text", "code", "given", "part"), TABLE, ids=[f"{row[1]}-{row[0][:12]!a}" for row in TABLE])
def test_a_fault_names_its_place_and_what_is_accepted(text: str, code: str, given: str | None, part: str) -> None:
    with pytest.raises(MalformedFormula) as refused:
        parse(text)
    fault = refused.value
    assert fault.code == code
    assert part in str(fault)
    if given is not None:
        assert text[fault.at : fault.until] == given


def test_a_model_has_no_y() -> None:
    with pytest.raises(MalformedFormula, match="y is what it predicts") as refused:
        parse("t0 x + y", MODEL)
    assert (refused.value.code, refused.value.at) == ("not_in_model", 7)


def test_every_fault_is_in_the_table() -> None:
    codes = {code.removesuffix("_suggested") for code in SENTENCES}
    assert {row[1] for row in TABLE} == codes - {"not_in_model"}


def _tree_or_fault(text: str, dialect: Dialect) -> Expression | MalformedFormula:
    try:
        return parse(text, dialect)
    except MalformedFormula as fault:
        return fault


def _outcome(text: str, dialect: Dialect) -> str:
    """The sentence of a refusal, after a look at it; empty for a tree, after a look at that."""
    tree = _tree_or_fault(text, dialect)
    if isinstance(tree, MalformedFormula):
        assert 0 <= tree.at <= tree.until <= len(text)
        assert len(tree.given) <= 20
        assert re.fullmatch(r"[^\0-\x1f]{20,300}", str(tree))
        return str(tree)
    nodes = list(tree.nodes)
    assert len(nodes) <= 64
    for one in nodes:
        assert isinstance(one, Number | Symbol | Operation | Call)
        if isinstance(one, Call):
            assert one.function in ("negative", *ONE_ARGUMENT, *SEVERAL_ARGUMENTS)
    return ""


@pytest.mark.parametrize("dialect", [LOSS, MODEL], ids=["loss", "model"])
def test_hostile_texts_are_refused(dialect: Dialect) -> None:
    assert len(set(REFUSED)) > 500
    # A model may begin with "y =".
    allowed = ["y = x"] if dialect is MODEL else []
    assert [text[:80] for text in REFUSED if not _outcome(text, dialect)] == allowed
    assert [text for text in HARMLESS if _outcome(text, LOSS)] == []


_SIGNS = st.text("xyab019.,;()[]{}|^*/+-= √²⁻θ₀_\\esincotaqrtmplg", max_size=60)


@given(st.text() | _SIGNS)
def test_any_text_gives_a_tree_or_a_sentence(text: str) -> None:
    _outcome(text, LOSS)
    _outcome(text, MODEL)
