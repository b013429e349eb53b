"""Stopping there or running on, and a race against evaluations, as a person meets them."""

import re

from playwright.sync_api import Page, expect

from tests.browser.choosing import add, close_menu, open_menu, popover, walk_on
from tests.browser.picture import console_errors, ink
from tests.tools.running_app import step_of

LOSS_CURVE = ".dl-curves .dl-panel canvas"


def _stop_at_loss(race: Page, loss: str) -> None:
    popover(race, "run").click()
    field = race.get_by_role("textbox", name="Loss at most")
    field.fill(loss)
    field.press("Enter")
    expect(race).to_have_url(re.compile(rf"&stop\.loss={re.escape(loss)}&"))
    race.keyboard.press("Escape")


def _loss_now(race: Page, name: str) -> str:
    return race.locator("tr", has_text=name).locator("td[data-heading='Loss now']").inner_text()


def _go_to(race: Page, step: int) -> None:
    race.get_by_label("Step", exact=True).fill(str(step))
    assert step_of(race) == step


def test_who_meets_a_rule_stops_there_or_runs_on(race: Page) -> None:
    choice = race.get_by_role("group", name="Where a stopping rule fires")
    menu = open_menu(race, "show")
    expect(choice).to_be_hidden()
    close_menu(menu)
    _stop_at_loss(race, "0.1")
    open_menu(race, "show")
    expect(choice).to_be_visible()
    close_menu(menu)
    ended = race.locator("tr", has_text="Momentum").locator("td").last
    rule = ended.locator("small").last
    expect(rule).to_have_text(re.compile(r"^stopped at step \d+: loss$"))
    expect(race.locator("tr", has_text="Gradient descent").locator("td").last).to_contain_text("still going down")
    stop = int(re.findall(r"\d+", rule.inner_text())[0])
    race.get_by_role("button", name="To the end").click()
    there, ends = _loss_now(race, "Momentum"), [ink(race), ink(race, LOSS_CURVE)]
    assert float(there) <= 0.1
    _go_to(race, stop)
    assert _loss_now(race, "Momentum") == there, "a contender that has stopped does not move"
    stopping = ink(race)
    open_menu(race, "show")
    race.get_by_role("button", name="Run on").click()
    close_menu(menu)
    race.keyboard.press("End")
    expect(rule).to_have_text(f"loss at step {stop}, then ran all 500 steps")
    assert float(_loss_now(race, "Momentum")) < float(there) / 2
    assert ink(race) != ends[0]
    assert ink(race, LOSS_CURVE) != ends[1]
    _go_to(race, stop)
    assert _loss_now(race, "Momentum") == there
    assert ink(race) == stopping, "up to the stop both are the same race"
    assert console_errors(race) == []


def test_a_race_against_evaluations_is_fair_and_a_saddle_has_no_distance(race: Page) -> None:
    add(race, "Newton")
    newton = race.locator("tr", has_text="Newton")
    expect(newton.get_by_text("500 gradients, 500 Hessians")).to_be_visible()
    race.keyboard.press("End")
    race.get_by_role("button", name="evaluations", exact=True).click()
    expect(race.locator(".dl-counter")).to_have_text("evaluations 1000 / 1000")
    expect(race.locator(".dl-curves .xtitle").first).to_have_text("evaluations (value 1, gradient 2, Hessian 4)")
    race.keyboard.press("Home")
    # A step of Newton's costs 6, one of gradient descent 2: at 4 only the latter has made steps.
    starts = _loss_now(race, "Newton"), _loss_now(race, "Gradient descent")
    race.keyboard.press("ArrowRight")
    race.keyboard.press("ArrowRight")
    expect(race.locator(".dl-counter")).to_have_text("evaluations 4 / 1000")
    assert _loss_now(race, "Newton") == starts[0]
    assert _loss_now(race, "Gradient descent") != starts[1]
    race.keyboard.press("ArrowRight")
    assert _loss_now(race, "Newton") != starts[0]
    race.keyboard.press("ArrowLeft")
    assert _loss_now(race, "Newton") == starts[0]
    race.get_by_role("button", name="steps", exact=True).click()
    expect(race.locator(".dl-counter")).to_have_text("step 2 / 500")
    expect(race.locator(".dl-curves .xtitle").first).to_have_text("step")
    # A landscape without minima has no distance, and no least squares.
    walk_on(race, "saddle")
    expect(popover(race, "start")).to_have_accessible_name("Start (-4, 0.01)")
    tabs = race.get_by_role("group", name="Second curve")
    expect(tabs.get_by_role("button", name="Gradient")).to_have_attribute("aria-pressed", "true")
    tabs.get_by_role("button", name="Distance").click()
    expect(race.get_by_text("No minimum is known here")).to_be_visible()
    expect(race.locator(".dl-curves .dl-panel canvas").last).to_be_hidden()
    tabs.get_by_role("button", name="Rate").click()
    expect(race.get_by_text("No minimum is known here")).to_have_count(0)
    offered = race.locator(".dl-add option").all_inner_texts()
    assert "Newton" in offered
    assert "Levenberg-Marquardt" not in offered
    assert console_errors(race) == []
