"""The first visit to each page, by a browser that has never seen the app: what crosses the network, and the wait.

Bytes are counted as they cross the wire, and the messages of the web socket with them. The wait is counted from opening
the address to the animation frame in which the first chart, map or picture is there, on a server that has shown the
page before.

Run with: python -m benchmarks.first_visit
Given addresses of running apps, it visits them in turn: python -m benchmarks.first_visit http://localhost:8501 ...
"""

import base64
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from tests.tools.running_app import CHROMIUM, running_app

SERVER = ("bash", "script/server")
MOST = 3.0  # MB
TIMES = 5
LARGEST = 3  # files that are named
WARM_UP = 60  # seconds, until the warm-up behind the first race is over
CHART = "document.querySelector('.js-plotly-plot .overplot :is(path, image)')"
PAINTED = (
    "document.querySelector('.dl-basins .dl-ends li') && document.querySelector('.dl-basins .dl-pixels')?.width > 300"
)
LOADED = "document.querySelector('.dl-picture')?.naturalWidth"
FIRST_PICTURES = {  # what is true once it is drawn
    "": "document.querySelector('.dl-map .contourlayer path')",
    "lessons": "document.querySelector('.dl-lesson-link img')?.naturalWidth",
    "lessons?lesson=starts-on-gabor": "document.querySelector('.dl-map .contourlayer path')",
    "catalogue": LOADED,
    "learning_rates": CHART,
    "schedules": CHART,
    "noise": CHART,
    "starting_points": PAINTED,
    "slope_and_model": "document.querySelector('.dl-slope .contourlayer path')",
    "second_order": CHART,
    "network": "document.querySelectorAll('.dl-net-picture canvas').length >= 6",
    "many_networks": CHART,
}
WATCH = """(() => {
  const look = () => {
    if (DRAWN) window.firstPicture = performance.now()
    else requestAnimationFrame(look)
  }
  look()
})()"""


class Visit(NamedTuple):
    """Bytes of each file, and of all messages; seconds until the first picture was there."""

    files: list[tuple[int, str]]
    messages: int
    waited: float

    @property
    def megabytes(self) -> float:
        """All that crossed the network."""
        return (sum(size for size, _ in self.files) + self.messages) / 1e6


def _visit(browser: Browser, address: str, page_name: str, whole: bool) -> Visit:
    """Open a page with a profile that is new, and wait for its first picture, or until the whole page is there."""
    profile = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = profile.new_page()
    names: dict[str, str] = {}
    files: list[tuple[int, str]] = []
    messages: list[int] = []

    def sent(event: dict[str, Any]) -> None:
        names[event["requestId"]] = event["request"]["url"]

    def loaded(event: dict[str, Any]) -> None:
        files.append((int(event["encodedDataLength"]), names.get(event["requestId"], "")))

    def received(event: dict[str, Any]) -> None:
        frame = event["response"]
        payload = frame["payloadData"]
        messages.append(len(base64.b64decode(payload) if frame["opcode"] == 2 else payload.encode()))

    network = profile.new_cdp_session(page)
    network.on("Network.requestWillBeSent", sent)
    network.on("Network.loadingFinished", loaded)
    network.on("Network.webSocketFrameReceived", received)
    network.send("Network.enable")
    page.add_init_script(WATCH.replace("DRAWN", FIRST_PICTURES[page_name]))
    page.goto(f"{address}/{page_name}", wait_until="commit")
    page.wait_for_function("window.firstPicture", timeout=120_000)
    if whole:
        page.locator(".stApp[data-test-script-state=notRunning]").wait_for(timeout=120_000)
        page.wait_for_load_state("networkidle", timeout=120_000)
    visit = Visit(files, sum(messages), page.evaluate("window.firstPicture") / 1000)
    profile.close()
    return visit


@contextmanager
def _apps(addresses: Sequence[str]) -> Iterator[Sequence[str]]:
    if addresses:
        yield addresses
        return
    with running_app(command=SERVER) as app:
        time.sleep(WARM_UP)
        yield (app.address,)


def _name(url: str) -> str:
    return urlsplit(url).path.rsplit("/", 1)[-1] or "the page itself"


def _line(page_name: str, visit: Visit, waited: float) -> str:
    largest = ", ".join(f"{_name(url)} {size / 1e6:.2f}" for size, url in sorted(visit.files, reverse=True)[:LARGEST])
    verdict = "met" if visit.megabytes <= MOST else "missed"
    figures = f"{visit.megabytes:6.2f} {verdict:<7}{visit.messages / 1e6:9.2f}{len(visit.files):10}"
    return f"{page_name or 'race':<16}{figures}{waited:9.2f}   {largest}"


def main() -> None:
    """Print a table for each app, and with two of them how the waits compare."""
    lines: dict[str, list[str]] = {}
    ratios: list[str] = []
    with _apps(sys.argv[1:]) as addresses, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for page_name in FIRST_PICTURES:
            first = {one: _visit(browser, one, page_name, whole=True) for one in addresses}
            turns = [[_visit(browser, one, page_name, whole=False).waited for one in addresses] for _ in range(TIMES)]
            medians = [statistics.median(waits) for waits in zip(*turns, strict=True)]
            for address, waited in zip(addresses, medians, strict=True):
                lines.setdefault(address, []).append(_line(page_name, first[address], waited))
            if len(addresses) == 2:
                ratios.append(f"{page_name or 'race':<16}{medians[1] / medians[0]:9.2f}")
        browser.close()
    print(f"MB of a first visit, at most {MOST:g}; seconds to its first picture: median of {TIMES}")
    head = f"{'page':<16}{'MB':>6}{'':8}{'messages':>9}{'requests':>10}{'seconds':>9}   largest files in MB"
    for address in addresses:
        print("", address, head, *lines[address], sep="\n")
    if ratios:
        print("\nthe waits at the second address as a share of those at the first", *ratios, sep="\n")


if __name__ == "__main__":
    main()
