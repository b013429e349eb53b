"""Files in the making: how far they are, the file itself, and no work for somebody who has gone."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from experiments import Contender, Experiment, Result
from routes.files import race_file
from routes.making import FILE_FOLLOWS, CalledOff, MakingResponse
from tests.tools.coroutines import finish
from views.export_formats import FORMATS, Format
from views.export_request import ExportRequest
from views.film import Track

RACE = Experiment(landscape="rosenbrock", steps=10, contenders=(Contender(optimizer="adam", rate=0.1),))
ORDER = ExportRequest(experiment=RACE, frames=5)
SCOPE = {"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b"", "server": ("", 80)}
PATIENCE = 60  # seconds

Receive = Callable[[], Awaitable[Message]]


async def _stays() -> Message:
    """Somebody who waits for the answer, however long it takes."""
    return await asyncio.get_running_loop().create_future()


async def _leaves() -> Message:
    return {"type": "http.disconnect"}


def _leaves_after(event: Event) -> Receive:
    async def receive() -> Message:
        await asyncio.to_thread(event.wait, PATIENCE)
        return {"type": "http.disconnect"}

    return receive


async def _body(response: Response, receive: Receive) -> bytes:
    parts: list[bytes] = []

    async def send(message: Message) -> None:
        parts.append(message.get("body", b""))

    await response(SCOPE, receive, send)
    return b"".join(parts)


def _answer(format: Format, receive: Receive = _stays) -> bytes:
    """What is sent."""
    return finish(_body(MakingResponse(format, ORDER), receive))


def _film(write: Callable[[Track], bytes]) -> Format:
    def made_up(_result: Result, _request: ExportRequest, track: Track) -> bytes:
        return write(track)

    return Format("film", "film", "video/film", made_up)


@pytest.mark.parametrize(("slug", "percentages"), [("gif", [0, 0, 20, 40, 60, 80]), ("png", [0]), ("csv", [0])])
def test_the_percentages_come_first_and_then_the_file(slug: str, percentages: list[int]) -> None:
    async def asked() -> Message:
        return {"type": "http.request", "body": json.dumps(ORDER.model_dump(mode="json")).encode()}

    async def answer() -> bytes:
        response = await race_file(Request(SCOPE | {"path_params": {"format": slug}}, asked))
        return await _body(response, _stays)

    body = finish(answer())
    told, file = body.split(bytes([FILE_FOLLOWS]), 1)
    assert list(told) == percentages
    assert file == FORMATS[slug].build(ORDER)


def test_no_frame_is_drawn_for_somebody_who_has_gone() -> None:
    third, gone, ended = Event(), Event(), Event()
    drawn: list[int] = []

    def write(track: Track) -> bytes:
        try:
            for step in track(list(range(100))):
                drawn.append(step)
                if step == 2:
                    third.set()
                    gone.wait(PATIENCE)
        except CalledOff:
            ended.set()
            raise
        return b"film"

    assert FILE_FOLLOWS not in _answer(_film(write), _leaves_after(third))
    gone.set()
    assert ended.wait(PATIENCE)
    assert drawn == [0, 1, 2]


def test_a_film_that_waits_for_another_is_forgotten_with_whoever_asked() -> None:
    begun, other_gone = Event(), Event()
    made: list[str] = []

    def first(_: Track) -> bytes:
        begun.set()
        assert other_gone.wait(PATIENCE)
        made.append("first")
        return b""

    def second(_: Track) -> bytes:
        made.append("second")
        return b""

    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(_answer, _film(first))
        assert begun.wait(PATIENCE)
        _answer(_film(second), _leaves)
        other_gone.set()
        waiting.result()
    _answer(_film(lambda _: b""))
    assert made == ["first"]


def test_numbers_do_not_wait_for_a_film() -> None:
    begun, numbers_there = Event(), Event()

    def film(_: Track) -> bytes:
        begun.set()
        assert numbers_there.wait(PATIENCE)
        return b""

    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(_answer, _film(film))
        assert begun.wait(PATIENCE)
        _answer(FORMATS["csv"])
        numbers_there.set()
        waiting.result()


def test_an_answer_without_the_mark_is_a_file_that_could_not_be_made() -> None:
    sent: list[Message] = []

    def write(_: Track) -> bytes:
        raise MemoryError("made up")

    async def send(message: Message) -> None:
        sent.append(message)

    async def answer() -> None:
        await MakingResponse(_film(write), ORDER)(SCOPE, _stays, send)

    with pytest.raises(MemoryError, match="made up"):
        finish(answer())
    assert b"".join(message.get("body", b"") for message in sent) == bytes([0])
    assert sent[-1].get("more_body", True), "it would look like an answer that is complete"
