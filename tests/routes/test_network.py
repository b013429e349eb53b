"""The route to a training's files: the file after its percentages, and a sentence for what makes no sense."""

import asyncio
import json

import pytest
from starlette.requests import Request
from starlette.types import Message

from routes.making import FILE_FOLLOWS
from routes.network import training_file
from tests.tools.coroutines import finish
from views.network.export_formats import TRAINING_FORMATS
from views.network.export_request import TrainingExport

ADDRESS = "network=moons;examples=20;layers=0&steps=4&c=adam;rate=0.1"
SCOPE = {"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b"", "server": ("", 80)}


async def _stays() -> Message:
    """Somebody who waits for the answer, however long it takes."""
    return await asyncio.get_running_loop().create_future()


def _answer(format: str, **order: object) -> tuple[int, bytes]:
    """Status and body."""

    async def asked() -> Message:
        return {"type": "http.request", "body": json.dumps({"address": ADDRESS} | order).encode()}

    async def answer() -> tuple[int, bytes]:
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        response = await training_file(Request(SCOPE | {"path_params": {"format": format}}, asked))
        await response(SCOPE, _stays, send)
        return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)

    return finish(answer())


def test_the_file_is_the_one_that_was_asked_for() -> None:
    status, body = _answer("csv")
    assert status == 200
    progress, file = body.split(bytes([FILE_FOLLOWS]), 1)
    assert list(progress) == [0]
    assert file == TRAINING_FORMATS["csv"].build(TrainingExport(address=ADDRESS))


@pytest.mark.parametrize(
    ("format", "order", "sentence"),
    [
        ("docx", {}, "format must be one of gif"),
        ("csv", {"address": f"{ADDRESS}&c=newton;rate=1"}, "newton"),
        ("gif", {"width": 10_000}, "width is 10000"),
        ("png", {"step": 5}, "step is 5"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(format: str, order: dict[str, object], sentence: str) -> None:
    status, body = _answer(format, **order)
    assert status == 422
    assert sentence in body.decode()
