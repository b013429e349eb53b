"""The heat map: what is left of the way down over the rate and one other number.

Points that can be picked have `customdata`: the indices of a column and of a row.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.learning_rates import words
from views.chart import chart
from views.format import digits
from views.palette import OKABE_ITO, THEMES

_LEAST = -6.0  # as a power of ten; lower values have the same colour
_ABOVE = 2.0  # the shade of all runs that end above their start, so that they have a colour of their own
_COLOURS = {"light": ("#0B4F8A", "#EEF4FA", "#F2B98F"), "dark": ("#8CC4F0", "#16202C", "#8F3F05")}
_TICKS = 6  # columns from one label to the next: a factor of ten
_ROW = 30


def heat_map(
    left: np.ndarray,
    rates: Sequence[float],
    values: Sequence[str],
    number: str,
    share: float,
    picked: tuple[int, int],
    theme: str,
) -> go.Figure:
    """A cell for each rate and value.

    Args:
        left: (values, rates), what is left of the way down; infinite where the run diverged or left the map.
        rates: of the columns.
        values, number: of the rows, and what they are.
        share: up to which a rate is good; a line goes round the good cells.
        picked: column and row of the cell to be framed.
        theme: "light" or "dark".
    """
    colours = THEMES[theme]
    columns, rows = range(len(rates)), range(len(values))
    ticks = list(columns)[::_TICKS]
    figure = chart(
        theme,
        {
            "title": {"text": words.RATE},
            "tickvals": ticks,
            "ticktext": [digits(rates[i]) for i in ticks],
            "tickangle": 0,
            "range": [-0.5, len(rates) - 0.5],
        },
        {
            "title": {"text": number},
            "tickvals": list(rows),
            "ticktext": list(values),
            "range": [-0.5, len(values) - 0.5],
            "automargin": True,
        },
        {"l": 72, "r": 16, "t": 80, "b": 56},
    )
    figure.update_layout(showlegend=False, hovermode="closest")
    figure.add_heatmap(
        x=list(columns),
        y=list(rows),
        z=_shades(left),
        zmin=_LEAST,
        zmax=_ABOVE,
        colorscale=_scale(theme),
        hoverinfo="skip",
        colorbar=_bar(theme),
    )
    _outline(figure, left <= share, colours.text)
    _points(figure, left, rates, values, number)
    box = {"x0": picked[0] - 0.5, "x1": picked[0] + 0.5, "y0": picked[1] - 0.5, "y1": picked[1] + 0.5}
    figure.add_shape(type="rect", line={"color": OKABE_ITO[5], "width": 3}, **box)
    return figure


def height(rows: int) -> int:
    """How high the picture is, in pixels."""
    return 150 + _ROW * max(rows, 10)


def _shades(left: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        powers = np.log10(np.maximum(left, 10.0**_LEAST))
    return np.where(left > 1.0, _ABOVE, powers)


def _scale(theme: str) -> list[list[Any]]:
    """A gradient from 10^-6 to 1, and one flat colour for all above 1, the runs that end above their start."""
    arrived, nothing, above = _COLOURS[theme]
    one = -_LEAST / (_ABOVE - _LEAST)
    return [[0.0, arrived], [one, nothing], [one, above], [1.0, above]]


def _bar(theme: str) -> dict[str, Any]:
    powers = [_LEAST, _LEAST / 2, 0.0, _ABOVE / 2]
    return {
        "orientation": "h",
        "x": 0.0,
        "xanchor": "left",
        "y": 1.02,
        "yanchor": "bottom",
        "ypad": 0,
        "len": 0.6,
        "thickness": 12,
        "tickangle": 0,
        "tickvals": powers,
        "ticktext": ["10<sup>−6</sup>", "10<sup>−3</sup>", "1", words.ABOVE_START],
        "tickfont": {"size": 14, "color": THEMES[theme].text},
        "title": {"text": words.LEFT, "side": "top", "font": {"size": 14, "color": THEMES[theme].text}},
        "outlinewidth": 0,
    }


def _outline(figure: go.Figure, good: np.ndarray, colour: str) -> None:
    """The edges between good cells and others, as pieces of one line."""
    padded = np.pad(good, 1)
    x: list[float | None] = []
    y: list[float | None] = []
    for row, column in np.argwhere(padded[:, 1:] != padded[:, :-1]).tolist():
        x += [column - 0.5, column - 0.5, None]
        y += [row - 1.5, row - 0.5, None]
    for row, column in np.argwhere(padded[1:] != padded[:-1]).tolist():
        x += [column - 1.5, column - 0.5, None]
        y += [row - 0.5, row - 0.5, None]
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": colour, "width": 2}, hoverinfo="skip")


def _points(figure: go.Figure, left: np.ndarray, rates: Sequence[float], values: Sequence[str], number: str) -> None:
    """An invisible marker on each cell, to be picked."""
    cells = [(column, row) for row in range(len(values)) for column in range(len(rates))]
    figure.add_scatter(
        x=[column for column, _ in cells],
        y=[row for _, row in cells],
        mode="markers",
        marker={"size": 22, "symbol": "square", "opacity": 0},
        customdata=cells,
        text=[_label(left[row, column], rates[column], values[row], number) for column, row in cells],
        hovertemplate="%{text}<extra></extra>",
    )


def _label(left: float, rate: float, value: str, number: str) -> str:
    label = digits(left) if np.isfinite(left) else words.NONE if np.isnan(left) else words.GONE
    return f"a = {digits(rate)}<br>{number} = {value}<br>{label}"
