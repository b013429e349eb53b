"""The Starting points page as a visitor has it: maps, a start by hand and by keys, and the way to the race and back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from interface import words as shared
from laboratories.starting_points.basins import centres, default_basins
from laboratories.starting_points.record import SIDES
from tests.browser.picture import changed, keep, painted
from tests.browser.waiting import fits, settled, until
from tests.tools.running_app import RunningApp
from views.palette import BASIN_COLOURS

SIDE = SIDES[2]
DOMAIN = default_basins().surface.domain(default_basins().parameters)


@pytest.fixture
def starting(page: Page, app: RunningApp) -> Page:
    """The page with its three maps."""
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto(f"{app.address}/starting_points")
    expect(page.locator(".dl-basins .main-svg").nth(2)).to_be_visible(timeout=60_000)
    settled(page)
    return page


def _pixel(canvas: Locator, part_0: float, part_1: float) -> tuple[float, float]:
    """Where on the screen a part of the domain is, from the left and from below; margins are those of start_map.js."""
    box = canvas.bounding_box()
    assert box
    across, up = box["width"] - 60, box["height"] - 56
    return box["x"] + 50 + part_0 * across, box["y"] + 10 + (1 - part_1) * up


def _chosen(page: Page) -> tuple[float, float]:
    """The start that the page says is chosen."""
    label = page.get_by_role("button", name=re.compile(r"^Start \(")).inner_text()
    x, y = re.findall(r"-?[\d.]+", label)
    return float(x), float(y)


def test_from_a_pixel_to_the_race_and_back(starting: Page) -> None:
    blue, orange = BASIN_COLOURS["light"].basins[:2]
    maps = starting.locator(".dl-basins .dl-ink")
    expect(maps).to_have_count(3)
    assert min(painted(starting, colour, ".dl-basins .dl-pixels") for colour in (blue, orange)) > 100
    expect(maps.first).to_have_attribute("aria-label", re.compile(r"54.5 % end in A, 45.1 % end in B"))

    # A hand on one map moves the start, and its paths, on all of them; the page follows when it lets go.
    before = _chosen(starting)
    keep(maps.first)
    starting.mouse.move(*_pixel(maps.nth(1), 0.3, 0.6))
    starting.mouse.down()
    starting.mouse.move(*_pixel(maps.nth(1), 0.25, 0.75))
    until(starting, lambda: len(changed(maps.first)) > 100)
    assert _chosen(starting) == before
    starting.mouse.up()
    first_row = starting.get_by_test_id("stTable").locator("tbody tr").first
    expect(first_row).to_contain_text("the ring (−")
    dragged = _chosen(starting)
    assert dragged == pytest.approx((-1.0, 1.0), abs=0.03)

    # The keys go by pixels, and a start is the centre of one.
    maps.nth(2).focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "Enter"):
        starting.keyboard.press(key)
    expect(starting.get_by_role("button", name=f"Start ({dragged[0]:g}")).to_be_hidden()
    moved = _chosen(starting)
    for axis, by in ((0, 2), (1, -1)):
        cells = [abs(centres(*DOMAIN[axis], SIDE) - one[axis]).argmin() for one in (dragged, moved)]
        assert cells[1] - cells[0] == by
        assert moved[axis] == pytest.approx(centres(*DOMAIN[axis], SIDE)[cells[1]], abs=1e-3)

    starting.get_by_role("button", name=shared.NEW_RACE).click()
    expect(starting.locator(".dl-player[data-playing]")).to_be_visible()
    expect(starting.locator(".dl-results tbody tr")).to_have_count(3)
    assert _chosen(starting) == moved

    # Everything is as it was left, and on a phone nothing scrolls sideways.
    starting.get_by_role("link", name="Starting points").click()
    expect(starting.locator(".dl-basins .main-svg").nth(2)).to_be_visible()
    assert _chosen(starting) == moved
    starting.set_viewport_size({"width": 390, "height": 844})
    fits(starting, 390)
