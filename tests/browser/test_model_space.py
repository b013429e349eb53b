"""Data, fits and batches beside the map: what is lit is the step's batch, and all of it keeps to the clock."""

import json
from collections.abc import Iterator
from itertools import islice
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from experiments.batches import decks
from landscapes import LANDSCAPES
from tests.browser.picture import console_errors, ink, painted
from tests.browser.running_app import RunningApp, step_of
from tests.views.test_wire import unpack
from views.palette import look
from views.player import address

pytestmark = pytest.mark.browser
MODEL, MAP_UNDER, CURVE = ".dl-model", ".dl-batch", ".dl-curves .dl-panel:last-child canvas"
N, B, SEED = 30, 4, 0  # the Gabor model's points


def _walk_on(race: Page, slug: str) -> None:
    landscape = LANDSCAPES[slug]
    race.get_by_role("combobox", name="Landscape").click()
    race.keyboard.type(landscape.title)  # the list is long: not all of it is there to be clicked
    race.get_by_role("option", name=landscape.title, exact=True).click()
    # The first race on a landscape may have to compile.
    expect(race.locator(MODEL)).to_have_count(1 if landscape.data else 0, timeout=60_000)


def _set_batch(race: Page, name: str, batch: int) -> None:
    chip = race.get_by_role("button", name=name)
    chip.click()
    field = race.get_by_label("Batch size B", exact=True)
    field.fill(str(batch))
    field.press("Enter")
    expect(chip).to_contain_text(f"B {batch}")
    race.keyboard.press("Escape")
    expect(field).to_be_hidden()


@pytest.fixture
def gabor(race: Page) -> Iterator[Page]:
    """The Race page on the Gabor model; gradient descent sees 4 of the 30 points a step, all others see all."""
    _walk_on(race, "gabor")
    _set_batch(race, "Gradient descent", B)
    expect(race.get_by_role("button", name="Batch contours")).to_be_visible()
    race.get_by_role("button", name="To the start").click()
    yield race
    assert console_errors(race) == []


def _batches(batch: int) -> list[list[int]]:
    """Of 64 epochs, dealt here from the seed's decks."""
    return [
        sorted(deck[first : first + batch].tolist())
        for deck in islice(decks(SEED, N), 64)
        for first in range(0, N, batch)
    ]


def _lit(race: Page) -> tuple[int, list[int]]:
    said = race.locator(MODEL).evaluate("canvas => ({ ...canvas.dataset })")
    return int(said["step"]), [int(i) for i in said["lit"].split(",") if i]


def test_what_is_lit_is_the_batch_of_the_step(gabor: Page) -> None:
    expected = _batches(B)
    pictures = set()
    for step in range(10):  # the eighth batch is the short end of the first epoch
        assert step_of(gabor) == step
        assert _lit(gabor) == (step, expected[step])
        pictures.add(ink(gabor, MODEL))
        gabor.keyboard.press("ArrowRight")
    assert len(pictures) == 10, "the panel moves with the clock"
    assert len(expected[7]) == 2
    gabor.get_by_label("Step", exact=True).fill("20")
    assert _lit(gabor) == (20, expected[20])


def test_the_fits_of_all_contenders_move(gabor: Page) -> None:
    seen = []
    for step in (2, 5):
        gabor.get_by_label("Step", exact=True).fill(str(step))
        seen.append([painted(gabor, look(i, "light").colour, MODEL) for i in range(4)])
    for earlier, later in zip(*seen, strict=True):
        assert min(earlier, later) > 10
        assert earlier != later


def test_while_it_plays_the_panel_keeps_up(gabor: Page) -> None:
    gabor.get_by_role("button", name="Play").click()
    gabor.wait_for_function("() => Number(document.querySelector('.dl-model').dataset.step) > 5")
    gabor.get_by_role("button", name="Pause").click()
    step, lit = _lit(gabor)
    assert step == step_of(gabor)
    assert lit == _batches(B)[step]


def test_whose_batch_is_shown_can_be_chosen(gabor: Page) -> None:
    whose = gabor.get_by_label("Batch of", exact=True)
    expect(whose).to_have_count(0)
    _set_batch(gabor, "Momentum", 7)
    expect(whose).to_be_visible()
    gabor.get_by_role("button", name="To the start").click()
    assert _lit(gabor) == (0, _batches(B)[0])
    whose.select_option("Momentum")
    assert _lit(gabor) == (0, _batches(7)[0])
    whose.press("Tab")
    gabor.get_by_label("Step", exact=True).fill("4")
    assert _lit(gabor) == (4, _batches(7)[4])
    assert len(_batches(7)[4]) == 2


