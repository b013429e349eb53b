"""Frames a second of the Network page: six networks on one clock, in headless Chromium.

A frame counts when the first picture was drawn anew, that is, when its canvas was cleared. A page that only counts
frames is printed first: what the machine has to give at the moment.
Run with: python -m benchmarks.network_frames
"""

import numpy as np
from playwright.sync_api import Page, expect, sync_playwright

from tests.tools.running_app import CHROMIUM, running_app
from views.network.words import OF_NETWORK
from views.player_words import WORDS

SECONDS = 5
TARGET = 50
TABS = ("lossesTab", "layersTab", "unitsTab", "weightsTab")

COUNT = """
() => {
  window.drawn = []
  let frame = 0
  const request = window.requestAnimationFrame
  window.requestAnimationFrame = (callback) => request((now) => callback((frame = now)))
  const first = document.querySelector(".dl-net-picture .dl-panel canvas")
  const clear = CanvasRenderingContext2D.prototype.clearRect
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas === first) window.drawn.push(frame)
    return clear.apply(this, box)
  }
}
"""
BARE = """
async (count) => {
  const times = []
  for (let i = 0; i < count; i++) times.push(await new Promise(requestAnimationFrame))
  return times
}
"""


def rates(times: list[float]) -> tuple[float, float]:
    """Mean and 5th percentile of the frame rate, given when each frame was drawn, in ms."""
    gaps = np.diff(np.array(times))
    return 1000 / gaps.mean(), 1000 / np.percentile(gaps, 95)


def measure(page: Page, tab: str) -> tuple[float, float]:
    """The frame rate of one play with a tab open."""
    page.get_by_role("button", name=OF_NETWORK[tab], exact=True).click()
    page.get_by_role("button", name=WORDS["first"]).click()
    page.get_by_role("button", name=WORDS["play"]).click()
    page.wait_for_timeout(500)
    page.evaluate("window.drawn = []")
    page.wait_for_timeout(1000 * SECONDS)
    found = rates(page.evaluate("window.drawn"))
    page.get_by_role("button", name=WORDS["pause"]).click()
    return found


def main() -> None:
    with running_app() as app, sync_playwright() as browsers:
        page = browsers.chromium.launch(**CHROMIUM).new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{app.address}/network")
        expect(page.locator(".dl-net-picture")).to_have_count(6, timeout=60_000)
        page.get_by_role("button", name=WORDS["first"]).click()
        mean, low = rates(page.evaluate(BARE, 60 * SECONDS))
        print(f"{'at rest':20s} mean {mean:5.1f} fps, p5 {low:5.1f} fps")
        page.evaluate(COUNT)
        worst = np.inf
        for tab in TABS:
            mean, low = measure(page, tab)
            worst = min(worst, low)
            print(f"{OF_NETWORK[tab]:20s} mean {mean:5.1f} fps, p5 {low:5.1f} fps")
        print(f"target: p5 at least {TARGET} fps: {'met' if worst >= TARGET else 'missed'}")


if __name__ == "__main__":
    main()
