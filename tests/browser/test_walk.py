"""Eighteen tasks of a visitor with a phone: find it, change it, see what became of it.

With -s a table is printed: for each task the taps, and how much of the map stayed in sight at worst.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.choosing import POPOVER, name_of, popover, rate_of
from tests.browser.waiting import PATIENCE, frames, settled, until
from tests.tools.running_app import RunningApp, open_race

PHONE: ViewportSize = {"width": 390, "height": 844}
# Which share of the map is in the window and under nothing else.
SHARE_IN_SIGHT = """() => {
  const { left, top, width, height } = document.querySelector(".dl-maps .dl-panel").getBoundingClientRect()
  const places = [0.1, 0.3, 0.5, 0.7, 0.9]
  const seen = places.flatMap((x) => places.map((y) => document.elementFromPoint(left + x * width, top + y * height)))
  return seen.filter((node) => node?.closest(".dl-maps")).length / seen.length
}"""


class Visitor:
    """Whoever taps: counts the taps, and looks after each how much of the map is in sight."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0
        self.least = 1.0

    def look(self) -> None:
        settled(self.page)
        frames(self.page)
        self.least = min(self.least, self.page.evaluate(SHARE_IN_SIGHT))

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps += 1
        self.look()

    def button(self, name: str) -> None:
        self.tap(self.page.get_by_role("button", name=name, exact=True))

    def pick(self, menu: Locator, choice: str) -> None:
        """From a list that the phone itself shows: one tap opens it, one chooses."""
        menu.select_option(label=choice)
        self.taps += 2
        self.look()

    def choose(self, box: Locator, choice: str) -> None:
        """From a list of the page. It goes to the present choice by itself first, away from under a finger."""
        self.tap(box)
        expect(self.page.get_by_role("option", selected=True)).to_be_in_viewport(ratio=1)
        self.tap(self.page.get_by_role("option", name=choice, exact=True))

    def menu(self, kind: str) -> Locator:
        """One of the player's menus, from the sheet of settings."""
        self.button("Settings")
        menu = self.page.locator(f".dl-{kind}")
        self.tap(menu.locator("summary"))
        return menu

    def part(self, contender: str, part: str) -> Locator:
        """A part of a contender's editor."""
        self.tap(name_of(self.page, contender))
        self.button("More")
        self.tap(self.page.get_by_role("tab", name=part, exact=True))
        return self.page.locator(".st-key-editor")


def _play(v: Visitor) -> None:
    v.button("Play")
    expect(v.page.locator(".dl-player")).to_have_attribute("data-playing", "true")
    v.page.get_by_role("button", name="Pause").click()


def _see_a_step(v: Visitor) -> None:
    v.tap(v.page.get_by_label("Step", exact=True))
    expect(v.page.locator(".dl-counter")).to_have_text("step 250 / 500")


def _see_the_result(v: Visitor) -> None:
    # A page that has just opened may still take its heights: whoever was moved scrolls again.
    row = v.page.locator(".dl-results tbody tr").first
    until(
        v.page, lambda: row.evaluate("node => (node.scrollIntoView(), node.getBoundingClientRect().top < innerHeight)")
    )
    v.page.locator(".dl-maps").evaluate("node => node.scrollIntoView({ block: 'center' })")
    v.look()


def _landscape(v: Visitor) -> None:
    v.tap(popover(v.page, "landscape"))
    v.choose(v.page.get_by_role("combobox", name="Landscape"), "Booth")
    expect(v.page.locator(".dl-printed h2")).to_have_text("Booth")


def _shape(v: Visitor) -> None:
    v.tap(popover(v.page, "landscape"))
    slider = v.page.locator(POPOVER).get_by_role("slider").first
    slider.press("ArrowRight")
    v.taps += 1
    v.look()
    expect(v.page).to_have_url(re.compile("landscape=rosenbrock;"))


def _start(v: Visitor) -> None:
    box = v.page.locator(".dl-ink").bounding_box()
    assert box
    v.page.touchscreen.tap(box["x"] + 0.7 * box["width"], box["y"] + 0.3 * box["height"])
    v.taps += 1
    v.look()
    expect(v.page).to_have_url(re.compile("start="))


def _named_start(v: Visitor) -> None:
    v.button("Settings")
    v.tap(popover(v.page, "start"))
    v.tap(v.page.get_by_role("radio", name="far corner"))
    expect(v.page).to_have_url(re.compile("start="))


def _steps(v: Visitor) -> None:
    v.button("Settings")
    v.tap(popover(v.page, "run"))
    field = v.page.get_by_role("textbox", name="Steps", exact=True)
    v.tap(field)
    field.fill("100")
    field.press("Enter")
    expect(v.page.locator(".dl-counter")).to_contain_text("/ 100")


