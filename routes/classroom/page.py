"""The page on the phones, without Streamlit: a field for the code, then the question. No file beside it is needed."""

import json
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from routes.classroom import words
from routes.classroom.student import STUDENT
from routes.health import CODE
from views.component import WEB, address, bundle_address
from views.lesson import STYLES

SCRIPTS = ("memory", "picture", "class")  # the last one starts all
_HERE = Path(__file__).parent


async def phone_page(_: Request) -> Response:
    """The same page for all codes: its script reads the code from the address."""
    return HTMLResponse(_page(), headers={"Cache-Control": "no-cache"})


@cache
def _page() -> str:
    styles = "".join((WEB / f"{name}.css").read_text() for name in STYLES)
    texts = {name.lower(): text for name, text in vars(words).items() if name.isupper()}
    data = {
        "bundle": bundle_address(),
        "lesson": f"{address()}/lesson/SLUG?code={CODE}",
        "student": STUDENT,
        "words": texts,
    }
    page = (_HERE / "class.html").read_text()
    page = page.replace("PAGE_STYLE", styles + (_HERE / "class.css").read_text())
    page = page.replace("PAGE_SCRIPT", "\n".join((_HERE / f"{name}.js").read_text() for name in SCRIPTS))
    page = page.replace("PAGE_DATA", json.dumps(data).replace("<", "\\u003c"))
    for name in sorted(texts, key=len, reverse=True):
        page = page.replace(f"WORD_{name.upper()}", texts[name])
    return page
