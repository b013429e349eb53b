"""What people type and paste is understood: one table of texts, what they are read as, and what that gives."""

import math
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import assume, given

from expressions import Expression
from expressions.formulas import (
    MODEL,
    canonical,
    formula_latex,
    formula_mathml,
    free_letters,
    in_numpy,
    parse,
)
from expressions.formulas.parse import levels
from tests.expressions.formulas.trees import TREES

X, Y, A, B = 1.7, -0.6, 2.5, 0.3
VALUES = {"x": X, "y": Y, "a": A, "b": B}

# text, canonical text, value at x = 1.7, y = -0.6, a = 2.5, b = 0.3
TABLE = [
    ("2x", "2x", 2 * X),
    ("x(x+3)", "x*(x+3)", X * (X + 3)),
    ("(x+1)(y-2)", "(x+1)*(y-2)", (X + 1) * (Y - 2)),
    ("2sin(x)", "2sin(x)", 2 * math.sin(X)),
    ("xy", "x*y", X * Y),
    ("x y", "x*y", X * Y),
    ("axy", "a*x*y", A * X * Y),
    ("a (x - 1)^2 + b y^4", "a*(x-1)^2+b*y^4", A * (X - 1) ** 2 + B * Y**4),
    ("(1-x)^2+100(y-x^2)^2", "(1-x)^2+100(y-x^2)^2", (1 - X) ** 2 + 100 * (Y - X**2) ** 2),
    ("-x^2", "-x^2", -(X**2)),
    ("(-x)^2", "(-x)^2", X**2),
    ("2^3^2", "2^3^2", 512.0),
    ("(2^3)^2", "(2^3)^2", 64.0),
    ("2**-1", "2^-1", 0.5),
    ("2^-x", "2^-x", 2**-X),
    ("x^(-y^2)", "x^(-y^2)", X ** -(Y**2)),
    ("1/2x", "1/2*x", X / 2),
    ("1/(2x)", "1/(2x)", 1 / (2 * X)),
    ("x/y/2", "x/y/2", X / Y / 2),
    ("x-y-1", "x-y-1", X - Y - 1),
    ("x-(y-1)", "x-(y-1)", X - (Y - 1)),
    ("x*-y", "x*(-y)", -X * Y),
    ("x--y", "x-(-y)", X + Y),
    ("+x + +y", "x+y", X + Y),
    ("|x|", "abs(x)", X),
    ("|x||y|", "abs(x)*abs(y)", abs(X * Y)),
    ("2|x|y", "2abs(x)*y", 2 * X * Y),
    ("||x|-|y||", "abs(abs(x)-abs(y))", abs(X + Y)),
    ("|y^2 - (2|x| + 1)|", "abs(y^2-(2abs(x)+1))", 2 * X + 1 - Y**2),
    ("pi e", "pi*e", math.pi * math.e),
    ("2π", "2pi", math.tau),
    ("xe^x", "x*e^x", X * math.exp(X)),
    ("2e", "2*e", 2 * math.e),
    ("2e-x", "2*e-x", 2 * math.e - X),
    ("1.5E3", "1500", 1500.0),
    ("1e-3x", "0.001x", 1e-3 * X),
    (".5 + 5.", "0.5+5", 5.5),
    ("1e22", "1e22", 1e22),
    ("0.1000000000000000055", "0.1", 0.1),
    ("log(x)", "ln(x)", math.log(X)),
    ("ln(x)+log10(x)+log2(x)", "ln(x)+log10(x)+log2(x)", math.log(X) + math.log10(X) + math.log2(X)),
    ("log₂(x) log_{10}(x)", "log2(x)*log10(x)", math.log2(X) * math.log10(X)),
    ("sin²(x)", "sin(x)^2", math.sin(X) ** 2),
    ("cos^2(x)", "cos(x)^2", math.cos(X) ** 2),
    ("sen(x) tg(x)", "sin(x)*tan(x)", math.sin(X) * math.tan(X)),
    ("arctg(x)+arcsin(y)", "atan(x)+asin(y)", math.atan(X) + math.asin(Y)),
    ("sgn(y) tanh(x)", "sign(y)*tanh(x)", -math.tanh(X)),
    ("min(x, y)", "min(x,y)", Y),
    ("max(x, y, 3)", "max(max(x,y),3)", 3.0),
    ("max(0,5)", "max(0,5)", 5.0),
    ("max(0,5; 1)", "max(0.5,1)", 1.0),
    ("min(1,5; x; y)", "min(min(1.5,x),y)", Y),
    ("max((0,5), y)", "max(0.5,y)", 0.5),
    ("0,5x + sin(0,5)", "0.5x+sin(0.5)", 0.5 * X + math.sin(0.5)),
    ("0,250x", "0.25x", 0.25 * X),
    ("x² + y³ − 2x⁻¹", "x^2+y^3-2x^-1", X**2 + Y**3 - 2 / X),
    ("x²y", "x^2*y", X**2 * Y),
    ("2·x×y ÷ 3", "2x*y/3", 2 * X * Y / 3),
    ("√x + √2 + √(x+1)", "sqrt(x)+sqrt(2)+sqrt(x+1)", math.sqrt(X) + math.sqrt(2) + math.sqrt(X + 1)),
    ("√2x", "sqrt(2)*x", math.sqrt(2) * X),
    ("X^2 + Sin(Y)", "x^2+sin(y)", X**2 + math.sin(Y)),
    ("[x + {y}]", "x+y", X + Y),
    ("θ₀² + θ_1 + theta0 + t1 + T_0", "x^2+y+x+y+x", X**2 + 2 * Y + 2 * X),
    ("2t0t1", "2x*y", 2 * X * Y),
    (r"\theta_0^{2} \cdot \theta_{1}", "x^2*y", X**2 * Y),
    (r"\frac{x}{y+2} + \sqrt{x}", "x/(y+2)+sqrt(x)", X / (Y + 2) + math.sqrt(X)),
    (r"\left(x\right)^{2} + \sin(\pi x)", "x^2+sin(pi*x)", X**2 + math.sin(math.pi * X)),
    ("f(x,y) = x + y", "x+y", X + Y),
    ("L(θ) = θ0", "x", X),
    (r"L(\theta_0, \theta_1) = \theta_1", "y", Y),
    ("z=x", "x", X),
    ("loss = x", "x", X),
    ("ｘ＾２＋（ｙ）", "x^2+y", X**2 + Y),
    ("𝑥\u00a0+\u200b𝑦\u2009", "x+y", X + Y),
    ("si\u200bn(x\ufeff)", "sin(x)", math.sin(X)),
    ("g*(x+1)/g", "g*(x+1)/g", X + 1),
    ("0^0", "0^0", 1.0),
    ("ln(-1)", "ln(-1)", math.nan),
    ("1/0 - x", "1/0-x", math.inf),
    ("9^9^9^9", "9^9^9^9", math.inf),
    ("x-(" * 14 + "x-1" + ")" * 14, "x-(" * 14 + "x-1" + ")" * 14, X - 1),
    ("+".join(["x"] * 32), "+".join(["x"] * 32), 32 * X),
]