def _rate(v: Visitor) -> None:
    v.button("A higher learning rate: Gradient descent")
    expect(rate_of(v.page, "Gradient descent")).to_have_text("0.0015")


def _typed_rate(v: Visitor) -> None:
    v.tap(rate_of(v.page, "Gradient descent"))
    v.page.locator(".dl-typed").fill("0,002")
    v.page.keyboard.press("Enter")
    v.look()
    expect(rate_of(v.page, "Gradient descent")).to_have_text("0.002")


def _optimizer(v: Visitor) -> None:
    v.tap(name_of(v.page, "Gradient descent"))
    v.pick(v.page.locator(".dl-quick").get_by_label("Optimizer"), "Nesterov")
    expect(v.page.locator(".dl-results tbody tr").first).to_contain_text("Nesterov")


def _schedule(v: Visitor) -> None:
    editor = v.part("Gradient descent", "Schedule")
    v.choose(editor.get_by_role("combobox", name="Schedule"), "Exponential")
    expect(v.page.locator(".dl-results tbody tr").first).to_contain_text("Gradient descent, exponential")


def _noise(v: Visitor) -> None:
    field = v.part("Gradient descent", "Noise").get_by_role("textbox", name="Gradient noise σ")
    v.tap(field)
    field.fill("1")
    field.press("Enter")
    expect(v.page.locator(".dl-results tbody tr").first).to_contain_text("σ 1")


def _add(v: Visitor) -> None:
    v.pick(v.page.locator(".dl-add"), "Nadam")
    expect(v.page.locator(".dl-results tbody tr")).to_have_count(5)


def _remove(v: Visitor) -> None:
    v.tap(name_of(v.page, "Gradient descent"))
    v.button("More")
    v.button("Remove")
    expect(v.page.locator(".dl-results tbody tr")).to_have_count(3)


def _alone(v: Visitor) -> None:
    v.button("Show only Gradient descent")
    expect(v.page.locator(".dl-symbol").first).to_have_attribute("aria-pressed", "true")


def _view(view: str, seen: str) -> Callable[[Visitor], None]:
    def task(v: Visitor) -> None:
        v.button("Settings")
        v.button(view)
        expect(v.page.locator(seen).first).to_be_visible()

    return task


def _arrows(v: Visitor) -> None:
    v.menu("show")
    v.tap(v.page.get_by_role("switch", name="Arrows"))
    expect(v.page.locator(".dl-key")).to_contain_text("gradient g")


# Each task, and the most taps that it may take.
TASKS: dict[str, tuple[Callable[[Visitor], None], int]] = {
    "play it": (_play, 1),
    "go to a step": (_see_a_step, 1),
    "find who is first": (_see_the_result, 0),
    "another landscape": (_landscape, 3),
    "another shape of it": (_shape, 2),
    "another start": (_start, 1),
    "a start with a name": (_named_start, 3),
    "another number of steps": (_steps, 3),
    "a higher rate": (_rate, 1),
    "a typed rate": (_typed_rate, 1),
    "another optimizer": (_optimizer, 3),
    "a schedule": (_schedule, 5),
    "noise": (_noise, 4),
    "one more contender": (_add, 2),
    "one contender less": (_remove, 3),
    "one contender alone": (_alone, 1),
    "maps side by side": (_view("Side by side", ".dl-map figcaption .dl-sample"), 2),
    "the direction of a step": (_arrows, 3),
}
MAP_WHOLE = ("another optimizer", "a higher rate", "a typed rate")  # of these the map is in sight all the time


@pytest.fixture(scope="module")
def phone(browser: Browser, app: RunningApp) -> Iterator[Page]:
    """A page that is touched, on which one task comes after the other."""
    with browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE, reduced_motion="reduce") as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        open_race(page, app)
        yield page


def test_eighteen_tasks_are_found_done_and_seen(phone: Page, app: RunningApp) -> None:
    rows = []
    for task, (do, most) in TASKS.items():
        open_race(phone, app)
        settled(phone)
        visitor = Visitor(phone)
        do(visitor)
        rows.append((task, visitor.taps, most, visitor.least))
    print(
        "\n" + "\n".join(f"{task:28}{taps:3} taps, {least:4.0%} of the map in sight" for task, taps, _, least in rows)
    )
    assert [(task, taps) for task, taps, most, _ in rows if taps > most] == []
    assert [(task, least) for task, _, _, least in rows if least < 1 and task in MAP_WHOLE] == []
    assert min(least for *_, least in rows) >= 0.75, "most of the map is always in sight"
