"""The route of a close-up's contours: an answer, or a sentence for what makes no sense."""

import asyncio
import json

import pytest
from starlette.requests import Request
from starlette.responses import Response

from routes.player import patch_of_landscape
from tests.tools.wire import unpack

EXPERIMENT = {"landscape": "rosenbrock", "steps": 3, "contenders": [{"optimizer": "adam", "rate": 0.1}]}


def _asked(body: bytes) -> Response:
    async def receive() -> dict:
        return {"type": "http.request", "body": body}

    scope = {"type": "http", "method": "POST", "path": "/patch", "query_string": b"", "headers": []}
    return asyncio.run(patch_of_landscape(Request(scope, receive)))


def test_a_view_has_its_lines() -> None:
    answer = _asked(json.dumps({"experiment": EXPERIMENT, "middle": [0, 0], "half": [1, 0.5]}).encode())
    assert answer.status_code == 200
    assert len(unpack(bytes(answer.body))[1]["points"]) > 100


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"{", "What was sent is not JSON."),
        (json.dumps({"experiment": EXPERIMENT, "middle": [0, 0], "half": [0, 0]}).encode(), "width is 0.0; it must be"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(body: bytes, sentence: str) -> None:
    answer = _asked(body)
    assert answer.status_code == 422
    assert sentence in bytes(answer.body).decode()
