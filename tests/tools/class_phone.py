"""A simulated phone in a class: it asks the API as the phone's page does (`routes/classroom/class.js`)."""

import asyncio
import json
import random
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from routes.classroom.student import STUDENT

ASK_AGAIN, TRY_AGAIN = 2.0, 1.0  # seconds


@dataclass
class Phone:
    """A student's phone.

    port: of the server.
    code: of the class.
    token: the student's, or what else the header takes.
    header: says who asks; the teacher's page has another one.
    waits: seconds that each guess took whose every request was answered.
    tried_again: guesses that had to be sent more than once.
    """

    port: int
    code: str
    token: str = field(default_factory=lambda: secrets.token_hex(16))
    header: str = STUDENT
    waits: list[float] = field(default_factory=list)
    tried_again: int = 0
    state: dict[str, Any] = field(default_factory=dict)
    _free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)

    async def join(self) -> None:
        """Join, however long it takes."""
        self.state, _ = await self._insist("/join", {})

    async def follow(self) -> None:
        """Ask where the class is, now and then, until it has ended."""
        while self.state.get("phase") != "ended":
            await asyncio.sleep(ASK_AGAIN * random.uniform(0.8, 1.2))
            status, state = await self.ask("")
            if status == 200:
                self.state = state

    async def guess(self, value: Any) -> float:
        """Send a guess about the present question until the server has it; when that was."""
        begin = time.perf_counter()
        self.state, attempts = await self._insist("/guess", {"round": self.state["round"], "value": value})
        end = time.perf_counter()
        if attempts == 1:
            self.waits.append(end - begin)
        else:
            self.tried_again += 1
        return end

    async def _insist(self, path: str, body: object) -> tuple[dict[str, Any], int]:
        attempts = 1
        while (answer := await self.ask(path, body))[0] != 200:
            if 400 <= answer[0] < 500 and answer[0] != 429:
                raise ValueError(answer)
            attempts += 1
            await asyncio.sleep(TRY_AGAIN * random.uniform(0.8, 1.2))
        return answer[1], attempts

    async def ask(self, path: str, body: object = None) -> tuple[int, Any]:
        """The status and the JSON of an answer; 0 where there is none."""
        content = b"" if body is None else json.dumps(body).encode()
        place = f"/api/class/{self.code}".rstrip("/")
        head = f"{'GET' if body is None else 'POST'} {place}{path} HTTP/1.1\r\nHost: localhost\r\n"
        head += f"{self.header}: {self.token}\r\nContent-Length: {len(content)}\r\n\r\n"
        try:
            return await self._send(head.encode() + content)
        except (OSError, EOFError):
            return 0, None

    async def _send(self, request: bytes) -> tuple[int, Any]:
        while self._free and self._free[-1][0].at_eof():
            self._free.pop()[1].close()
        # As in a browser: what is asked at the same time has a connection of its own.
        reader, writer = self._free.pop() if self._free else await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(request)
            status, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
            fields = dict(line.split(": ", 1) for line in lines if line)
            body = await reader.readexactly(int(fields["content-length"]))
        except BaseException:
            writer.close()
            raise
        self._free.append((reader, writer))
        return int(status.split()[1]), json.loads(body)

    def close(self) -> None:
        """Hang up."""
        while self._free:
            self._free.pop()[1].close()
