"""The rows above a laboratory's pictures. On a phone each is one line that is swiped sideways (frame.css)."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def controls_row() -> DeltaGenerator:
    """Popovers, and the page's own numbers with their names above them; all stand on one line."""
    return st.container(horizontal=True, vertical_alignment="bottom", key="controls-row")


def chips_row() -> DeltaGenerator:
    """Below it, who is compared: a chip for each."""
    return st.container(horizontal=True, vertical_alignment="center", key="chips-row")
