"""After which epoch each weight is fitted, against how rare its feature is."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from laboratories.many_networks import words
from networks.rare_features import Fitted
from optimizers import OPTIMIZERS
from views.chart import chart, line_style, marker_style
from views.log_axis import log_axis
from views.palette import look, own_place

_MARGIN, _ROOM = {"l": 76, "r": 12, "t": 8, "b": 48}, 0.15  # of a power of ten


def epochs_of_features(found: Mapping[str, Fitted], highest: float, theme: str) -> go.Figure:
    """A line for each rule; a weight that is not fitted in time has no point.

    Args:
        found: by rule, with batches of one size.
        highest: the epoch at the upper end, the same for all sizes.
        theme: "light" or "dark".
    """
    features = max((len(one.epochs) for one in found.values()), default=1)
    figure = chart(
        theme,
        log_axis(words.RARITY_AXIS, theme, (-_ROOM, features - 1 + _ROOM)),
        log_axis(words.EPOCHS_AXIS, theme, (-_ROOM, np.log10(max(highest, 10.0)) + _ROOM)),
        _MARGIN,
    ).update_layout(showlegend=False)
    for slug, one in found.items():
        its = look(own_place(slug), theme)
        figure.add_scatter(
            x=10.0 ** np.arange(len(one.epochs)),
            y=one.epochs,
            mode="lines+markers",
            line=line_style(its, 2.25),
            marker=marker_style(its, 9),
            name=OPTIMIZERS[slug].title,
            hovertemplate=words.RARE_HOVER.format(name=OPTIMIZERS[slug].title),
        )
    return figure
