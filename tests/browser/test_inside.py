"""Inside a step: what is on the screen was recorded, the lectures' claims can be read off it, nobody is kept out."""

import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from experiments import run
from experiments.inside import step_values
from experiments.parse import parse_strict
from tests.browser.choosing import go_to_step, look_inside
from tests.browser.no_errors import no_console_errors
from tests.browser.waiting import fits, until
from tests.tools.running_app import RunningApp, open_race
from tests.views.inside.shown import read_shown
from views.inside.words import INSIDE

CORRECTED = "c=adam;rate=0.1;beta2=0.9"
ADAMS = f"landscape=rosenbrock&steps=200&{CORRECTED}&{CORRECTED};bias_correction=false;label=plain"
# So slow that the gradient stays what it is.
CONSTANT = "landscape=quadratic_bowl&start=4,1&steps=200&c=momentum;rate=1e-9&c=gradient_descent;rate=1e-9"
LINES = ".dl-rule-line"


def _open(page: Page, app: RunningApp, query: str, name: str, step: int) -> None:
    open_race(page, app, f"?{query}")
    look_inside(page, name)
    go_to_step(page, step)
    expect(page.locator(".dl-step-number")).to_have_text(f"next step: t = {step + 1}")


def _line(page: Page, symbol: str) -> list[ElementTree.Element]:
    """The numbers of a line as they are shown, one formula for each coordinate."""
    shown = page.locator(f"{LINES}[data-symbol='{symbol}'] .dl-rule-numbers math")
    read = """all => all.map((math) => {
      const copy = math.cloneNode(true)
      for (const hidden of copy.querySelectorAll("[style*='none']")) hidden.remove()
      return new XMLSerializer().serializeToString(copy).replace(/ xmlns="[^"]*"/g, "")
    })"""
    return [ElementTree.fromstring(text) for text in shown.evaluate_all(read)]


def _sum(page: Page, title: str) -> float:
    """What the weights of past gradients add up to."""
    memory = page.locator(".dl-memory", has_text=title).locator(".dl-memory-now")
    expect(memory).to_contain_text("sum")
    return float(memory.inner_text().removeprefix("sum "))


def test_each_line_with_the_numbers_on_the_screen_gives_the_number_on_the_screen(page: Page, app: RunningApp) -> None:
    with no_console_errors(page):
        _open(page, app, ADAMS, "Adam", 7)
        experiment = parse_strict(ADAMS)
        values = step_values(experiment, experiment.contenders[0], run(experiment)[0])
        for symbol in ("m", "v", "m_hat", "v_hat", "theta"):
            for coordinate, formula in enumerate(_line(page, symbol)):
                value, result = read_shown(formula)
                assert result == pytest.approx(float(values.after[symbol][7, coordinate]), rel=5e-4)
                assert value == pytest.approx(result, rel=3e-3), symbol


def test_claims_1_and_5_bias_correction_matters_early_and_makes_a_convex_combination(
    page: Page, app: RunningApp
) -> None:
    _open(page, app, ADAMS, "Adam", 0)
    first = [read_shown(formula)[1] for formula in _line(page, "g")]
    assert [read_shown(one)[1] for one in _line(page, "m")] == pytest.approx([0.1 * g for g in first], rel=1e-3)
    assert [read_shown(one)[1] for one in _line(page, "m_hat")] == pytest.approx(first, rel=1e-3)
    assert (_sum(page, "in m̂"), _sum(page, "in v̂")) == (1, 1)
    look_inside(page, "plain")
    expect(page.locator(f"{LINES}[data-symbol='m_hat']")).to_have_count(0)
    until(page, lambda: (_sum(page, "in m"), _sum(page, "in v")) == (0.1, 0.1))
    go_to_step(page, 150)  # far beyond 1 / (1 - beta2)
    until(page, lambda: (_sum(page, "in m"), _sum(page, "in v")) == (1, 1))


def test_claims_8_and_13_straight_against_the_gradient_and_ten_times_as_fast(page: Page, app: RunningApp) -> None:
    _open(page, app, CONSTANT, "Gradient descent", 0)
    moved = page.locator(".dl-move")
    expect(moved).to_have_text(re.compile(r"at 180° to g, and as long as a g"))
    look_inside(page, "Momentum")
    go_to_step(page, 150)
    expect(moved).to_have_text(re.compile(r"at 180° to g, and 10 times as long"))
    until(page, lambda: _sum(page, "past gradients in v") == 10)


def test_a_symbol_its_arrow_and_its_curve_are_lit_together(page: Page, app: RunningApp) -> None:
    _open(page, app, ADAMS, "Adam", 20)
    curve = page.locator(".dl-memory", has_text="Average of the gradients")
    arrow = page.locator(".dl-close-up-legend li", has_text=INSIDE["arrows"]["memory"])
    others = page.locator(".dl-close-up-legend li", has_text=INSIDE["arrows"]["gradient"])
    page.locator(f"{LINES}[data-symbol='m'] .dl-rule-formula").hover(position={"x": 5, "y": 8})
    expect(curve).to_have_class(re.compile("dl-lit"))
    expect(others).to_have_class(re.compile("dl-faint"))
    expect(arrow).not_to_have_class(re.compile("dl-faint"))
    page.mouse.move(0, 0)
    curve.hover()
    expect(page.locator(f"{LINES}[data-symbol='m']")).to_have_class(re.compile("dl-lit"))


