"""The best rate: the loss against the step for each rate, in the colours of what they did.

Points that can be picked have the rate as their `customdata`.
"""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments.curves import SMALLEST
from laboratories.learning_rates import words
from laboratories.learning_rates.charts.look import UNSEEN, verdict_look
from laboratories.learning_rates.rate_curves import RateCurve
from laboratories.learning_rates.verdicts import RateVerdict
from views.chart import chart, thinned
from views.format import digits
from views.log_axis import log_axis, note_floor, powers
from views.palette import THEMES
from views.spread import spread

# From the bottom layer to the top: runs that swing would hide the others.
_UPWARDS = (RateVerdict.VERY_HIGH, RateVerdict.HIGH, RateVerdict.STUCK, RateVerdict.LOW, RateVerdict.GOOD)
_CURVE_POINTS, _PICKED_POINTS = 500, 60
_ABOVE, _BELOW = 10.0, 1e-6  # times the height of the start: what is beyond leaves the picture
_ROOM = 1.4
_LABEL = 0.055  # what a label needs of the picture's height
_LATE = 0.8  # of the picture's width: beyond, a label stands before its curve and not after it


def limits(curves: Sequence[RateCurve]) -> tuple[float, float]:
    """The lowest and the highest height that the pictures of these curves show."""
    start = float(curves[0].suboptimalities[0])
    start = start if start > SMALLEST else 1.0
    every = np.concatenate([curve.suboptimalities for curve in curves])
    there = every[np.isfinite(every) & (every > SMALLEST)]
    if not len(there):
        return SMALLEST, 1.0
    low, high = float(there.min()), float(there.max())
    return max(low, _BELOW * start) / _ROOM, max(min(high, _ABOVE * start), start) * _ROOM


def note_nothing(figure: go.Figure, curves: Sequence[RateCurve], theme: str) -> go.Figure:
    """Say in the picture that all of the curves lie below the axis's floor, if they do."""
    every = np.concatenate([curve.suboptimalities for curve in curves])
    return figure if (every > SMALLEST).any() else note_floor(figure, every, theme)


def loss_curves(curves: Sequence[RateCurve], chosen: float, theme: str) -> go.Figure:
    """L_t - L* against the step, each curve with its rate where it ends or leaves the picture.

    Args:
        curves: of one start.
        chosen: the rate whose curve is drawn thicker.
        theme: "light" or "dark".
    """
    low, high = limits(curves)
    last = len(curves[0].suboptimalities) - 1
    figure = chart(
        theme,
        {"title": {"text": words.STEP}, "range": [0, last]},
        log_axis(words.HEIGHT, theme, powers(low, high)),
        {"l": 72, "r": 84, "t": 40, "b": 48},
    )
    figure.update_layout(showlegend=False, hovermode="closest")
    for curve in sorted(curves, key=lambda curve: (curve.rate == chosen, _UPWARDS.index(curve.verdict))):
        _curve(figure, curve, (low, high), curve.rate == chosen, theme)
    _labels(figure, curves, (low, high), chosen, theme)
    for curve in curves:
        at = thinned(last + 1, _PICKED_POINTS)
        at = at[(curve.suboptimalities[at] >= low) & (curve.suboptimalities[at] <= high)]
        label = words.OF_RATE.format(rate=digits(curve.rate), verdict=words.VERDICTS[curve.verdict])
        figure.add_scatter(
            x=at,
            y=curve.suboptimalities[at],
            mode="markers",
            marker=UNSEEN | {"color": verdict_look(curve.verdict, theme).colour},
            customdata=[curve.rate] * len(at),
            hovertemplate=f"{label}<br>{words.STEP} %{{x}}<br>%{{y:.3g}}<extra></extra>",
        )
    return note_nothing(figure, curves, theme)


def _curve(figure: go.Figure, curve: RateCurve, edges: tuple[float, float], chosen: bool, theme: str) -> None:
    its, last = verdict_look(curve.verdict, theme), len(curve.suboptimalities) - 1
    # An odd number of steps at a time, so that both sides of a 2-cycle are drawn.
    at = np.arange(0, last + 1, max(1, last // _CURVE_POINTS) | 1)
    # Clipped well beyond the picture, so that a line leaves it at the right place; only infinite losses are not drawn.
    heights = np.clip(curve.suboptimalities[at], edges[0] / _ABOVE, edges[1] * _ABOVE)
    drawn = {"x": at, "y": heights, "mode": "lines", "hoverinfo": "skip"}
    width = its.width * (1.6 if chosen else 1.0)
    figure.add_scatter(**drawn, line={"color": THEMES[theme].halo, "width": width + 1.5})
    figure.add_scatter(**drawn, line={"color": its.colour, "width": width, "dash": its.dash})


def _labels(
    figure: go.Figure, curves: Sequence[RateCurve], edges: tuple[float, float], chosen: float, theme: str
) -> None:
    """The rates: at the right where a curve goes on to the end, above or below where it leaves the picture."""
    last = len(curves[0].suboptimalities) - 1
    sides: dict[str, list[tuple[float, RateCurve]]] = {"right": [], "top": [], "bottom": []}
    low, high = map(math.log10, edges)
    for curve in curves:
        shown = np.flatnonzero((curve.suboptimalities >= edges[0]) & (curve.suboptimalities <= edges[1]))
        at = int(shown[-1]) if len(shown) else 0
        if at == last:
            sides["right"].append(((math.log10(curve.suboptimalities[at]) - low) / (high - low), curve))
        else:
            sides["bottom" if curve.suboptimalities[at + 1] < edges[0] else "top"].append((at / last, curve))
    for place, (_, curve) in zip(spread([place for place, _ in sides["right"]], _LABEL), sides["right"], strict=True):
        _label(figure, curve, curve.rate == chosen, theme, x=1.0, y=place, xanchor="left", yanchor="middle")
    for side, end, away in (("top", 1.0, -_LABEL), ("bottom", 0.0, _LABEL)):
        # Each a line farther in than the one before, so that they never meet, however narrow the picture is.
        for i, (place, curve) in enumerate(sorted(sides[side], key=lambda one: one[0])):
            anchor = {"xanchor": "left" if place < _LATE else "right", "yanchor": side}
            _label(figure, curve, curve.rate == chosen, theme, x=place, y=end + i * away, **anchor)


def _label(figure: go.Figure, curve: RateCurve, chosen: bool, theme: str, **place: Any) -> None:
    mark = f"<span style='color:{verdict_look(curve.verdict, theme).colour}'>■</span> {digits(curve.rate)}"
    figure.add_annotation(
        **place,
        xref="paper",
        yref="paper",
        text=f"<b>{mark}</b>" if chosen else mark,
        showarrow=False,
        font={"size": 14, "color": THEMES[theme].text},
        bgcolor=THEMES[theme].background + "b3",
    )