@pytest.mark.parametrize(("text", "written", "value"), TABLE, ids=[text for text, _, _ in TABLE])
def test_a_formula_is_understood(text: str, written: str, value: float) -> None:
    tree = parse(text)
    assert canonical(tree) == written
    assert parse(written) == tree
    found = in_numpy(tree, {"g": 2.0, **VALUES})
    assert found == pytest.approx(value, rel=1e-13, nan_ok=True)


def test_letters_of_a_model() -> None:
    tree = parse("y = sin(t0 + 0.06 θ_1 x) exp(-(t0 + 0.06 t1 x)^2/32) + c t", MODEL)
    assert canonical(tree) == "sin(t0+0.06t1*x)*exp(-(t0+0.06t1*x)^2/32)+c*t"
    assert parse(canonical(tree), MODEL) == tree
    assert free_letters(tree) == ("c", "t")
    at = np.linspace(-1.0, 1.0, 5)
    value = in_numpy(tree, {"x": at, "t0": 0.5, "t1": 2.0, "c": 1.0, "t": 3.0})
    inner = 0.5 + 0.06 * 2.0 * at
    assert value == pytest.approx(np.sin(inner) * np.exp(-(inner**2) / 32) + 3.0, rel=1e-14)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1/2x", r"\frac{1}{2}\, x"),
        ("2 (1/2)", r"2 \cdot \frac{1}{2}"),
        ("x+(-y)", r"x + \left(-y\right)"),
        ("(1e-7)^2 + 2.5e30x", r"\left(10^{-7}\right)^{2} + 2.5 \cdot 10^{30}\, x"),
        ("3.14159265358979x", r"3.14159265358979\, x"),
        ("|x|^(1/3) + log10(x)", r"\left|x\right|^{\frac{1}{3}} + \log_{10}\left(x\right)"),
        ("sin²(x) sign(y)", r"\sin\left(x\right)^{2}\, \operatorname{sign}\left(y\right)"),
        ("max(x, 1/y)", r"\max\left(x,\, \frac{1}{y}\right)"),
        ("√(x/π)", r"\sqrt{\frac{x}{\pi}}"),
    ],
)
def test_the_echo_in_latex(text: str, written: str) -> None:
    assert formula_latex(parse(text)) == written


@given(TREES)
def test_what_is_written_is_read_back(tree: Expression) -> None:
    text = canonical(tree)
    assume(len(text) <= 200)
    assume(levels(tree) <= 16)
    assert text.isascii()
    assert text == text.lower()
    assert " " not in text
    assert parse(text) == tree
    assert formula_latex(tree).count("{") == formula_latex(tree).count("}")
    ElementTree.fromstring(f"<math>{formula_mathml(tree)}</math>")
