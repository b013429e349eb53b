"""The page itself: Streamlit's, which names in its head what draws the page's first picture.

So a browser fetches that beside Streamlit's own scripts, and has run Plotly by the time the server has sent the data.
Otherwise it would learn of them one after the other, and only when all of Streamlit's are there.
"""

from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from views.component import address, modules

_END_OF_HEAD = "</head>"


def pages(base: str, streamlit_page: Path, doors: Mapping[str, str]) -> list[Route]:
    """A route for each page.

    Args:
        base: the path of the app: "" or one such as "/lab".
        streamlit_page: the file of Streamlit's page, which is the same for all.
        doors: by the names of pages, what draws them: the name of a module in `views/web`.
    """
    html = streamlit_page.read_text()
    return [
        _route(f"{base}/{page}", html.replace(_END_OF_HEAD, _ahead(door) + _END_OF_HEAD))
        for page, door in doors.items()
    ]


def _ahead(door: str) -> str:
    """What fetches a door, all that it imports, and Plotly. Addresses are relative, as Streamlit's are."""
    named = [f'<link rel="modulepreload" href="./{module}">' for module in modules(door)]
    plotly = f'<link rel="preload" as="script" href="./{address()}/plotly.min.js">'
    return "\n".join([*named, plotly, f'<script type="module" async src="./{modules(door)[0]}"></script>', ""])


def _route(path: str, html: str) -> Route:
    async def page(_: Request) -> Response:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return Route(path, page)
