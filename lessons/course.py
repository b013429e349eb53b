"""The course: the lessons in their chapters, in the order of the path."""

from typing import NamedTuple

from lessons.downhill import where_it_stops
from lessons.form.lesson import Lesson


class Chapter(NamedTuple):
    """Lessons that belong together; `name` is its identifier (`lessons.words.CHAPTERS` has its title)."""

    name: str
    lessons: tuple[Lesson, ...]


CHAPTERS = (Chapter("downhill", (where_it_stops.LESSON,)),)
LESSONS = {lesson.slug: lesson for chapter in CHAPTERS for lesson in chapter.lessons}

# For each set of slides its lessons in the order in which it comes to them.
SLIDES = {
    "L0": (),
    "L1": (),
    "L2": (),
    "L3": ("where-it-stops",),
    "L4": ("where-it-stops",),
}
