"""Scripts and styles come compressed, and all else, or for who asks otherwise, comes from the app."""

import asyncio
import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import streamlit
from starlette.responses import PlainTextResponse
from starlette.types import Message

from routes import compressed_files
from routes.compressed import CompressedFiles
from tests.tools.coroutines import finish
from views.component import bundle_address, bundled, plotly_address
from views.plotly_script import plotly_script

STREAMLIT = Path(streamlit.__file__).parent / "static"
GZIP = {"accept-encoding": "gzip, deflate, br"}
FROM_THE_APP = PlainTextResponse("from the app")


def _app(base: str = "") -> CompressedFiles:
    return CompressedFiles(FROM_THE_APP, compressed_files(base, STREAMLIT))


async def _sent(
    app: CompressedFiles, path: str, headers: Sequence[tuple[bytes, bytes]], method: str = "GET"
) -> list[Message]:
    """What the app sends: the head of the answer, and its body."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    await app({"type": "http", "method": method, "path": path, "headers": headers}, receive, send)
    return sent


def _ask(app: CompressedFiles, path: str, headers: Mapping[str, str], method: str = "GET") -> tuple[dict, bytes]:
    """The headers of the answer and its body."""
    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    head, body = finish(_sent(app, path, encoded, method))
    return {name.decode(): value.decode() for name, value in head["headers"]}, body["body"]


def _script() -> Path:
    """One of the files of Streamlit's page."""
    return next((STREAMLIT / "static" / "js").glob("index.*.js"))


@pytest.mark.parametrize("base", ["", "/lab"])
def test_each_file_comes_compressed_and_may_be_kept(base: str) -> None:
    script, style = _script(), next((STREAMLIT / "static" / "css").glob("*.css"))
    files = {
        f"/static/js/{script.name}": script.read_bytes(),
        f"/static/css/{style.name}": style.read_bytes(),
        f"/{bundle_address()}": bundled(),
        f"/{plotly_address()}": plotly_script(),
    }
    app = _app(base)
    for path, content in files.items():
        for _ in range(2):
            headers, body = _ask(app, base + path, GZIP)
            assert gzip.decompress(body) == content
            assert headers["content-length"] == str(len(body))
            assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")
            assert "immutable" in headers["cache-control"]
            assert headers["content-type"].startswith("text/css" if path.endswith(".css") else "text/javascript")


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


def test_who_asks_together_waits_for_one_compression() -> None:
    made: list[bytes] = []

    def content() -> bytes:
        made.append(b"script")
        return made[-1]

    app = CompressedFiles(FROM_THE_APP, {"/a.js": content})

    async def both() -> list[list[Message]]:
        return await asyncio.gather(*(_sent(app, "/a.js", [(b"accept-encoding", b"gzip")]) for _ in range(2)))

    assert [gzip.decompress(body["body"]) for _, body in finish(both())] == [b"script"] * 2
    assert made == [b"script"]
