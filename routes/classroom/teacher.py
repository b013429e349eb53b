"""What the teacher's page asks: to begin a class, how many have guessed, what they have guessed, and to steer."""

import json
from typing import Any

from starlette.requests import Request

from classroom.codes import written_code
from classroom.standing import Full
from classroom.store import Store
from lessons.course import LESSONS
from routes.classroom import words
from routes.classroom.bodies import NewClass, Steering, read_body
from routes.classroom.desk import Desk, Refusing, address_of, refuse_beyond

KEY = "Descent-Lab-Key"  # the header with the teacher's key


async def create(desk: Desk, request: Request) -> object:
    """Begin a class; its code and the teacher's key."""
    wanted = await read_body(request, NewClass)
    _known(wanted.lesson)
    address = address_of(request)

    def begin(store: Store) -> object:
        refuse_beyond(desk.classes, address, words.TOO_MANY_CLASSES)
        try:
            code, key = store.create(wanted.lesson)
        except Full:
            raise Refusing(503, words.NO_ROOM, 60.0) from None
        desk.classes.count(address)
        return {"code": written_code(code), "key": key}

    return await desk.ask(begin)


async def counts(desk: Desk, request: Request) -> object:
    """Where the class is, how many have joined, and how many have guessed."""
    return await _as_teacher(desk, request, _counts)


async def spread(desk: Desk, request: Request) -> object:
    """All guesses of this round, when they are revealed."""

    def guesses(store: Store, code: str) -> object:
        standing = store.standing(code)
        if standing.phase not in ("revealed", "answered"):
            raise Refusing(409, words.NOT_REVEALED)
        values = [json.loads(value) for value in store.spread(code)]
        return {"lesson": standing.lesson, "round": standing.round, "values": values}

    return await _as_teacher(desk, request, guesses)


async def steer(desk: Desk, request: Request) -> object:
    """Reveal, show the answer, go back to the question, ask another one, or end; where the class is then."""
    wanted = await read_body(request, Steering)
    if (wanted.phase is None) == (wanted.lesson is None):
        raise Refusing(422, words.NO_SENSE.format(field="phase"))

    def move(store: Store, code: str) -> object:
        if wanted.lesson is not None:
            _known(wanted.lesson)
            store.ask(code, wanted.round, wanted.lesson)
        elif wanted.phase is not None:
            store.show(code, wanted.round, wanted.phase)
        return _counts(store, code)

    return await _as_teacher(desk, request, move)


async def _as_teacher(desk: Desk, request: Request, act: Any) -> object:
    key = request.headers.get(KEY, "")
    return await desk.ask_member(request, lambda store, code: store.opens(code, key), act)


def _counts(store: Store, code: str) -> object:
    standing = store.standing(code)
    joined, answered = store.counts(code)
    return {**standing._asdict(), "joined": joined, "answered": answered}


def _known(slug: str) -> None:
    if slug not in LESSONS:
        raise Refusing(422, words.NO_LESSON.format(slug=repr(slug[:40])))
