"""The loss along straight lines from a minimum to its copies."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from laboratories.many_networks import words
from networks.copies import Path
from views.chart import chart, grid, line_look, line_style
from views.log_axis import ends_of, log_axis


def paths(found: Mapping[str, Path], theme: str) -> go.Figure:
    """A line for each copy.

    Args:
        found: the paths, by what makes the copy, an identifier of `words.COPIES`.
        theme: "light" or "dark".
    """
    every = np.concatenate([path.losses for path in found.values()])
    ticks = {"tickvals": [0.0, 0.5, 1.0], "ticktext": [words.MINIMUM, words.HALF_WAY, words.COPY]}
    figure = chart(
        theme,
        {"range": [-0.05, 1.05]} | ticks | grid(theme),
        log_axis(words.TRAINING_LOSS, theme, ends_of(every)),
        {"l": 72, "r": 16, "t": 56, "b": 40},
    )
    for i, (kind, path) in enumerate(found.items()):
        figure.add_scatter(
            x=path.positions,
            y=path.losses,
            mode="lines",
            name=words.COPIES[kind],
            line=line_style(line_look(i, theme), 2.5),
            hovertemplate="%{y:.3g}",
        )
    return figure.update_layout(hovermode="x unified")
