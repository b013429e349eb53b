"""The page itself: Streamlit's, with our modules and Plotly named in its head, wherever the app stands."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
import streamlit
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route

from pages.first_pictures import DRAWN_BY_PLOTLY
from routes import routes
from routes.player import modules, plotly
from tests.tools.coroutines import finish
from views.component import WEB
from views.plotly_script import plotly_script, unwrapped
from workers.pool import Pool

STREAMLIT = Path(streamlit.__file__).parent / "static"
NAMED = re.compile(r'(?:href|src)="([^"]*/web/[^"]*)"')


def _scope(path: str) -> dict:
    return {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}


def _route(found: list[BaseRoute], path: str) -> BaseRoute:
    return next(route for route in found if route.matches(_scope(path))[0] is Match.FULL)


def _html(found: list[BaseRoute], path: str) -> str:
    route = _route(found, path)
    assert isinstance(route, Route)
    answer: Response = finish(route.endpoint(Request(_scope(path))))
    assert answer.headers["cache-control"] == "no-cache", "another version of the app has other addresses"
    return bytes(answer.body).decode()


@pytest.mark.parametrize("base", ["", "/lab"])
@pytest.mark.parametrize("page", DRAWN_BY_PLOTLY)
def test_what_a_page_names_is_there_below_the_apps_path(base: str, page: str) -> None:
    found = routes(base, Pool(1), STREAMLIT, DRAWN_BY_PLOTLY)
    path = f"{base}/{page}"
    html = _html(found, path)
    endpoints = [_route(found, urljoin(path, address)) for address in NAMED.findall(html)]
    assert [route.endpoint for route in endpoints if isinstance(route, Route)] == [plotly, modules]
    # All else is Streamlit's own.
    assert (
        re.sub(r"(?s)<link rel=\"preload\" as=.*</script>\n</head>", "</head>", html)
        == (STREAMLIT / "index.html").read_text()
    )


def test_the_modules_are_one_that_asks_for_no_other() -> None:
    text = bytes(modules(Request(_scope("/"))).body).decode()
    assert not re.search(r"^\s*(import\b|export (?!const doors = ))", text, re.MULTILINE)
    of_saved_pages = [WEB / "page.js", *(WEB / "ui" / "page").iterdir()]
    of_saved_pages += [WEB / "core" / f"{name}.js" for name in ("bands", "byte_planes", "even_ticks")]
    others = {*WEB.rglob("*.js")} - {WEB / "loader.js", *of_saved_pages}
    assert text.count("= (() => {\n") == len(others)


def test_plotly_comes_without_its_wrapper() -> None:
    script = plotly_script()
    assert script.startswith(b"/**\n* plotly.js v")
    assert script.rstrip().endswith(b"window.Plotly = Plotly;")
    assert b"(root, factory)" not in script[:2000]
    assert unwrapped(b"var Plotly = {}") == b"var Plotly = {}"
    assert bytes(plotly(Request(_scope("/"))).body) == script
