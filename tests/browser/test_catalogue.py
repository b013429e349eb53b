"""The catalogue as a visitor has it: search, look inside, and a click that puts an entry in the race."""

import re
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.choosing import edit, rate_of
from tests.browser.picture import console_errors
from tests.browser.waiting import settled
from tests.tools.running_app import RunningApp
from views import pictures

# Where the first picture stands, in every frame from here on.
WATCH_THE_FIRST_PICTURE = """() => {
  window.places = new Set()
  const look = () => {
    const picture = document.querySelector(".dl-picture")
    if (picture) window.places.add(JSON.stringify(picture.getBoundingClientRect()))
    requestAnimationFrame(look)
  }
  look()
}"""


@pytest.fixture
def catalogue(race: Page) -> Page:
    race.get_by_role("link", name="Catalogue").click()
    expect(race.get_by_role("heading", name="Catalogue")).to_be_visible()
    return race


def _card(page: Page, title: str):
    return page.locator("[class*=st-key-card-]").filter(has=page.get_by_role("heading", name=title, exact=True))


def _search(page: Page, words: str) -> None:
    page.get_by_label("Search", exact=True).click()
    page.keyboard.type(words)


def test_search_look_inside_and_race(catalogue: Page) -> None:
    _search(catalogue, "nesterov")
    expect(_card(catalogue, "Gradient descent")).to_have_count(0)
    _card(catalogue, "Nesterov").get_by_role("button", name="Look inside").click()
    inside = catalogue.get_by_role("dialog")
    expect(inside.get_by_role("heading", name="Nesterov")).to_be_visible()
    expect(inside.locator("code").filter(has_text="def step")).to_be_visible()
    expect(catalogue).to_have_url(re.compile(r"/catalogue\?entry=optimizers(/|%2F)nesterov$"))
    inside.get_by_role("button", name="Add to my race").click()
    expect(catalogue.locator(".dl-results tbody th").last).to_have_text("Nesterov")
    expect(catalogue.get_by_text("Nesterov is in the race")).to_be_visible()
    expect(catalogue.get_by_role("dialog")).to_have_count(0)
    assert console_errors(catalogue) == []


def test_pictures_come_into_sight_without_moving_anything(race: Page) -> None:
    race.evaluate(WATCH_THE_FIRST_PICTURE)
    race.get_by_role("link", name="Catalogue").click()
    first, last = race.locator(".dl-picture").first, race.locator(".dl-picture").last
    expect(first).to_have_js_property("naturalWidth", pictures.WIDTH)
    assert len(race.evaluate("[...window.places]")) == 1
    box = first.bounding_box()
    assert box
    assert box["width"] == pytest.approx(2 * box["height"], abs=1)
    settled(race)  # the page sends its cards one by one, and the last so far is not the last
    assert not last.evaluate("picture => picture.naturalWidth"), "it is fetched before it is seen"
    last.scroll_into_view_if_needed()
    expect(last).to_have_js_property("naturalWidth", pictures.WIDTH, timeout=90_000)  # others are drawn before it


def test_the_race_is_as_it_was_left(race: Page) -> None:
    field = edit(race, "Adam").get_by_role("textbox", name="Learning rate a")
    field.fill("0.07")
    field.press("Enter")
    expect(race.get_by_role("slider", name="Learning rate a")).to_have_attribute("aria-valuetext", "0.07")
    race.get_by_role("link", name="Catalogue").click()
    expect(_card(race, "Adam")).to_be_visible()
    race.get_by_role("link", name="Race").click()
    expect(race.locator(".dl-results tbody th")).to_have_count(4)
    expect(rate_of(race, "Adam")).to_have_text("0.07")
    expect(edit(race, "Adam").get_by_role("textbox", name="Learning rate a")).to_have_value("0.07")
    assert console_errors(race) == []


def test_a_picture_may_be_kept_for_ever_and_back_and_escape_close_what_is_open(catalogue: Page) -> None:
    address = str(_card(catalogue, "Adam").locator("img").evaluate("picture => picture.src"))
    with urlopen(address, timeout=30) as answer:
        assert answer.headers["Content-Type"] == "image/webp"
        assert "immutable" in answer.headers["Cache-Control"]
    with pytest.raises(HTTPError) as refused:
        urlopen(address.replace("/adam/", "/nobody/"), timeout=30)
    with refused.value as answer:
        assert answer.code == 422
        assert answer.read().decode().startswith("entry is 'nobody'; it must be one of ")
    for close in (lambda: catalogue.keyboard.press("Escape"), catalogue.go_back):
        _card(catalogue, "Adam").get_by_role("button", name="Look inside").click()
        expect(catalogue.get_by_role("dialog")).to_be_visible()
        close()
        expect(catalogue.get_by_role("dialog")).to_have_count(0)
        expect(catalogue).to_have_url(re.compile("/catalogue$"))
    # And by keyboard alone it is opened.
    _card(catalogue, "Gradient descent").get_by_role("button", name="Add to my race").focus()
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Enter")
    expect(catalogue.get_by_role("dialog").get_by_role("heading", name="Gradient descent")).to_be_visible()


def test_a_link_opens_its_entry(page: Page, app: RunningApp) -> None:
    page.goto(f"{app.address}/catalogue?entry=landscapes/gabor")
    expect(page.get_by_role("dialog").get_by_role("heading", name="Gabor model")).to_be_visible()
    expect(page.get_by_role("dialog").locator(".dl-picture")).to_have_js_property("naturalWidth", pictures.WIDTH)
