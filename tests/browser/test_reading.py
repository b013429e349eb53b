"""Hover: the tip tells what was recorded at the step under the pointer, by the numbers of `run`."""

import re

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from experiments import Trajectory, run
from experiments.defaults import default_experiment
from experiments.names import names
from tests.browser.choosing import set_trail
from tests.browser.picture import pixels
from views.player_words import WORDS

EXPERIMENT = default_experiment()
RESULT = run(EXPERIMENT)
MOMENTUM = 1
STEP = 300


def _to(plot: Locator, point: np.ndarray) -> None:
    """Move the pointer to a point in pixels of the plot."""
    box = plot.bounding_box()
    assert box
    plot.page.mouse.move(box["x"] + point[0], box["y"] + point[1])


def _name_and_numbers(tip: Locator) -> tuple[str, list[float]]:
    """The name in the tip, and its numbers: step, theta, loss and rate."""
    expect(tip).to_be_visible()
    name, *rest = tip.inner_text().replace("−", "-").split("\n")
    return name, [float(number) for number in re.findall(r"-?\d[\d.]*(?:e-?\d+)?", " ".join(rest))]


def _recorded(t: Trajectory, step: int) -> list[float]:
    return [step, *t.positions[step], t.losses[step], t.rates[step]]


def test_the_tip_tells_the_recorded_step_under_the_pointer(race: Page) -> None:
    race.keyboard.press("End")
    tip, ring, plot = race.locator(".dl-tip"), race.locator(".dl-ring"), race.locator(".dl-map .dl-plot")
    paths = np.stack([pixels(plot, t.positions) for t in RESULT])
    # Beside the path: the tip is of the nearest point of all paths, and the ring is at that point.
    pointer = paths[MOMENTUM, STEP] + (2.4, -3.3)
    _to(plot, pointer)
    nearest, step = np.unravel_index(np.linalg.norm(paths - pointer, axis=2).argmin(), paths.shape[:2])
    name, numbers = _name_and_numbers(tip)
    assert name == names(EXPERIMENT)[nearest]
    assert numbers == pytest.approx(_recorded(RESULT[int(nearest)], int(step)), rel=5e-3)
    circle, panel = ring.bounding_box(), plot.bounding_box()
    assert circle
    assert panel
    centre = [circle["x"] + circle["width"] / 2 - panel["x"], circle["y"] + circle["height"] / 2 - panel["y"]]
    assert centre == pytest.approx(paths[nearest, step], abs=0.6)
    # Only what is drawn counts: no contender has been here by step 100, and a fading trail forgets where it was.
    race.get_by_label("Step", exact=True).fill("100")
    expect(tip).to_be_hidden()
    _to(plot, paths[MOMENTUM, 60] + (0.5, 0))
    assert _name_and_numbers(tip)[1][0] <= 100
    set_trail(race, "Fading")
    race.get_by_label("Step", exact=True).fill("500")
    expect(tip).to_be_hidden()
    set_trail(race, "Full")
    expect(tip).to_be_visible()
    # A drag shows no tip, and neither does a finger.
    race.mouse.down()
    expect(tip).to_be_hidden()
    _to(plot, paths[MOMENTUM, 41])
    expect(tip).to_be_hidden()


def test_over_a_mark_the_tip_says_what_it_is(race: Page) -> None:
    race.keyboard.press("Home")
    tip, ring, plot = race.locator(".dl-tip"), race.locator(".dl-ring"), race.locator(".dl-map .dl-plot")
    places = pixels(plot, np.array([EXPERIMENT.start, (1, 1), (0, 2.5)]))
    _to(plot, places[0] + (3, 4))  # where every path begins, too
    expect(tip).to_have_text("Start (−1.5, 2). Drag it.")
    expect(ring).to_be_hidden()
    _to(plot, places[1] + (7, -8))
    expect(tip).to_have_text("Global minimum (1, 1), loss 0")
    _to(plot, places[2])
    expect(tip).to_be_hidden()
    race.get_by_role("button", name="3-D").click()
    key = race.locator(".dl-key")
    expect(key).not_to_contain_text("drag")
    expect(key).to_contain_text(WORDS["minimumMark"])


def test_a_curve_tells_the_same_and_the_tip_stays_on_the_stage(race: Page) -> None:
    race.keyboard.press("End")
    tip, plot = race.locator(".dl-tip"), race.locator(".dl-curves .dl-plot").first
    t = RESULT[MOMENTUM]
    steps = np.arange(len(t.losses))
    curve = pixels(plot, np.stack([steps, np.log10(t.losses)], axis=1))
    for step in (STEP, EXPERIMENT.steps):
        _to(plot, curve[step] - (0.2, 0))
        name, numbers = _name_and_numbers(tip)
        assert name == names(EXPERIMENT)[MOMENTUM]
        assert numbers[:4] == pytest.approx([step, *t.positions[step], t.losses[step]], rel=5e-3)
        box, stage = tip.bounding_box(), race.locator(".dl-stage").bounding_box()
        assert box
        assert stage
        assert box["x"] + box["width"] <= stage["x"] + stage["width"]
        assert box["y"] >= stage["y"]
    assert len(numbers) == 4, "the last position has no rate"
    # A finger has no tip, and neither has a pointer that left.
    race.locator(".dl-curves .dl-panel").first.dispatch_event("pointermove", {"pointerType": "touch", "bubbles": True})
    expect(tip).to_be_hidden()
    _to(plot, curve[STEP])
    expect(tip).to_be_visible()
    race.mouse.move(1, 1)
    expect(tip).to_be_hidden()
