"""A rule as the lectures write it: lines that are read from the top, each giving a symbol its new value.

A symbol on the right of a line has the value that the lines above have given it, and else the one from
before the step. The kernel (`step`) computes; the rule explains, and `tests/experiments/inside/test_lines.py` holds
the two together. What the catalogue prints, the numbers of a step, its arrows and its sentences are made from
the lines.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum, auto
from typing import NamedTuple

from expressions import Call, Expression, Number, Symbol
from optimizers import symbols
from quantities import Value


class LineKind(StrEnum):
    """What a line does, so that a sentence can say it."""

    ASKED = auto()  # the loss of the step answers
    SEARCH = auto()  # a line search answers
    AVERAGE = auto()  # keeps a share of what it was, and takes a share of the new
    CORRECTION = auto()  # divides by the weight seen
    SUM = auto()
    MOVE = auto()  # theta
    FORMULA = auto()


class Line(NamedTuple):
    """One assignment.

    symbol: what is given a value. value: which.
    kind: what the line does. places: what a sentence about such a line names besides.
    recorded: for what only a search could answer: the value as the record has it.
    """

    symbol: Symbol
    value: Expression
    kind: LineKind = LineKind.FORMULA
    places: Mapping[str, Expression] = {}
    recorded: Expression | None = None


class ArrowKind(StrEnum):
    """Why an arrow of the move is there."""

    GRADIENT = auto()  # what plain descent would do
    MEMORY = auto()  # what earlier gradients add
    RATES = auto()  # what a rate for each coordinate changes
    CURVATURE = auto()
    SEARCH = auto()  # a line search, or another choice of the length
    DECAY = auto()  # weight decay
    AVERAGE = auto()  # an average of positions
    REFUSED = auto()  # a trial that is not kept


class Arrow(NamedTuple):
    """A part of the move. Arrows follow each other: `tip` is how far the move is with this one and those before.

    tip: as an expression, in which theta is where the step began. symbols: what is pointed at together with it.
    """

    kind: ArrowKind
    tip: Expression
    symbols: tuple[Symbol, ...] = ()


class LineSearch(NamedTuple):
    """A search along a line from theta: its kind (armijo, exact or backtrack) and direction, shape (2,)."""

    kind: str
    direction: Expression


class Rule(NamedTuple):
    """How an optimizer steps, under one setting of its switches.

    lines: from the top. arrows: the last one's tip is the whole move.
    memory: for fields of State the symbol that stands for them.
    look_ahead: the point at which the gradient is asked, where that is not theta.
    search: the line search, if there is one.
    model: B of its quadratic model, of the values before the step and of what the loss answered; None without one.
    """

    lines: tuple[Line, ...]
    arrows: tuple[Arrow, ...]
    memory: Mapping[str, Symbol] = {}
    look_ahead: Symbol | None = None
    search: LineSearch | None = None
    model: Expression | None = None


RuleOf = Callable[[Mapping[str, Value]], Rule]  # from the hyperparameters in a person's words

GRADIENT = Line(symbols.g, symbols.gradient(symbols.theta), LineKind.ASKED)


def average(symbol: Symbol, keep: Symbol, new: Expression) -> Line:
    """symbol <- keep symbol + (1 - keep) new."""
    places = {"keep": keep, "take": 1 - keep, "new": new}
    return Line(symbol, keep * symbol + (1 - keep) * new, LineKind.AVERAGE, places)


def added(symbol: Symbol, value: Expression, keep: Expression, new: Expression) -> Line:
    """symbol <- value, a sum which keeps so much of what it was and takes the new in full."""
    return Line(symbol, value, LineKind.SUM, {"keep": keep, "take": Number(1.0), "new": new})


def corrected(symbol: Symbol, of: Symbol, keep: Symbol) -> Line:
    """symbol <- of / (1 - keep^t), which corrects an average for having started at zero."""
    weight = 1 - keep**symbols.t
    return Line(symbol, of / weight, LineKind.CORRECTION, {"of": of, "weight": weight})


def shift_theta(by: Expression) -> Line:
    """theta <- theta + by; a minus in front of it stands in the line."""
    if isinstance(by, Call) and by.function == "negative":
        return Line(symbols.theta, symbols.theta - by.arguments[0], LineKind.MOVE)
    return Line(symbols.theta, symbols.theta + by, LineKind.MOVE)


def plain(rate: Symbol = symbols.a) -> Arrow:
    """-a g."""
    return Arrow(ArrowKind.GRADIENT, -(rate * symbols.g), (symbols.g,))


def searched(symbol: Symbol, kind: str, direction: Expression, recorded: Expression) -> Line:
    """A length along a direction, which a line search finds that tries the rate first."""
    asked = Call(kind, (symbols.a, direction, symbols.g))
    return Line(symbol, asked, LineKind.SEARCH, recorded=recorded)
