"""A line of a rule as MathML: with its symbols, and as a template for the numbers of a step.

A template has empty elements, and the browser puts a number in each:

    <mn class="dl-old" data-of="m" data-shift="0" data-at="1"></mn>

which is coordinate 1 of the array m, at the step on the clock, or with a shift of 1 after it. `data-guard` says that a
number with a minus or a power of ten needs brackets there. Of the rows with `data-case`, that one is shown whose
`data-is` is the number in the array of this name.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from experiments.printed import all_digits, digits_toward_one
from expressions import MATRIX, SCALAR, VECTOR, Symbol, by_coordinate
from expressions.mathml import MathML, letters
from optimizers.rule import Line, LineKind

OLD, NEW = "dl-old", "dl-new"  # from before the step, or given and constant; computed in the step


def constant(number: float) -> str:
    """A hyperparameter as it is printed."""
    return digits_toward_one(number) if 0.9 < number < 1.0 else all_digits(number)


class Known(NamedTuple):
    """What stands above a line.

    computed: the names of the symbols that the step has given a value. recorded: of those whose array holds the value
    before each step and after the last one. constants: the numbers that are the same at every step. weights: how many
    move; of one, each thing is one number.
    """

    computed: frozenset[str]
    recorded: frozenset[str]
    constants: Mapping[str, float]
    weights: int = 2

    def after(self, line: Line) -> "Known":
        """The same below a line. What the loss answers goes into the step, as what was there before."""
        added = frozenset[str]() if line.kind is LineKind.ASKED else frozenset((line.symbol.name,))
        return self._replace(computed=self.computed | added)


class _Symbols(MathML):
    """Symbols that can be lit, told apart by where their value comes from."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def symbol(self, symbol: Symbol, guarded: bool) -> str:  # noqa: ARG002
        return named(symbol, symbol.name in self._known.computed)


class _Numbers(MathML):
    """Numbers in the symbols' places: those of one coordinate, or of all as vectors and matrices."""

    def __init__(self, line: str, known: Known, coordinate: int | None) -> None:
        self._line, self._known, self._coordinate = line, known, coordinate
        self._cases = 0

    def symbol(self, symbol: Symbol, guarded: bool) -> str:
        computed, constants = self._known.computed, self._known.constants
        if symbol.name in constants and symbol.name not in computed:
            written = constant(constants[symbol.name])
            return f"<mn class='{OLD}'>{f'({written})' if guarded and written.startswith('−') else written}</mn>"
        if self._coordinate is None and symbol.rank > SCALAR:
            return _table([[self._slot(symbol, at, False) for at in row] for row in _ROWS[symbol.rank]])
        return self._slot(symbol, (self._coordinate or 0) if symbol.rank else 0, guarded)

    def _slot(self, symbol: Symbol, at: int, guarded: bool) -> str:
        computed = symbol.name in self._known.computed
        shift = int(computed and symbol.name in self._known.recorded)
        place = f"data-of='{symbol.name}' data-shift='{shift}' data-at='{at}'"
        guard = " data-guard='1'" if guarded else ""
        return f"<mn class='{NEW if computed else OLD}' data-symbol='{symbol.name}' {place}{guard}></mn>"

    def needs_sign(self, right: str) -> bool:  # noqa: ARG002
        return True

    def cases(self, conditions: Sequence[str], values: Sequence[str]) -> str:  # noqa: ARG002
        name = case_array(self._line, self._cases)
        self._cases += 1
        place = f"data-case='{name}' data-at='{self._coordinate or 0}'"
        return "".join(f"<mrow {place} data-is='{index}'>{value}</mrow>" for index, value in enumerate(values))


_ROWS = {VECTOR: [[0], [1]], MATRIX: [[0, 1], [2, 3]]}


def case_array(line: str, number: int) -> str:
    """The name of the array that says which case holds: of a line, and the number of the cases in it."""
    return f"case.{line}.{number}"


def named(symbol: Symbol, computed: bool) -> str:
    """The symbol, which may be lit by its name."""
    return f"<mrow class='{NEW if computed else OLD}' data-symbol='{symbol.name}'>{letters(symbol)}</mrow>"


def _table(rows: list[list[str]]) -> str:
    written = "".join(f"<mtr>{''.join(f'<mtd>{cell}</mtd>' for cell in row)}</mtr>" for row in rows)
    return f"<mrow><mo>(</mo><mtable>{written}</mtable><mo>)</mo></mrow>"


def line_with_symbols(line: Line, known: Known) -> str:
    """symbol <- value."""
    value = _Symbols(known).write(line.value)
    return _math(f"{_Symbols(known.after(line)).write(line.symbol)}<mo>←</mo>{value}")


def line_with_numbers(key: str, line: Line, known: Known) -> list[str]:
    """value = result, once for each coordinate, or once where the coordinates mix or there is but one number.

    What the loss or a line search answered is a result alone.

    Args:
        key: names the line in its arrays.
        line: which.
        known: what stands above it.
    """
    answered = line.kind in (LineKind.ASKED, LineKind.SEARCH)
    coordinates: tuple[int | None, ...] = (None,) if known.weights == 2 else (0,)
    apart = line.symbol.rank == VECTOR and (answered or by_coordinate(line.value))
    after = known.after(line)._replace(constants={})
    written = []
    for coordinate in (0, 1) if apart and known.weights == 2 else coordinates:
        value = "" if answered else _Numbers(key, known, coordinate).write(line.value)
        result = _Numbers(key, after, coordinate).write(line.symbol)
        written.append(_math(f"{value}<mo>=</mo><mrow class='dl-result'>{result}</mrow>"))
    return written


def _math(inner: str) -> str:
    return f"<math>{inner}</math>"
