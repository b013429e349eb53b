"""The frame around all pages: the title, the width, the bar at the top."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from interface.atomic import atomic
from interface.messages import show_flashed
from interface.undo import undo_bar
from pages import words
from pages.keyboard import keyboard
from pages.memory import memory
from pages.theme_change import theme_change


def _pages() -> list[StreamlitPage]:
    return [
        st.Page("race/race.py", title=words.RACE, default=True),
        st.Page("course/lessons.py", title=words.LESSONS),
        st.Page("catalogue/catalogue.py", title=words.CATALOGUE),
        st.Page("learning_rates.py", title=words.LEARNING_RATES),
        st.Page("schedules.py", title=words.SCHEDULES),
        st.Page("noise.py", title=words.NOISE),
        st.Page("starting_points.py", title=words.STARTING_POINTS),
        st.Page("slope_and_model.py", title=words.SLOPE_AND_MODEL),
        st.Page("second_order.py", title=words.SECOND_ORDER),
        st.Page("network.py", title=words.NETWORK),
        st.Page("many_networks.py", title=words.MANY_NETWORKS),
    ]


st.set_page_config(page_title="Descent Lab", layout="wide", initial_sidebar_state="collapsed")
st.html(Path(__file__).with_name("frame.css"))
keyboard()
st.logo("pages/logo.svg", size="large")
memory()
theme_change()
page = st.navigation(_pages(), position="top")
if st.session_state.setdefault("page", page.url_path) != page.url_path:
    arrival = {"came_from": st.session_state["page"], "page": page.url_path, "arrived": True}
    atomic(st.session_state.update)(arrival)
show_flashed()
page.run()
undo_bar()
