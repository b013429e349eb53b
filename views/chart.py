"""What all charts have in common: quiet axes, large type, both themes, and the palette's looks as Plotly takes them.

`views/web/chart.js` draws them in the browser, with the same Plotly as the player's axes and contours.
"""

import zlib
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import plotly.graph_objects as go
from plotly.io.json import to_json_plotly

from views.palette import THEMES, Look, look

_QUICK = 1  # zlib's level: a chart is made anew at every click
_LOOKS = (5, 4, 2, 3)  # of the palette: the most distinct as thin lines and as dots
_DASHES = {"solid": "solid", "dashed": "dash", "dotted": "dot"}
_SYMBOLS = {"circle": "circle", "square": "square", "triangle": "triangle-up", "diamond": "diamond"}
Values = TypeVar("Values")


class Line(NamedTuple, Generic[Values]):
    """One line of a chart: its name in the legend and in what a pointer reads, and what it shows."""

    name: str
    values: Values


def chart(theme: str, xaxis: dict[str, Any], yaxis: dict[str, Any], margin: dict[str, int]) -> go.Figure:
    """An empty chart.

    Args:
        theme: "light" or "dark".
        xaxis, yaxis: what is special about its axes, as Plotly takes it.
        margin: pixels at the "l", "r", "t" and "b".
    """
    colours = THEMES[theme]
    axis = {
        "color": colours.muted,
        "linecolor": colours.muted,
        "ticks": "outside",
        "zeroline": False,
        "showgrid": False,
        "fixedrange": True,
        "tickfont": {"size": 14},
        "title_font": {"size": 14},
    }
    return go.Figure(
        layout={
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"color": colours.text, "size": 14},
            "margin": margin,
            "xaxis": axis | xaxis,
            "yaxis": axis | yaxis,
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "font": {"size": 14}},
        }
    )


def line_look(line: int, theme: str) -> Look:
    """The look of the line with this number, from 0."""
    return look(_LOOKS[line % len(_LOOKS)], theme)


def grid(theme: str) -> dict[str, Any]:
    """An axis's faint grid."""
    return {"showgrid": True, "gridcolor": THEMES[theme].text + "1f"}


def line_style(its: Look, width: float) -> dict[str, Any]:
    """The look of a line; the width is in pixels."""
    return {"color": its.colour, "width": width, "dash": _DASHES[its.dash]}


def marker_symbol(its: Look) -> str:
    """Plotly's name for the look's marker."""
    return _SYMBOLS[its.marker]


def marker_style(its: Look, size: float) -> dict[str, Any]:
    """The look of a marker; the size is in pixels."""
    return {"color": its.colour, "size": size, "symbol": marker_symbol(its)}


def thinned(count: int, points: int) -> np.ndarray:
    """Indices of about so many of `count` points, even, the first and the last among them."""
    return np.unique(np.linspace(0, count - 1, points).astype(int))


def chart_message(figure: go.Figure, alt: str, height: int) -> bytes:
    """The chart for the browser, in JSON that is deflated.

    Args:
        figure: what is shown. Points that can be picked have `customdata`.
        alt: what a screen reader reads out.
        height: in pixels.
    """
    text = str(to_json_plotly({"figure": figure.to_dict(), "alt": alt, "height": height}))
    return zlib.compress(text.encode(), _QUICK)
