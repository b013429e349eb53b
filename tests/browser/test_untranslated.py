"""A browser that translates a page leaves names and formulas alone, and has its sentences."""

import re

from playwright.sync_api import Page, expect

from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from tests.browser.choosing import edit
from tests.browser.waiting import PATIENCE, until
from tests.tools.running_app import RunningApp, open_race

NAMES = {entry.title for entry in (*OPTIMIZERS.values(), *SCHEDULES.values(), *LANDSCAPES.values())}
NAME_AND_NUMBER = re.compile(rf"({'|'.join(map(re.escape, NAMES))})(, a =)? [\d.]+")
# Every text in sight: what it says, whether it may be translated, and whether it belongs to a formula.
_TEXTS = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (texts.nextNode()) {
    const around = texts.currentNode.parentElement
    const text = around.textContent.trim()
    if (!text || !around.checkVisibility({ visibilityProperty: true })) continue
    const open = around.closest("[translate]")?.getAttribute("translate") !== "no"
    found.push([text, open, around.closest(".katex, .xtitle, .ytitle") !== null])
  }
  return found
}"""


def _verbatim(text: str, formula: bool) -> bool:
    """Whether a text is a name, a name and a number, a formula, a symbol or a number."""
    return text in NAMES or bool(NAME_AND_NUMBER.fullmatch(text)) or (formula and not re.search("[a-z]{3}", text))


def _assert_kept(page: Page, *open_ones: str) -> None:
    """No name and no formula may be translated, and these sentences may."""
    for sentence in open_ones:
        expect(page.get_by_text(sentence).first).to_be_visible(timeout=2 * PATIENCE)
    until(page, lambda: not [text for text, may, formula in page.evaluate(_TEXTS) if may and _verbatim(text, formula)])
    found = page.evaluate(_TEXTS)
    assert sum(_verbatim(text, formula) for text, _, formula in found) >= 6
    for sentence in open_ones:
        assert any(may and sentence in text for text, may, _ in found), sentence


def test_names_and_formulas_are_kept_from_translation(page: Page, app: RunningApp) -> None:
    open_race(page, app)
    edit(page, "Adam")
    _assert_kept(page, "still going down", "500 gradients", "Learning rate a", "Steps to 0.001")
    edit(page, "Adam", "Optimizer")
    expect(page.locator(".katex").first).to_be_visible()
    _assert_kept(page, OPTIMIZERS["adam"].idea, "Short name")
    page.goto(f"{app.address}/catalogue?entry=schedules/cosine")
    expect(page.locator("pre code").first).to_be_visible()
    _assert_kept(page, SCHEDULES["cosine"].idea, "Add to my race")
    until(page, lambda: page.locator("pre code").first.evaluate("node => !node.translate"))
    page.goto(f"{app.address}/starting_points")
    _assert_kept(page, "reach the global minimum", "Each pixel is a start.")
