"""Streamlit's own marks, which our scripts and styles rely on, are still in its pages."""

from playwright.sync_api import Page, expect

from pages.streamlit_dom import FOR_SCRIPTS, IN_STYLES
from tests.browser.choosing import edit, popover
from tests.tools.running_app import RunningApp, open_race


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
    popover(page, "start").click()
    expect(page.get_by_role("textbox", name="θ₀")).to_be_visible()
    look()
    page.keyboard.press("Escape")
    expect(edit(page, "Adam").locator("input[type=range]")).to_be_visible()
    look()
    page.goto(f"{app.address}/catalogue?entry=optimizers/adam")
    expect(page.locator("pre code").first).to_be_visible()
    look()
    page.goto(f"{app.address}/schedules")
    expect(page.get_by_role("table").first).to_be_visible(timeout=60_000)
    look()
    assert expected - found == set()
