"""One weight: balls on a curve where their losses say, tangents with the recorded slope, and the way there and back."""

import re
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Page, expect

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.parse import parse_strict
from experiments.run import Result
from tests.browser.choosing import POPOVER, open_menu, popover
from tests.browser.picture import console_errors, ink, pixels
from tests.browser.waiting import fits, frames, until
from tests.tools.running_app import RunningApp, open_race, step_of
from views.palette import look
from views.player_words import OF_ONE_WEIGHT

CONTENDERS = (Contender(optimizer="gradient_descent", rate=0.2), Contender(optimizer="momentum", rate=0.2))
LEDGE = Experiment(landscape="ledge", weights=1, contenders=CONTENDERS)
RESULT = run(LEDGE)
STEP = 8  # both on slopes, apart from each other and from all that is marked
BALL, TANGENT = 6.5, 36  # pixels


def _colours(page: Page, points: np.ndarray) -> list[str]:
    """The colours of the canvas at these pixels, as #RRGGBB; the window has one pixel for each of the canvas's."""
    return page.eval_on_selector(
        ".dl-ink",
        """(canvas, points) => points.map(([x, y]) => {
          const [r, g, b] = canvas.getContext("2d").getImageData(Math.round(x - 0.5), Math.round(y - 0.5), 1, 1).data
          return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase()
        })""",
        points.tolist(),
    )


def _on_ledge(page: Page, app: RunningApp, experiment: Experiment = LEDGE, more: str = "") -> None:
    open_race(page, app, f"?{address(experiment)}{more}")
    page.get_by_role("button", name="To the start").click()


def _places(plot_pixels: np.ndarray, slope: float) -> np.ndarray:
    """The middle of a ball, and the places near both ends of its tangent; pixels from Plotly's own axes."""
    (origin, unit), ball = plot_pixels[:2], plot_pixels[2]
    across, up = unit - origin
    direction = np.array([across, slope * up]) / np.hypot(across, slope * up)
    return np.array([ball, *(ball + far * direction for far in (-0.8 * TANGENT, 0.8 * TANGENT))])


def _slope(result: Result, i: int) -> float:
    return float(result[i].gradients[STEP, 0])


def test_balls_are_on_the_curve_and_tangents_have_the_recorded_slope(page: Page, app: RunningApp) -> None:
    _on_ledge(page, app)
    expect(page.get_by_role("button", name="3-D")).to_have_count(0)
    expect(page.locator(".dl-key")).to_contain_text(OF_ONE_WEIGHT["tangentMark"])
    page.get_by_label("Step", exact=True).fill(str(STEP))
    frames(page)
    for i, trajectory in enumerate(RESULT):
        there = (trajectory.positions[STEP, 0], trajectory.losses[STEP])
        found = pixels(page.locator(".dl-plot").first, np.array([(0.0, 0.0), (1.0, 1.0), there]))
        places, slope = _places(found, _slope(RESULT, i)), _slope(RESULT, i)
        own = look(i, "light").colour.upper()
        assert _colours(page, places) == 3 * [own]
        # A line through the ball with another slope has other ends.
        assert own not in _colours(page, _places(found, 0.5 * slope)[1:])
    over = pixels(page.locator(".dl-plot").first, np.array([(RESULT[0].positions[STEP, 0], RESULT[0].losses[STEP])]))
    page.mouse.move(*_in_window(page, over[0]))
    expect(page.locator(".dl-tip")).to_contain_text(f"step{STEP}")
    expect(page.locator(".dl-tip")).to_contain_text("w")
    assert console_errors(page) == []


def _in_window(page: Page, point: np.ndarray) -> tuple[float, float]:
    box = page.locator(".dl-ink").first.bounding_box()
    assert box
    return box["x"] + float(point[0]), box["y"] + float(point[1])


def test_the_ring_is_dragged_along_the_curve_and_a_film_shows_it(page: Page, app: RunningApp) -> None:
    _on_ledge(page, app)
    start, loss = LEDGE.start[0], RESULT[0].losses[0]
    origin, unit, ring = pixels(page.locator(".dl-plot").first, np.array([(0.0, 0.0), (1.0, 0.0), (start, loss)]))
    x, y = _in_window(page, ring)
    before = ink(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 130, steps=4)
    until(page, lambda: ink(page) != before)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"weights=1&start=-?[\d.]+,0&"))
    expected = start + 60 / (unit - origin)[0]
    assert abs(parse_strict(page.url).start[0] - expected) < 2 / (unit - origin)[0]
    expect(popover(page, "start")).to_contain_text("Start (w = ")
    menu = open_menu(page, "share")
    menu.get_by_label("Frames", exact=True).select_option("30")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").press("Enter")
    film = Image.open(BytesIO(Path(download.value.path()).read_bytes()))
    assert b"landscape=ledge&weights=1" in film.info["comment"]
    film.seek(20)
    found = {colour for _, colour in film.convert("RGB").getcolors(640 * 480) or []}
    for colour in (look(i, "light").colour for i in range(2)):
        assert tuple(int(colour[k : k + 2], 16) for k in (1, 3, 5)) in found


def test_one_weight_two_weights_and_back_keep_what_a_person_made(page: Page, app: RunningApp) -> None:
    own = LEDGE.model_copy(update={"start": (4.5, 0.0), "contenders": (CONTENDERS[1], CONTENDERS[0])})
    _on_ledge(page, app, own)
    popover(page, "landscape").click()
    page.locator(POPOVER).get_by_role("radio", name="Two (map)").click()
    expect(page).to_have_url(re.compile(r"landscape=ledge&c=momentum;rate=0\.2&c=gradient_descent;rate=0\.2&end$"))
    expect(page.get_by_role("button", name="3-D")).to_have_count(1)
    page.locator(POPOVER).get_by_role("radio", name="One (curve)").click()
    expect(page).to_have_url(re.compile(re.escape(address(own)) + "&end$"))
    expect(page.get_by_role("button", name="3-D")).to_have_count(0)
    page.keyboard.press("Escape")


def test_it_fits_a_phone_and_a_projector(page: Page, app: RunningApp) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _on_ledge(page, app)
    fits(page, 390)
    page.set_viewport_size({"width": 1024, "height": 768})
    _on_ledge(page, app, more="&hide=controls")
    page.keyboard.press("End")
    until(page, lambda: step_of(page) == LEDGE.steps)
    fits(page, 1024)
    plot = page.locator(".dl-map .dl-plot").first.bounding_box()
    assert plot
    assert plot["width"] > 900
