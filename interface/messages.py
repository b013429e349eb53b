"""News: one sentence on what a click did, told on the page where the click leads."""

import streamlit as st

from interface.widgets import plain


def toast(said: str) -> None:
    """Tell it here and now, for ten seconds."""
    st.toast(plain(said), duration="long")


def flash(said: str) -> None:
    """Leave it for the next page."""
    st.session_state.news = said


def show_flashed() -> None:
    """Tell it on the page that is reached."""
    if "news" in st.session_state:
        toast(st.session_state.pop("news"))
