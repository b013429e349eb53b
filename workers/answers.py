"""Answers of the API, in HTTP's terms."""

import json
from typing import NamedTuple

OK, SUPERSEDED, UNPROCESSABLE, FAILED, BUSY = 200, 409, 422, 500, 503


class Answer(NamedTuple):
    """What is sent back."""

    status: int
    media_type: str
    content: bytes


def error(status: int, sentence: str, **more: object) -> Answer:
    """An answer that says in JSON why there is no race."""
    content = json.dumps({"error": sentence, **more}, ensure_ascii=False, separators=(",", ":")).encode()
    return Answer(status, "application/json", content)
