"""Students who come with a cookie or without one, as a proxy sees them."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie

from websockets.sync.client import connect

from routes.copies import COOKIE, HEADER

PATIENCE = 60  # seconds. A busy machine may need it, and a quick one does not wait.


class Student:
    """A browser: it keeps the cookie that it is given."""

    def __init__(self, port: int) -> None:
        self.port, self.cookie = port, ""

    @contextmanager
    def open(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Iterator[HTTPResponse]:
        """The answer, of which nothing is read yet."""
        kept = {"Cookie": f"{COOKIE}={self.cookie}"} if self.cookie else {}
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request(method, path, body, {**kept, **names})
            with connection.getresponse() as answer:
                self._keep(answer.headers.get("Set-Cookie"))
                yield answer

    def ask(self, path: str, method: str = "GET", **headers: str) -> str:
        """The name of the copy that answers."""
        with self.open(path, method, **headers) as answer:
            assert answer.status == 200
            answer.read()
            return answer.headers[HEADER]

    def ask_socket(self, path: str) -> tuple[str, str]:
        """The name of the copy that answers on a WebSocket, and the host that it was asked for."""
        kept = {"Cookie": f"{COOKIE}={self.cookie}"} if self.cookie else {}
        address = f"ws://127.0.0.1:{self.port}{path}"
        with connect(address, additional_headers=kept, open_timeout=PATIENCE, proxy=None) as socket:
            assert socket.response
            self._keep(socket.response.headers.get("Set-Cookie"))
            return socket.response.headers[HEADER], str(socket.recv(PATIENCE))

    def _keep(self, sent: str | None) -> None:
        if sent:
            self.cookie = SimpleCookie(sent)[COOKIE].value


def until(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "the condition never held"
        time.sleep(0.02)


def read(answer: HTTPResponse) -> dict[str, str]:
    """The JSON of an answer."""
    return json.loads(answer.read())