def test_the_keyboard_reaches_each_line_and_a_screen_reader_hears_sentences(page: Page, app: RunningApp) -> None:
    _open(page, app, ADAMS, "Adam", 3)
    status = page.locator(".dl-rule [role=status]")
    expect(status).to_contain_text(
        re.compile(r"next step: t = 4 g is ∇L\(θ\): \(.*\)\. m keeps 0\.9 of \(.*\) and takes 0\.1 of g")
    )
    page.get_by_label("Inside a step of").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    line = page.locator(f"{LINES}[data-symbol='m']")
    expect(line).to_be_focused()
    expect(line).to_have_accessible_name(re.compile(r"^m keeps 0\.9 of \("))
    expect(line).to_have_class(re.compile("dl-lit"))


def test_numbers_follow_while_the_start_is_dragged_and_who_is_pointed_at_is_looked_into(
    page: Page, app: RunningApp
) -> None:
    _open(page, app, ADAMS, "Adam", 5)
    before = page.locator(f"{LINES}[data-symbol='g']").inner_text()
    box = page.locator(".dl-ink").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2, steps=4)
    until(page, lambda: page.locator(f"{LINES}[data-symbol='g']").inner_text() != before)
    page.mouse.up()
    page.locator(".dl-card", has_text="plain").hover()
    expect(page.get_by_label("Inside a step of").locator("option:checked")).to_have_text("plain")


def test_a_rule_of_optax_shows_its_moves_and_its_memory(page: Page, app: RunningApp) -> None:
    _open(page, app, "landscape=rosenbrock&steps=50&c=lion;rate=0.01", "Lion", 3)
    expect(page.locator(".dl-rule")).to_contain_text(INSIDE["noLines"])
    expect(page.locator(".dl-memory-title")).to_contain_text(["count", "mu", "Effective rate"])
    expect(page.locator(".dl-move")).to_contain_text("The move is")


def test_a_run_that_diverges_says_where_no_step_is(page: Page, app: RunningApp) -> None:
    with no_console_errors(page):
        open_race(page, app, "?landscape=rosenbrock&steps=50&c=gradient_descent;rate=5&c=newton;rate=1")
        look_inside(page, "Gradient descent")
        page.get_by_role("button", name="To the end").click()
        expect(page.locator(".dl-step-number")).to_have_text(re.compile(r"last step: t = \d+"))


@pytest.mark.parametrize(
    "size", [{"width": 390, "height": 844}, {"width": 1024, "height": 768}], ids=["phone", "projector"]
)
def test_a_phone_and_a_projector_have_all_of_it(page: Page, app: RunningApp, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    _open(page, app, ADAMS, "Adam", 20)
    fits(page, size["width"])
    for part in (".dl-close-up canvas >> nth=0", f"{LINES} >> nth=5", ".dl-memory canvas >> nth=3"):
        page.locator(part).scroll_into_view_if_needed()
        expect(page.locator(part)).to_be_visible()
    wide = page.locator(".dl-rule-numbers").evaluate_all(
        "all => Math.max(...all.map((one) => one.scrollWidth - one.clientWidth))"
    )
    assert wide <= 0, "every line can be read without scrolling"


def test_whoever_is_chosen_is_looked_into_the_list_keeps_the_focus_and_one_alone_gives_way(
    page: Page, app: RunningApp
) -> None:
    _open(page, app, ADAMS, "Adam", 4)
    chosen = page.get_by_label("Inside a step of")
    page.locator(".dl-symbol").first.click()  # Adam alone
    chosen.focus()
    chosen.select_option(label="plain")
    expect(page.locator(".dl-symbol[aria-pressed=true]")).to_have_count(0)
    expect(page.locator(f"{LINES}[data-symbol='m_hat']")).to_have_count(0)
    expect(chosen).to_be_focused()


def test_the_close_ups_numbers_follow_the_hand(page: Page, app: RunningApp) -> None:
    _open(page, app, ADAMS, "Adam", 5)
    plain = page.locator(".dl-close-up-legend li", has_text=INSIDE["arrows"]["gradient"]).locator("b")
    expect(plain).not_to_be_empty()
    box = page.locator(".dl-ink").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2, steps=4)

    def agree() -> bool:
        """-a g in the legend is a times the g on the screen."""
        shown = [float(one.replace("−", "-")) for one in re.findall(r"−?[\d.]+", plain.inner_text())]
        steps = [read_shown(one)[1] for one in _line(page, "g")]
        return shown == pytest.approx([-0.1 * g for g in steps], rel=2e-2)

    until(page, agree)
    page.mouse.up()


def test_no_rule_has_a_number_that_is_cut_off(page: Page, app: RunningApp) -> None:
    long = ("nadam", "adan", "acprop", "momo_adam", "schedule_free_adamw", "rprop", "adadelta", "amsgrad", "nesterov")
    open_race(page, app, "?landscape=rosenbrock&steps=60&" + "&".join(f"c={slug};rate=0.01" for slug in long))
    page.get_by_role("button", name="Inside", exact=True).click()
    go_to_step(page, 20)
    shown = page.get_by_label("Inside a step of")
    cut = "all => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    for place in range(len(long)):
        shown.select_option(index=place)
        expect(page.locator(".dl-inside:not(.dl-waiting)")).to_be_visible()
        assert page.locator(".dl-rule-numbers[data-coordinate]").evaluate_all(cut) == 0, long[place]
