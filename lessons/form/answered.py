"""A lesson with its race run and its truth found: what the page says then."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from experiments import run
from experiments.result import Result
from lessons.form import words
from lessons.form.grouped import grouped
from lessons.form.lesson import Answer, Given, Lesson

_KEPT = 64  # races with their answers: all usual ones and some variations


@dataclass(frozen=True, eq=False)
class Answered:
    """A lesson at one value of its control.

    lesson, value: which one.
    result: its race.
    answer: what is true there.
    """

    lesson: Lesson
    value: float
    result: Result
    answer: Answer

    @property
    def sentence(self) -> str:
        """What came out. Where the claim does not hold any more, that."""
        stops = self.value in self.lesson.stops_at
        return self.filled(self.lesson.stops if stops else self.lesson.found)

    @property
    def why(self) -> tuple[str, ...]:
        """The three sentences of why."""
        return tuple(self.filled(sentence) for sentence in self.lesson.why)

    def filled(self, sentence: str) -> str:
        """A sentence of the lesson with the numbers of the answer."""
        return sentence.format(**printed(self.answer.numbers))

    def gap(self, given: Given) -> str:
        """How far a guess is from the truth."""
        return words.NO_GUESS if given.value is None else self.lesson.guess.gap(given.value, self.answer.truth)


def printed(numbers: Mapping[str, float | str]) -> dict[str, str]:
    """Numbers as they stand in a sentence: three digits, whole numbers with all of theirs, texts as they are."""
    return {name: _printed(value) for name, value in numbers.items()}


def _printed(value: float | str) -> str:
    return value if isinstance(value, str) else grouped(value, words.NOT_FINITE)


@lru_cache(_KEPT)
def answered(lesson: Lesson, value: float) -> Answered:
    """Run the lesson's race at a value of its control, and find what is true there."""
    result = run(lesson.race(value))
    return Answered(lesson, value, result, lesson.answer(result, value))
