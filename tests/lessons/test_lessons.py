"""Every lesson at every value of its control: its claim holds where it says so, and all it says can be said."""

import json
from string import Formatter

import pytest

from lessons import words
from lessons.course import LESSONS
from lessons.form import message
from lessons.form import words as gaps
from lessons.form.answered import answered
from lessons.form.lesson import Given, Lesson
from tests.lessons.made_up import made_up
from tests.tools.wire import unpack

CASES = [
    pytest.param(lesson, value, id=f"{lesson.slug}-{value:g}")
    for lesson in LESSONS.values()
    for value in lesson.control.values
]
EVERY = pytest.mark.parametrize("lesson", LESSONS.values(), ids=list(LESSONS))


def is_said_whole(sentence: str) -> bool:
    """Whether every place is filled, with a number that is finite."""
    left = [mark for mark in ("{", "}", "nan", "inf ", gaps.NOT_FINITE) if mark in sentence]
    return sentence.endswith((".", ".”")) and not left


@pytest.mark.parametrize(("lesson", "value"), CASES)
def test_the_claim_holds_and_is_said_whole(lesson: Lesson, value: float) -> None:
    found = answered(lesson, value)
    assert found.answer.holds is (value not in lesson.stops_at)
    assert found.answer.runs >= len(found.result)
    assert [sentence for sentence in (found.sentence, *found.why) if not is_said_whole(sentence)] == []


@EVERY
def test_every_number_of_an_answer_stands_in_a_sentence(lesson: Lesson) -> None:
    sentences = (lesson.found, lesson.stops, *lesson.why)
    places = {name for sentence in sentences for _, name, _, _ in Formatter().parse(sentence) if name}
    assert set(answered(lesson, lesson.control.usual).answer.numbers) == places


@pytest.mark.parametrize(("lesson", "value"), CASES)
def test_the_truth_is_a_guess_of_its_kind(lesson: Lesson, value: float) -> None:
    found = answered(lesson, value)
    truth, experiment = found.answer.truth, found.result.experiment
    assert lesson.guess.accept(json.loads(json.dumps(truth)), experiment) == truth
    assert lesson.guess.described(truth, experiment)


@EVERY
def test_the_gap_is_a_sentence_and_is_none_at_the_truth(lesson: Lesson) -> None:
    usual = answered(lesson, lesson.control.usual)
    truth, experiment = usual.answer.truth, usual.result.experiment
    wrong = lesson.guess.accept(made_up(lesson.guess, truth, experiment), experiment)
    right, apart = usual.gap(Given(truth)), usual.gap(Given(wrong))
    assert right != apart
    assert is_said_whole(right)
    assert is_said_whole(apart)
    assert usual.gap(Given(None)) == gaps.NO_GUESS


def test_a_guess_is_not_compared_with_another_race_than_that_it_was_about() -> None:
    lesson = LESSONS["where-it-stops"]
    for value in lesson.control.values:
        header, _ = unpack(message.truth(lesson, answered(lesson, value), Given([1.0, 0.0]), [[1.0, 0.0]]))
        compared = {name: header["lesson"][name] for name in ("given", "spread")} | {
            "gap": header["lesson"]["texts"].get("gap")
        }
        usual = value == lesson.control.usual
        assert [name for name, text in compared.items() if text] == (["given", "spread", "gap"] if usual else [])


@EVERY
def test_a_lesson_is_complete(lesson: Lesson) -> None:
    control = lesson.control
    assert len(set(control.values)) == len(control.values) >= 3
    assert control.usual in control.values
    assert control.usual not in lesson.stops_at
    assert set(lesson.stops_at) < set(control.values)
    assert bool(lesson.stops) == bool(lesson.stops_at)
    assert set(control.texts or ()) <= set(control.values)
    assert lesson.slides
    assert set(lesson.slides) <= set(words.SLIDES)
    assert lesson.claims
    assert len(lesson.why) == 3
    assert lesson.formula.isprintable()  # a backslash that Python read is none any more
    assert lesson.question.endswith("?")
    assert "{" not in lesson.question + lesson.setting
    for text in (lesson.title, lesson.setting, lesson.formula, lesson.source, control.label, control.help):
        assert text.strip()
    assert 1 <= len(lesson.race(control.usual).contenders) <= 4
