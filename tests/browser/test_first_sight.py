"""First sight: the picture and its clock are in the window at once, and what is changed never hides what it changes.

With -s the figures are printed.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from landscapes import LANDSCAPES
from tests.browser.choosing import edit, name_of, open_menu, press_in_menu, rate_of
from tests.browser.picture import ink
from tests.browser.waiting import PATIENCE, frames, settled, until
from tests.tools.running_app import RunningApp, open_race, step_of

DESK: ViewportSize = {"width": 1280, "height": 800}
PROJECTOR: ViewportSize = {"width": 1024, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
MAP, CLOCK, CURVES = ".dl-map .dl-panel", ".dl-controls", ".dl-curves"
MOST_ABOVE = 200  # pixels above the map, on a phone
LEAST_SHARE = 0.68  # of a projector's window
MOST_TAPS = 3
IN_SIGHT = """() => {
  const box = document.querySelector(".dl-map .dl-panel").getBoundingClientRect()
  const inside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
  const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  return inside && seen?.closest(".dl-map") !== null
}"""


class Box(NamedTuple):
    """Where an element is in the window, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


def _box(node: Locator) -> Box:
    box = node.bounding_box()
    assert box
    return Box(box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])


def _opened(page: Page, app: RunningApp, size: ViewportSize, query: str = "") -> Page:
    page.set_viewport_size(size)
    page.emulate_media(reduced_motion="reduce")
    open_race(page, app, query)
    settled(page)
    frames(page)
    return page


def _missing(page: Page, size: ViewportSize) -> list[str]:
    """What of map and clock is not in the first screen."""
    bar, the_map, clock = (_box(page.locator(one).first) for one in ("[data-testid=stHeader]", MAP, CLOCK))
    holds = {
        "the map begins under the bar": the_map.top >= bar.bottom - 1,
        "the map ends above the clock": the_map.bottom <= clock.top + 1,
        "the clock is in the window": clock.bottom <= size["height"] + 1,
        "the map is no strip": the_map.bottom - the_map.top >= 240,
    }
    return [sentence for sentence, holding in holds.items() if not holding]


def _collisions(page: Page, row: str) -> list[str]:
    """What in a row is not on one line with the rest of it, or lies over what comes next."""
    parts = [part for part in page.locator(row).all() if part.is_visible()]
    boxes = sorted(map(_box, parts))
    middles = [(box.top + box.bottom) / 2 for box in boxes]
    found = [f"{row} has two lines: {middles}"] if max(middles) - min(middles) > 4 else []
    return found + [f"{row}: {a} lies over {b}" for a, b in pairwise(boxes) if a.right > b.left + 1]


ROW_1, ROW_2 = ".st-key-experiment-row button, .dl-bar > *", ".dl-card"


def test_map_and_clock_are_in_the_first_screen_on_every_landscape(page: Page, app: RunningApp) -> None:
    _opened(page, app, PROJECTOR)
    missing, heights = {}, {}
    for slug, landscape in LANDSCAPES.items():
        menu = open_menu(page, "share")  # another race in the same page: a new page takes longer
        menu.get_by_label("Link", exact=True).fill(f"landscape={slug}")
        menu.get_by_role("button", name="Open", exact=True).click()
        expect(page.locator(".dl-printed h2")).to_have_text(landscape.title, timeout=2 * PATIENCE)
        settled(page)
        frames(page)
        missing[slug] = _missing(page, PROJECTOR) + _collisions(page, ROW_1)
        box = _box(page.locator(MAP).first)
        heights[slug] = box.bottom - box.top
    lowest = min(heights, key=heights.__getitem__)
    print(
        f"\n1024 x 768: map and clock in the first screen on {sum(not one for one in missing.values())} of"
        f" {len(LANDSCAPES)} landscapes; the lowest map is {lowest}'s, {heights[lowest]:.0f} px"
    )
    assert {slug: found for slug, found in missing.items() if found} == {}


def test_at_a_desk_nothing_wraps_or_collides(page: Page, app: RunningApp) -> None:
    for size in (DESK, PROJECTOR):
        _opened(page, app, size)
        assert _missing(page, size) + _collisions(page, ROW_1) + _collisions(page, ROW_2) == []
        rows = [_box(page.locator(one).first) for one in (".dl-bar", ".dl-cards", ".dl-sentence", MAP)]
        assert all(above.bottom <= below.top for above, below in pairwise(rows)), rows
        the_map = _box(page.locator(MAP).first)
        print(f"\n{size['width']} x {size['height']}: the map is at {the_map}")


def _share(page: Page) -> float:
    """How much of the projector's window the map takes."""
    the_map = _box(page.locator(MAP).first)
    return (the_map.right - the_map.left) * (the_map.bottom - the_map.top) / (PROJECTOR["width"] * PROJECTOR["height"])


def _laid_out(page: Page, size: ViewportSize) -> bool:
    """Whether the map has followed a change of the window: it is in it, and above the clock."""
    the_map, clock = _box(page.locator(MAP).first), _box(page.locator(CLOCK))
    return the_map.right <= size["width"] and the_map.bottom <= clock.top + 1 and clock.bottom <= size["height"]


