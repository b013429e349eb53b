"""The page that holds its race: how large it is, how long it takes to open, and frames a second, in headless Chromium.

Sizes of the default race and of twelve contenders x 500 steps, without the 3-D view and with it. Frames are counted as
in `benchmarks.frames`, on a page opened from disk: a frame counts when the player drew it.
Run with: python -m benchmarks.web_page
"""

from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright

from benchmarks.frames import COUNT, SECONDS, measure
from experiments import Experiment, run
from experiments.defaults import default_contender, default_experiment
from tests.tools.running_app import CHROMIUM
from views.web_page import race_as_page

MOST = {False: 1e6, True: 6e6}  # bytes, without the 3-D view and with it
TARGET = 60
TWELVE = ("gradient_descent", "momentum", "rmsprop", "adam", "nesterov", "adagrad", "dfp", "adadelta")
TWELVE += ("steepest_descent", "newton", "bfgs", "levenberg_marquardt")
RACES = {
    "the default race": default_experiment(),
    "12 contenders x 500 steps": Experiment(
        landscape="gabor", steps=500, contenders=tuple(default_contender(one, "gabor") for one in TWELVE)
    ),
}


def _open(page: Page, file: Path) -> float:
    """Open the page, and return after how many milliseconds its map was drawn."""
    page.goto(file.as_uri())
    expect(page.locator(".dl-map .dl-plot canvas").first).to_be_visible()
    return page.evaluate("performance.now()")


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as browsers:
        file = Path(folder) / "race.html"
        page = browsers.chromium.launch(**CHROMIUM).new_page(viewport={"width": 1280, "height": 900})
        small, slowest = True, float("inf")
        for (name, experiment), surface in product(RACES.items(), MOST):
            file.write_text(race_as_page(run(experiment), surface))
            size = file.stat().st_size
            small &= size <= MOST[surface]
            how = f"{name}, {'with' if surface else 'without'} the 3-D view"
            print(f"{how:52s} {size / 1e6:6.3f} MB, drawn {_open(page, file):5.0f} ms after it was asked for")
            page.evaluate(COUNT)
            for view in ("Overlay", "Side by side", *(("3-D",) if surface else ())):
                mean, low = measure(page, view, "Full", "steps")
                slowest = min(slowest, mean)
                print(f"  {view:50s} mean {mean:5.1f} fps, p5 {low:5.1f} fps")
        print(f"target, at most 1 MB and 6 MB: {'met' if small else 'missed'}")
        reached = "met" if slowest >= TARGET - 1 else "missed"
        print(f"target, {TARGET} fps over {SECONDS} s (mean at least {TARGET - 1}): {reached}")


if __name__ == "__main__":
    main()
