"""A simulated student on the Race page, who changes the number of steps and waits for the page."""

import asyncio
import random
import time

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from benchmarks.drag import SIX
from benchmarks.students import Heard, dues
from routes.copies import COOKIE
from tests.tools.wire import unpack

PLAYER = "descent_lab_player"
FIRST = 500  # steps


class Visitor:
    """A browser on the page, as far as Streamlit and a proxy can tell."""

    def __init__(self, port: int, heard: Heard) -> None:
        self.port, self.heard = port, heard
        self.query, self.copy, self.shown = "", "", 0
        self.socket: ClientConnection

    async def open(self, steps: int) -> None:
        """Open the page at the address of a race with so many steps.

        Raises:
            EOFError: another race is shown.
        """
        self.query = f"landscape=rosenbrock&steps={steps}&{SIX}"
        await self._start()
        self._check(steps)

    async def _start(self) -> None:
        """Open the page at the query."""
        self.run_id = self.steps_id = ""
        self.copy = await self._copy()
        cookie = {"Cookie": f"{COOKIE}={self.copy}"}
        address = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        self.socket = await connect(address, max_size=None, additional_headers=cookie)
        await self.run()

    async def _copy(self) -> str:
        """The name of the copy that sends the page, which a proxy puts into a cookie."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        cookie = f"Cookie: {COOKIE}={self.copy}\r\n" if self.copy else ""
        writer.write(f"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{cookie}\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        writer.close()
        return next(line.split(": ")[1] for line in head.split("\r\n") if line.lower().startswith("descent-lab-copy"))

    async def run(self, steps: int | None = None) -> None:
        """Run the page, with another number of steps if one is given, until all of it has come."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
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
        """Run the page with another number of steps; if its copy has gone, open the race again by its address first.

        Raises:
            EOFError: another race is shown.
        """
        try:
            await self._type(steps)
        except ConnectionClosed:
            self.heard.reloads += 1
            await self.open(self.shown)
            await self._type(steps)
        self._check(steps)

    async def _type(self, steps: int) -> None:
        """Type the number into its field; the popover that holds it is opened for that once, and stays open."""
        if not self.steps_id:
            await self.run()
        await self.run(steps)

    def _check(self, steps: int) -> None:
        if self.shown != steps:
            raise EOFError(f"{steps} steps were asked for, {self.shown} are shown.")

    async def change(self, per_second: float, seconds: float) -> None:
        """Change the steps so often, for so long."""
        begin = time.perf_counter()
        await self.open(FIRST)
        self.heard.opening.append(time.perf_counter() - begin)
        self.heard.copies[self.copy] += 1
        async for due in dues(per_second, seconds):
            await self.heard.wait(due, self.change_steps(random.randint(300, 800)))
        await self.socket.close()
