"""The routes the player asks: right answers, and one sentence for what makes no sense."""

import json
from http.client import HTTPConnection
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import numpy as np
import pytest

from experiments.analysis.terrain import terrain
from experiments.defaults import default_experiment
from landscapes import LANDSCAPES
from tests.tools.running_app import RunningApp
from tests.tools.wire import unpack
from views.component import address
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.slope_message import SlopeRequest, slope_models


def _refusal(request: Request | str) -> str:
    with pytest.raises(HTTPError) as refused:
        urlopen(request, timeout=30)
    with refused.value as answer:
        assert answer.code == 422
        return answer.read().decode()


def test_the_terrain_is_the_landscape(app: RunningApp) -> None:
    with urlopen(f"{app.address}/{address()}/terrain/elongated_valley?condition=50&rotation=10", timeout=30) as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        header, arrays = unpack(answer.read())
    landscape = LANDSCAPES["elongated_valley"]
    expected = terrain(landscape, landscape.parameters(50.0, 10.0))
    heights = header["low"] + header["unit"] * np.cumsum(arrays["rises"], axis=1, dtype=np.uint16)
    np.testing.assert_allclose(heights, expected.heights, rtol=0, atol=0.51 * header["unit"])
    assert header["unit"] < 1e-4


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("nowhere?", "landscape is 'nowhere'; it must be one of"),
        ("elongated_valley?condition=5000&rotation=10", "condition is 5000.0; it must be a number from 1 to 1000."),
        ("elongated_valley?condition=nan&rotation=10", "condition is nan"),
        ("elongated_valley?condition=x&rotation=1", "condition is 'x'"),
        ("elongated_valley?rotation=1", "condition is missing"),
        ("ledge?weights=3", "weights is '3'; it must be one of 1, 2."),
        ("booth?weights=1", "weights is '1'; it must be 2, because booth has no line for one weight."),
    ],
)
def test_a_terrain_that_makes_no_sense_is_refused(app: RunningApp, query: str, sentence: str) -> None:
    assert sentence in _refusal(f"{app.address}/{address()}/terrain/{query}")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("not json", "not JSON"),
        ('{"experiment": {"landscape": "rosenbrock", "contenders": []}}', "the number of contenders is 0"),
        (
            '{"experiment": {"landscape": "moon", "contenders": [{"optimizer": "adam", "rate": 1}]}}',
            "landscape is 'moon'",
        ),
        ("{}", "experiment is missing"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(app: RunningApp, body: str, sentence: str) -> None:
    request = Request(f"{app.address}/{address()}/save/gif", data=body.encode(), method="POST")
    assert sentence in _refusal(request)


def _slope(app: RunningApp, **other: float) -> Request:
    body = {"experiment": default_experiment().model_dump(mode="json"), "angle": 150.0, "eta": 0.1} | other
    return Request(f"{app.address}/{address()}/slope", data=json.dumps(body).encode(), method="POST")


def test_a_slope_is_that_of_the_landscape(app: RunningApp) -> None:
    with urlopen(_slope(app), timeout=30) as answer:
        found, arrays = unpack(answer.read())
    expected = slope_models(SlopeRequest(experiment=default_experiment(), angle=150.0, eta=0.1))
    assert (found["slope"], found["trueChange"]) == (expected.slope, expected.true_change)
    np.testing.assert_array_equal(arrays["losses"], expected.losses.astype(np.float32))


def test_a_slope_that_makes_no_sense_is_refused(app: RunningApp) -> None:
    assert "angle is 361.0; it must be a number from 0 to 360." in _refusal(_slope(app, angle=361.0))
    assert "eta is 0" in _refusal(_slope(app, eta=0.0))


def test_an_order_that_is_too_large_is_refused(app: RunningApp) -> None:
    experiment = {"landscape": "rosenbrock", "contenders": [{"optimizer": "adam", "rate": 0.1}]}
    body = json.dumps({"experiment": experiment, "frames": 100_000}).encode()
    assert "frames is 100000" in _refusal(Request(f"{app.address}/{address()}/save/gif", data=body, method="POST"))


def test_what_nobody_waits_for_is_not_made(app: RunningApp) -> None:
    film = ExportRequest(experiment=default_experiment(), width=1280, height=960, frames=240)
    for _ in range(30):  # were they all made, the picture would have to wait for minutes
        connection = HTTPConnection(urlsplit(app.address).netloc, timeout=30)
        connection.request("POST", f"/{address()}/save/mp4", film.model_dump_json())
        with connection.getresponse() as answer:
            assert answer.read(1) == bytes([0])
        connection.close()
    picture = Request(f"{app.address}/{address()}/save/png", data=film.model_dump_json().encode(), method="POST")
    with urlopen(picture, timeout=30) as answer:
        assert answer.read().endswith(FORMATS["png"].build(film))


def test_a_format_that_is_unknown_is_refused(app: RunningApp) -> None:
    sentence = _refusal(Request(f"{app.address}/{address()}/save/tiff", data=b"{}", method="POST"))
    assert sentence == f"format is 'tiff'; it must be one of {len(FORMATS)} words, such as gif."
