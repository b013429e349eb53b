"""One link carries the race: it opens anywhere with the same bits, and back and forward lead through what was set."""

import re
from collections.abc import Iterator

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from experiments import run
from experiments.parse import parse_strict
from tests.browser.choosing import choose_landscape, popover, press_in_menu, rate_of, set_rate
from tests.browser.picture import console_errors
from tests.browser.received import races_of
from tests.tools.running_app import RunningApp, open_race

LINK = (
    "race=2&landscape=gabor;reduction=mean&start=-3,7.5&steps=80&seed=5&stop.loss=0.001"
    "&c=adam;rate=0.3;batch=4;label=50%20%2525&c=momentum;rate=0.30000000000000004;beta=0.8;schedule=cosine&end"
)
STAGED = LINK.replace("&end", "&hide=controls&end")


def test_the_address_follows_and_leads(race: Page) -> None:
    expect(race).to_have_url(
        re.compile(r"\?race=4&landscape=rosenbrock&c=gradient_descent;rate=0\.001&c=momentum;rate=0\.001&c=")
    )
    set_rate(race, "Adam", "0.2")
    expect(race).to_have_url(re.compile(r"&c=adam;rate=0\.2&end$"))
    choose_landscape(race, "himmelblau")
    expect(race).to_have_url(re.compile(r"\?race=4&landscape=himmelblau&"))
    race.go_back()
    expect(rate_of(race, "Adam")).to_have_text("0.2")
    expect(race).to_have_url(re.compile(r"\?race=4&landscape=rosenbrock&.*&c=adam;rate=0\.2&end$"))
    race.go_back()
    expect(rate_of(race, "Adam")).to_have_text("0.1")
    race.go_forward()
    race.go_forward()
    expect(popover(race, "landscape")).to_have_accessible_name("Himmelblau")
    # From another page back to an older entry: the address is right.
    race.get_by_role("link", name="Catalogue").click()
    expect(race.get_by_role("heading", name="Catalogue")).to_be_visible()
    race.go_back()
    expect(popover(race, "landscape")).to_have_accessible_name("Himmelblau")
    expect(race).to_have_url(re.compile(r"\?race=4&landscape=himmelblau&"))
    assert console_errors(race) == []


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """A browser that was never here."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_a_link_opens_the_same_race_to_the_last_bit(fresh: Page, app: RunningApp, browser: Browser) -> None:
    races = races_of(fresh)
    open_race(fresh, app, f"?{LINK}")
    press_in_menu(fresh, "share", "Copy link")
    expect(fresh.get_by_text("Copied")).to_be_visible()
    copied = fresh.evaluate("navigator.clipboard.readText()")
    assert copied == f"{app.address}/?{LINK}" == fresh.url
    other = browser.new_context().new_page()
    again = races_of(other)
    other.goto(copied)
    expect(other.locator(".dl-player[data-playing]")).to_be_visible(timeout=30_000)
    result = run(parse_strict(copied))
    for header, arrays in (races[-1], again[-1]):
        assert parse_strict(header["address"]) == result.experiment
        for i, trajectory in enumerate(result):
            np.testing.assert_array_equal(arrays[f"{i}.positions"], trajectory.positions.astype(np.float32))
    other.context.close()


def test_a_link_that_makes_no_sense_never_breaks_the_page(fresh: Page, app: RunningApp) -> None:
    broken = LINK.replace("steps=80", "steps=8000").replace("c=adam", "c=eve") + "&moon=1&c=%00;;=&start=1,1"
    open_race(fresh, app, f"?{broken}")
    for sentence in (
        "Steps is 8000; it must be a whole number from 1 to 4096.",
        "Contender 1: Optimizer is 'eve'; it must be one of",
        "'moon' is no word of an experiment; known are landscape",
        "Start is \"['-3,7.5', '1,1']\"; it must be two numbers",
    ):
        expect(fresh.get_by_text(sentence)).to_be_visible()
    popover(fresh, "run").click()
    expect(fresh.get_by_role("textbox", name="Steps", exact=True)).to_have_value("500")
    expect(fresh.get_by_role("textbox", name="Seed", exact=True)).to_have_value("5")
    # What runs is what the address then says.
    expect(fresh).to_have_url(
        re.compile(r"/\?race=3&landscape=gabor;reduction=mean&seed=5&stop\.loss=0\.001&c=gradient_descent;")
    )
    assert console_errors(fresh) == []
    open_race(fresh, app, "?c=" + "adam;rate=1;" * 4_000)
    expect(fresh.get_by_text("the length of the text is")).to_be_visible()
    expect(rate_of(fresh, "Adam")).to_have_text("0.1")


def test_a_stage_has_the_picture_and_the_clock(fresh: Page, app: RunningApp) -> None:
    open_race(fresh, app, f"?{STAGED}")
    expect(fresh.get_by_role("button", name="Pause")).to_be_visible()
    for gone in (
        popover(fresh, "landscape"),
        fresh.locator(".dl-results"),
        fresh.locator(".dl-share"),
        fresh.locator(".dl-add"),
    ):
        expect(gone).to_be_hidden()
    expect(fresh.locator("[data-testid=stHeader]")).to_be_hidden()
    fresh.get_by_role("button", name="Show controls").click()
    expect(popover(fresh, "landscape")).to_have_accessible_name("Gabor model")
    expect(fresh).to_have_url(f"{app.address}/?{LINK}")
    fresh.go_back()
    expect(popover(fresh, "landscape")).to_be_hidden()
    expect(fresh).to_have_url(f"{app.address}/?{STAGED}")
