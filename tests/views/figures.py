"""Reading Plotly's figures, and three lines to draw: what the tests of the noise charts and maps share."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.noise.charts.curves import BallLine
from views.palette import THEMES

STEPS = 5000
FALLING = [9.0 * 0.999 ** np.arange(STEPS + 1) + 0.1 * i for i in (1, 2, 3)]
LINES = [
    BallLine("first", FALLING[0], 0.25, 0.7, 0.2),
    BallLine("second", FALLING[1], math.nan, None, 0.3),
    BallLine("third", FALLING[2], 1.0, 0.9, 0.0),
]


def traces(figure: go.Figure, **asked: Any) -> list[dict[str, Any]]:
    """The figure's traces with these properties; those of its line are written line_dash, line_color."""

    def of(trace: Any, name: str) -> Any:
        for part in name.split("_"):
            trace = (trace or {}).get(part)
        return trace

    drawn: list[Any] = list(figure.select_traces())
    found = [trace.to_plotly_json() for trace in drawn]
    return [trace for trace in found if all(of(trace, name) == value for name, value in asked.items())]


def layout(figure: go.Figure) -> dict[str, Any]:
    """Its layout, without Plotly's own template, of which nothing is shown."""
    found = figure.layout.to_plotly_json()
    found.pop("template", None)
    return found


def type_sizes(part: Any) -> Iterator[float]:
    """The sizes of all type in a figure's layout or in one of its traces."""
    if isinstance(part, dict):
        for name, inside in part.items():
            if "font" in name:
                yield inside["size"]
            yield from type_sizes(inside)


def readable(figure: go.Figure, theme: str) -> None:
    """Fail unless all type has at least 12 pixels and the theme's colour."""
    found = list(type_sizes(layout(figure))) + [size for trace in traces(figure) for size in type_sizes(trace)]
    assert len(found) >= 6
    assert min(found) >= 12
    assert layout(figure)["font"]["color"] == THEMES[theme].text
