"""The Network page as a visitor has it: networks that learn on one clock, a link of its own, one pass by keys."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from networks.activations import ACTIVATIONS
from networks.data_sets import DATA
from tests.browser.waiting import fits, settled, until
from tests.tools.running_app import RunningApp

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
SHORT = "network=moons;units=4&steps=40&c=adam;rate=0.05&c=muon;rate=0.02"


def _open(page: Page, app: RunningApp, size: ViewportSize, query: str) -> None:
    page.set_viewport_size(size)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{app.address}/network?{query}")
    expect(page.locator(".dl-net-picture").first).to_be_visible(timeout=60_000)
    settled(page)


def _losses(page: Page) -> list[float]:
    """The training loss of each contender at the step on the clock."""
    shown = page.locator(".dl-net-picture figcaption > span").all_inner_texts()
    return [float(found.group(1)) for text in shown if (found := re.search(r"train ([\d.]+)", text))]


def test_networks_learn_on_one_clock_and_a_link_brings_them_back(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK, SHORT)
    expect(page.locator(".dl-net-picture")).to_have_count(2)
    page.locator(".dl-network").press("Home")
    until(page, lambda: "step 0 / 40" in page.locator(".dl-counter").inner_text())
    first = _losses(page)
    page.locator(".dl-network").press("End")
    until(page, lambda: "step 40 / 40" in page.locator(".dl-counter").inner_text())
    last = _losses(page)
    assert all(after < before for before, after in zip(first, last, strict=True))

    page.get_by_role("button", name="2-4-4-2, tanh").click()
    page.get_by_role("radio", name=ACTIVATIONS["relu"].title).click()
    expect(page.get_by_role("button", name="2-4-4-2, ReLU")).to_be_visible()
    until(page, lambda: "activation=relu" in page.url)
    settled(page)
    page.locator(".dl-network").press("End")
    until(page, lambda: _losses(page) != last and "step 40 / 40" in page.locator(".dl-counter").inner_text())
    relu = _losses(page)
    page.reload()
    expect(page.locator(".dl-net-picture").first).to_be_visible(timeout=60_000)
    settled(page)
    page.locator(".dl-network").press("End")
    until(page, lambda: _losses(page) == relu)


def test_what_a_link_cannot_mean_falls_back_alone(page: Page, app: RunningApp) -> None:
    _open(page, app, DESK, "network=circles;units=99&steps=40&c=adam;rate=0.05&c=newton;rate=1")
    expect(page.get_by_text("units is 99; it must be a whole number from 1 to 64.")).to_be_visible()
    expect(page.get_by_text("optimizer is 'newton'")).to_be_visible()
    expect(page.get_by_role("button", name=DATA["circles"].title)).to_be_visible()
    expect(page.locator(".dl-net-picture")).to_have_count(2)


@pytest.mark.parametrize("view", ["train", "surface", "pass"])
def test_on_a_phone_nothing_is_wider_than_the_screen(page: Page, app: RunningApp, view: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{app.address}/network?{SHORT}&view={view}")
    expect(page.locator(".dl-player").first).to_be_visible(timeout=60_000)
    settled(page)
    fits(page, PHONE["width"])


def test_one_pass_goes_step_by_step_with_keys(page: Page, app: RunningApp) -> None:
    page.set_viewport_size(DESK)
    page.goto(f"{app.address}/network?view=pass")
    onward = page.get_by_role("button", name="Next")
    expect(onward).to_be_visible(timeout=60_000)
    settled(page)
    onward.focus()
    for _ in range(9):
        page.keyboard.press("Enter")
    expect(page.get_by_text("10 / 10")).to_be_visible()
    expect(onward).to_be_disabled()
