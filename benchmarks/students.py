"""Simulated students: one drags, and asks the API for numbers; one changes a control, and waits for the page."""

import asyncio
import hashlib
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.drag import ARRAYS, SIX, STEPS
from tests.tools.wire import unpack

LIKE_A_BROWSER = "Accept-Encoding: gzip, deflate, br\r\n"
PLAYER = "descent_lab_player"


@dataclass
class Heard:
    """What came back: seconds from when each answer was due to be asked for, and what is needed to check it."""

    seconds: list[float] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)  # a query, and the digest of its answer
    lost: int = 0


async def at_a_rate(per_second: float, seconds: float, act: Callable[[], Awaitable[None]], heard: Heard) -> None:
    """Act so often for so long. An answer that comes late delays the next question, and that counts as waiting, too."""
    begin = time.perf_counter() + random.random() / per_second
    for k in range(round(per_second * seconds)):
        due = begin + k / per_second
        await asyncio.sleep(max(due - time.perf_counter(), 0))
        try:
            await act()
        except (OSError, EOFError, TimeoutError):
            heard.lost += 1
        heard.seconds.append(time.perf_counter() - due)


async def drag(port: int, per_second: float, seconds: float, heard: Heard) -> None:
    """A student dragging the start: the player's own question, over one connection that stays open."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def ask() -> None:
        start = f"{random.uniform(-2, 2):.3f},{random.uniform(-1, 3):.3f}"
        query = f"landscape=rosenbrock&start={start}&steps={STEPS}&{SIX}&arrays={ARRAYS}"
        writer.write(f"GET /api/trajectories?{query} HTTP/1.1\r\nHost: localhost\r\n{LIKE_A_BROWSER}\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-len")
        )
        body = await reader.readexactly(length)
        if not head.startswith(b"HTTP/1.1 200"):
            raise OSError(head)
        heard.answers.append((query, hashlib.sha256(body).hexdigest()))

    await at_a_rate(per_second, seconds, ask, heard)
    writer.close()


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


async def change(port: int, per_second: float, seconds: float, heard: Heard) -> None:
    """A student changing the number of steps on the page."""
    async with connect(f"ws://127.0.0.1:{port}/_stcore/stream", max_size=None) as socket:
        visitor = Visitor(socket)
        await visitor.run()
        await visitor.run()

        async def change_steps() -> None:
            steps = random.randint(300, 800)
            await visitor.run(steps)
            if visitor.shown != steps:
                raise EOFError(f"{steps} steps were asked for, {visitor.shown} are shown.")

        await at_a_rate(per_second, seconds, change_steps, heard)
