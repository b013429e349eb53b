"""Requests to an ASGI app without a server, in whatever event loop the caller has."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from starlette.types import ASGIApp, Message


class Answered(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body's JSON."""
        return json.loads(self.body)


async def request(
    app: ASGIApp,
    method: str,
    path: str,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    address: str = "192.0.2.1",
) -> Answered:
    """Ask an app, from a network address."""
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()],
        "client": (address, 1),
    }
    parts: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    async def send(message: Message) -> None:
        parts.append(message)

    await app(scope, receive, send)
    found = {name.decode(): value.decode() for name, value in parts[0]["headers"]}
    return Answered(parts[0]["status"], found, b"".join(part.get("body", b"") for part in parts[1:]))
