"""What is too long for an address is asked with POST, and answered as with GET."""

from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import Response

from experiments import Contender, Experiment
from experiments.address import address
from experiments.surfaces import completed_parameters
from landscapes.own.points import points_text
from routes.api import trajectories
from routes.player import landscape_terrain
from tests.routes.test_api import Recorded
from tests.tools.coroutines import finish
from tests.tools.wire import unpack
from workers.answers import OK, Answer
from workers.question import answer

ROWS = points_text((i / 7, i % 3) for i in range(500))
FIT = Experiment(
    landscape="own_data",
    landscape_parameters={"points": ROWS, "model": "t0 + t1 x^2"},
    steps=5,
    contenders=(Contender(optimizer="adam", rate=0.1),),
)


def request(method: str, query: str) -> Request:
    """A request whose query stands in its address or in its body."""
    text = query.encode()
    scope = {"type": "http", "method": method, "path": "/", "server": ("", 80), "headers": []}
    scope |= {"query_string": text if method == "GET" else b"", "path_params": {"landscape": "own_data"}}

    async def receive() -> dict:
        return {"type": "http.request", "body": text, "more_body": False}

    return Request(scope, receive)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_workers_get_the_question(method: str) -> None:
    workers = Recorded(Answer(OK, "", b""))
    finish(trajectories(workers)(request(method, address(FIT))))
    assert [asked for _, asked in workers.asked] == [address(FIT)]
    assert answer(address(FIT)).status == OK


def test_the_terrain_of_500_points_comes_with_its_model() -> None:
    query = urlencode(completed_parameters("own_data", FIT.landscape_parameters))

    def asked(method: str) -> Response:
        return finish(landscape_terrain(request(method, query)))

    sent = asked("POST")
    assert sent.body == asked("GET").body
    header, arrays = unpack(bytes(sent.body))
    assert header["data"]["formula"] == ["+", "t0", ["*", "t1", ["**", "x", 2.0]]]
    assert arrays["data.points"].shape == (500, 2)
    assert "fit.basis" not in arrays


@pytest.mark.parametrize(
    "sides", [{"t0_low": 5, "t0_high": -5}, {"t0_low": 0, "t0_high": 0}, {"t0_low": 0, "t0_high": 1e-9}]
)
def test_a_view_without_any_area_is_told(sides: dict[str, float]) -> None:
    query = urlencode(completed_parameters("own_data", FIT.landscape_parameters) | sides)
    refused = finish(landscape_terrain(request("POST", query)))
    assert refused.status_code == 422
    assert bytes(refused.body).startswith((b"t0_", b"t1_high is 5.0; the longer side"))
