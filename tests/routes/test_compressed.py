"""Scripts and styles come compressed, and all else, or for who asks otherwise, comes from the app."""

import asyncio
import gzip
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit
from starlette.responses import PlainTextResponse
from starlette.types import Message

from routes import compressed_files
from routes.compressed import CompressedFiles
from views.component import WEB, address

STREAMLIT = Path(streamlit.__file__).parent / "static"
GZIP = {"accept-encoding": "gzip, deflate, br"}
FROM_THE_APP = PlainTextResponse("from the app")


def _app(base: str = "") -> CompressedFiles:
    return CompressedFiles(FROM_THE_APP, compressed_files(base, STREAMLIT))


def _ask(app: CompressedFiles, path: str, headers: Mapping[str, str], method: str = "GET") -> tuple[dict, bytes]:
    """The headers of the answer and its body."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": encoded}
    # In a thread of its own: where browser tests ran before, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}, sent[1]["body"]


def _script() -> Path:
    """One of the files of Streamlit's page."""
    return next((STREAMLIT / "static" / "js").glob("index.*.js"))


@pytest.mark.parametrize("base", ["", "/lab"])
def test_each_file_comes_compressed_and_may_be_kept(base: str) -> None:
    script = _script()
    files = {f"/static/js/{script.name}": script, f"/{address()}/ui/dom.js": WEB / "ui" / "dom.js"}
    files[f"/{address()}/player.css"] = WEB / "player.css"
    app = _app(base)
    for path, file in files.items():
        for _ in range(2):
            headers, body = _ask(app, base + path, GZIP)
            assert gzip.decompress(body) == file.read_bytes()
            assert headers["content-length"] == str(len(body))
            assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")
            assert "immutable" in headers["cache-control"]
            assert headers["content-type"].startswith("text/css" if file.suffix == ".css" else "text/javascript")


@pytest.mark.parametrize(
    ("path", "headers", "method"),
    [
        ("/static/js/{script}", {}, "GET"),
        ("/static/js/{script}", {"accept-encoding": "br"}, "GET"),
        ("/static/js/{script}", {**GZIP, "range": "bytes=0-9"}, "GET"),
        ("/static/js/{script}", GZIP, "HEAD"),
        ("/lab/static/js/{script}", GZIP, "GET"),
        ("/static/js/../../../__init__.py", GZIP, "GET"),
        ("/static/js/nothing.js", GZIP, "GET"),
        ("/", GZIP, "GET"),
        ("/noise", GZIP, "GET"),
    ],
)
def test_all_else_is_asked_of_the_app(path: str, headers: dict[str, str], method: str) -> None:
    assert _ask(_app(), path.format(script=_script().name), headers, method)[1] == b"from the app"
