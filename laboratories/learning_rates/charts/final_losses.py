"""The best rate: the final loss of each rate, in the colours of what they did.

Points that can be picked have the rate as their `customdata`.
"""

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from laboratories.learning_rates import words
from laboratories.learning_rates.charts.curves import limits, note_nothing
from laboratories.learning_rates.charts.look import verdict_look
from laboratories.learning_rates.rate_curves import RateCurve
from laboratories.learning_rates.verdicts import RateVerdict
from views.chart import chart
from views.format import digits
from views.log_axis import log_axis, powers
from views.palette import THEMES

_EDGE = 0.03  # of the picture's height


def final_losses(curves: Sequence[RateCurve], chosen: float, theme: str) -> go.Figure:
    """L_T - L* against the rate, on the same scale; what is beyond the picture is at its edge.

    Args:
        curves, chosen, theme: as in `loss_curves`; the chosen one has a ring.
    """
    low, high = limits(curves)
    rates = [curve.rate for curve in curves]
    figure = chart(
        theme,
        log_axis(words.RATE, theme, powers(rates[0] / 2, rates[-1] * 2)) | {"showgrid": False},
        log_axis(words.FINAL_HEIGHT, theme, powers(low, high)),
        {"l": 72, "r": 8, "t": 40, "b": 48},
    )
    ends = [float(curve.suboptimalities[-1]) for curve in curves]
    edge = (high / low) ** _EDGE
    inside = [min(max(end, low * edge), high / edge) if math.isfinite(end) else high / edge for end in ends]
    line = {"color": THEMES[theme].muted, "width": 1}
    figure.add_scatter(x=rates, y=inside, mode="lines", line=line, hoverinfo="skip", showlegend=False)
    for verdict in RateVerdict:
        own = [i for i, curve in enumerate(curves) if curve.verdict is verdict]
        if not own:
            continue
        its = verdict_look(verdict, theme)
        ringed = [curves[i].rate == chosen for i in own]
        figure.add_scatter(
            x=[rates[i] for i in own],
            y=[inside[i] for i in own],
            mode="markers",
            name=words.VERDICTS[verdict],
            marker={
                "size": [18 if ring else 12 for ring in ringed],
                "symbol": its.symbol,
                "color": its.colour,
                "opacity": 1,
                "line": {
                    "color": [THEMES[theme].text if ring else THEMES[theme].halo for ring in ringed],
                    "width": [2.5 if ring else 1 for ring in ringed],
                },
            },
            customdata=[rates[i] for i in own],
            text=[digits(ends[i]) if math.isfinite(ends[i]) else words.GONE for i in own],
            hovertemplate=f"{words.RATE} %{{x}}<br>%{{text}}<extra>{words.VERDICTS[verdict]}</extra>",
        )
    return note_nothing(figure, curves, theme)
