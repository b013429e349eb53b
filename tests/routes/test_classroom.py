"""The API of classes: what students and teachers may ask, what is refused, and how a stranger fares."""

import asyncio
import json
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from classroom.codes import new_code
from classroom.database import PATH, usual_path
from classroom.store import Store
from lessons.course import LESSONS
from routes.classroom import classroom_routes
from routes.classroom.desk import ALL_WRONG_CODES, CLASSES, GUESSES, JOINS, MOST_SLOW, WRONG_CODES, Desk
from routes.classroom.student import STUDENT
from routes.classroom.teacher import KEY
from routes.health import CODE
from tests.tools.asgi import Answered, request
from tests.tools.coroutines import finish
from tests.tools.wire import unpack
from views.component import address

ANN, BEN = {STUDENT: "a" * 32}, {STUDENT: "b" * 32}
LESSON = "where-it-stops"


class Room:
    """The routes over a store of their own, with time that passes when a test says so."""

    def __init__(self, store: Callable[[], Store]) -> None:
        self.now, self.paused = 0.0, 0.0
        self.let_go = asyncio.Event()  # until it is set, whoever is slowed down waits
        self.let_go.set()
        self.app = Starlette(routes=classroom_routes("", Desk(store, lambda: self.now, self._pause)))

    async def _pause(self, seconds: float) -> None:
        self.paused += seconds
        await self.let_go.wait()

    async def ask(self, path: str, body: object = None, headers: Any = None, address: str = "192.0.2.1") -> Answered:
        """GET, or POST what is given as JSON."""
        content = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        return await request(
            self.app, "GET" if body is None else "POST", f"/api/class{path}", content, headers, address
        )

    async def begin(self) -> tuple[str, dict[str, str]]:
        """A new class: its path, and the teacher's header."""
        created = (await self.ask("", {"lesson": LESSON})).json
        return f"/{created['code']}", {KEY: created["key"]}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    store = Store(tmp_path / "classroom.sqlite")
    yield Room(lambda: store)
    store.close()


def in_room(test: Callable[[Room], Coroutine[Any, Any, None]]) -> Callable[[Room], None]:
    """A test that asks, in an event loop."""

    def run(room: Room) -> None:
        finish(test(room))

    run.__name__ = test.__name__
    return run


@in_room
async def test_a_class_from_its_first_question_to_its_end(room: Room) -> None:
    code, teacher = await room.begin()
    joined = await room.ask(f"{code}/join", {}, ANN)
    assert joined.status == 200
    lesson = joined.json["lesson"]
    assert (lesson["question"], joined.json["given"]) == (LESSONS[LESSON].question, None)
    await room.ask(f"{code.lower().replace('-', '')}/join", {}, BEN)
    taken = await room.ask(f"{code}/guess", {"round": 1, "value": [1.5, 0]}, ANN)
    assert taken.json["given"] == {"value": [1.5, 0.0], "text": "w = 1.5"}
    again = await room.ask(f"{code}/guess", {"round": 1, "value": [2, 0]}, ANN)
    assert again.json == taken.json, "the first one counts"
    await room.ask(f"{code}/guess", {"round": 1, "value": None}, BEN)
    assert (await room.ask(code, None, BEN)).json["given"] == {"value": None, "text": "You made no guess."}
    assert (await room.ask(f"{code}/spread", None, teacher)).status == 409
    revealed = await room.ask(f"{code}/steer", {"round": 1, "phase": "revealed"}, teacher)
    assert revealed.json == {"lesson": LESSON, "round": 1, "phase": "revealed", "joined": 2, "answered": 2}
    spread = await room.ask(f"{code}/spread", None, teacher)
    assert spread.json["values"] == [[1.5, 0.0], None] or spread.json["values"] == [None, [1.5, 0.0]]
    assert (await room.ask(code, None, ANN)).json["phase"] == "revealed"
    for _ in range(2):
        await room.ask(f"{code}/steer", {"round": 1, "lesson": LESSON}, teacher)
    assert (await room.ask(f"{code}/counts", None, teacher)).json["round"] == 2
    assert (await room.ask(f"{code}/guess", {"round": 1, "value": [1, 0]}, ANN)).status == 409
    await room.ask(f"{code}/steer", {"round": 2, "phase": "ended"}, teacher)
    assert (await room.ask(code, None, ANN)).json == {"phase": "ended"}
    assert (await room.ask(f"{code}/join", {}, {STUDENT: "c" * 32})).status == 404


