"""The path of all lessons, or of those of a slide set in its order."""

from html import escape
from typing import Any

import streamlit as st

from interface.atomic import atomic
from lessons import words as course_words
from lessons.course import CHAPTERS, LESSONS, SLIDES, Chapter
from lessons.form.lesson import Lesson
from pages.course import words
from pages.course.links import SLIDE_SET, open_lesson
from views import pictures
from views.course import course

_KEY = "course"
_LINK = '<a href="sheets/{chapter}" target="_blank">{title}</a>'


def path(slides: str) -> None:
    """Show the lessons of a slide set, or with an empty name all of them in their chapters."""
    groups = [(_title(chapter), chapter.lessons) for chapter in CHAPTERS]
    if slides:
        groups = [(course_words.SLIDES[slides], tuple(LESSONS[slug] for slug in SLIDES[slides]))]
    data = {
        "groups": [{"title": title, "lessons": [_entry(lesson) for lesson in lessons]} for title, lessons in groups],
        "slides": [{"name": name, "title": course_words.SLIDES[name]} for name in SLIDES],
        "chosen": slides,
        "words": words.OF_PATH,
    }

    @atomic
    def take_chosen() -> None:
        chosen = st.session_state[_KEY].slides
        st.query_params.pop(SLIDE_SET, None)
        if chosen:
            st.query_params[SLIDE_SET] = chosen

    @atomic
    def take_opened() -> None:
        if (slug := st.session_state[_KEY].open) in LESSONS:
            open_lesson(slug)

    course(data, take_chosen, take_opened, _KEY)
    links = "".join(_LINK.format(chapter=chapter.name, title=escape(_title(chapter))) for chapter in CHAPTERS)
    st.html(f'<nav class="dl-sheets" aria-label="{words.SHEETS}"><span>{words.SHEETS}</span>{links}</nav>')


def _title(chapter: Chapter) -> str:
    return course_words.CHAPTERS[chapter.name]


def _entry(lesson: Lesson) -> dict[str, Any]:
    landscape = lesson.race(lesson.control.usual).landscape
    return {
        "slug": lesson.slug,
        "title": lesson.title,
        "question": lesson.question,
        "minutes": lesson.minutes,
        "slides": lesson.slides,
        "picture": f"{pictures.address()}/landscapes/{landscape}",
    }
