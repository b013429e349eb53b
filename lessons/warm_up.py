"""What the first person who opens a lesson would wait for, made ready."""

from lessons.course import LESSONS
from lessons.form.answered import answered


def warm_up() -> None:
    """Compile the loops of all lessons, and keep their usual answers."""
    for lesson in LESSONS.values():
        answered(lesson, lesson.control.usual)
