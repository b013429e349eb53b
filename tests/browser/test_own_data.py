"""Points of one's own: pasted, fitted by a typed model, raced on, drawn beside the map, and there after a reload."""

import re

from playwright.sync_api import Page, expect

from tests.browser.choosing import set_batch
from tests.browser.picture import painted
from tests.tools.running_app import RunningApp, open_race
from views.palette import look

POINTS = "x\ty\n0\t2\n0,5\t2,6\n1\t3,3\n2\t5,4\n3\t9"  # as a spreadsheet has it
RACE = "?landscape=own_data;points=0,1/1,2&start=0,0&c=gradient_descent;rate=0.01"


def _model_space(page: Page) -> None:
    """All points, the fit, and one example lit."""
    model = page.locator(".dl-model")
    members = model.get_attribute("data-members")
    assert members is not None
    assert len(members.split(",")) == 1
    assert int(members) in range(5)
    assert painted(page, look(0, "light").colour, ".dl-model") > 10


def test_points_are_pasted_and_fitted_by_a_typed_model(page: Page, app: RunningApp) -> None:
    open_race(page, app, RACE)
    page.locator(".st-key-landscape-popover button").first.click()
    field = page.get_by_role("textbox", name="Points, x and y in each row")
    field.fill(POINTS)
    field.blur()
    expect(page.get_by_text("5 points are read.")).to_be_visible()
    page.get_by_role("radio", name="My own formula").click()
    typed = page.get_by_role("textbox", name="f(x) =")
    typed.fill("t0 exp(t1 x)")
    typed.press("Enter")
    expect(page).to_have_url(re.compile("model="))
    page.keyboard.press("Escape")
    set_batch(page, "Gradient descent", 1)
    _model_space(page)
    page.reload()
    expect(page.locator(".dl-map .main-svg").first).to_be_visible()
    page.get_by_role("button", name="To the start").click()  # the race plays by itself
    expect(page.locator(".dl-model")).to_have_attribute("data-step", "0")
    _model_space(page)
