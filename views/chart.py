"""What all charts of the pages have in common: quiet axes, type that can be read from the last row, both themes."""

from typing import Any

import plotly.graph_objects as go

from views.palette import THEMES, Look, look

PLOTLY = {"displayModeBar": False}  # Plotly's own buttons would cover the picture
_LOOKS = (5, 4, 2, 6)  # of the palette: those that are told apart best as thin lines and as dots


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
