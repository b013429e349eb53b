"""With which losses the networks of each width end: a histogram for each width, one above the other."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from laboratories.many_networks import words
from views.chart import chart, grid
from views.format import digits
from views.palette import OKABE_ITO, THEMES

_BINS = 90
_ROOM = 0.85  # of a row, for its highest bar
_MARK = 9  # pixels


def histograms(losses: Mapping[int, np.ndarray], title: str, theme: str) -> go.Figure:
    """A row for each width, from narrow at the top to wide: its bars, and below them mean and standard deviation.

    Args:
        losses: of the networks of each width, all finite.
        title: what the losses are.
        theme: "light" or "dark".
    """
    edges = _edges(losses)
    rows = {width: len(losses) - 1 - i for i, width in enumerate(losses)}
    figure = chart(
        theme,
        {"title": {"text": title}, "range": [edges[0], edges[-1]]} | grid(theme),
        {
            "tickvals": list(rows.values()),
            "ticktext": [words.ROW.format(width=width) for width in rows],
            "range": [-0.25, len(rows)],
            "ticks": "",
            "automargin": True,
        },
        {"l": 8, "r": 124, "t": 8, "b": 48},
    )
    figure.update_layout(showlegend=False, hovermode="closest")
    for width, row in rows.items():
        _row(figure, losses[width], edges, row, theme)
    return figure


def _edges(losses: Mapping[int, np.ndarray]) -> np.ndarray:
    """Where the bars of all rows begin and end."""
    every = np.concatenate(list(losses.values()))
    low, high = (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)
    edge = 0.03 * (high - low) or 0.01
    return np.linspace(max(low - edge, 0.0), high + edge, _BINS + 1)


def _row(figure: go.Figure, losses: np.ndarray, edges: np.ndarray, row: int, theme: str) -> None:
    counts, _ = np.histogram(losses, edges)
    heights = row + _ROOM * counts / max(int(counts.max()), 1)
    colour = OKABE_ITO[{"light": 4, "dark": 1}[theme]]
    # The outline of the bars, from the baseline and back to it.
    x, y = np.repeat(edges, 2), np.concatenate(([row], np.repeat(heights, 2), [row]))
    figure.add_scatter(
        x=x, y=y, mode="lines", fill="toself", fillcolor=colour + "66", line={"color": colour, "width": 1.25},
        hoverinfo="skip",
    )  # fmt: skip
    figure.add_scatter(
        x=(edges[:-1] + edges[1:]) / 2,
        y=heights,
        mode="markers",
        marker={"size": 10, "opacity": 0, "color": colour},
        text=[_bar(*bar) for bar in zip(edges, edges[1:], counts, strict=False)],
        hovertemplate="%{text}<extra></extra>",
    )
    if len(losses):
        _mean(figure, losses, row, theme)


def _bar(low: float, high: float, count: int) -> str:
    return words.BAR.format(low=digits(low), high=digits(high), count=count)


def _mean(figure: go.Figure, losses: np.ndarray, row: int, theme: str) -> None:
    """The mean as a dot, the standard deviation as a bar to both sides, and both in numbers at the right."""
    mean, spread, ink = float(losses.mean()), float(losses.std()), THEMES[theme].text
    figure.add_scatter(
        x=[mean],
        y=[row - 0.09],
        mode="markers",
        marker={"size": _MARK, "color": OKABE_ITO[5], "line": {"color": THEMES[theme].halo, "width": 1}},
        error_x={"type": "data", "array": [spread], "color": OKABE_ITO[5], "thickness": 2.5, "width": 5},
        hoverinfo="skip",
    )
    at: dict[str, Any] = {"x": 1.0, "xref": "paper", "xanchor": "left", "y": row, "yanchor": "bottom"}
    text = words.MEAN_AND_SPREAD.format(mean=digits(mean), spread=digits(spread))
    figure.add_annotation(**at, text=text, showarrow=False, xshift=8, font={"size": 14, "color": ink})
