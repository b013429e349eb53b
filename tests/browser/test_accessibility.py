"""No page keeps anybody out: axe finds nothing on any of them, in both themes, at a desk and on a phone."""

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from pages import words
from tests.browser.waiting import frames, settled
from tests.tools.running_app import RunningApp, open_race
from views.palette import THEMES

# High enough that most of a page is in sight: axe cannot tell the contrast of what has been scrolled away.
WIDE: ViewportSize = {"width": 1280, "height": 1800}
PHONE: ViewportSize = {"width": 390, "height": 1800}
LOOKS: tuple[tuple[Literal["light", "dark"], ViewportSize], ...] = (("light", PHONE), ("dark", WIDE))
TRIES = 5  # again; a busy machine may need longer until what is too wide takes the focus
NAVIGATION = Path(__file__).parents[2] / "pages" / "navigation.py"
# File and title of each page, so that a new page is looked at by being there.
PAGES = {
    file: getattr(words, title)
    for file, title in re.findall(r'st\.Page\("(?:\w+/)?(\w+)\.py", title=words\.(\w+)', NAVIGATION.read_text())
}

POPOVER, DIALOG = "[data-testid=stPopoverBody]", "[data-testid=stDialog] [role=dialog]"
# What can be opened on a page: the button that does it, where to look then, and what stands there when all of it does.
OPENED = {
    "catalogue": (("Look inside", DIALOG, "pre code"),),
    "learning_rates": (("Himmelblau", POPOVER, ".katex"), ("Run: 500 steps", POPOVER, "input >> nth=1")),
    "schedules": (("On plateau", POPOVER, ".katex"),),
    "noise": (("Run: 1000 steps, 1000 seeds", POPOVER, "input >> nth=3"),),
    "starting_points": (("Momentum 0.01", POPOVER, "input[autocomplete=off]"),),
    "slope_and_model": (("Start (2, 3.2)", POPOVER, "input >> nth=1"),),
    "network": (("Contenders", POPOVER, "input[autocomplete=off] >> nth=1"), ("2-16-16-2, tanh", POPOVER, "label")),
    "many_networks": (("Momentum, a = 0.02", POPOVER, "input[autocomplete=off]"),),
    "second_order": (("Numbers of the methods: a = 0.002", POPOVER, "input >> nth=4"),),
}
# What can be opened on the Race page: what is pressed, where to look then, and what stands there when all of it does.
RACE_OPENED = {
    "landscape": ([".st-key-landscape-popover button"], POPOVER, ".katex"),
    "start": ([".st-key-start-popover button"], POPOVER, "input >> nth=1"),
    "run": ([".st-key-run-popover button"], POPOVER, "input >> nth=5"),
    "rate": ([".dl-name >> nth=3"], ".st-key-editor", "img >> nth=1"),
    "optimizer": ([".dl-name >> nth=3", "[role=tab] >> nth=1"], ".st-key-editor", ".katex"),
    "schedule": ([".dl-name >> nth=3", "[role=tab] >> nth=2"], ".st-key-editor", "input >> visible=true"),
    "noise": ([".dl-name >> nth=3", "[role=tab] >> nth=3"], ".st-key-editor", "input >> visible=true"),
    "show": ([".dl-show summary"], ".dl-player", ".dl-show .dl-menu-panel"),
    "share": ([".dl-share summary"], ".dl-player", ".dl-share .dl-menu-panel"),
    "more": ([".dl-more summary"], ".dl-player", ".dl-more .dl-menu-panel"),
    "fair race": (
        [".dl-more summary", "button:text-is('Fair race')", "button:has-text('Find best rates') >> nth=0"],
        ".st-key-editor",
        "[data-testid=stTable] img >> nth=3",
    ),
    "side by side": (["text=Side by side"], ".dl-player", ".dl-map .main-svg >> nth=3"),
    "inside": (["button:text-is('Inside')"], ".dl-player", ".dl-close-up canvas >> nth=0"),
    "one alone": ([".dl-symbol >> nth=3"], ".dl-player", ".dl-symbol[aria-pressed=true]"),
}
# The same on a phone, as far as it is opened in another way there.
PHONE_OPENED = {
    "sheet": ([".dl-gear"], ".stMain", ".dl-bar"),
    "show": ([".dl-gear", ".dl-show summary"], ".dl-player", ".dl-show .dl-menu-panel"),
    "share": ([".dl-gear", ".dl-share summary"], ".dl-player", ".dl-share .dl-menu-panel"),
    "a tapped card": ([".dl-name >> nth=3"], ".dl-player", ".dl-quick"),
    "editor": ([".dl-name >> nth=3", ".dl-quick >> text=More"], ".st-key-editor", "img >> nth=1"),
}
# What stands on a page when all of it does.
LAST_DRAWN = {
    "race": ".dl-map .main-svg",
    "lessons": ".dl-lesson-link img",
    "catalogue": ".dl-picture",
    "learning_rates": "[data-testid=stTable]",
    "schedules": "[data-testid=stTable]",
    "noise": ".js-plotly-plot >> nth=3",
    "starting_points": ".dl-basins .main-svg >> nth=2",
    "slope_and_model": ".dl-slope .main-svg",
    "second_order": ".js-plotly-plot >> nth=4",
    "network": ".dl-net-picture >> nth=5",
    "many_networks": ".js-plotly-plot",
}


