"""What a student's phone asks: to join, where the class is, and to take a guess."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from starlette.requests import Request

from classroom.codes import is_token
from classroom.standing import Full, NotNow
from classroom.store import Store
from experiments.experiment import Experiment
from lessons.course import LESSONS
from lessons.form import words as lesson_words
from lessons.form.lesson import Lesson
from quantities import Refused
from routes.classroom import words
from routes.classroom.bodies import SentGuess, read_body
from routes.classroom.desk import Desk, Refusing, address_of, refuse_beyond

STUDENT = "Descent-Lab-Student"  # the header with the token


async def join(desk: Desk, request: Request) -> object:
    """Let the student in, and say where the class is."""
    token, address = _token(request), address_of(request)

    def become(store: Store, code: str) -> None:
        refuse_beyond(desk.joins, f"{code} {address}", words.TOO_MANY_STUDENTS)
        try:
            store.join(code, token)
        except Full:
            raise Refusing(403, words.CLASS_FULL) from None
        desk.joins.count(f"{code} {address}")

    return await desk.ask_member(
        request,
        lambda store, code: store.has_joined(code, token),
        lambda store, code: _state(store, code, token),
        become,
    )


async def state(desk: Desk, request: Request) -> object:
    """Where the class is, and what this student has guessed there."""
    token = _token(request)
    return await _as_student(desk, request, token, lambda store, code: _state(store, code, token))


async def guess(desk: Desk, request: Request) -> object:
    """Take the guess, if it is the student's first in this round, and say which one counts."""
    token = _token(request)
    sent = await read_body(request, SentGuess)

    def take(store: Store, code: str) -> object:
        refuse_beyond(desk.guesses, token, words.TOO_MANY_GUESSES)
        desk.guesses.count(token)
        standing = store.standing(code)
        kept = store.guessed(code, sent.round, token)
        if kept is None:
            if (standing.round, standing.phase) != (sent.round, "guess"):
                raise Refusing(409, words.NOT_NOW)
            try:
                kept = store.guess(code, token, sent.round, _accepted(lesson_of(standing.lesson), sent.value))
            except NotNow:
                raise Refusing(409, words.NOT_NOW) from None
            except Full:
                raise Refusing(413, words.NO_SENSE.format(field="value")) from None
        return _state(store, code, token)

    return await _as_student(desk, request, token, take)


def lesson_of(slug: str) -> Lesson:
    """The lesson of a class.

    Raises:
        Refusing: another copy, of another version, has begun the class.
    """
    if slug not in LESSONS:
        raise Refusing(503, words.OTHER_LESSON, 5.0)
    return LESSONS[slug]


async def _as_student(
    desk: Desk,
    request: Request,
    token: str,
    act: Callable[[Store, str], object],
    become: Callable[[Store, str], None] | None = None,
) -> object:
    return await desk.ask_member(request, lambda store, code: store.has_joined(code, token), act, become)


def _token(request: Request) -> str:
    token = request.headers.get(STUDENT, "")
    if not is_token(token):
        raise Refusing(422, words.NO_TOKEN.format(header=STUDENT))
    return token


def _state(store: Store, code: str, token: str) -> dict[str, Any]:
    standing = store.standing(code)
    if standing.phase == "ended":
        return {"phase": "ended"}
    lesson, kept = lesson_of(standing.lesson), store.guessed(code, standing.round, token)
    texts = {name: getattr(lesson, name) for name in ("slug", "title", "question", "setting")}
    given = None if kept is None else _in_words(lesson, json.loads(kept))
    return {"lesson": texts, "round": standing.round, "phase": standing.phase, "given": given}


def _in_words(lesson: Lesson, value: Any) -> dict[str, Any]:
    text = lesson_words.NO_GUESS if value is None else lesson.guess.described(value, _experiment(lesson.slug))
    return {"value": value, "text": text}


def _accepted(lesson: Lesson, value: Any) -> str:
    try:
        taken = None if value is None else lesson.guess.accept(value, _experiment(lesson.slug))
    except Refused as refused:
        raise Refusing(422, str(refused)) from None
    return json.dumps(taken, separators=(",", ":"))


@cache
def _experiment(slug: str) -> Experiment:
    """The experiment that a guess is about."""
    lesson = LESSONS[slug]
    return lesson.race(lesson.control.usual)
