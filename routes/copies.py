"""Which copy of the app this process is: every answer says so, and a proxy keeps a student with that copy by it."""

import os
import re
import socket
from threading import Event

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "Descent-Lab-Copy"
COOKIE = "descent_lab_copy"  # names the copy that has a student's session; the proxy sets it
WARM = Event()  # set when all that is compiled at the start is compiled


def _name() -> str:
    given = os.environ.get("DESCENT_LAB_COPY") or socket.gethostname()
    return re.sub(r"[^\w.-]", "-", given, flags=re.ASCII)  # it stands in a header and in a cookie


COPY = _name()


class NameOfCopy:
    """Middleware that names the copy in the headers of every answer, and where a WebSocket is accepted."""

    def __init__(self, app: ASGIApp, copy: str = COPY) -> None:
        """Around an app, which is what `copy` says."""
        self._app = app
        self._header = (HEADER.lower().encode(), copy.encode())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with one header more."""

        async def send_with_name(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept"):
                message = {**message, "headers": [*message.get("headers", ()), self._header]}
            await send(message)

        await self._app(scope, receive, send_with_name)
