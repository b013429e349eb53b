"""The ranking as a chart: a row for each schedule, whose points are runs that can be picked."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.schedules import words
from laboratories.schedules.charts.curves import ROOM, limits
from laboratories.schedules.ranking import Ranking
from views.chart import chart, marker_symbol
from views.format import digits
from views.log_axis import log_axis, note_floor
from views.palette import THEMES, Look, look

_RUNS = ("low", "high", "median")  # the median's mark lies on top
_BESIDE = 2 * "\N{NO-BREAK SPACE}"  # between a word and the mark on its right
_QUARTILES = (0, 2, 1)  # where they stand among the quartiles


def ranking_chart(found: Ranking, names: Sequence[str], chosen: tuple[int, str], theme: str) -> go.Figure:
    """The final loss of each schedule, the best on top: a dot at the median, a bar from quartile to quartile.

    Args:
        found: the ranking.
        names: of the schedules.
        chosen: the number of a schedule and one of its runs, to be ringed.
        theme: "light" or "dark".
    """
    quartiles = found.quartiles
    low, high = limits(quartiles, ROOM * found.start)
    edges = 10.0**low, 10.0**high
    rows = [_label(f"{found.ranks[i]}. {names[i]}", i == chosen[0]) for i in found.order]
    figure = chart(
        theme,
        log_axis(words.HEIGHT, theme, (low, high + 0.1)) | {"automargin": True},
        {"type": "category", "categoryorder": "array", "categoryarray": rows[::-1], "automargin": True},
        {"l": 8, "r": 16, "t": 8, "b": 48},
    )
    note_floor(figure.update_layout(showlegend=False), quartiles, theme)
    for i, row in zip(found.order, rows, strict=True):
        ring = chosen[1] if i == chosen[0] else ""
        _row(figure, int(i), row, quartiles[i], edges, ring, theme)
    return figure


def _label(name: str, chosen: bool) -> str:
    return f"<b>{name}</b>" if chosen else name


def _row(
    figure: go.Figure, i: int, row: str, heights: np.ndarray, edges: tuple[float, float], ring: str, theme: str
) -> None:
    """One schedule's bar and dot; points beyond the picture are drawn at its edge."""
    heights = heights[list(_QUARTILES)]
    its, at = look(i, theme), np.clip(heights, *edges)
    bar = {"color": its.colour, "width": 10}
    figure.add_scatter(x=at[:2], y=[row, row], mode="lines", line=bar, opacity=0.45, hoverinfo="skip")
    labels = [_hover(height, run, edges[1]) for height, run in zip(heights, _RUNS, strict=True)]
    figure.add_scatter(
        x=at,
        y=[row] * 3,
        mode="markers",
        marker=_marks(its, heights, edges, ring, theme),
        customdata=[[i, run] for run in _RUNS],
        text=labels,
        hovertemplate=f"{row}<br>%{{text}}<extra></extra>",
    )
    if heights[-1] > edges[1]:
        beside = {"x": at[-1:], "y": [row], "mode": "text", "textposition": "middle left", "hoverinfo": "skip"}
        figure.add_scatter(**beside, text=[_number(heights[-1]) + _BESIDE], textfont={"size": 14})


def _hover(height: float, run: str, edge: float) -> str:
    beyond = math.isfinite(height) and height > edge
    return f"{words.RUNS[run]}: {words.BEYOND.format(height=_number(height)) if beyond else _number(height)}"


def _number(height: float) -> str:
    return digits(height, words.DIVERGED)


def _marks(its: Look, heights: np.ndarray, edges: tuple[float, float], ring: str, theme: str) -> dict[str, Any]:
    """A mark for each quartile: the median's is the schedule's own, and the run to be ringed has a ring."""
    beyond = heights > edges[1]
    own = marker_symbol(its)
    return {
        "size": [16 if run in ("median", ring) else 10 for run in _RUNS],
        "symbol": ["triangle-right" if far else own for far in beyond],
        "color": its.colour,
        "opacity": 1,
        "line": {
            "color": [THEMES[theme].text if run == ring else its.halo for run in _RUNS],
            "width": [3 if run == ring else 1 for run in _RUNS],
        },
    }
