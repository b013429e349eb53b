"""Arrows: both of every contender, by the pixels that they change and the numbers of `run`.

The arrows in numbers, and where there is none, are tested in tests/web/arrows.test.js.
"""

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from experiments import run
from experiments.defaults import default_experiment
from tests.browser.choosing import turn
from tests.browser.picture import changed, keep, pixels
from views.player_words import WORDS

EXPERIMENT = default_experiment()
RESULT = run(EXPERIMENT)
STEP = 30  # where no contender's gradient and update lie over each other
GRADIENT, SHORTEST, LONGEST = 48, 28, 96  # pixels
NEARLY = np.cos(np.radians(3))


def _arrow(ink: np.ndarray, vector: np.ndarray) -> tuple[np.ndarray, float, np.ndarray]:
    """Which of these pixels belong to an arrow along the vector, how long it is, and where it points."""
    unit = vector / np.linalg.norm(vector)
    along, across = ink @ unit, ink @ np.array([-unit[1], unit[0]])
    own = (along > 0) & (np.abs(across) < 9)
    mean = ink[own].mean(axis=0)
    return own, along[own].max(), mean / np.linalg.norm(mean)


def test_the_arrows_point_where_the_numbers_say(race: Page) -> None:
    race.get_by_role("button", name="Side by side").click()
    expect(race.locator(".dl-map .main-svg").last).to_be_visible()
    race.get_by_label("Step", exact=True).fill(str(STEP))
    key, maps = race.locator(".dl-key"), race.locator(".dl-map").all()
    # Drawn anew, all in one go: bit by bit, while the clock ran, paths have other pixels at their edges.
    for on in (True, False):
        turn(race, "Arrows", on=on)
    expect(key).not_to_contain_text(WORDS["gradientArrow"])
    inks = [map.locator(".dl-ink") for map in maps]
    for ink in inks:
        keep(ink)
    turn(race, "Arrows", on=True)
    expect(key).to_contain_text(WORDS["gradientArrow"])
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
    turn(race, "Arrows", on=False)
    for ink in inks:
        keep(ink)
    turn(race, "Arrows", on=True)
    for map, ink, t in zip(maps, inks, RESULT, strict=True):
        origin, unit, head = pixels(map.locator(".dl-plot"), np.array([(0, 0), (1, 1), t.positions[-1]]))
        uphill, ahead = ((unit - origin) * way for way in (t.gradients[-1], np.diff(t.positions, axis=0)[-1]))
        drawn = changed(ink) - head
        by_update, length, _ = _arrow(drawn, -ahead)
        straight = _arrow(drawn, uphill)[0][by_update].all()  # the gradient lies over the step
        # From the head: the gradient stands where the step began.
        assert length == pytest.approx(GRADIENT + np.linalg.norm(ahead) if straight else SHORTEST, abs=4)
        assert (drawn[by_update] @ ahead < 0).all(), "the last step ends at the head"
