"""The frame around all pages: the title, the width, the bar at the top."""

import streamlit as st

from pages.news import tell_what_was_left

st.set_page_config(page_title="Descent Lab", layout="wide", initial_sidebar_state="collapsed")
# The picture comes first: Streamlit leaves six lines of nothing above a page.
# A popover is as narrow as its controls allow, so that the map stays in sight.
st.html(
    "<style>"
    ".stMainBlockContainer { padding: 4rem clamp(1rem, 4vw, 4rem) 2rem; }"
    "[data-testid=stPopoverBody] { width: 26rem; max-width: 94vw; }"
    "</style>"
)
st.logo("pages/logo.svg", size="large")
pages = [
    st.Page("race.py", title="Race", default=True),
    st.Page("catalogue.py", title="Catalogue"),
    st.Page("noise.py", title="Noise"),
]
page = st.navigation(pages, position="top")
tell_what_was_left()
page.run()
