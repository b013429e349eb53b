"""A chart on a laboratory's page, whose points may be picked."""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from views.chart import PLOTLY


def picture(
    figure: go.Figure, alt: str, height: int, key: str | None = None, pick: Callable[[Any], None] | None = None
):
    """Show the chart.

    Args:
        figure: what is shown. Points that can be picked have `customdata`.
        alt: what a screen reader reads out.
        height: in pixels.
        key: a name for it, which style sheets may go by.
        pick: needs a key; a click on a point hands its `customdata` to it before the page runs again.
    """
    shown: dict[str, Any] = {"theme": None, "config": PLOTLY, "height": height, "alt": alt}
    if key is None or pick is None:
        st.plotly_chart(figure, key=key, **shown)
        return

    def picked() -> None:
        points = st.session_state[key].selection.points
        if points:
            pick(points[0].get("customdata"))

    st.plotly_chart(figure, key=key, on_select=picked, selection_mode="points", **shown)
