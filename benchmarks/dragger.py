"""A simulated student who drags the start of a race, and asks the API for numbers."""

import asyncio
import hashlib
import random

from benchmarks.drag import ARRAYS, SIX, STEPS
from benchmarks.students import Heard, Superseded, dues

LIKE_A_BROWSER = "Accept-Encoding: gzip, deflate, br\r\n"
CONNECTIONS = 6
Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Dragger:
    """A player whose start is dragged, as far as the API can tell."""

    def __init__(self, port: int, heard: Heard) -> None:
        self.port, self.heard, self.name = port, heard, f"student {random.random()}"

    async def ask(self, connection: Connection) -> None:
        """Ask the player's own question, and keep what comes."""
        start = f"{random.uniform(-2, 2):.3f},{random.uniform(-1, 3):.3f}"
        query = f"landscape=rosenbrock&start={start}&steps={STEPS}&{SIX}&arrays={ARRAYS}"
        headers = f"Host: localhost\r\nDescent-Lab-Client: {self.name}\r\n{LIKE_A_BROWSER}"
        reader, writer = connection
        writer.write(f"GET /api/trajectories?{query} HTTP/1.1\r\n{headers}\r\n".encode())
        status, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines if line)
        body = await reader.readexactly(int(fields["content-length"]))
        self.heard.copies[fields["descent-lab-copy"]] += 1
        match status.split()[1]:
            case "200":
                self.heard.answers.append((query, hashlib.sha256(body).hexdigest()))
            case "409":
                raise Superseded
            case _:
                raise OSError(status)

    async def drag(self, per_second: float, seconds: float) -> None:
        """Ask one question at a time, as the player does: what comes late delays the next one."""
        connection = await asyncio.open_connection("127.0.0.1", self.port)
        async for due in dues(per_second, seconds):
            await self.heard.wait(due, self.ask(connection))
        connection[1].close()

    async def insist(self, per_second: float, seconds: float) -> None:
        """Ask again without waiting for an answer, over the six connections that a browser has."""
        free: asyncio.Queue[Connection] = asyncio.Queue()
        for _ in range(CONNECTIONS):
            free.put_nowait(await asyncio.open_connection("127.0.0.1", self.port))

        async def ask() -> None:
            connection = await free.get()
            try:
                await self.ask(connection)
            finally:
                free.put_nowait(connection)

        async with asyncio.TaskGroup() as questions:
            async for due in dues(per_second, seconds):
                questions.create_task(self.heard.wait(due, ask()))
        while not free.empty():
            free.get_nowait()[1].close()
