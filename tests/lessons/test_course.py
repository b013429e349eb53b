"""The course has every claim of the lectures that is not about networks or many dimensions, in the slides' order."""

from lessons import words
from lessons.course import CHAPTERS, LESSONS, SLIDES

ELSEWHERE = set(range(19, 23))  # these come with pages of their own
CLAIMS = set(range(1, 31)) - ELSEWHERE


def test_every_claim_has_a_lesson() -> None:
    assert {claim for lesson in LESSONS.values() for claim in lesson.claims} == CLAIMS


def test_the_chapters_are_those_of_the_slides_in_their_order() -> None:
    assert [chapter.name for chapter in CHAPTERS] == list(words.CHAPTERS)


def test_each_lesson_stands_once_under_its_own_slug_and_title() -> None:
    lessons = [lesson for chapter in CHAPTERS for lesson in chapter.lessons]
    assert len(lessons) == len(LESSONS) == len({lesson.title for lesson in lessons})


def test_the_first_lesson_is_on_a_curve() -> None:
    first = next(iter(LESSONS.values()))
    assert first.race(first.control.usual).weights == 1


def test_each_slide_set_has_its_lessons_once() -> None:
    of_slides = {name: [slug for slug, one in LESSONS.items() if name in one.slides] for name in words.SLIDES}
    assert {name: sorted(slugs) for name, slugs in SLIDES.items()} == {n: sorted(s) for n, s in of_slides.items()}
    assert all(SLIDES.values())
