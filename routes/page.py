"""The page itself: Streamlit's, which names in its head what draws the page's first picture.

So a browser fetches that beside Streamlit's own scripts, and has run Plotly by the time the server has sent the data.
Otherwise it would learn of them one after the other, and only when all of Streamlit's are there.
"""

from collections.abc import Sequence
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from views.component import bundle_address, plotly_address

_END_OF_HEAD = "</head>"


def pages(base: str, streamlit_page: Path, names: Sequence[str]) -> list[Route]:
    """A route for each page.

    Args:
        base: the path of the app: "" or one such as "/lab".
        streamlit_page: the file of Streamlit's page, which is the same for all.
        names: of the pages whose first picture needs our modules and Plotly.
    """
    html = streamlit_page.read_text()
    return [_route(f"{base}/{name}", html.replace(_END_OF_HEAD, _ahead(name) + _END_OF_HEAD)) for name in names]


# Streamlit looks for its server below the page's own path first, and finds it one level up after 0.1 to 0.2 s. It reads
# this where it is told instead.
_SERVER = '<script>window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href }</script>\n'


def _ahead(name: str) -> str:
    """What fetches our modules and Plotly. Addresses are relative, as Streamlit's are."""
    plotly = f'<link rel="preload" as="script" href="./{plotly_address()}">'
    server = _SERVER if name else ""
    return f'{plotly}\n{server}<script type="module" async src="./{bundle_address()}"></script>\n'


def _route(path: str, html: str) -> Route:
    async def page(_: Request) -> Response:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return Route(path, page)