def test_the_map_fills_a_projector_at_the_same_step(page: Page, app: RunningApp) -> None:
    _opened(page, app, DESK)
    page.get_by_role("button", name="To the start").click()
    page.get_by_role("button", name="One step forward").click()
    press_in_menu(page, "more", "Projector view")
    expect(page.get_by_role("button", name="Show controls")).to_be_visible()
    settled(page)
    until(page, lambda: _box(page.locator(CLOCK)).bottom >= DESK["height"] - 1)  # what the row took is the map's
    page.set_viewport_size(PROJECTOR)
    until(page, lambda: _laid_out(page, PROJECTOR) and _share(page) >= LEAST_SHARE)
    assert step_of(page) == 1
    step, label = "28px", "20px"
    expect(page.locator(".dl-counter")).to_have_css("font-size", step)
    expect(page.locator(".dl-map .xtick text").first).to_have_css("font-size", label)
    print(f"\nprojector: the map is {_share(page):.1%} of the window, the step number {step}, tick labels {label}")
    page.get_by_label("Curves").check()
    expect(page.locator(CURVES)).to_be_visible()
    page.get_by_role("button", name="Show controls").click()
    for one in ("[data-testid=stHeader]", ".st-key-experiment-row"):
        expect(page.locator(one)).to_be_visible()
    settled(page)
    assert step_of(page) == 1
    until(page, lambda: not _missing(page, PROJECTOR))


@pytest.fixture
def phone(browser: Browser, app: RunningApp) -> Iterator[Page]:
    """The first race on a page that is touched."""
    with browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE, reduced_motion="reduce") as context:
        context.set_default_timeout(PATIENCE)
        yield _opened(context.new_page(), app, PHONE)


def test_on_a_phone_the_map_comes_first_with_the_clock_below(phone: Page) -> None:
    the_map, clock = _box(phone.locator(MAP).first), _box(phone.locator(CLOCK))
    print(f"\n390 x 844: the map begins at {the_map.top:.0f} px and ends at {the_map.bottom:.0f}, {clock}")
    assert the_map.top <= MOST_ABOVE
    assert _missing(phone, PHONE) == []


def test_on_a_phone_optimizer_and_rate_are_changed_under_the_visible_map(phone: Page) -> None:
    name_of(phone, "Adam").scroll_into_view_if_needed()  # the strip is swiped
    assert phone.evaluate(IN_SIGHT)
    taps = 1
    name_of(phone, "Adam").tap()
    quick = phone.locator(".dl-quick")
    expect(quick).to_be_visible()
    assert phone.evaluate(IN_SIGHT)
    before, slider = ink(phone), quick.get_by_label("Learning rate", exact=True)
    box = _box(slider)
    phone.touchscreen.tap(box.left + 0.5 * (box.right - box.left), (box.top + box.bottom) / 2)
    of_rate = taps + 1
    assert phone.evaluate(IN_SIGHT)
    until(phone, lambda: ink(phone) != before)
    expect(phone).not_to_have_url(re.compile(r"c=adam;rate=0\.1&"))
    settled(phone)
    assert phone.evaluate(IN_SIGHT)
    quick.get_by_label("Optimizer").select_option(label="Nesterov")
    of_optimizer = taps + 2  # the list, and what is chosen in it
    expect(phone).to_have_url(re.compile("c=nesterov;"))
    settled(phone)
    assert phone.evaluate(IN_SIGHT)
    print(f"\non a phone: a rate takes {of_rate} taps, an optimizer {of_optimizer}, the map in sight after each")
    assert max(of_rate, of_optimizer) <= MOST_TAPS
    quick.get_by_role("button", name="A higher learning rate: Nesterov").tap()
    rate = quick.get_by_role("slider", name="Learning rate: Nesterov").inner_text()
    quick.get_by_role("button", name="Done").tap()  # at once: what was stepped last is not lost
    expect(rate_of(phone, "Nesterov")).to_have_text(rate)
    expect(phone).to_have_url(re.compile(rf"c=nesterov;rate={re.escape(rate)}&"))


def test_the_editor_covers_the_curves_and_the_map_follows_its_slider(page: Page, app: RunningApp) -> None:
    _opened(page, app, DESK)
    curves = _box(page.locator(CURVES))
    editor = edit(page, "Adam")
    expect(editor).to_be_in_viewport()
    assert _box(editor) == pytest.approx(curves, abs=2)
    assert _box(editor).left >= _box(page.locator(MAP).first).right
    slider = editor.get_by_role("slider", name="Learning rate a")
    for key in ("ArrowLeft", "ArrowRight", "PageDown"):
        before = ink(page)
        slider.press(key)
        until(page, lambda before=before: ink(page) != before)
        assert page.evaluate(IN_SIGHT)
    thumb = _box(slider.locator("xpath=../.."))
    x, y = (thumb.left + thumb.right) / 2, (thumb.top + thumb.bottom) / 2
    rate, before = rate_of(page, "Adam").inner_text(), ink(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y, steps=4)
    page.mouse.up()
    expect(rate_of(page, "Adam")).not_to_have_text(rate)
    until(page, lambda: ink(page) != before)
    assert page.evaluate(IN_SIGHT)
