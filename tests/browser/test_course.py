"""The course in a browser: a newcomer's way to the first lesson, its mark on the path, and a lesson on a projector."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from lessons.course import LESSONS, SLIDES
from lessons.form.browser_words import WORDS
from pages.course import words
from tests.browser.no_errors import no_page_errors
from tests.browser.waiting import PATIENCE, fits, settled
from tests.tools.running_app import RunningApp, open_race
from views.player_words import WORDS as PLAYER_WORDS

FIRST, SECOND = list(LESSONS.values())[:2]
MARK = ".dl-lesson-link[data-done=true]"


@pytest.fixture
def newcomer(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with no_page_errors(page):
        yield page
    context.close()


def test_a_newcomer_is_led_to_the_first_lesson_and_its_mark_survives_a_reload(newcomer: Page, app: RunningApp) -> None:
    page = newcomer
    open_race(page, app)
    page.get_by_role("link", name=PLAYER_WORDS["firstLesson"]).click()
    expect(page.get_by_role("heading", name=FIRST.question)).to_be_visible()
    page.get_by_role("button", name=WORDS["unknown"]).click()
    expect(page.get_by_role("heading", name=words.WHY)).to_be_visible()
    page.get_by_role("button", name=words.ALL, exact=True).click()
    expect(page.locator(MARK)).to_have_count(1)
    page.reload()
    expect(page.locator(MARK)).to_have_count(1)
    expect(page.locator(MARK)).to_contain_text(FIRST.title)
    expect(page.locator(".dl-first")).to_contain_text(SECOND.title)
    fits(page, 390)
    page.locator(".dl-first").click()
    expect(page.get_by_role("heading", name=SECOND.question)).to_be_visible()
    page.go_back()
    expect(page.locator(MARK)).to_have_count(1)
    open_race(page, app)
    expect(page.locator(".dl-newcomer")).to_be_hidden()


def test_a_slide_set_has_its_order_and_a_projector_no_bar(page: Page, app: RunningApp) -> None:
    page.goto(f"{app.address}/lessons")
    page.get_by_role("button", name="L2", exact=True).click()
    expect(page.locator(".dl-lesson-link")).to_have_count(len(SLIDES["L2"]))
    assert page.url.endswith("/lessons?slides=L2")
    page.goto(f"{app.address}/lessons?lesson=two-points&hide=controls")
    expect(page.locator(".dl-map .main-svg").first).to_be_visible()
    expect(page.locator("[data-testid=stHeader]")).to_be_hidden()
    page.get_by_role("button", name=WORDS["unknown"]).click()
    expect(page.get_by_text(WORDS["truthIs"].split("{")[0].strip()).first).to_be_attached()
    settled(page)
    slider = page.locator(".stSlider [role=slider], .stSlider input[type=range]").first
    before = page.locator(".dl-found").inner_text()
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".dl-found")).not_to_have_text(before)
