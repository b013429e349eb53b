"""How wide the good intervals are: which optimizer is least sensitive to the rate, in a sentence and in a table."""

from collections.abc import Sequence

import streamlit as st

from interface.widgets import plain, text
from laboratories.learning_rates import words
from laboratories.learning_rates.good_interval import Interval, Sensitivity
from views.chart import Line


def widths(lines: Sequence[Line[Sensitivity]], grid: Sequence[float]) -> None:
    """The least sensitive optimizer, and a row for each optimizer, the widest interval first."""
    ordered = sorted(lines, key=lambda line: -_width(line.values.interval))
    rows = [_row(line) for line in ordered]
    widest = ordered[0].values.interval
    if not widest:
        st.markdown(words.NOBODY_IS_GOOD)
    elif len(lines) > 1:
        st.markdown(plain(words.LEAST_SENSITIVE.format(name=ordered[0].name, width=_decades(widest))))
    columns = zip(*rows, strict=True)
    st.table(dict(zip(words.INTERVAL_COLUMNS, columns, strict=True)), hide_index=True, border="horizontal")
    st.caption(words.GRID.format(ratio=f"{grid[1] / grid[0]:.2f}"))


def _width(interval: Interval | None) -> float:
    return interval.decades if interval else -1.0


def _row(line: Line[Sensitivity]) -> tuple[str, str, str]:
    interval = line.values.interval
    if not interval:
        return line.name, words.NO_INTERVAL, words.NONE
    return line.name, words.INTERVAL.format(low=text(interval.low), high=text(interval.high)), _decades(interval)


def _decades(interval: Interval) -> str:
    width = f"{interval.decades:.2f}"
    return words.AT_LEAST.format(width=width) if interval.open_below or interval.open_above else width
