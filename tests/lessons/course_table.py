"""The tables of docs/teaching.md, made from the lessons' own runs.

`python -m tests.lessons.course_table` writes them there.
"""

import re
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from experiments.printed import digits
from lessons import words
from lessons.course import CHAPTERS, SLIDES
from lessons.form.answered import answered
from lessons.form.lesson import Lesson

DOC = Path(__file__).parents[2] / "docs" / "teaching.md"
SECONDS = "seconds"  # of a lesson that was run before: what differs from machine to machine
TRUTH = "truth as computed"
_TRUTHS = ("lesson", "claim", "slide sets", TRUTH, "tolerance", "runs", SECONDS)
_CONTENTS = ("lesson", "question", "guess", "to try next")


def truths() -> str:
    """What is true in each lesson, as its runs say now."""
    return _table(_TRUTHS, map(_truth, _lessons()))


def contents() -> str:
    """What each lesson asks, how the guess is made, and what can be tried next."""
    rows = ((_link(one), one.question, one.guess.kind, one.control.label) for one in _lessons())
    return _table(_CONTENTS, rows)


def orders() -> str:
    """The lessons of each slide set, in its order."""
    titles = {one.slug: one.title for one in _lessons()}
    rows = ((f"{name}, {words.SLIDES[name]}", "; ".join(titles[slug] for slug in SLIDES[name])) for name in SLIDES)
    return _table(("slide set", "lessons"), rows)


def _lessons() -> list[Lesson]:
    return [lesson for chapter in CHAPTERS for lesson in chapter.lessons]


def _link(lesson: Lesson) -> str:
    return f"{lesson.title} (`{lesson.slug}`)"


def _truth(lesson: Lesson) -> Sequence[str]:
    usual = lesson.control.usual
    answered(lesson, usual)  # what is compiled once is not the lesson's own time
    answered.cache_clear()
    began = time.perf_counter()
    found = answered(lesson, usual)
    seconds = time.perf_counter() - began
    truth = lesson.guess.described(found.answer.truth, found.result.experiment)
    claims, slides = ", ".join(map(str, lesson.claims)), " ".join(lesson.slides)
    runs, took = str(found.answer.runs), f"{seconds:.4f}"
    return _link(lesson), claims, slides, truth, digits(lesson.tolerance), runs, took


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '∣') for cell in line)} |" for line in lines)


TABLES = {"orders": orders, "contents": contents, "truths": truths}


def _place(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=\n<!-- end -->)", re.DOTALL)


def written(name: str) -> str:
    """The table as it stands in the docs."""
    found = _place(name).search(DOC.read_text())
    return found[0] if found else ""


if __name__ == "__main__":
    text = DOC.read_text()
    for table, make in TABLES.items():
        before, _, behind = text.partition(written(table))
        text = f"{before}{make()}{behind}"
    DOC.write_text(text)
