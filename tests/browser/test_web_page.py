"""The page that holds its race, opened from disk: it asks for nothing, and all of it works, with the run's numbers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, expect

from experiments import Contender, Experiment, Result, run
from experiments.address import address
from experiments.places import places
from experiments.printed import digits
from experiments.summary import summaries
from experiments.sweep import TOLERANCE
from tests.browser.no_errors import no_console_errors
from tests.tools.running_app import RunningApp
from views.web_page import race_as_page

LABEL = "</script><img onerror>"
STEPS = 30
# With data, mini-batches and two clocks more; a label that would be HTML.
RACE = Experiment(
    landscape="gabor",
    steps=STEPS,
    contenders=(
        Contender(optimizer="gradient_descent", rate=0.05, batch=5, label=LABEL),
        Contender(optimizer="adam", rate=0.05),
    ),
)


@pytest.fixture(scope="module")
def result() -> Result:
    return run(RACE)


@pytest.fixture
def opened(page: Page, result: Result, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page with its race drawn, from a file; it may ask for nothing, and write no error to the console."""
    asked: list[str] = []

    def note(one: Request) -> None:
        asked.append(one.url)

    file = tmp_path / "race.html"
    file.write_text(race_as_page(result, surface=getattr(request, "param", False)))
    page.on("request", note)
    with no_console_errors(page):
        page.goto(file.as_uri())
        expect(page.locator(".dl-map .dl-plot canvas").first).to_be_visible()
        yield page
    page.remove_listener("request", note)
    assert {one for one in asked if not one.startswith(("data:", "blob:"))} == {file.as_uri()}


def test_it_plays_to_the_end_by_keyboard_with_the_numbers_of_the_run(opened: Page, result: Result) -> None:
    counter = opened.locator(".dl-counter")
    opened.keyboard.press("Home")
    expect(counter).to_have_text(f"step 0 / {STEPS}")
    opened.keyboard.press("ArrowRight")
    expect(counter).to_have_text(f"step 1 / {STEPS}")
    now = opened.locator(".dl-results tbody tr").first.locator("td[data-heading='Loss now']")
    expect(now).to_have_text(digits(result[0].losses[1]))
    opened.keyboard.press("Space")
    expect(counter).to_have_text(f"step {STEPS} / {STEPS}")
    outcomes = summaries(result, TOLERANCE)
    rows = opened.locator(".dl-results tbody tr")
    expect(rows).to_have_count(len(result))
    for row, name, one, place in zip(rows.all(), (LABEL, "Adam"), outcomes, places(RACE, outcomes), strict=True):
        expect(row.locator("th")).to_have_text(name)
        numbers = {"Place": str(place), "Final loss": digits(one.final_loss), "Best loss": digits(one.best_loss)}
        for heading, number in numbers.items():
            expect(row.locator(f"td[data-heading='{heading}']")).to_have_text(number)
    expect(opened.locator("#source code")).to_contain_text(address(RACE))

    opened.get_by_role("button", name="Inside", exact=True).press("Enter")
    expect(opened.locator(".dl-rule-line").first).to_be_visible()
    opened.get_by_role("button", name="Side by side").press("Enter")
    expect(opened.locator(".dl-map .dl-plot canvas")).to_have_count(2)
    # Nothing is there that would need a server.
    for gone in ("Share", "+ Add", "Batch contours", "3-D", "A higher learning rate"):
        named = opened.get_by_text(gone, exact=True).or_(opened.get_by_label(gone))
        expect(named.locator("visible=true")).to_have_count(0)
    assert opened.locator("img").count() == 0


def test_axe_finds_nothing_and_a_phone_needs_no_sideways_scrolling(opened: Page) -> None:
    opened.keyboard.press("End")
    looks: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 1280), ("dark", 390))
    for scheme, width in looks:
        opened.emulate_media(color_scheme=scheme)
        opened.set_viewport_size({"width": width, "height": 1800})
        expect(opened.locator(".dl-player")).to_have_css(
            "color", "rgb(31, 41, 51)" if scheme == "light" else "rgb(242, 244, 247)"
        )
        found = Axe().run(opened)
        assert found.violations_count == 0, found.generate_report()
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.get_by_role("button", name="Settings").click()
    opened.locator(".dl-more summary").click()
    dark = opened.get_by_role("switch", name="Dark colours")
    expect(dark).to_be_checked()
    dark.uncheck()
    expect(opened.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.parametrize("opened", [True], indirect=True)
def test_with_3d_it_has_the_surface(opened: Page) -> None:
    opened.keyboard.press("End")
    opened.get_by_role("button", name="3-D").click()
    expect(opened.locator(".dl-scene canvas").first).to_be_visible(timeout=30_000)
    drawn = "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)"
    opened.wait_for_function(f"({drawn})(document.querySelector('.dl-over'))")


def test_in_a_notebook_all_of_it_is_in_sight(page: Page, result: Result) -> None:
    page.set_content(f'<div style="width: 1000px">{result._repr_html_()}</div>')
    with no_console_errors(page):
        expect(page.frame_locator("iframe").locator(".dl-map .dl-plot canvas")).to_be_visible()
        frame = page.frames[-1]
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert frame.evaluate("origin") == "null"  # it reaches nothing of the notebook


def test_the_app_shows_a_race_within_a_page_of_another_origin(page: Page, app: RunningApp) -> None:
    elsewhere = app.address.replace("127.0.0.1", "localhost")
    page.goto(f"{elsewhere}/_stcore/health")
    source = f"{app.address}/?{address(RACE)}&hide=controls&embed=true"
    page.set_content(f'<h1>Elsewhere</h1><iframe src="{source}" width="900" height="600"></iframe>')
    frame = page.frame_locator("iframe")
    expect(frame.locator(".dl-map .main-svg").first).to_be_visible(timeout=60_000)
    expect(frame.locator(".dl-counter")).to_have_text(re.compile(rf"/ {STEPS}$"))
    expect(frame.locator("[data-testid=stHeader]")).to_be_hidden()
