"""What schedules do, against the step: the rate that is left, and how near the runs are.

Each schedule has the look of its index in all charts. Points that can be picked have `customdata`: the
schedule's index, and which of its runs is meant.
"""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from laboratories.schedules import words
from views.chart import Line, chart, grid, line_style, thinned
from views.log_axis import ends_of, floored, log_axis, note_floor
from views.palette import THEMES, look

_CURVE_POINTS, _PICKED_POINTS = 400, 60
_HIGHEST_SHARE = 2.0  # of a schedule that has no bounds of its own, so that it does not press the others flat
ROOM = 10.0  # times the start; runs that go higher leave the picture
_MARGIN = {"l": 76, "r": 8, "t": 8, "b": 48}


def shares(lines: Sequence[Line[np.ndarray]], watching: Sequence[bool], chosen: int, theme: str) -> go.Figure:
    """a_t / a_0 against the step.

    Args:
        lines: values of shape (steps,).
        watching: which of the schedules watch the loss.
        chosen: the number of the line to be drawn thicker.
        theme: "light" or "dark".
    """
    highest = [float(line.values.max()) for line in lines]
    top = max(min(high, _HIGHEST_SHARE) if watches else high for high, watches in zip(highest, watching, strict=True))
    figure = chart(
        theme,
        {"title": {"text": words.STEP}},
        {"title": {"text": words.SHARE}, "range": [-0.03 * top, 1.04 * max(top, 1.0)]} | grid(theme),
        _MARGIN,
    )
    return _lines(figure, lines, chosen, theme)


def distances(lines: Sequence[Line[np.ndarray]], chosen: int, theme: str) -> go.Figure:
    """E|theta_t - theta*|^2 against the step, on a logarithmic axis.

    Args:
        lines: values of shape (steps + 1,); those that are not finite are left out, and what is below the axis's floor
            is drawn there.
        chosen, theme: as in `shares`.
    """
    every = np.concatenate([line.values for line in lines])
    powers = limits(every, ROOM * float(lines[0].values[0]))
    figure = chart(theme, {"title": {"text": words.STEP}}, log_axis(words.DISTANCE, theme, powers), _MARGIN)
    shown = [Line(line.name, floored(line.values)) for line in lines]
    return _lines(note_floor(figure, every, theme), shown, chosen, theme)


def limits(values: np.ndarray, ceiling: float) -> tuple[float, float]:
    """Where a logarithmic axis begins and ends, as powers of ten: no higher than the ceiling, if that is above zero."""
    return ends_of(values[values <= ceiling] if ceiling > 0.0 and (values <= ceiling).any() else values)


def _lines(figure: go.Figure, lines: Sequence[Line[np.ndarray]], chosen: int, theme: str) -> go.Figure:
    """A line for each schedule, the chosen one on top; over them invisible points that can be picked."""
    figure.update_layout(showlegend=False)
    for i in sorted(range(len(lines)), key=lambda i: i == chosen):
        line, its, width = lines[i], look(i, theme), 3.5 if i == chosen else 2.25
        at = thinned(len(line.values), _CURVE_POINTS)
        drawn = {"x": at, "y": line.values[at], "mode": "lines", "hoverinfo": "skip", "name": line.name}
        if its.halo != THEMES[theme].halo:  # a pale colour, which needs an edge
            figure.add_scatter(**drawn, line={"color": its.halo, "width": width + 1.5})
        figure.add_scatter(**drawn, line=line_style(its, width))
    for i, line in enumerate(lines):
        at = thinned(len(line.values), _PICKED_POINTS)
        figure.add_scatter(
            x=at,
            y=line.values[at],
            mode="markers",
            name=line.name,
            marker={"size": 12, "opacity": 0, "color": look(i, theme).colour},
            customdata=[[i, "first"]] * len(at),
            hovertemplate=f"{line.name}<br>{words.STEP} %{{x}}<br>%{{y:.3g}}<extra></extra>",
        )
    return figure
