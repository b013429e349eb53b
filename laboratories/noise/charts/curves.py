"""The noise ball in charts: how far the runs are on the way, and the trade-off between rate and batch size."""

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

import numpy as np
import plotly.graph_objects as go

from laboratories.noise import words
from views.chart import chart, line_look, thinned
from views.format import digits
from views.log_axis import ends_of, floored, log_axis, note_floor
from views.palette import THEMES

_HEAT = {"light": ("#EEF4FA", "#0B4F8A"), "dark": ("#16202C", "#8CC4F0")}
_NOTHING = 1e-15  # smaller values are rounding
# Six rows of one entry each, as a phone would have them, leave no room for the curves.
_TWO_IN_A_ROW = {"entrywidth": 0.5, "entrywidthmode": "fraction", "font": {"size": 12}}
_LETTERS, _LINE = 36, 24  # of a title: as many in a line as a phone has room for, and the line's height in pixels
_CURVE_POINTS = 400  # as many as a panel has pixels


class BallLine(NamedTuple):
    """One choice of rate and batch size: its name and its noise ball.

    distances: E|theta_t - theta*|^2, shape (steps + 1,). size: what it ends at, NaN where it has not settled.
    bound, exact: the lecture's bound and the exact stationary value, None where there is none.
    """

    name: str
    distances: np.ndarray
    size: float
    bound: float | None
    exact: float | None


def distances(lines: list[BallLine], theme: str) -> go.Figure:
    """E|theta_t - theta*|^2 against the step; bounds dashed, exact values dotted, in each line's colour."""
    levels = [value for line in lines for value in (line.bound, line.exact) if value]
    every = np.concatenate([*(line.distances for line in lines), levels])
    figure = chart(
        theme,
        {"title": {"text": words.STEP}},
        log_axis(words.DISTANCE, theme, ends_of(every)),
        {"l": 64, "r": 8, "t": 48, "b": 48},
    )
    note_floor(figure, every, theme).update_layout(legend=_TWO_IN_A_ROW)
    for i, line in enumerate(lines):
        its, last = line_look(i, theme), len(line.distances) - 1
        at = thinned(last + 1, _CURVE_POINTS)
        figure.add_scatter(
            x=at, y=floored(line.distances[at]), mode="lines", name=line.name, line={"color": its.colour, "width": 2.5}
        )
        for value, dash in ((line.bound, "dash"), (line.exact, "dot")):
            if value is not None and value > 0:
                level = {"x": [0, last], "y": [value, value], "mode": "lines", "hoverinfo": "skip"}
                figure.add_scatter(**level, line={"color": its.colour, "width": 1.5, "dash": dash}, showlegend=False)
    for name, dash, there in (
        (words.BOUND, "dash", any(line.bound for line in lines)),
        (words.EXACT, "dot", any(line.exact for line in lines)),
    ):
        if there:
            style = {"color": THEMES[theme].muted, "width": 1.5, "dash": dash}
            figure.add_scatter(x=[None], y=[None], mode="lines", name=name, line=style)
    return figure


def heat(
    values: np.ndarray,
    rates: Sequence[float],
    batches: Sequence[int],
    title: str,
    theme: str,
    here: tuple[int, int] | None = None,
    logarithmic: bool = True,
) -> go.Figure:
    """A number for each rate and batch size, as colour and in digits; unknown cells are left empty.

    Args:
        values: (batches, rates), NaN where it is unknown.
        rates, batches: of the columns and the rows.
        title: what the number is.
        theme: "light" or "dark".
        here: row and column of the choice made above, to be framed.
        logarithmic: whether colours follow the number's logarithm.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        shades = np.log10(np.where(values > _NOTHING, values, np.nan)) if logarithmic else values
    lines = wrap(title, _LETTERS)
    cells = [["–" if np.isnan(v) else _short(v) for v in row] for row in values]
    figure = chart(
        theme,
        {"title": {"text": words.RATE}, "type": "category"},
        {"title": {"text": words.BATCH}, "type": "category"},
        {"l": 64, "r": 8, "t": 16 + _LINE * len(lines), "b": 56},
    )
    figure.add_heatmap(
        x=[digits(rate) for rate in rates],
        y=[str(batch) for batch in batches],
        z=shades,
        text=cells,
        texttemplate="%{text}",
        textfont={"size": 12},
        colorscale=list(_HEAT[theme]),
        showscale=False,
        xgap=1,
        ygap=1,
        hovertemplate=f"{words.RATE} %{{x}}<br>{words.BATCH} %{{y}}<br>%{{text}}<extra></extra>",
    )
    if here:
        frame = {"x0": here[1] - 0.5, "x1": here[1] + 0.5, "y0": here[0] - 0.5, "y1": here[0] + 0.5}
        figure.add_shape(type="rect", line={"color": line_look(0, theme).colour, "width": 3}, **frame)
    figure.update_layout(
        title={
            "text": "<br>".join(lines),
            "font": {"size": 16},
            "x": 0,
            "xref": "container",
            "y": 1,
            "pad": {"t": 8 + 10 * (len(lines) - 1)},  # Plotly moves each further line half up
            "yanchor": "top",
        }
    )
    return figure


def _short(value: float) -> str:
    """Two digits, as narrow as a cell."""
    return "0" if value <= _NOTHING else f"{value:.0f}" if value >= 100 else f"{value:.2g}"
