"""A race as a Plotly figure: the map with everyone's path, and the losses beside it."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments.analysis.profile import profile
from experiments.analysis.terrain import terrain
from experiments.arrays import ARRAYS, baseline_loss
from experiments.experiment import Experiment
from experiments.names import names
from experiments.result import Result
from experiments.trajectory import Trajectory
from landscapes import Domain
from views import player_words, words
from views.chart import chart, line_style, marker_style
from views.log_axis import floored, log_axis
from views.palette import THEMES, Look, look, places
from views.race_message import race_limits
from views.terrain_chart import drawable, points, stars, terrain_chart

_MAP, _LOSSES = (0.0, 0.56), (0.66, 1.0)  # of the figure's width
_WIDTH, _HEIGHT = 1000, 480  # pixels


def race_figure(result: Result, theme: str = "light") -> go.Figure:
    """The figure.

    Args:
        result: the race.
        theme: "light" or "dark".
    """
    experiment = result.experiment
    looks = [look(place, theme) for place in places([one.optimizer for one in experiment.contenders])]
    figure = _map(experiment, theme) if experiment.weights == 2 else _profile(experiment, theme)
    points(figure, [_start(experiment)], {"symbol": "circle-open", "size": 14, "color": THEMES[theme].text})
    figure.update_traces(showlegend=False)
    for name, its, trajectory in zip(names(experiment), looks, result, strict=True):
        _walk(figure, experiment, trajectory, name, its)
        y = floored(ARRAYS["heights"](experiment, trajectory))
        x = np.arange(len(y))
        style = line_style(its, 2.25)
        figure.add_scatter(x=x, y=y, line=style, name=name, legendgroup=name, showlegend=False, xaxis="x2", yaxis="y2")
    above = "lossAboveLowest" if baseline_loss(experiment) < 0 else "lossAxis"
    axis = log_axis(player_words.WORDS[above], theme, race_limits(result)["height"])
    beside = chart(theme, {"title": {"text": words.STEP_AXIS}}, axis, {}).layout.to_plotly_json()
    figure.update_layout(
        width=_WIDTH,
        height=_HEIGHT,
        margin={"l": 64, "r": 16, "t": 88, "b": 48},
        paper_bgcolor=THEMES[theme].background,
        showlegend=True,
        title={"text": experiment.surface.title, "x": 0.01, "y": 0.97},
        xaxis={"domain": _MAP},
        xaxis2=beside["xaxis"] | {"domain": _LOSSES, "anchor": "y2"},
        yaxis2=beside["yaxis"] | {"anchor": "x2"},
    )
    return figure


def _map(experiment: Experiment, theme: str) -> go.Figure:
    """The terrain with its known minima."""
    domain = experiment.surface.domain(experiment.parameters)
    figure = terrain_chart(domain, terrain(experiment.surface, experiment.parameters), theme)
    stars(figure, experiment.surface.minima(experiment.parameters), theme)
    return figure


def _profile(experiment: Experiment, theme: str) -> go.Figure:
    """The loss over one weight."""
    found = profile(experiment.surface, experiment.parameters)
    title = player_words.weight_axis(experiment.surface, experiment.parameters)
    loss = {"title": {"text": player_words.WORDS["lossAxis"]}}
    figure = chart(theme, {"title": {"text": title}}, loss, {})
    line = {"color": THEMES[theme].text, "width": 1.75}
    return figure.add_scatter(x=found.w, y=found.losses, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _start(experiment: Experiment) -> Any:
    if experiment.weights == 2:
        return experiment.start
    found = profile(experiment.surface, experiment.parameters)
    return experiment.start[0], np.interp(experiment.start[0], found.w, found.losses)


def _walk(figure: go.Figure, experiment: Experiment, trajectory: Trajectory, name: str, its: Look) -> None:
    """A contender's path as far as it can be drawn, its marker at the end; of one weight a dot at each step."""
    if experiment.weights == 1:
        found = profile(experiment.surface, experiment.parameters)
        spots = np.column_stack((trajectory.positions[:, 0], trajectory.losses))
        box = Domain((float(found.w[0]), float(found.w[-1])), (float(found.lowest_loss), float(found.highest_loss)))
        mode, size = "markers", 5.0
    else:
        spots, box = trajectory.positions, experiment.surface.domain(experiment.parameters)
        mode, size = "lines+markers", np.append(np.zeros(len(spots) - 1), 10.0)
    spots = np.where(drawable(spots, box)[:, None], spots, np.nan)
    marker = marker_style(its, 10.0) | {"size": size, "opacity": 1.0}
    figure.add_scatter(
        x=spots[:, 0], y=spots[:, 1], mode=mode, line=line_style(its, 2.25), marker=marker, name=name, legendgroup=name
    )
