"""One server and one profile of Debian's Chromium for all browser tests, and a page for each."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.choosing import set_batch, walk_on
from tests.browser.picture import console_errors
from tests.tools.running_app import CHROMIUM, RunningApp, open_race, running_app

GABOR_BATCH = 4

expect.set_options(timeout=15_000)  # a busy machine may need long, and who is quick does not wait


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return CHROMIUM


@pytest.fixture(scope="session")
def app() -> Iterator[RunningApp]:
    with running_app() as running:
        yield running


@pytest.fixture(scope="session")
def context(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """One profile, which keeps the files it has fetched; what a visitor sets is in the page's session alone."""
    profile = browser.new_context(**browser_context_args)
    yield profile
    profile.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of its own."""
    page = context.new_page()
    yield page
    page.close()


@pytest.fixture
def race(page: Page, app: RunningApp) -> Iterator[Page]:
    """The Race page with its race drawn; any error in the browser's console fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.set_default_timeout(15_000)
    open_race(page, app)
    yield page
    assert errors == []


@pytest.fixture
def gabor(race: Page) -> Iterator[Page]:
    """The Race page on the Gabor model; gradient descent sees 4 of the 30 points a step, all others see all."""
    walk_on(race, "gabor")
    set_batch(race, "Gradient descent", GABOR_BATCH)
    expect(race.get_by_role("button", name="Batch contours")).to_be_visible()
    race.get_by_role("button", name="To the start").click()
    yield race
    assert console_errors(race) == []
