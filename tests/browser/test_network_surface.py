"""The loss surface as a visitor has it: the clock by keys, the numbers that follow it, a picture to take home."""

from playwright.sync_api import Page, expect

from tests.browser.waiting import settled, until
from tests.tools.running_app import RunningApp

SHORT = "network=moons;units=4&steps=40&c=adam;rate=0.05&c=muon;rate=0.02"


def test_numbers_follow_the_clock_and_the_picture_can_be_saved(page: Page, app: RunningApp) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{app.address}/network?{SHORT}&view=surface")
    expect(page.locator(".dl-plane-map figcaption")).to_contain_text("of the paths' variance", timeout=60_000)
    settled(page)
    rows = page.locator(".dl-plane-numbers tbody tr")
    expect(rows).to_have_count(2)
    end = rows.all_inner_texts()
    page.locator(".dl-plane").press("Home")
    until(page, lambda: "step 0 / 40" in page.locator(".dl-counter").inner_text())
    start = rows.all_inner_texts()
    assert start[0].split("\t")[1:] == start[1].split("\t")[1:] != end[0].split("\t")[1:]
    label = page.locator(".dl-plane-map canvas[role=img]").get_attribute("aria-label") or ""
    assert "Adam at (" in label
    assert "Muon at (" in label
    page.get_by_role("button", name="Distance from the plane").click()
    expect(page.get_by_role("img", name="The distances from the plane")).to_be_visible()

    page.locator(".dl-plane summary", has_text="Save").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "loss_surface.png"
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
