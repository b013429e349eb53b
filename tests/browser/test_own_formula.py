"""A formula of one's own: it is understood while it is typed, and the race runs on it when it is put to use."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.waiting import fits, settled
from tests.tools.running_app import RunningApp, open_race

OWN = "?landscape=own;f=x^2%2Ba*y^2;a=2&steps=50&c=gradient_descent;rate=0.1"
FINGERPRINT = """() => {
  const { width, height } = document.querySelector(".dl-formula-map canvas")
  const { data } = document.querySelector(".dl-formula-map canvas").getContext("2d").getImageData(0, 0, width, height)
  return data.reduce((sum, value) => (sum * 31 + value) % 1000003, 0)
}"""


def _field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Formula of the loss")


@pytest.fixture
def own(page: Page, app: RunningApp) -> Page:
    open_race(page, app, OWN)
    page.locator(".st-key-landscape-popover button").first.click()
    expect(page.locator(".dl-formula[data-state=understood]")).to_be_visible()
    return page


def test_what_is_typed_is_understood_or_marked_and_changes_nothing_until_it_is_used(own: Page) -> None:
    field, address = _field(own), own.url
    expect(own.locator(".dl-formula-echo math mi").first).to_have_text("x")
    before = own.evaluate(FINGERPRINT)
    field.fill("x^2 + foo(y)")
    expect(own.locator(".dl-formula-fault")).to_contain_text("“foo”, which is not known")
    expect(own.locator(".dl-formula-behind mark")).to_have_text("foo")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.press("Enter")
    field.fill("ln(x) + b y^2")
    expect(own.locator(".dl-formula[data-state=understood]")).to_be_visible()
    expect(own.locator(".dl-formula-below p")).to_contain_text("the loss is not defined")
    assert own.evaluate(FINGERPRINT) != before
    assert own.url == address
    field.press("Escape")
    expect(field).to_have_value("x^2+a*y^2")
    expect(own.locator(".stPopover, [data-testid=stPopoverBody]").first).to_be_visible()


def test_a_formula_in_use_is_raced_on_and_stands_in_the_link(own: Page) -> None:
    _field(own).fill("(x-1)^2 + a y^2 + b")
    _field(own).press("Enter")
    expect(own).to_have_url(re.compile(r"f=\(x-1\)%5E2|f=\(x-1\)\^2"))
    expect(own.locator("#undo-bar, .st-key-undo-bar")).to_contain_text("Your formula is in use")
    expect(own.get_by_role("slider", name="b b")).to_be_visible()
    before = own.evaluate(FINGERPRINT)
    slider = own.get_by_role("slider", name="a a")
    slider.focus()
    for _ in range(4):
        slider.press("ArrowLeft")
    expect(own).to_have_url(re.compile(r";a=1\.\d"))
    own.wait_for_function(f"before => ({FINGERPRINT})() !== before", arg=before)
    settled(own)
    own.reload()
    expect(own.locator(".dl-map .main-svg").first).to_be_visible()
    own.locator(".st-key-landscape-popover button").first.click()
    expect(_field(own)).to_have_value("(x-1)^2+a*y^2+b")


def test_it_works_on_a_phone_and_axe_finds_nothing(own: Page) -> None:
    own.set_viewport_size({"width": 390, "height": 844})
    fits(own, 390)
    numbers = own.locator(".dl-map .xtick text")
    before = numbers.all_text_contents()
    _field(own).fill("x^2 + 3y^2 - x y + sin(3x)")
    _field(own).press("Enter")
    expect(own.locator("#undo-bar, .st-key-undo-bar")).to_be_visible()
    expect(numbers.first).not_to_have_text(before[0])  # the map is drawn while the sheet is open
    sheet, seen = (own.locator(part).bounding_box() for part in ("[data-testid=stPopoverBody]", ".dl-map .dl-panel"))
    assert sheet
    assert seen
    assert seen["width"] > 300
    assert seen["y"] + seen["height"] / 2 < sheet["y"]
    _field(own).fill("1/x + y^2 +")
    expect(own.locator(".dl-formula-fault")).to_contain_text("ends too early")
    expect(own.locator(".dl-formula-behind mark")).to_have_text(" ")
    for scheme in ("light", "dark"):
        own.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        settled(own)
        own.wait_for_timeout(300)
        found = Axe().run(own, "[data-testid=stPopoverBody]")
        assert found.violations_count == 0, found.generate_report()