def test_the_full_batch_lights_nothing(race: Page) -> None:
    _walk_on(race, "line_fit")
    expect(race.locator(MODEL)).to_have_attribute("data-lit", "")
    expect(race.get_by_role("button", name="Batch contours")).to_be_hidden()


def _xtitle(race: Page) -> Locator:
    return race.locator(".dl-curves .xtitle").last


def test_against_epochs_everyone_has_seen_as_much(gabor: Page) -> None:
    gabor.get_by_role("button", name="epochs", exact=True).click()
    # 500 steps of 4 in 30: 62 epochs of eight batches, and four batches more.
    counter = gabor.locator(".dl-counter")
    expect(counter).to_have_text("epoch 0.0 / 62.5")
    expect(_xtitle(gabor)).to_have_text("epoch (once through all examples)")
    for _ in range(8):
        gabor.keyboard.press("ArrowRight")
    expect(counter).to_have_text("epoch 1.0 / 62.5")
    assert _lit(gabor) == (8, _batches(B)[8])
    gabor.keyboard.press("ArrowLeft")
    assert _lit(gabor) == (7, _batches(B)[7])
    expect(counter).to_have_text("epoch 0.9 / 62.5")
    gabor.keyboard.press("End")
    expect(counter).to_have_text("epoch 62.5 / 62.5")
    _walk_on(gabor, "rosenbrock")
    expect(counter).to_contain_text("step")
    expect(gabor.get_by_role("button", name="epochs", exact=True)).to_have_count(0)


def test_the_curve_beside_the_data_can_be_chosen(gabor: Page) -> None:
    gabor.keyboard.press("End")
    expect(gabor.get_by_role("button", name="Loss", exact=True)).to_have_attribute("aria-pressed", "true")
    pictures = set()
    for name in ("Loss", "Distance", "Gradient", "Rate"):
        gabor.get_by_role("button", name=name, exact=True).click()
        pictures.add(ink(gabor, CURVE))
    assert len(pictures) == 4


def _wait_for_contours(race: Page, other_than: str) -> str:
    race.wait_for_function(
        "old => document.querySelector('.dl-batch').toDataURL() !== old",
        arg=other_than,
    )
    return ink(race, MAP_UNDER)


def test_a_batch_has_contours_of_its_own_under_the_paths(gabor: Page) -> None:
    toggle, none, paths = gabor.get_by_role("button", name="Batch contours"), ink(gabor, MAP_UNDER), ink(gabor)
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    first = _wait_for_contours(gabor, none)
    assert painted(gabor, look(0, "light").colour, MAP_UNDER) > 20
    assert ink(gabor) == paths
    gabor.keyboard.press("ArrowRight")
    _wait_for_contours(gabor, first)
    gabor.keyboard.press("ArrowLeft")
    gabor.wait_for_function("old => document.querySelector('.dl-batch').toDataURL() === old", arg=first)
    gabor.get_by_role("button", name="Batch contours").click()
    assert ink(gabor, MAP_UNDER) == none


def test_while_it_plays_contours_are_asked_for_one_at_a_time(gabor: Page) -> None:
    asked: list[float] = []
    waiting = [0, 0]

    def slow(route: Route) -> None:
        asked.append(json.loads(route.request.post_data or "{}")["step"])
        waiting[0] += 1
        waiting[1] = max(waiting)
        answer = route.fetch()
        waiting[0] -= 1
        route.fulfill(response=answer)

    gabor.route("**/batch", slow)
    gabor.get_by_role("button", name="Batch contours").click()
    gabor.get_by_role("button", name="Play").click()
    gabor.wait_for_timeout(2_000)
    gabor.get_by_role("button", name="Pause").click()
    step = step_of(gabor)
    gabor.wait_for_timeout(1_000)
    assert asked == sorted(set(asked))
    assert asked[-1] == step, "at rest the contours are those of the step"
    assert 3 <= len(asked) <= 2.5 * 12 + 2
    assert waiting[1] == 1
    gabor.unroute("**/batch")


def test_no_answer_leaves_the_map_as_it_is(gabor: Page) -> None:
    none = ink(gabor, MAP_UNDER)
    gabor.route("**/batch", lambda route: route.fulfill(status=204))
    gabor.get_by_role("button", name="Batch contours").click()
    gabor.keyboard.press("ArrowRight")
    gabor.wait_for_timeout(500)
    assert ink(gabor, MAP_UNDER) == none
    assert step_of(gabor) == 1
    gabor.unroute("**/batch")


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
