"""A chart on a laboratory's page, whose points may be picked."""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from interface.atomic import atomic
from views.chart import chart_message
from views.component import view


def picture(figure: go.Figure, alt: str, height: int, key: str, pick: Callable[[Any], None] = lambda _: None) -> None:
    """Show the chart.

    Streamlit's own chart would send each browser a second Plotly, of 4.7 MB.

    Args:
        figure: what is shown. Points that can be picked have `customdata`.
        alt: what a screen reader reads out.
        height: in pixels.
        key: a name for it: under the same name the next figure takes its place. Style sheets may go by it.
        pick: a click on a point hands its `customdata` to it before the page runs again.
    """

    @atomic
    def picked() -> None:
        pick(st.session_state[key].picked)

    message = chart_message(figure, alt, height)
    view("chart", "chart")(key=key, data=message, height=height, on_picked_change=picked)
