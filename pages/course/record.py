"""What a person has done in the lessons, kept for the session."""

from dataclasses import dataclass, field
from typing import Any

from interface.record import session_record
from lessons.form.lesson import Given, Lesson
from quantities import Refused


@dataclass
class LessonsRecord:
    """Guesses and controls, by the lesson's slug.

    guesses: [value] for each guess that was made; None in it is "I don't know".
    values: where the lesson's control is, if it was moved.
    answered_class: the code and the round of the class that has seen the answer.
    """

    guesses: dict[str, list[Any]] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)
    answered_class: str = ""

    def given(self, lesson: Lesson) -> Given | None:
        """The guess that was made, if it is one of the lesson's kind."""
        made = self.guesses.get(lesson.slug)
        if not made:
            return None
        try:
            return Given(None if made[0] is None else lesson.guess.accept(made[0], lesson.race(lesson.control.usual)))
        except Refused:
            return None

    def value(self, lesson: Lesson) -> float:
        """Where the control is."""
        value = self.values.get(lesson.slug, lesson.control.usual)
        return value if value in lesson.control.values else lesson.control.usual

    def forget(self, slug: str) -> None:
        """As if the lesson had not been seen."""
        self.guesses.pop(slug, None)
        self.values.pop(slug, None)


def record() -> LessonsRecord:
    """The session's record, made on the first visit."""
    return session_record("lessons", LessonsRecord)
