"""Scripts and styles, compressed once: the modules of `views/web`, and what Streamlit's own page is made of.

Streamlit sends its files as they are, 3 MB for a page, and leaves it to a proxy to compress them: its own way to do so
would compress each file for each visitor. Here a file is compressed when it is first asked for, and kept: 7 MB if
somebody asked for all of them.
"""

import gzip
from collections.abc import Mapping
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from routes.answers import FOREVER

MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
COMPRESSED = {**FOREVER, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}


def compressed(content: bytes) -> bytes:
    """The content as small as gzip makes it; takes 0.2 s for Plotly."""
    return gzip.compress(content, 9)


def takes_compressed(request: Request) -> bool:
    """Whether it is asked for in a way that gzip is an answer to: a range is one of the bytes as they are."""
    return "gzip" in request.headers.get("accept-encoding", "") and "range" not in request.headers


def scripts_and_styles(folder: Path, address: str) -> dict[str, Path]:
    """All of them below a folder, each under its path below an address. Their addresses change with their content."""
    files = (file for file in folder.rglob("*") if file.suffix in MEDIA_TYPES)
    return {f"{address}/{file.relative_to(folder).as_posix()}": file for file in files}


class CompressedFiles:
    """Middleware: files by their paths. What it does not have, and who does not take gzip, goes on to the app."""

    def __init__(self, app: ASGIApp, files: Mapping[str, Path]) -> None:
        self.app, self.files = app, files
        self.contents: dict[Path, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file, or hand the request on."""
        file = self.files.get(scope["path"]) if scope["type"] == "http" and scope["method"] == "GET" else None
        if file is None or not takes_compressed(Request(scope)):
            await self.app(scope, receive, send)
            return
        if file not in self.contents:
            self.contents[file] = await run_in_threadpool(compressed, file.read_bytes())
        answer = Response(self.contents[file], headers=COMPRESSED, media_type=MEDIA_TYPES[file.suffix])
        await answer(scope, receive, send)
