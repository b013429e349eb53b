"""A file that is made while somebody waits: one answer that says how far it is, and then is the file.

Bytes from 0 to 100 come first: the percentage of a film's frames that are drawn. Byte 255 ends them, and all that
follows is the file. An answer without it is a file that could not be made. Nothing is kept between two requests, so
it does not matter which process answers. When whoever asked has gone, no further frame is drawn.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, Protocol

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from views.film import Track

FILE_FOLLOWS = 255
# Films and pictures are drawn one at a time anyway (views/maps.py). Here those that wait take no thread from others,
# and are forgotten when nobody waits for them any more.
_DRAWING = ThreadPoolExecutor(1, "drawing")


class Format(Protocol):
    """A format: its kind, and how an order of its own is made to a file."""

    @property
    def kind(self) -> str: ...

    def build(self, request: Any, track: Track, /) -> bytes: ...


class CalledOff(Exception):
    """Whoever asked for the file has gone."""


class MakingResponse(StreamingResponse):
    """The answer: the percentages while the file is made, and the file."""

    def __init__(self, format: Format, order: Any) -> None:
        # Compressed, the first bytes would wait for the others.
        headers = {"Cache-Control": "no-store", "Content-Encoding": "identity"}
        super().__init__(self._content(), headers=headers, media_type="application/octet-stream")
        self.format, self.order = format, order
        self.percentages: asyncio.Queue[int] = asyncio.Queue()
        self.gone = Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; at the end the file is there, or nobody waits for it."""
        self.loop = asyncio.get_running_loop()
        thread = _DRAWING if self.format.kind in ("film", "picture") else None
        self.file = self.loop.run_in_executor(thread, self.format.build, self.order, self._track)
        self.file.add_done_callback(lambda _: self.percentages.put_nowait(FILE_FOLLOWS))
        try:
            await super().__call__(scope, receive, send)
        finally:
            self.gone.set()
            self.file.cancel()

    def _track(self, steps: list[int]) -> Iterator[int]:
        """Tell how far it is, from the thread that draws; see `views.film.Track`."""
        for i, step in enumerate(steps):
            if self.gone.is_set():
                raise CalledOff
            self.loop.call_soon_threadsafe(self.percentages.put_nowait, 100 * i // len(steps))
            yield step

    async def _content(self) -> AsyncIterator[bytes]:
        yield bytes([0])
        while (percentage := await self.percentages.get()) != FILE_FOLLOWS:
            yield bytes([percentage])
        file = await self.file
        yield bytes([FILE_FOLLOWS])
        yield file