def _settle(page: Page) -> None:
    """Wait until nothing is computed and nothing fades: what is half faded has little contrast."""
    frames(page)  # until the page has asked its script for what the last change needs
    settled(page)
    page.wait_for_timeout(300)  # pictures follow the window, and what turned out too wide takes the focus
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")


def _turn(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    ground = tuple(bytes.fromhex(THEMES[scheme].background[1:]))
    expect(page.locator(".stApp")).to_have_css("background-color", f"rgb{ground}")


def _look(page: Page, scheme: Literal["light", "dark"], size: ViewportSize, where: str | None = None) -> None:
    """Axe finds nothing on the page, or in a part of it."""
    page.set_viewport_size(size)
    _turn(page, scheme)
    _settle(page)
    found = Axe().run(page, where)
    for _ in range(TRIES):
        if found.violations_count:
            _settle(page)
            found = Axe().run(page, where)
    assert found.violations_count == 0, f"{scheme}, {size['width']} px: {found.generate_report()}"


@pytest.mark.parametrize("file", PAGES)
def test_axe_finds_nothing(page: Page, app: RunningApp, file: str) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{app.address}/{'' if file == 'race' else file}")
    bar = page.get_by_role("navigation", name="App pages").get_by_role("link")
    expect(bar).to_have_text(list(PAGES.values()))
    expect(page.locator(LAST_DRAWN.get(file, "main")).first).to_be_visible(timeout=60_000)
    _look(page, "light", WIDE)
    _look(page, "dark", WIDE)
    _look(page, "dark", PHONE)  # where a phone has other places for things, but no other colours
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[file])
    for button, where, last in OPENED.get(file, ()):
        # What opens looks the same at both widths, and has the same parts in both themes.
        for scheme, size in LOOKS:
            # Before it opens: Streamlit takes a dialog down and puts it up again when the theme changes.
            page.set_viewport_size(size)
            _turn(page, scheme)
            page.get_by_role("button", name=button).first.click()
            expect(page.locator(where).locator(last).first).to_be_visible()
            _look(page, scheme, size, where)
            page.keyboard.press("Escape")
            expect(page.locator(where)).not_to_be_visible()
            _settle(page)  # a theme that changes before the page has heard of it would open the dialog again


def _press(page: Page, presses: list[str], where: str, last: str) -> None:
    for pressed in presses:
        page.locator(pressed).click()
    expect(page.locator(where).locator(last).first).to_be_visible()


@pytest.mark.parametrize("name", RACE_OPENED)
def test_axe_finds_nothing_in_what_the_race_opens(race: Page, name: str) -> None:
    presses, where, last = RACE_OPENED[name]
    race.set_viewport_size(WIDE)
    _press(race, presses, where, last)
    for scheme in ("light", "dark"):
        _look(race, scheme, WIDE, where)


@pytest.mark.parametrize("name", PHONE_OPENED)
def test_axe_finds_nothing_in_what_the_race_opens_on_a_phone(page: Page, app: RunningApp, name: str) -> None:
    presses, where, last = PHONE_OPENED[name]
    page.set_viewport_size(PHONE)
    open_race(page, app)
    _press(page, presses, where, last)
    for scheme in ("light", "dark"):
        _look(page, scheme, PHONE, where)


def test_axe_would_find_something(page: Page) -> None:
    page.set_content("<html lang=en><title>A fault</title><main><h1>A fault</h1><button></button></main></html>")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == ["button-name"]
