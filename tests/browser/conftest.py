"""For each process one server, one profile of Debian's Chromium and one tab; a session of the app for each test."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from classroom.database import PATH
from experiments.address import address
from experiments.defaults import default_contender
from experiments.experiment import Experiment
from tests.browser.no_errors import no_console_errors, no_page_errors
from tests.browser.picture import console_errors
from tests.browser.waiting import PATIENCE
from tests.tools.running_app import CHROMIUM, RunningApp, open_race, running_app

GABOR_BATCH = 4
DESK: ViewportSize = {"width": 1280, "height": 720}

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return CHROMIUM


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    classroom = tmp_path_factory.mktemp("classroom") / "classroom.sqlite"
    with running_app(environment={PATH: str(classroom)}) as running:
        yield running


@pytest.fixture(scope="session")
def requested() -> list[str]:
    """Every address that the profile has asked for since it was new."""
    return []


@pytest.fixture(scope="session")
def context(browser: Browser, browser_context_args: dict[str, Any], requested: list[str]) -> Iterator[BrowserContext]:
    """One profile, which keeps the files it has fetched; what a visitor sets is in the page's session alone."""
    profile = browser.new_context(**browser_context_args)
    profile.set_default_timeout(PATIENCE)
    profile.on("request", lambda request: requested.append(request.url))
    yield profile
    profile.close()


@pytest.fixture(scope="session")
def tab(context: BrowserContext) -> Iterator[Page]:
    """One tab for all tests. It keeps the scripts compiled: the app opens in 2.5 s of CPU time, in a new tab in 6 s."""
    tab = context.new_page()
    yield tab
    tab.close()


@pytest.fixture
def page(tab: Page, app: RunningApp) -> Iterator[Page]:
    """The tab as if it were new: an address opened in it is a session of its own. An error in it fails the test."""
    tab.set_viewport_size(DESK)
    tab.emulate_media(color_scheme="light", reduced_motion="no-preference")
    with no_page_errors(tab):
        yield tab
    tab.unroute_all(behavior="ignoreErrors")
    tab.mouse.up()
    tab.mouse.move(0, 0)  # where nothing of the next page is
    tab.goto(f"{app.address}/_stcore/health")  # a page of the same site, so of the same process, but without scripts


@pytest.fixture
def race(page: Page, app: RunningApp) -> Iterator[Page]:
    """The Race page with its race drawn; any error in the browser's console fails the test."""
    with no_console_errors(page):
        open_race(page, app)
        yield page


@pytest.fixture
def gabor(page: Page, app: RunningApp) -> Iterator[Page]:
    """The Race page on the Gabor model; gradient descent sees 4 of the 30 points a step, all others see all."""
    batches = {"gradient_descent": GABOR_BATCH, "momentum": None, "rmsprop": None, "adam": None}
    contenders = [default_contender(one, "gabor").model_copy(update={"batch": b}) for one, b in batches.items()]
    open_race(page, app, f"?{address(Experiment(landscape='gabor', contenders=tuple(contenders)))}")
    expect(page.locator(".dl-show .dl-switch:not([hidden])", has_text="Batch contours")).to_have_count(1)
    page.get_by_role("button", name="To the start").click()
    yield page
    assert console_errors(page) == []
