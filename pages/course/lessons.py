"""Lessons: the path of all of them, or the one that the address names."""

from pathlib import Path

import streamlit as st

from interface.widgets import plain
from lessons.course import LESSONS
from pages.course import words
from pages.course.links import FIRST, LESSON, SLIDE_SET, slide_set, staged
from pages.course.one_lesson import one_lesson
from pages.course.path import path

_STYLE = Path(__file__).with_name("lessons.css")
_STAGE = Path(__file__).parents[1] / "stage.css"


def main() -> None:
    """The page."""
    slug, slides = st.query_params.get(LESSON, ""), st.query_params.get(SLIDE_SET)
    slug = next(iter(LESSONS)) if slug == FIRST else slug
    st.html(_STYLE)
    with st.container():  # a place of its own: what follows does not move up into it
        if staged():
            st.html(_STAGE)
    if slug in LESSONS:
        one_lesson(LESSONS[slug])
        return
    st.html(f'<div class="dl-title"><h1>{words.TITLE}</h1><p>{words.IDEA}</p></div>')
    if slug:
        st.warning(plain(words.UNKNOWN_LESSON.format(slug=slug)))
    if slides and not slide_set():
        st.warning(plain(words.UNKNOWN_SLIDES.format(slides=slides)))
    path(slide_set())


main()
