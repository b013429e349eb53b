"""The compass: both arrows of everyone, by the pixels that they change and the numbers of `run`."""

from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from experiments import run
from experiments.arrays import ARRAYS
from experiments.defaults import default_experiment
from tests.browser.picture import changed, keep, pixels
from views.words import WORDS

pytestmark = pytest.mark.browser
EXPERIMENT = default_experiment()
RESULT = run(EXPERIMENT)
STEP = 30  # where nobody's gradient and update lie over each other
GRADIENT, SHORTEST, LONGEST = 48, 28, 96  # pixels
NEARLY = np.cos(np.radians(3))

_LOADED = """
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name)
  const { arrows, drawCompass } = await import(loaded.find((name) => name.endsWith("/compass.js")))
"""
_ARROWS = f"""
async ([gradients, updates, steps]) => {{
  {_LOADED}
  const arrays = {{ "0.gradients": gradients.map((number) => number ?? NaN), "0.updates": updates }}
  return steps.map((step) => arrows(arrays, 0, step, 0.01))
}}
"""
_DRAWN = f"""
async (end) => {{
  {_LOADED}
  const ink = new OffscreenCanvas(100, 100).getContext("2d")
  const race = {{ arrays: {{ "0.gradients": [1, 1, 1, 1], "0.updates": [1, 1, 1, 1] }} }}
  const theme = {{ looks: [["#000000", "solid", "circle", "#ffffff"]] }}
  const paths = [{{ points: [50, 50, 50, 50, 50, 50], last: 2 }}]
  drawCompass({{ ink, paths, shown: [0], theme, race, unit: 1 }}, {{ steps: [1], ends: [end] }})
  return ink.getImageData(0, 0, 100, 100).data.some(Boolean)
}}
"""


def _arrow(ink: np.ndarray, vector: np.ndarray) -> tuple[np.ndarray, float, np.ndarray]:
    """Which of these pixels belong to an arrow along the vector, how long it is, and where it points."""
    unit = vector / np.linalg.norm(vector)
    along, across = ink @ unit, ink @ np.array([-unit[1], unit[0]])
    own = (along > 0) & (np.abs(across) < 9)
    mean = ink[own].mean(axis=0)
    return own, along[own].max(), mean / np.linalg.norm(mean)


def test_the_compass_points_where_the_numbers_say(race: Page) -> None:
    race.get_by_role("button", name="Side by side").click()
    expect(race.locator(".dl-map .main-svg").last).to_be_visible()
    race.get_by_label("Step", exact=True).fill(str(STEP))
    toggle, key, maps = (
        race.get_by_role("button", name="Compass"),
        race.locator(".dl-key"),
        race.locator(".dl-map").all(),
    )
    # Drawn anew, all in one go: bit by bit, while the clock ran, paths have other pixels at their edges.
    for pressed in ("true", "false"):
        toggle.press("Enter")
        expect(toggle).to_have_attribute("aria-pressed", pressed)
    expect(key).to_be_hidden()
    inks = [map.locator(".dl-ink") for map in maps]
    for ink in inks:
        keep(ink)
    toggle.press("Enter")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    expect(key).to_contain_text(WORDS["compassGradient"])
    for map, ink, t in zip(maps, inks, RESULT, strict=True):
        origin, unit, head = pixels(map.locator(".dl-plot"), np.array([(0, 0), (1, 1), t.positions[STEP]]))
        uphill, ahead = ((unit - origin) * way for way in (t.gradients[STEP], np.diff(t.positions, axis=0)[STEP]))
        drawn = changed(ink) - head
        by_gradient, gradient_length, gradient = _arrow(drawn, uphill)
        by_update, update_length, update = _arrow(drawn, ahead)
        assert (by_gradient | by_update).all(), "two arrows are drawn, and nothing else"
        assert gradient_length == pytest.approx(GRADIENT, abs=4)
        assert update_length == pytest.approx(max(np.linalg.norm(ahead), SHORTEST), abs=4)
        for direction, vector in ((gradient, uphill), (update, ahead)):
            assert direction @ vector > NEARLY * np.linalg.norm(vector)
        against = gradient @ update < -NEARLY
        assert against == (t is RESULT[0]), "only gradient descent goes straight against its gradient"
    race.keyboard.press("End")
    toggle.press(" ")
    expect(toggle).to_have_attribute("aria-pressed", "false")
    expect(key).to_be_hidden()
    for ink in inks:
        keep(ink)
    toggle.press(" ")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    assert all(len(changed(ink)) == 0 for ink in inks), "after the last step none is to come"
    # In numbers the arrows are exact, and what is not finite has none.
    gradients, updates = (ARRAYS[name](EXPERIMENT, RESULT[0]) for name in ("gradients", "updates"))
    asked: list[Any] = [gradients.ravel().tolist(), updates.ravel().tolist(), [*range(EXPERIMENT.steps)]]
    drawn = race.evaluate(_ARROWS, asked)
    up, down = (np.array([arrow[name] for arrow in drawn]) for name in ("gradient", "update"))
    lengths = np.clip(100 * np.linalg.norm(updates, axis=1), SHORTEST, LONGEST)
    np.testing.assert_allclose(up, GRADIENT * gradients * (1, -1) / np.linalg.norm(gradients, axis=1)[:, None])
    np.testing.assert_allclose(down, -up / GRADIENT * lengths[:, None], rtol=1e-9)
    odd = race.evaluate(_ARROWS, [[None, 1, 0, 3], [5, 0, 0, 0], [0, 1, 1.9]])
    assert odd[0] == {"gradient": None, "update": [LONGEST, 0]}
    assert odd[1] == odd[2] == {"gradient": [0, -GRADIENT], "update": None}
    assert race.evaluate(_DRAWN, 2)
    assert not race.evaluate(_DRAWN, 1), "a stopping rule fired here"
