"""The stability edge in three pictures: the sharpness on the way, where the run ends, and the bifurcation diagram.

Points that can be picked have the rate as their `customdata`.
"""

import numpy as np
import plotly.graph_objects as go

from experiments.view_box import ViewBox
from laboratories.learning_rates import words
from laboratories.learning_rates.bifurcation import Bifurcation
from laboratories.learning_rates.charts.look import blue
from laboratories.learning_rates.edge_of_stability import EdgeRun
from laboratories.learning_rates.stability import Edge
from views.chart import chart, grid, line_look
from views.format import digits
from views.palette import THEMES
from views.terrain_chart import drawable, points, stars, terrain_chart

_TALLEST = 3.0  # times what matters; how far above it a sharpness may reach before it leaves the picture
_ROOM = 0.08
_STEPS = 60  # of the path's end
_LINES = 400  # the height of the diagram in pixels


def sharpness_chart(found: EdgeRun, edge: Edge | None, rate: float, theme: str) -> go.Figure:
    """lambda_max(H(theta_t)) against the step, the level 2/a, and the one at the minimum.

    Args:
        found: the run.
        edge: of the minimum, if there is one.
        rate: a.
        theme: "light" or "dark".
    """
    levels = [2.0 / rate] + ([edge.sharpness] if edge else [])
    finite = found.sharpness[np.isfinite(found.sharpness)]
    high = max(*levels, min(float(finite.max(initial=0.0)), _TALLEST * max(levels)))
    low = min(0.0, max(float(finite.min(initial=0.0)), -_TALLEST * max(levels)))
    last, margin = len(found.sharpness) - 1, _ROOM * (high - low)
    figure = chart(
        theme,
        {"title": {"text": words.STEP}, "range": [0, last]},
        {"title": {"text": words.SHARPNESS}, "range": [low - margin * (low < 0.0), high + margin]} | grid(theme),
        {"l": 64, "r": 8, "t": 48, "b": 48},
    )
    # Dots and no line: a run that jumps between two places makes two rows of them, and not a solid band.
    dots = {"color": blue(theme), "size": 4}
    figure.add_scatter(
        x=np.arange(last + 1),
        y=found.sharpness,
        mode="markers",
        name=words.ALONG_PATH,
        marker=dots,
        hovertemplate=f"{words.STEP} %{{x}}<br>%{{y:.4g}}<extra></extra>",
    )
    for level, name, style in zip(
        levels,
        (words.LIMIT.format(value=digits(levels[0])), words.AT_MINIMUM),
        ({"color": line_look(0, theme).colour, "dash": "dash"}, {"color": THEMES[theme].muted, "dash": "dot"}),
        strict=False,
    ):
        figure.add_scatter(
            x=[0, last], y=[level, level], mode="lines", name=name, line=style | {"width": 2}, hoverinfo="skip"
        )
    return figure


def end_map(found: EdgeRun, view: ViewBox, theme: str) -> go.Figure:
    """The last steps on the part of the map that the view shows, and the places where the run rests or jumps."""
    figure = terrain_chart(view.box, view.terrain, theme)
    path = found.trajectory.positions[-_STEPS:]
    path = path[drawable(path, view.box)]
    halo = THEMES[theme].halo
    for colour, width in ((halo, 4.0), (blue(theme), 2.0)):
        line = {"color": colour, "width": width}
        figure.add_scatter(x=path[:, 0], y=path[:, 1], mode="lines", line=line, hoverinfo="skip")
    places = [(float(x), float(y)) for x, y in found.ending.points]
    points(figure, places, {"size": 14, "color": line_look(0, theme).colour, "line": {"width": 2, "color": halo}})
    stars(figure, view.minima, theme)
    return figure


def bifurcation_chart(found: Bifurcation, edge: float, rate: float, theme: str) -> go.Figure:
    """The last places of a run in a column for each rate, the edge dashed, the rate of the run above as a line.

    Args:
        found: the bifurcation.
        edge: 2 / lambda_max.
        rate: of the run.
        theme: "light" or "dark".
    """
    figure = chart(
        theme,
        {"title": {"text": words.RATE}, "range": [found.rates[0], found.rates[-1]]},
        {"title": {"text": words.ALONG_STEEPEST}, "range": found.span},
        {"l": 64, "r": 16, "t": 32, "b": 48},
    )
    figure.update_layout(showlegend=False, hovermode="closest")
    muted, here = THEMES[theme].muted, line_look(0, theme).colour
    figure.add_vline(x=edge, line={"color": muted, "width": 2, "dash": "dash"})
    figure.add_vline(x=rate, line={"color": here, "width": 2})
    labels = sorted(((edge, words.EDGE.format(rate=f"{edge:.4g}")), (rate, words.OWN_RATE.format(rate=digits(rate)))))
    for (x, label), anchor in zip(labels, ("right", "left"), strict=True):
        if found.rates[0] <= x <= found.rates[-1]:
            above = {"y": 1.0, "yref": "paper", "yanchor": "bottom", "xanchor": anchor, "showarrow": False}
            figure.add_annotation(x=x, text=label, font={"size": 14}, **above)
    columns, places = _apart(found)
    figure.add_scatter(
        x=columns,
        y=places,
        mode="markers",
        marker={"size": 4, "color": blue(theme)},
        customdata=columns,
        hovertemplate="a = %{x}<extra></extra>",
    )
    return figure


def _apart(found: Bifurcation) -> tuple[np.ndarray, np.ndarray]:
    """The diagram as dots, rate and place: one for all that coincide, since a browser draws each of them."""
    low, high = found.span
    columns, places = np.repeat(np.arange(len(found.rates)), found.offsets.shape[1]), found.offsets.ravel()
    shown = np.flatnonzero((places >= low) & (places <= high))
    lines = np.round((places[shown] - low) / (high - low) * _LINES)
    first = shown[np.unique(np.stack((columns[shown], lines)), axis=1, return_index=True)[1]]
    return found.rates[columns[first]], places[first]
