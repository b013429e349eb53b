"""The frame around all pages: the title, the width, the bar at the top."""

from pathlib import Path

import streamlit as st

from interface.messages import show_flashed
from pages.keyboard import keyboard

st.set_page_config(page_title="Descent Lab", layout="wide", initial_sidebar_state="collapsed")
st.html(Path(__file__).with_name("frame.css"))
keyboard()
st.logo("pages/logo.svg", size="large")
pages = [
    st.Page("race/race.py", title="Race", default=True),
    st.Page("catalogue/catalogue.py", title="Catalogue"),
    st.Page("learning_rates.py", title="Learning rates"),
    st.Page("schedules.py", title="Schedules"),
    st.Page("noise.py", title="Noise"),
    st.Page("starting_points.py", title="Starting points"),
    st.Page("second_order.py", title="Second order"),
]
page = st.navigation(pages, position="top")
if st.session_state.setdefault("page", page.title) != page.title:
    st.session_state.update({"page": page.title, "arrived": True})
show_flashed()
page.run()
