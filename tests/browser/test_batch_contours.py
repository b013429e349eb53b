"""The contours of a batch's own loss: under the paths, of the step where the clock rests, one request at a time."""

import json
from time import monotonic
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy as np
import pytest
from playwright.sync_api import Page, Route
from playwright.sync_api import Request as BrowserRequest

from tests.browser.choosing import turn
from tests.browser.picture import ink, painted
from tests.browser.waiting import frames, until
from tests.tools.running_app import RunningApp, step_of
from tests.tools.wire import unpack
from views.component import address
from views.palette import look

MAP_UNDER = ".dl-batch"


def _wait_for_contours(race: Page, other_than: str) -> str:
    race.wait_for_function(
        "old => document.querySelector('.dl-batch').toDataURL() !== old",
        arg=other_than,
    )
    return ink(race, MAP_UNDER)


def _step_asked(request: BrowserRequest) -> float:
    return json.loads(request.post_data or "{}")["step"]


def test_a_batch_has_contours_of_its_own_under_the_paths(gabor: Page) -> None:
    none, paths = ink(gabor, MAP_UNDER), ink(gabor)
    turn(gabor, "Batch contours", on=True)
    first = _wait_for_contours(gabor, none)
    assert painted(gabor, look(0, "light").colour, MAP_UNDER) > 20
    assert ink(gabor) == paths
    gabor.keyboard.press("ArrowRight")
    _wait_for_contours(gabor, first)
    gabor.keyboard.press("ArrowLeft")
    gabor.wait_for_function("old => document.querySelector('.dl-batch').toDataURL() === old", arg=first)
    turn(gabor, "Batch contours", on=False)
    assert ink(gabor, MAP_UNDER) == none


def test_while_it_plays_contours_are_asked_for_one_at_a_time(gabor: Page) -> None:
    asked: list[float] = []
    began = monotonic()
    waiting = [0, 0]

    def slow(route: Route) -> None:
        asked.append(_step_asked(route.request))
        waiting[0] += 1
        waiting[1] = max(waiting)
        answer = route.fetch()
        waiting[0] -= 1
        route.fulfill(response=answer)

    gabor.route("**/batch", slow)
    turn(gabor, "Batch contours", on=True)
    gabor.get_by_label("Speed").select_option("0.25")  # so that the race is not over before many were asked for
    gabor.get_by_role("button", name="Play").click()
    until(gabor, lambda: len(asked) >= 5)
    gabor.get_by_role("button", name="Pause").click()
    step = step_of(gabor)
    until(gabor, lambda: asked[-1] == step and not waiting[0])  # at rest the contours are those of the step
    assert asked == sorted(set(asked))
    assert len(asked) <= 12 * (monotonic() - began) + 2, "no more than 12 a second"
    assert waiting[1] == 1


def test_no_answer_leaves_the_map_as_it_is(gabor: Page) -> None:
    none = ink(gabor, MAP_UNDER)
    gabor.route("**/batch", lambda route: route.fulfill(status=204))
    turn(gabor, "Batch contours", on=True)
    with gabor.expect_response(lambda answer: answer.url.endswith("/batch") and _step_asked(answer.request) == 1):
        gabor.keyboard.press("ArrowRight")
    frames(gabor)
    assert ink(gabor, MAP_UNDER) == none
    assert step_of(gabor) == 1


def _order(**change: object) -> bytes:
    contender = {"optimizer": "gradient_descent", "rate": 0.01, "batch": 3}
    experiment = {"landscape": "line_fit", "steps": 20, "contenders": [contender]}
    return json.dumps({"experiment": experiment, "contender": 0, "step": 2} | change).encode()


def test_the_route_answers_with_lines_or_a_sentence(app: RunningApp) -> None:
    route = f"{app.address}/{address()}/batch"
    with urlopen(Request(route, data=_order(), method="POST"), timeout=30) as answer:
        _, arrays = unpack(answer.read())
    assert arrays["counts"].sum() == len(arrays["points"]) > 50
    assert np.isfinite(arrays["points"]).all()
    for change, sentence in (
        ({"step": 21}, "step is 21; it must be a whole number from 0 to 20."),
        ({"contender": 1}, "contender is 1"),
        ({"experiment": 3}, "experiment is 3"),
    ):
        with pytest.raises(HTTPError) as refused:
            urlopen(Request(route, data=_order(**change), method="POST"), timeout=30)
        with refused.value as answer:
            assert answer.code == 422
            assert sentence in answer.read().decode()
