"""What a batch costs, against its size: time and memory of a step, and the time of an epoch."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from laboratories.many_networks import words
from laboratories.many_networks.costs import seconds_of_epoch
from networks.batch_cost import Cost
from views.chart import Line, chart, line_look, line_style, marker_style
from views.log_axis import ends_of, log_axis, powers
from views.palette import THEMES

_MARGIN = {"l": 76, "r": 12, "t": 36, "b": 48}
_ROOM = 1.3  # times


def times(cost: Cost, free: tuple[int, int], theme: str) -> go.Figure:
    """The time of a step, with a ring at the batch up to which it is free, in both ways of taking a step."""
    figure = _against_batch(cost, _both_ways(1e6 * cost.called, 1e6 * cost.looped), words.TIME_AXIS, theme)
    for size, seconds in zip(free, (cost.called, cost.looped), strict=True):
        figure.add_scatter(
            x=[size],
            y=1e6 * seconds[cost.batches == size],
            mode="markers",
            marker={"symbol": "circle-open", "size": 17, "color": THEMES[theme].text, "line": {"width": 2}},
            hoverinfo="skip",
            showlegend=False,
        )
    return figure


def memory(cost: Cost, theme: str) -> go.Figure:
    """What a step needs, in kilobytes."""
    lines = [Line(words.RESERVED, cost.reserved / 1e3), Line(words.ACTIVATIONS, cost.activations / 1e3)]
    return _against_batch(cost, lines, words.MEMORY_AXIS, theme)


def epochs(cost: Cost, theme: str) -> go.Figure:
    """How long it takes to go once through all examples."""
    seconds = (seconds_of_epoch(cost.batches, one) for one in (cost.called, cost.looped))
    return _against_batch(cost, _both_ways(*seconds), words.EPOCH_AXIS, theme)


def _both_ways(called: np.ndarray, looped: np.ndarray) -> list[Line[np.ndarray]]:
    return [Line(words.CALLED, called), Line(words.LOOPED, looped)]


def _against_batch(cost: Cost, lines: Sequence[Line[np.ndarray]], title: str, theme: str) -> go.Figure:
    """Lines against B, both axes logarithmic."""
    x = log_axis(words.BATCH_AXIS, theme, powers(cost.batches[0] / _ROOM, cost.batches[-1] * _ROOM))
    y = log_axis(title, theme, ends_of(np.concatenate([line.values for line in lines])))
    figure = chart(theme, x, y, _MARGIN)
    for i, line in enumerate(lines):
        its = line_look(i, theme)
        figure.add_scatter(
            x=cost.batches,
            y=line.values,
            mode="lines+markers",
            line=line_style(its, 2.25),
            marker=marker_style(its, 7),
            name=line.name,
            hovertemplate=words.COST_HOVER.format(name=line.name),
        )
    return figure
