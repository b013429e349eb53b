"""The Slope and model page as a visitor has it: what a hand and the keys move, and claim 8 read off the page.

`pytest -s` prints u.g at each angle, and where the screenshot of the steepest one is.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from interface import words as shared
from laboratories.slope_and_model.words import ANGLE, ETA, OF_PICTURES
from tests.browser.waiting import fits, settled, until
from tests.tools.running_app import RunningApp


@pytest.fixture
def slope(page: Page, app: RunningApp) -> Page:
    """The page with its pictures."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{app.address}/slope_and_model")
    expect(page.locator(".dl-slope .main-svg").first).to_be_visible(timeout=60_000)
    settled(page)
    return page


def _number(text: str) -> float:
    return float(text.replace("−", "-").removesuffix("°"))


def _fact(page: Page, name: str) -> float:
    """A number above the curves: "slope", "size", "angle" or "loss"."""
    return _number(page.locator(f".dl-facts [data-of={name}] dd").inner_text())


def _cell(page: Page, row: str, column: int) -> str:
    return page.locator(f".dl-changes [data-of='{row}'] td").nth(column).inner_text()


def _handle(page: Page, kind: str) -> Locator:
    return page.locator(f".dl-{kind}")


def _middle(of: Locator) -> tuple[float, float]:
    box = of.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_at_180_degrees_the_loss_falls_most_steeply(slope: Page, tmp_path: Path) -> None:
    handle = _handle(slope, "turn")
    found: dict[float, float] = {}
    handle.focus()
    for _ in range(36):
        before = _fact(slope, "angle")
        slope.keyboard.press("Shift+ArrowRight")
        until(slope, lambda before=before: _fact(slope, "angle") == (before + 10.0) % 360.0)
        found[_fact(slope, "angle")] = _fact(slope, "slope")
    size = _fact(slope, "size")
    assert sorted(found) == [10.0 * i for i in range(36)]
    assert min(found, key=found.__getitem__) == 180.0
    assert [angle for angle in found if found[angle] == found[180.0]] == [180.0]
    assert found[180.0] == -size
    for _ in range(3):
        slope.keyboard.press("Shift+ArrowRight")
    expect(slope.locator(".dl-verdict")).to_have_text(OF_PICTURES["steepest"])
    expect(slope.locator("[aria-live=polite]", has_text="θ = (2, 3.2)")).to_contain_text(OF_PICTURES["steepest"])
    assert _fact(slope, "slope") == -size
    picture = tmp_path / "steepest.png"
    slope.screenshot(path=picture)
    print(f"\n|g| = {size}, u.g = {found}\n{picture}")


def test_what_a_hand_moves_and_the_way_to_the_race(slope: Page) -> None:
    angle, size, sent = (
        _fact(slope, "angle"),
        _fact(slope, "size"),
        slope.get_by_role("button", name="Start (").locator("p"),
    )
    assert (angle, _number(_cell(slope, "2", 0))) == (150.0, pytest.approx(-8.39))

    # The arrow is turned by the handle at its tip: numbers follow at once, the page when it lets go.
    ink = slope.locator(".dl-slope .dl-ink")
    x, y = _middle(_handle(slope, "turn"))
    slope.mouse.move(x, y)
    slope.mouse.down()
    slope.mouse.move(x + 90, y - 10, steps=4)
    until(slope, lambda: _fact(slope, "angle") != angle)
    field = slope.get_by_role("textbox", name=ANGLE)
    expect(field).to_have_value("150")
    slope.mouse.up()
    expect(field).not_to_have_value(re.compile("^(150)?$"))
    turned = float(field.input_value())
    assert 170.0 < turned < 240.0
    until(slope, lambda: _fact(slope, "angle") == turned)
    x, y = _middle(_handle(slope, "turn"))
    slope.mouse.move(x, y)
    slope.mouse.down()
    slope.mouse.move(x, y + 40, steps=2)
    until(slope, lambda: _fact(slope, "angle") != turned)
    slope.keyboard.press("Escape")
    until(slope, lambda: _fact(slope, "angle") == turned)
    slope.mouse.up()
    assert float(field.input_value()) == turned

    # Theta is dragged over the map: the gradient is another one, the angle to it stays.
    box = ink.bounding_box()
    assert box
    slope.mouse.move(box["x"] + 200, box["y"] + 300)
    slope.mouse.down()
    slope.mouse.move(box["x"] + 220, box["y"] + 280, steps=4)
    until(slope, lambda: _fact(slope, "size") != size)
    expect(sent).to_have_text("Start (2, 3.2)")
    slope.mouse.up()
    expect(sent).not_to_have_text("Start (2, 3.2)")
    assert _fact(slope, "angle") == turned

    # The step length is dragged along the curve, and stepped by keys.
    length = _handle(slope, "length")
    x, y = _middle(length)
    slope.mouse.move(x, y)
    slope.mouse.down()
    slope.mouse.move(x + 50, y, steps=3)
    slope.mouse.up()
    field = slope.get_by_role("textbox", name=ETA)
    expect(field).not_to_have_value(re.compile(r"^(0\.8)?$"))
    dragged = field.input_value()
    length.press("ArrowLeft")
    expect(field).not_to_have_value(re.compile(f"^({re.escape(dragged)})?$"))
    assert float(field.input_value()) < float(dragged)

    # The degree and the level sets are chosen in the pictures.
    slope.get_by_role("group", name=OF_PICTURES["degreeChoice"]).get_by_role("button", name="3").click()
    expect(slope.locator(".dl-changes tbody tr")).to_have_count(4)
    # At once: what the page answers to the choice before must not take this one back.
    slope.get_by_label(OF_PICTURES["levelsLoss"], exact=True).uncheck()
    settled(slope)
    expect(slope.get_by_label(OF_PICTURES["levelsLoss"], exact=True)).not_to_be_checked()

    # The ring goes by pixels with the keys. What is sent to the race starts there.
    at = sent.inner_text()
    ink.focus()
    slope.keyboard.press("ArrowRight")
    expect(sent).not_to_have_text(at)
    settled(slope)
    there = sent.inner_text()
    slope.get_by_role("button", name=shared.NEW_RACE).click()
    expect(slope.locator(".dl-player[data-playing]")).to_be_visible()
    expect(slope.locator(".dl-results tbody tr")).to_have_count(1)
    expect(slope.get_by_role("button", name=there)).to_be_visible()


def test_where_there_is_no_gradient_the_page_says_so_and_it_fits_a_phone_and_a_projector(slope: Page) -> None:
    slope.get_by_role("button", name="Start (").click()
    for name, value, start in (("θ₀", "3", "Start (3, 3.2)"), ("θ₁", "2", "Start (3, 2)")):
        field = slope.get_by_role("textbox", name=name)
        field.fill(value)
        field.press("Enter")
        expect(slope.get_by_role("button", name=start)).to_be_visible()
        settled(slope)
    expect(slope.locator(".dl-verdict")).to_have_text(OF_PICTURES["flat"])
    assert _fact(slope, "slope") == 0.0
    slope.keyboard.press("Escape")
    for width, height in ((1024, 768), (390, 844)):
        slope.set_viewport_size({"width": width, "height": height})
        fits(slope, width)
        expect(slope.locator(".dl-slope .dl-ink")).to_be_in_viewport(ratio=0.9)
        assert slope.locator(".dl-slope .dl-results").evaluate("one => one.scrollWidth <= one.clientWidth")
