"""The printed sheets: every question with its picture and room for a guess, and the answers behind a page break."""

import asyncio
import re
from html import unescape
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.routing import Route

from lessons.course import CHAPTERS, Chapter
from lessons.form.answered import answered
from routes.sheets import sheet, sheet_picture, words
from tests.tools.asgi import Answered, request

APP = Starlette(routes=[Route("/{chapter}", sheet), Route("/{lesson}/{side}.png", sheet_picture)])


def _asked(path: str) -> Answered:
    return asyncio.run(request(APP, "GET", path, b"", {}, "192.0.2.1"))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_a_sheet_asks_first_and_answers_on_a_page_of_its_own(chapter: Chapter) -> None:
    page = unescape(_asked(f"/{chapter.name}").body.decode())
    asked, behind = page.split('<main class="answers">')
    assert re.search(r"\.answers \{ break-before: page", page)
    for lesson in chapter.lessons:
        found = answered(lesson, lesson.control.usual)
        assert lesson.question in asked
        assert f'src="{lesson.slug}/question.png"' in asked
        assert found.sentence not in asked
        assert found.sentence in behind
        assert all(sentence in behind for sentence in found.why)
    assert asked.count(words.MY_GUESS) == len(chapter.lessons)
    for kind, mark in (("point", words.SQUARE), ("direction", words.ARROW)):
        assert mark not in asked
        assert behind.count(mark) == [lesson.guess.kind for lesson in chapter.lessons].count(kind)
    assert re.findall(r"https?://|\{\w+\}", page) == []


def test_the_picture_before_a_guess_says_nothing_about_the_race() -> None:
    lesson = "every-point"
    before, after = (Image.open(BytesIO(_asked(f"/{lesson}/{side}.png").body)) for side in ("question", "answer"))
    assert before.size == after.size
    # The contender's colour is at the start and in the legend alone; with the race it is a line across the map.
    colour = (230, 159, 0)
    count = [int((np.asarray(one.convert("RGB")) == colour).all(axis=-1).sum()) for one in (before, after)]
    assert 0 < count[0] < count[1] / 2


@pytest.mark.parametrize("path", ["/none", "/none/question.png", "/two-points/side.png"])
def test_what_is_not_there_is_said(path: str) -> None:
    answer = _asked(path)
    assert answer.status == 404
    assert answer.body.decode().startswith("There is no ")


@pytest.mark.parametrize("kind", [*words.BY_KIND])
def test_every_kind_of_guess_has_its_picture_of_the_answer(kind: str) -> None:
    slug = next(one.slug for chapter in CHAPTERS for one in chapter.lessons if one.guess.kind == kind)
    question, answer = (Image.open(BytesIO(_asked(f"/{slug}/{side}.png").body)) for side in ("question", "answer"))
    assert question.size == answer.size
    assert question.tobytes() != answer.tobytes()
