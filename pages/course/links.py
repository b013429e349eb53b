"""The words of this page's address: ?lesson=SLUG, ?slides=L3, and hide=controls for a projector."""

import streamlit as st

LESSON, SLIDE_SET, HIDE = "lesson", "slides", "hide"
FIRST = "first"  # in place of a slug


def staged() -> bool:
    """Whether a projector shows the page: without the bar at the top."""
    return st.query_params.get(HIDE) == "controls"


def open_lesson(slug: str) -> None:
    """Lead to a lesson, or with an empty slug to the path of all."""
    hidden = {HIDE: "controls"} if staged() else {}
    st.query_params.from_dict({LESSON: slug, **hidden} if slug else hidden)
