"""The noise ball in pictures: where the runs end, how far they are on the way, and the trade-off."""

from typing import Any, NamedTuple

import numpy as np
import plotly.graph_objects as go

from experiments.noise_view import View
from quantities import written
from views import noise_words as words
from views.palette import THEMES, Look, look

_LOOKS = (5, 4, 2, 6)  # of the palette: those that are told apart best as thin lines and as dots
_HEAT = {"light": ("#EEF4FA", "#0B4F8A"), "dark": ("#16202C", "#8CC4F0")}
_LEVELS = 16
_NOTHING = 1e-15  # what is less is rounding
_CURVE_POINTS = 400  # as many as a panel has pixels


class Line(NamedTuple):
    """One choice of rate and batch size: its name and what came of it.

    distances: E|theta_t - theta*|^2, shape (steps + 1,). size: what it ends at. bound, exact: the lecture's bound and
    the exact stationary value, None where there is none.
    """

    name: str
    distances: np.ndarray
    size: float
    bound: float | None
    exact: float | None


def _figure(theme: str, xaxis: dict[str, Any], yaxis: dict[str, Any], margin: dict[str, int]) -> go.Figure:
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


def _look(line: int, theme: str) -> Look:
    return look(_LOOKS[line % len(_LOOKS)], theme)


def cloud(seen: View, lines: list[Line], theme: str) -> go.Figure:
    """The end points of all runs of the first line, and for each line a circle as large as its ball.

    Args:
        seen: where they end, on the landscape.
        lines: their circles have the radius sqrt(size).
        theme: "light" or "dark".
    """
    box, ground, minima, centre, ends = seen
    colours = THEMES[theme]
    figure = _figure(
        theme,
        {"title": {"text": "θ<sub>0</sub>"}, "range": box.theta_0},
        {"title": {"text": "θ<sub>1</sub>"}, "range": box.theta_1, "scaleanchor": "x"},
        {"l": 56, "r": 8, "t": 8, "b": 48},
    )
    size = (ground.high - ground.low) / _LEVELS
    figure.add_contour(
        x=ground.theta_0,
        y=ground.theta_1,
        z=np.round(ground.heights, 4),
        zmin=ground.low,
        zmax=ground.high,
        colorscale=[[0, colours.terrain[0]], [1, colours.terrain[1]]],
        showscale=False,
        hoverinfo="skip",
        line={"color": colours.contour, "width": 0.6},
        contours={"start": ground.low + size, "end": ground.high, "size": size},
    )
    figure.add_scatter(
        x=ends[:, 0],
        y=ends[:, 1],
        mode="markers",
        marker={"size": 4, "color": _look(0, theme).colour, "opacity": 0.6, "line": {"width": 0}},
        hoverinfo="skip",
    )
    turn = np.linspace(0.0, 2.0 * np.pi, 181)
    for i, line in enumerate(lines):
        if np.isfinite(line.size):
            radius, its = np.sqrt(line.size), _look(i, theme)
            circle = {"x": centre[0] + radius * np.cos(turn), "y": centre[1] + radius * np.sin(turn)}
            for width, colour in ((5.0, its.halo), (2.5, its.colour)):
                figure.add_scatter(**circle, mode="lines", line={"color": colour, "width": width}, hoverinfo="skip")
    figure.add_scatter(
        x=[m.theta[0] for m in minima],
        y=[m.theta[1] for m in minima],
        mode="markers",
        marker={"symbol": "star", "size": 12, "color": colours.text, "line": {"width": 1, "color": colours.halo}},
        hoverinfo="skip",
    )
    return figure.update_layout(showlegend=False)


def distances(lines: list[Line], theme: str) -> go.Figure:
    """E|theta_t - theta*|^2 against the step; bounds dashed, exact values dotted, in each line's colour."""
    figure = _figure(
        theme,
        {"title": {"text": words.STEP}},
        {"title": {"text": words.DISTANCE}, "type": "log", "exponentformat": "power", "dtick": 1, "showgrid": True},
        {"l": 64, "r": 8, "t": 48, "b": 48},
    )
    figure.update_yaxes(gridcolor=THEMES[theme].text + "1f")
    for i, line in enumerate(lines):
        its, last = _look(i, theme), len(line.distances) - 1
        at = np.unique(np.linspace(0, last, _CURVE_POINTS).astype(int))
        figure.add_scatter(
            x=at, y=line.distances[at], mode="lines", name=line.name, line={"color": its.colour, "width": 2.5}
        )
        for value, dash in ((line.bound, "dash"), (line.exact, "dot")):
            if value is not None and value > 0:
                level = {"x": [0, last], "y": [value, value], "mode": "lines", "hoverinfo": "skip"}
                figure.add_scatter(**level, line={"color": its.colour, "width": 1.5, "dash": dash}, showlegend=False)
    for name, dash, there in (
        (words.BOUND, "dash", any(line.bound for line in lines)),
        (words.EXACT, "dot", any(line.exact for line in lines)),
    ):
        if there:
            style = {"color": THEMES[theme].muted, "width": 1.5, "dash": dash}
            figure.add_scatter(x=[None], y=[None], mode="lines", name=name, line=style)
    return figure


def heat(
    values: np.ndarray,
    rates: list[float],
    batches: list[int],
    title: str,
    theme: str,
    here: tuple[int, int] | None = None,
    logarithmic: bool = True,
) -> go.Figure:
    """A number for each rate and batch size, as colour and in digits; what is not known is left out.

    Args:
        values: (batches, rates), NaN where nothing can be said.
        rates, batches: of the columns and the rows.
        title: what the number is.
        theme: "light" or "dark".
        here: row and column of the choice made above, to be framed.
        logarithmic: whether colours follow the number's logarithm.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        shades = np.log10(np.where(values > _NOTHING, values, np.nan)) if logarithmic else values
    digits = [["–" if np.isnan(v) else _short(v) for v in row] for row in values]
    figure = _figure(
        theme,
        {"title": {"text": words.RATE}, "type": "category"},
        {"title": {"text": words.BATCH}, "type": "category"},
        {"l": 64, "r": 8, "t": 40, "b": 56},
    )
    figure.add_heatmap(
        x=[written(rate) for rate in rates],
        y=[str(batch) for batch in batches],
        z=shades,
        text=digits,
        texttemplate="%{text}",
        textfont={"size": 12},
        colorscale=list(_HEAT[theme]),
        showscale=False,
        xgap=1,
        ygap=1,
        hovertemplate=f"{words.RATE} %{{x}}<br>{words.BATCH} %{{y}}<br>%{{text}}<extra></extra>",
    )
    if here:
        frame = {"x0": here[1] - 0.5, "x1": here[1] + 0.5, "y0": here[0] - 0.5, "y1": here[0] + 0.5}
        figure.add_shape(type="rect", line={"color": _look(0, theme).colour, "width": 3}, **frame)
    figure.update_layout(title={"text": title, "font": {"size": 16}, "x": 0, "xref": "container", "y": 0.98})
    return figure


def _short(value: float) -> str:
    """Two digits, as narrow as a cell."""
    return "0" if value <= _NOTHING else f"{value:.0f}" if value >= 100 else f"{value:.2g}"
