"""Simulated students: one drags, and asks the API for numbers; one changes a control, and waits for the page.

Waiting is counted from when a question was due, so that a server that falls behind cannot hide it.
"""

import asyncio
import hashlib
import random
import time
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.drag import ARRAYS, SIX, STEPS
from tests.tools.wire import unpack

LIKE_A_BROWSER = "Accept-Encoding: gzip, deflate, br\r\n"
PLAYER = "descent_lab_player"
CONNECTIONS = 6
Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Heard:
    """What came back: seconds from when each answer was due to be asked for, and what is needed to check it."""

    seconds: list[float] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)  # a query, and the digest of its answer
    superseded: int = 0
    lost: int = 0

    async def wait(self, due: float, act: Awaitable[None]) -> None:
        """Wait until it is done, and note how long that was."""
        try:
            await act
        except (OSError, EOFError, TimeoutError):
            self.lost += 1
        self.seconds.append(time.perf_counter() - due)


async def _dues(per_second: float, seconds: float) -> AsyncIterator[float]:
    """The times at which to act, each when it has come."""
    begin = time.perf_counter() + random.random() / per_second
    for k in range(round(per_second * seconds)):
        due = begin + k / per_second
        await asyncio.sleep(max(due - time.perf_counter(), 0))
        yield due


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
        body = await reader.readexactly(next(int(s[15:]) for s in lines if s.startswith("content-length:")))
        match status.split()[1]:
            case "200":
                self.heard.answers.append((query, hashlib.sha256(body).hexdigest()))
            case "409":
                self.heard.superseded += 1
            case _:
                raise OSError(status)

    async def drag(self, per_second: float, seconds: float) -> None:
        """Ask one question at a time, as the player does: what comes late delays the next one."""
        connection = await asyncio.open_connection("127.0.0.1", self.port)
        async for due in _dues(per_second, seconds):
            await self.heard.wait(due, self.ask(connection))
        connection[1].close()

    async def insist(self, per_second: float, seconds: float) -> None:
        """Ask again without waiting for an answer, over the six connections that a browser has."""
        free: asyncio.Queue[Connection] = asyncio.Queue()
        for _ in range(CONNECTIONS):
            free.put_nowait(await asyncio.open_connection("127.0.0.1", self.port))

        async def ask() -> None:
            connection = await free.get()
            await self.ask(connection)
            free.put_nowait(connection)

        async with asyncio.TaskGroup() as questions:
            async for due in _dues(per_second, seconds):
                questions.create_task(self.heard.wait(due, ask()))
        while not free.empty():
            free.get_nowait()[1].close()


class Visitor:
    """A browser on the Race page, as far as Streamlit can tell."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.run_id, self.steps_id, self.shown = socket, "", "", 0

    async def run(self, steps: int | None = None) -> None:
        """Run the page, with another number of steps if one is given, until all of it has come."""
        message = BackMsg()
        message.rerun_script.query_string = ""
        widgets = message.rerun_script.widget_states.widgets
        if self.run_id:
            widgets.add(id=self.run_id, bool_value=True)  # the popover is open: a closed one is empty
        if steps is not None:
            widgets.add(id=self.steps_id, string_value=str(steps))
        await self.socket.send(message.SerializeToString())
        while True:
            message = ForwardMsg.FromString(bytes(await asyncio.wait_for(self.socket.recv(decode=False), 60)))
            element = message.delta.new_element
            popover = message.delta.add_block.popover
            if popover.id.endswith("run-popover"):
                self.run_id = popover.id
            if element.text_input.label == "Steps":
                self.steps_id = element.text_input.id
            if element.bidi_component.component_name == PLAYER:
                header, _ = unpack(element.bidi_component.bytes)
                self.shown = header["steps"]
            if message.WhichOneof("type") == "script_finished":
                return

    async def change_steps(self, steps: int) -> None:
        """Run the page with another number of steps.

        Raises:
            EOFError: another race is shown.
        """
        await self.run(steps)
        if self.shown != steps:
            raise EOFError(f"{steps} steps were asked for, {self.shown} are shown.")


async def change(port: int, per_second: float, seconds: float, heard: Heard) -> None:
    """A student changing the number of steps on the page."""
    async with connect(f"ws://127.0.0.1:{port}/_stcore/stream", max_size=None) as socket:
        visitor = Visitor(socket)
        await visitor.run()
        await visitor.run()

        async for due in _dues(per_second, seconds):
            await heard.wait(due, visitor.change_steps(random.randint(300, 800)))
