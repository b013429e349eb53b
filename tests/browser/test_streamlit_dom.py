"""Streamlit's own marks, which our scripts and styles rely on, are still in its pages, and stand in one list."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.streamlit_dom import FOR_SCRIPTS, IN_STYLES
from tests.tools.running_app import RunningApp, open_race

PAGES = Path(__file__).parents[2] / "pages"
VIEWS = PAGES.parent / "views"
# A test id, a class of Streamlit's, or a mark of the library that its controls come from.
MARK = r"\[data-testid\W[^]]*\]|\.st[A-Z]\w*|\[data-rac\]"


def _marks(ending: str) -> set[str]:
    files = [file for folder in (PAGES, VIEWS) for file in folder.rglob(f"*.{ending}")]
    assert files
    return {mark for file in files for mark in re.findall(MARK, file.read_text())}


def test_scripts_and_styles_use_no_other() -> None:
    assert _marks("js") == set()
    assert _marks("css") == set(IN_STYLES)


@pytest.mark.browser
def test_each_still_matches_something(page: Page, app: RunningApp) -> None:
    expected = {part for one in FOR_SCRIPTS.values() for part in one.split(", ")} | set(IN_STYLES)
    # A control whose ring frame.css draws around its handle; a name of an open popover.
    expected |= {'[data-rac]:has(> div > input[type="range"])'}
    opener, label = FOR_SCRIPTS["popoverOpener"], FOR_SCRIPTS["label"]
    expected |= {f"{opener} {label}"}
    found = set()

    def look() -> None:
        found.update(page.evaluate("all => all.filter((one) => document.querySelector(one))", sorted(expected)))

    open_race(page, app)
    page.get_by_role("button", name="Adam 0.1").click()
    expect(page.locator("input[type=range]").first).to_be_visible()
    look()
    page.goto(f"{app.address}/catalogue?entry=optimizers/adam")
    expect(page.locator("pre code").first).to_be_visible()
    look()
    page.goto(f"{app.address}/schedules")
    expect(page.get_by_role("table").first).to_be_visible(timeout=60_000)
    look()
    assert expected - found == set()
