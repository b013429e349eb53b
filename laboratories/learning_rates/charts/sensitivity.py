"""Sensitivity to the rate: the final loss against it for each optimizer, and bars for the good intervals.

Points that can be picked have `customdata`: the indices of the optimizer and of the rate.
"""

import math
from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from laboratories.learning_rates import words
from laboratories.learning_rates.charts.look import UNSEEN
from laboratories.learning_rates.good_interval import Sensitivity
from views.chart import Line, chart, line_style
from views.format import digits
from views.log_axis import log_axis, powers
from views.palette import THEMES, Look, look, places

_ABOVE, _BELOW = 10.0, 1e-4  # times the height of the start, and of a good end
_BARS, _BAR = 0.2, 9  # the share of the picture that the bars take, and how thick one is


def sensitivities(
    lines: Sequence[Line[Sensitivity]],
    optimizers: Sequence[str],
    rates: Sequence[float],
    levels: tuple[float, float],
    picked: tuple[int, int],
    theme: str,
) -> go.Figure:
    """L_T - L* against the rate: medians, bands from quartile to quartile, a cross where the median run is gone.

    Args:
        lines: one for each optimizer, at most five.
        optimizers: their slugs.
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
    looks = [look(place, theme) for place in places(optimizers)]
    for i, (line, its) in enumerate(zip(lines, looks, strict=True)):
        _line(figure, line, rates, (low, high), its)
        _bar(figure, len(lines) - 1 - i, line, its)
    for i, (line, its) in enumerate(zip(lines, looks, strict=True)):
        _points(figure, i, line, rates, (low, high), its)
    _ring(figure, lines, rates, picked, (low, high), looks[picked[0]], theme)
    return figure


def _inside(heights: np.ndarray, edges: tuple[float, float]) -> np.ndarray:
    """Heights as they are drawn; lines that leave the picture go on beyond it."""
    return np.clip(heights, edges[0] / _ABOVE, edges[1] * _ABOVE)


def _line(
    figure: go.Figure, line: Line[Sensitivity], rates: Sequence[float], edges: tuple[float, float], its: Look
) -> None:
    lower, median, upper = line.values.suboptimalities
    band = np.concatenate((_inside(upper, edges), _inside(lower, edges)[::-1]))
    area = {"mode": "lines", "line": {"width": 0}, "fill": "toself", "fillcolor": its.colour, "opacity": 0.2}
    figure.add_scatter(x=[*rates, *reversed(rates)], y=band, **area, hoverinfo="skip", showlegend=False)
    inside, drawn = _inside(median, edges), line_style(its, 2.5)
    figure.add_scatter(x=rates, y=inside, mode="lines", name=line.name, line=drawn, hoverinfo="skip")
    if (gone := np.flatnonzero(median > edges[1])).size:
        cross = {"symbol": "x", "size": 11, "color": its.colour, "line": {"width": 1, "color": its.halo}}
        top = edges[1] * (edges[0] / edges[1]) ** 0.03
        figure.add_scatter(
            x=[rates[gone[0]]], y=[top], mode="markers", marker=cross, hoverinfo="skip", showlegend=False
        )


def _bar(figure: go.Figure, row: int, line: Line[Sensitivity], its: Look) -> None:
    """The good rates; of an interval without width there is still a dot."""
    interval = line.values.interval
    if not interval:
        return
    ends = {"x": [interval.low, interval.high], "y": [row, row], "yaxis": "y2", "mode": "lines+markers"}
    figure.add_scatter(
        **ends,
        line={"color": its.colour, "width": _BAR},
        marker={"color": its.colour, "size": _BAR, "symbol": "square"},
        hoverinfo="skip",
        showlegend=False,
    )


def _points(
    figure: go.Figure, i: int, line: Line[Sensitivity], rates: Sequence[float], edges: tuple[float, float], its: Look
) -> None:
    """Invisible markers to be picked, one at every point of the median."""
    median = line.values.suboptimalities[1]
    labels = [digits(height) if math.isfinite(height) else words.GONE for height in median.tolist()]
    figure.add_scatter(
        x=rates,
        y=np.clip(median, *edges),
        mode="markers",
        marker=UNSEEN | {"color": its.colour},
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
    its: Look,
    theme: str,
) -> None:
    i, j = picked
    colours = {"color": its.colour, "line": {"width": 2.5, "color": THEMES[theme].text}}
    height = np.clip(lines[i].values.suboptimalities[1, j], *edges)
    place = {"x": [rates[j]], "y": [height], "mode": "markers", "marker": {"size": 14, **colours}}
    figure.add_scatter(**place, hoverinfo="skip", showlegend=False)
