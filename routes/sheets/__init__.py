"""Sheets to print: the questions of a chapter with room for a guess, and its answers on pages of their own."""

import math
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from experiments.experiment import Experiment
from experiments.printed import digits
from experiments.result import Result
from lessons import words as course_words
from lessons.course import CHAPTERS, LESSONS
from lessons.form.answered import Answered, answered
from lessons.form.lesson import Lesson
from routes.sheets import words
from views.paper_picture import HEIGHT, WIDTH, paper_losses, paper_map
from views.race_message import race_limits

_HERE = Path(__file__).parent
_PAGES = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
_SIDES = ("question", "answer")
_KEPT = 128  # pictures: twice as many as there are lessons
_AN_HOUR = {"Cache-Control": "public, max-age=3600"}


async def sheet(request: Request) -> Response:
    """The sheet of a chapter as a page to print; 404 with a sentence for a chapter that is not there."""
    name = request.path_params["chapter"]
    chapter = next((one for one in CHAPTERS if one.name == name), None)
    if chapter is None:
        known = ", ".join(one.name for one in CHAPTERS)
        return PlainTextResponse(words.UNKNOWN_CHAPTER.format(chapter=name, known=known), 404)
    return HTMLResponse(await run_in_threadpool(_page, chapter.name, chapter.lessons))


async def sheet_picture(request: Request) -> Response:
    """The picture of a lesson, before the guess or with the race; 404 with a sentence for one that is not there."""
    slug, side = request.path_params["lesson"], request.path_params["side"]
    if slug not in LESSONS or side not in _SIDES:
        return PlainTextResponse(words.UNKNOWN_PICTURE.format(lesson=slug, side=side), 404)
    return Response(await run_in_threadpool(_picture, slug, side), headers=_AN_HOUR, media_type="image/png")


def _page(name: str, lessons: tuple[Lesson, ...]) -> str:
    found = [answered(lesson, lesson.control.usual) for lesson in lessons]
    return _PAGES.get_template("sheet.html").render(
        chapter=course_words.CHAPTERS[name],
        lessons=[_entry(one) for one in found],
        words=words,
        style=(_HERE / "sheet.css").read_text(),
        size={"width": WIDTH, "height": HEIGHT},
    )


def _entry(found: Answered) -> dict[str, object]:
    """What the page says of a lesson; for whom it asks which answers, and between which ends."""
    lesson, experiment = found.lesson, found.result.experiment
    return {
        "lesson": lesson,
        "asked": lesson.guess.for_browser(experiment),
        "guess": _asked(lesson, experiment),
        "axes": _axes(found.result) if lesson.guess.kind == "curve" else None,
        "answer": lesson.guess.described(found.answer.truth, experiment),
        "found": found,
        "signs": _signs(experiment),
        "marks": _marks(lesson),
        "slides": " ".join(lesson.slides),
    }


def _asked(lesson: Lesson, experiment: Experiment) -> str:
    """How the guess is made on paper."""
    asked = lesson.guess.for_browser(experiment)
    printed = {name: digits(value) if isinstance(value, float) else value for name, value in asked.items()}
    return words.BY_KIND[lesson.guess.kind].format(**printed)


def _axes(result: Result) -> dict[str, str]:
    """The ends of the empty axes in which a loss is drawn."""
    low, high = race_limits(result)["height"]
    ends = {"low": 10.0 ** math.floor(low), "high": 10.0 ** math.ceil(high)}
    return {name: digits(value) for name, value in ends.items()} | {"steps": str(result.experiment.steps)}


def _signs(experiment: Experiment) -> list[str]:
    """What the signs are that the picture has before the race."""
    minima = experiment.surface.minima(experiment.parameters)
    star = words.STAR if len(minima) == 1 else words.STARS
    crosses = experiment.weights == 2 and experiment.surface.saddles(experiment.parameters)
    return [words.RING, *([star] if minima else []), *([words.CROSSES] if crosses else [])]


def _marks(lesson: Lesson) -> list[str]:
    """What the signs are that only the picture of the answer has."""
    return {"point": [words.SQUARE], "direction": [words.ARROW]}.get(lesson.guess.kind, [])


@lru_cache(_KEPT)
def _picture(slug: str, side: str) -> bytes:
    lesson = LESSONS[slug]
    found = answered(lesson, lesson.control.usual)
    if side == "question":
        return paper_map(found.result, raced=False)
    kind, truth = lesson.guess.kind, found.answer.truth
    if kind == "curve":
        return paper_losses(found.result)
    mark = {"point": {"at": truth}, "direction": {"towards": truth}}.get(kind, {})
    return paper_map(found.result, raced=True, **mark)
