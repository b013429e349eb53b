"""Scripts and styles, compressed once: Plotly, our own modules, and what Streamlit's own page is made of.

Streamlit sends its files as they are, 3 MB for a page, and leaves it to a proxy to compress them: its own way to do so
would compress each file for each visitor. Here one is compressed when it is first asked for, and kept: 7 MB if
somebody asked for all of them.
"""

import asyncio
import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from routes.answers import FOREVER

MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
_HEADERS = {**FOREVER, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}


def scripts_and_styles(folder: Path, address: str) -> dict[str, Callable[[], bytes]]:
    """What reads each of them below a folder, under its path below an address, which changes with the content."""
    files = (file for file in folder.rglob("*") if file.suffix in MEDIA_TYPES)
    return {f"{address}/{file.relative_to(folder).as_posix()}": file.read_bytes for file in files}


class CompressedFiles:
    """Middleware: files by their paths. What it does not have, and who does not take gzip, goes on to the app."""

    def __init__(self, app: ASGIApp, files: Mapping[str, Callable[[], bytes]]) -> None:
        """Around an app.

        Args:
            app: what answers all else.
            files: what gives the content of each, by its path.
        """
        self._app, self._files = app, files
        self._contents: dict[str, bytes] = {}
        self._one_at_a_time = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file, or hand the request on."""
        path = scope["path"] if scope["type"] == "http" and scope["method"] == "GET" else ""
        if path not in self._files or not _takes_compressed(Request(scope)):
            await self._app(scope, receive, send)
            return
        content = await self._content(path)
        await Response(content, headers=_HEADERS, media_type=MEDIA_TYPES[Path(path).suffix])(scope, receive, send)

    async def _content(self, path: str) -> bytes:
        """The compressed file. A class that opens the page together waits for one that is made, once."""
        if path not in self._contents:
            async with self._one_at_a_time:
                if path not in self._contents:
                    self._contents[path] = await run_in_threadpool(lambda: gzip.compress(self._files[path](), 9))
        return self._contents[path]


def _takes_compressed(request: Request) -> bool:
    """Whether it is asked for in a way that gzip is an answer to: a range is one of the bytes as they are."""
    return "gzip" in request.headers.get("accept-encoding", "") and "range" not in request.headers
