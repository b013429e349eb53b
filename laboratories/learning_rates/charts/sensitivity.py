"""Sensitivity to the rate: the final loss against it for each optimizer, and bars for the good intervals.

Points that can be picked have `customdata`: the indices of the optimizer and of the rate.
"""

import math
from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from laboratories.learning_rates import words
from laboratories.learning_rates.charts.look import UNSEEN, blue
from laboratories.learning_rates.good_interval import Sensitivity
from views.chart import Line, chart
from views.format import digits
from views.log_axis import log_axis, powers
from views.palette import OKABE_ITO, THEMES

_LINES = ("solid", "dash", "dot", "dashdot", "longdash")
_ABOVE, _BELOW = 10.0, 1e-4  # times the height of the start, and of a good end
_BARS, _BAR = 0.2, 9  # the share of the picture that the bars take, and how thick one is


def sensitivities(
    lines: Sequence[Line[Sensitivity]],
    rates: Sequence[float],
    levels: tuple[float, float],
    picked: tuple[int, int],
    theme: str,
) -> go.Figure:
    """L_T - L* against the rate: medians, bands from quartile to quartile, a cross where the median run is gone.

    Args:
        lines: in the order of their looks, at most five.
        rates: of all of them.
        levels: the height of the start, and up to which one a rate is good.
        picked: the numbers of an optimizer and of a rate, to be ringed.
        theme: "light" or "dark".
    """
    start, good = levels
    low, high = _BELOW * good, _ABOVE * start
    below = 0.06 + _BARS * len(lines) / 4
    figure = chart(
        theme,
        log_axis(words.RATE, theme, powers(rates[0], rates[-1])) | {"showgrid": False, "anchor": "y2"},
        log_axis(words.FINAL_HEIGHT, theme, powers(low, high)) | {"domain": [below + 0.04, 1.0]},
        {"l": 72, "r": 16, "t": 40, "b": 48},
    )
    bars = {"domain": [0.0, below], "range": [-0.7, len(lines) - 0.3], "visible": False, "fixedrange": True}
    figure.update_layout(yaxis2=bars, hovermode="closest")
    figure.add_hrect(y0=low, y1=good, fillcolor=THEMES[theme].muted, opacity=0.12, line_width=0)
    note = {"x": 0.0, "xref": "paper", "xanchor": "left", "y": math.log10(good), "yanchor": "top"}
    figure.add_annotation(**note, text=words.GOOD, showarrow=False, font={"size": 14, "color": THEMES[theme].muted})
    for i, line in enumerate(lines):
        _line(figure, i, line, rates, (low, high), theme)
        _bar(figure, len(lines) - 1 - i, i, line, theme)
    for i, line in enumerate(lines):
        _points(figure, i, line, rates, (low, high), theme)
    _ring(figure, lines, rates, picked, (low, high), theme)
    return figure


def _colour(i: int, theme: str) -> str:
    """The palette's colours that are most distinct as thin lines."""
    return (OKABE_ITO[5], blue(theme), OKABE_ITO[2], OKABE_ITO[6], THEMES[theme].ink)[i]


def _inside(heights: np.ndarray, edges: tuple[float, float]) -> np.ndarray:
    """Heights as they are drawn; lines that leave the picture go on beyond it."""
    return np.clip(heights, edges[0] / _ABOVE, edges[1] * _ABOVE)


def _line(
    figure: go.Figure, i: int, line: Line[Sensitivity], rates: Sequence[float], edges: tuple[float, float], theme: str
) -> None:
    colour, (lower, median, upper) = _colour(i, theme), line.values.suboptimalities
    band = np.concatenate((_inside(upper, edges), _inside(lower, edges)[::-1]))
    area = {"mode": "lines", "line": {"width": 0}, "fill": "toself", "fillcolor": colour, "opacity": 0.2}
    figure.add_scatter(x=[*rates, *reversed(rates)], y=band, **area, hoverinfo="skip", showlegend=False)
    drawn = {"color": colour, "width": 2.5, "dash": _LINES[i]}
    figure.add_scatter(
        x=rates, y=_inside(median, edges), mode="lines", name=line.name, line=drawn, hoverinfo="skip", legendrank=i
    )
    if (gone := np.flatnonzero(median > edges[1])).size:
        cross = {"symbol": "x", "size": 11, "color": colour, "line": {"width": 1, "color": THEMES[theme].halo}}
        top = edges[1] * (edges[0] / edges[1]) ** 0.03
        figure.add_scatter(
            x=[rates[gone[0]]], y=[top], mode="markers", marker=cross, hoverinfo="skip", showlegend=False
        )


def _bar(figure: go.Figure, row: int, i: int, line: Line[Sensitivity], theme: str) -> None:
    """The good rates; of an interval without width there is still a dot."""
    interval = line.values.interval
    if not interval:
        return
    colour = _colour(i, theme)
    ends = {"x": [interval.low, interval.high], "y": [row, row], "yaxis": "y2", "mode": "lines+markers"}
    figure.add_scatter(
        **ends,
        line={"color": colour, "width": _BAR},
        marker={"color": colour, "size": _BAR, "symbol": "square"},
        hoverinfo="skip",
        showlegend=False,
    )


def _points(
    figure: go.Figure, i: int, line: Line[Sensitivity], rates: Sequence[float], edges: tuple[float, float], theme: str
) -> None:
    """Invisible markers to be picked, one at every point of the median."""
    median = line.values.suboptimalities[1]
    labels = [digits(height) if math.isfinite(height) else words.GONE for height in median.tolist()]
    figure.add_scatter(
        x=rates,
        y=np.clip(median, *edges),
        mode="markers",
        marker=UNSEEN | {"color": _colour(i, theme)},
        customdata=[[i, j] for j in range(len(rates))],
        text=labels,
        hovertemplate=f"{line.name}<br>a = %{{x}}<br>%{{text}}<extra></extra>",
        showlegend=False,
    )


def _ring(
    figure: go.Figure,
    lines: Sequence[Line[Sensitivity]],
    rates: Sequence[float],
    picked: tuple[int, int],
    edges: tuple[float, float],
    theme: str,
) -> None:
    i, j = picked
    colours = {"color": _colour(i, theme), "line": {"width": 2.5, "color": THEMES[theme].text}}
    height = np.clip(lines[i].values.suboptimalities[1, j], *edges)
    place = {"x": [rates[j]], "y": [height], "mode": "markers", "marker": {"size": 14, **colours}}
    figure.add_scatter(**place, hoverinfo="skip", showlegend=False)
