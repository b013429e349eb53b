"""The page itself: Streamlit's, with each module of its door and Plotly named in its head, wherever the app stands."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
import streamlit
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount, Route

from pages.doors import DOORS
from routes import routes
from routes.player import plotly
from tests.tools.coroutines import finish
from views.component import WEB, address, modules
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
@pytest.mark.parametrize(("page", "door"), DOORS.items())
def test_what_a_page_names_is_there_below_the_apps_path(base: str, page: str, door: str) -> None:
    found = routes(base, Pool(1), STREAMLIT, DOORS)
    path = f"{base}/{page}"
    html = _html(found, path)
    named = [urljoin(path, address) for address in NAMED.findall(html)]
    expected = [f"{base}/{one}" for one in [*modules(door), f"{address()}/plotly.min.js", modules(door)[0]]]
    assert named == expected
    for one in named[:-2]:
        assert isinstance(_route(found, one), Mount)
        assert (WEB / one.removeprefix(f"{base}/{address()}/")).is_file()
    plotly_route = _route(found, named[-2])
    assert isinstance(plotly_route, Route)
    assert plotly_route.endpoint is plotly
    # All else is Streamlit's own.
    assert (
        re.sub(r"(?s)<link rel=\"modulepreload\" href=\"./web.*</script>\n</head>", "</head>", html)
        == (STREAMLIT / "index.html").read_text()
    )


def test_a_door_needs_all_its_modules() -> None:
    assert modules("chart")[0] == f"{address()}/chart.js"
    assert {f"{address()}/ui/{name}.js" for name in ("chart_view", "plotly", "api")} <= set(modules("chart"))
    assert len(modules("player")) == len(set(modules("player"))) > 50


def test_plotly_comes_without_its_wrapper_compressed_or_not() -> None:
    script = plotly_script()
    assert script.startswith(b"/**\n* plotly.js v")
    assert script.rstrip().endswith(b"window.Plotly = Plotly;")
    assert b"(root, factory)" not in script[:2000]
    assert unwrapped(b"var Plotly = {}") == b"var Plotly = {}"
    request = Request({**_scope("/"), "headers": [(b"accept-encoding", b"gzip")]})
    assert gzip.decompress(bytes(plotly(request).body)) == script == bytes(plotly(Request(_scope("/"))).body)
