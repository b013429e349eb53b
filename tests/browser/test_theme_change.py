"""A page that is open follows a change of theme, with what the server draws, too."""

import re

from playwright.sync_api import Page, expect

from tests.browser.waiting import settled
from tests.tools.running_app import RunningApp
from views.palette import THEMES

WORDS = ".js-plotly-plot .xtitle"


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[k : k + 2], 16)) for k in (1, 3, 5))})"


def test_a_laboratorys_charts_follow_the_theme_there_and_back(page: Page, app: RunningApp) -> None:
    page.goto(f"{app.address}/second_order")
    expect(page.locator(WORDS).first).to_have_css("fill", _rgb(THEMES["light"].muted))
    for scheme in ("dark", "light"):
        settled(page)
        page.emulate_media(color_scheme=scheme)
        for chart in page.locator(WORDS).all():
            expect(chart).to_have_css("fill", _rgb(THEMES[scheme].muted))
    expect(page.locator(".st-key-theme-change")).to_have_css("position", "absolute")  # it takes no room


def test_the_catalogues_pictures_follow_the_theme(page: Page, app: RunningApp) -> None:
    page.goto(f"{app.address}/catalogue")
    shown = page.locator(".dl-picture").first
    expect(shown).to_have_attribute("src", re.compile("/light$"))
    settled(page)
    page.emulate_media(color_scheme="dark")
    expect(shown).to_have_attribute("src", re.compile("/dark$"))