@pytest.mark.parametrize(
    ("path", "body", "headers", "status", "part"),
    [
        ("{code}/guess", {"round": 1, "value": "left"}, ANN, 422, "guess is 'left'"),
        ("{code}/guess", {"round": 1, "value": [1e999, 0]}, ANN, 422, "guess is inf"),
        ("{code}/guess", b'{"round": 1, "value": [NaN, 0]}', ANN, 422, "guess is nan"),
        ("{code}/guess", b'{"round": 1, "value": ' + b"[" * 2000 + b"]" * 2000 + b"}", ANN, 422, "makes no sense"),
        ("{code}/guess", b'{"round": 1, "value": [1' + b"0" * 3000 + b", 0]}", ANN, 422, "guess is 1000"),
        ("{code}/guess", {"value": [1, 0]}, ANN, 422, "round is missing"),
        ("{code}/guess", {"round": 2**70, "value": [1, 0]}, ANN, 422, "round is missing"),
        ("{code}/guess", {"round": 2, "value": [1, 0]}, ANN, 409, "not at this question"),
        ("{code}/guess", b"\xff", ANN, 422, "JSON is missing"),
        ("{code}/guess", {"round": 1, "value": "x" * 5000}, ANN, 413, "larger than 4096 bytes"),
        ("{code}/guess", {"round": 1, "value": [1, 0]}, {}, 422, "no student token"),
        ("{code}/guess", {"round": 1, "value": [1, 0]}, {STUDENT: "Ann"}, 422, "no student token"),
        ("{code}/guess", {"round": 1, "value": [1, 0]}, BEN, 404, "no class"),
        ("{code}", None, BEN, 404, "no class"),
        ("/AC34/join", {}, BEN, 404, "A code has 8"),
        ("/%F0%9F%8E%93/join", {}, BEN, 404, "A code has 8"),
        ("", {"lesson": "x" * 100}, {}, 422, "There is no lesson"),
        ("{code}/counts", None, {KEY: "guessed"}, 404, "no class"),
        ("{code}/counts", None, ANN, 404, "no class"),
        ("{code}/steer", {"round": 1, "phase": "ended"}, ANN, 404, "no class"),
        ("{code}/steer", {"round": 1, "phase": "later"}, "teacher", 422, "phase is missing"),
        ("{code}/steer", {"round": 1}, "teacher", 422, "phase is missing"),
        ("{code}/steer", {"round": 1, "lesson": "nowhere"}, "teacher", 422, "no lesson 'nowhere'"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    room: Room, path: str, body: object, headers: Any, status: int, part: str
) -> None:
    async def ask() -> None:
        code, teacher = await room.begin()
        await room.ask(f"{code}/join", {}, ANN)
        refused = await room.ask(path.format(code=code), body, teacher if headers == "teacher" else headers)
        assert refused.status == status
        assert part in refused.json["error"]
        assert refused.json["error"].endswith((".", "…"))
        assert (await room.ask(f"{code}/counts", None, teacher)).json["answered"] == 0

    finish(ask())


@in_room
async def test_a_stranger_with_ten_thousand_codes_gets_into_none_and_is_slowed_down(room: Room) -> None:
    codes = {(await room.begin())[0] for _ in range(20)}
    code, teacher = await room.begin()
    await room.ask(f"{code}/join", {}, ANN)
    statuses = [0, 0, 0]
    for attempt in range(10_000):
        room.now += 0.01  # a hundred a second
        found = await room.ask(f"/{new_code()}/join", {}, BEN)
        statuses[{200: 0, 404: 1, 429: 2}[found.status]] += 1
        if attempt == 5000:
            right = await room.ask(f"{next(iter(codes))}/join", {}, BEN)
            assert right.status == 429, "a right code would be seen by its answer"
            assert 0 < int(right.headers["retry-after"]) <= 60
            # Whoever is in the class stays in it, at the same address.
            assert (await room.ask(code, None, ANN)).status == 200
            assert (await room.ask(f"{code}/counts", None, teacher)).status == 200
            assert (await room.ask(f"{code}/join", {}, BEN, "198.51.100.1")).status == 200
    assert statuses[0] == 0
    assert statuses[1] <= 2 * WRONG_CODES, "100 seconds: twice as many as in a minute"
    room.now += 61
    assert (await room.ask(f"{code}/join", {}, {STUDENT: "c" * 32})).status == 200


@in_room
async def test_a_stranger_with_many_addresses_is_slowed_down(room: Room) -> None:
    code, _ = await room.begin()
    await room.ask(f"{code}/join", {}, ANN)
    for number in range(ALL_WRONG_CODES + 10):
        assert (await room.ask(f"/{new_code()}/join", {}, BEN, f"198.51.{number}.1")).status == 404
    assert room.paused == 10.0
    await room.ask(code, None, ANN)
    assert room.paused == 10.0
    network = [f"2001:db8::{number:x}" for number in range(WRONG_CODES + 1)]  # its addresses count as one
    answers = [await room.ask(f"/{new_code()}/join", {}, BEN, computer) for computer in network]
    assert [answer.status for answer in answers] == [404] * WRONG_CODES + [429]
    async with asyncio.TaskGroup() as rush:
        tasks = [rush.create_task(room.ask(f"/{new_code()}/join", {}, BEN, f"203.0.{k}.1")) for k in range(200)]
    assert {task.result().status for task in tasks} <= {404, 429}


@in_room
async def test_who_is_refused_takes_no_slow_place_from_a_student(room: Room) -> None:
    code, _ = await room.begin()
    for number in range(ALL_WRONG_CODES):
        await room.ask(f"/{new_code()}/join", {}, BEN, f"198.51.{number // WRONG_CODES}.1")
    room.let_go.clear()
    async with asyncio.TaskGroup() as rush:
        strangers = [rush.create_task(room.ask(f"/{new_code()}/join", {}, BEN, "198.51.0.1")) for _ in range(MOST_SLOW)]
        for _ in range(MOST_SLOW):
            await asyncio.sleep(0.001)
        student = rush.create_task(room.ask(f"{code}/join", {}, ANN))
        asyncio.get_running_loop().call_later(0.05, room.let_go.set)
    assert {task.result().status for task in strangers} == {429}
    assert student.result().status == 200


@in_room
async def test_an_ipv4_address_that_is_written_as_an_ipv6_one_is_itself(room: Room) -> None:
    for _ in range(WRONG_CODES):
        await room.ask(f"/{new_code()}/join", {}, BEN, "::ffff:198.51.100.1")
    assert (await room.ask(f"/{new_code()}/join", {}, BEN, "198.51.100.1")).status == 429
    assert (await room.ask(f"/{new_code()}/join", {}, BEN, "::ffff:198.51.100.2")).status == 404


@in_room
async def test_new_students_of_a_class_are_limited(room: Room) -> None:
    code, _ = await room.begin()
    joined = [await room.ask(f"{code}/join", {}, {STUDENT: f"{number:032x}"}) for number in range(JOINS + 1)]
    assert [answer.status for answer in joined] == [200] * JOINS + [429]
    assert (await room.ask(f"{code}/join", {}, {STUDENT: f"{0:032x}"})).status == 200, "who is in stays in"
    assert (await room.ask(f"{code}/join", {}, ANN, "198.51.100.1")).status == 200
    other, _ = await room.begin()
    assert (await room.ask(f"{other}/join", {}, ANN)).status == 200
    room.now += 60
    assert (await room.ask(f"{code}/join", {}, BEN)).status == 200


@in_room
async def test_classes_and_repeated_guesses_are_limited(room: Room) -> None:
    code, _ = await room.begin()
    await room.ask(f"{code}/join", {}, ANN)
    for _ in range(CLASSES - 1):
        assert (await room.ask("", {"lesson": LESSON})).status == 200
    assert (await room.ask("", {"lesson": LESSON})).status == 429
    assert (await room.ask("", {"lesson": LESSON}, None, "198.51.100.1")).status == 200
    sent = {"round": 1, "value": [1, 0]}
    assert {(await room.ask(f"{code}/guess", sent, ANN)).status for _ in range(GUESSES)} == {200}
    refused = await room.ask(f"{code}/guess", sent, ANN)
    assert (refused.status, refused.headers["retry-after"]) == (429, "60")


@pytest.mark.parametrize("failure", [sqlite3.OperationalError("disk is full"), PermissionError()])
def test_a_file_that_cannot_be_used_is_said(failure: Exception) -> None:
    def store() -> Store:
        raise failure

    async def ask() -> None:
        refused = await Room(store).ask("/AC34KM97/join", {}, ANN)
        assert (refused.status, refused.headers["retry-after"]) == (503, "1")
        assert "cannot be used now" in refused.json["error"]

    finish(ask())


def test_a_user_without_a_folder_is_a_file_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_: int) -> None:
        raise KeyError

    for name in (PATH, "XDG_STATE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    refused = finish(Room(lambda: Store(usual_path())).ask("/AC34KM97/join", {}, ANN))
    assert refused.status == 503


@in_room
async def test_the_question_is_sent_without_its_answer(room: Room) -> None:
    path = f"/{address()}/lesson/{LESSON}"
    first = await request(room.app, "GET", f"{path}?code={CODE}")
    header, arrays = unpack(first.body)
    assert header["lesson"]["phase"] == "guess"
    assert header["lesson"]["truth"] is None
    assert (arrays["0.positions"] == arrays["0.positions"][0]).all()
    assert "immutable" in first.headers["cache-control"]
    of_another_version = await request(room.app, "GET", path)
    assert of_another_version.headers["cache-control"] == "no-store"
    assert (await request(room.app, "GET", f"/{address()}/lesson/nowhere")).status == 404


@in_room
async def test_the_phones_page_has_all_that_it_needs(room: Room) -> None:
    page = (await request(room.app, "GET", "/class/AC34-KM97")).body.decode()
    assert "WORD_" not in page
    assert "PAGE_" not in page
    assert page == (await request(room.app, "GET", "/class")).body.decode()
