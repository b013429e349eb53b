"""How this copy is, for machines; and a page on which a person sees whether the proxy keeps them with one copy."""

import json
import os
import time
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.websockets import WebSocket

from experiments.code_digest import code_digest
from routes import health_words
from routes.copies import COOKIE, COPY, WARM

_STARTED = time.monotonic()
_ROOT = Path(__file__).parents[1]
PRODUCT = ("app.py", "quantities.py", "landscapes", "optimizers", "experiments", "views", "interface", "laboratories")
PRODUCT += ("lessons", "classroom", "pages", "routes", "workers", "expressions", "networks")
# Two copies with the same digest answer alike. It is taken when this process starts: after an update on the disk the
# process goes on with its old code, and must say so.
CODE = code_digest(PRODUCT, (".py", ".js", ".css", ".html", ".json", ".svg"))[:16]


async def health(request: Request) -> Response:
    """The copy's name, process and code, how long it runs, whether all is compiled; the copy that the cookie names.

    There is an answer, 200, as soon as the door is open: the server listens when the first race is compiled.
    """
    state = {
        "copy": COPY,
        "process": os.getpid(),
        "code": CODE,
        "uptime": round(time.monotonic() - _STARTED, 1),
        "warm": WARM.is_set(),
        "cookie": request.cookies.get(COOKIE),
    }
    return JSONResponse(state, headers={"Cache-Control": "no-store"})


async def health_socket(socket: WebSocket) -> None:
    """Name the copy over a WebSocket, and close it: it takes the same way as a page's own."""
    await socket.accept()
    await socket.send_text(COPY)
    await socket.close()


def health_page(_: Request) -> Response:
    """The page for people: no file and no address beside it is needed."""
    parts = {"STYLE": "health.css", "SCRIPT": "health.js"}
    page = (_ROOT / "routes" / "health.html").read_text()
    for place, file in parts.items():
        page = page.replace(f"PAGE_{place}", (_ROOT / "routes" / file).read_text())
    words = {name.lower(): text for name, text in vars(health_words).items() if name.isupper()}
    page = page.replace("PAGE_WORDS", json.dumps(words).replace("<", "\\u003c"))
    for name, text in words.items():
        page = page.replace(f"WORD_{name.upper()}", text)
    return HTMLResponse(page.replace("PAGE_COOKIE", COOKIE), headers={"Cache-Control": "no-store"})
