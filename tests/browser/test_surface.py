"""The 3-D view: the race over a surface one can turn, aligned with Plotly's own camera; and life without WebGL."""

import re
from collections.abc import Callable
from io import BytesIO
from math import log10

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.picture import ink, painted
from tests.tools.running_app import RunningApp, open_race, step_of
from views.component import WEB, address
from views.palette import look

OVER = ".dl-over"
START = (-1.5, 2.0, 12.5)  # theta, and Rosenbrock's loss there: 2.5^2 + 100 * 0.25^2
PROBES = {"#FF00FF": (0.5, 2.5, 3.0), "#00FF00": (-1.5, -0.5, 3.0), "#FF0000": (1.5, -0.5, 1.0)}
SLACK = 1.0  # pixels

# After two frames, since a machine without a graphics card may need long for one.
_PROJECT = """
async points => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const { SceneCamera } = await import(new URL("MODULES/ui/scene_camera.js", document.baseURI))
  const camera = new SceneCamera(document.querySelector(".dl-scene"))
  camera.moved()
  return points.map((point) => camera.pixel(...point))
}
""".replace("MODULES", address())
# Markers of Plotly's own, and no surface that could hide them.
_MARK = """
async probes => {
  const scene = document.querySelector(".dl-scene")
  await Plotly.restyle(scene, { visible: false }, [0])
  await Plotly.addTraces(scene, Object.entries(probes).map(([color, [x, y, z]]) => (
    { type: "scatter3d", mode: "markers", x: [x], y: [y], z: [z], marker: { color, size: 9, line: { width: 0 } } }
  )))
}
"""
_EYE = "() => JSON.stringify(document.querySelector('.dl-scene')._fullLayout.scene._scene.getCamera().eye)"
_AT = """
(canvas, [x, y]) => {
  const ratio = canvas.width / canvas.clientWidth
  return [...canvas.getContext("2d").getImageData(x * ratio, y * ratio, 1, 1).data].slice(0, 3)
}
"""


@pytest.fixture(autouse=True)
def modules(page: Page) -> None:
    """The app sends its modules as one; here they are to be had by name, too."""
    pattern = re.compile(rf"/{address()}/((?:ui|core)/\w+\.js)$")

    def answer(route: Route) -> None:
        found = pattern.search(route.request.url)
        assert found
        route.fulfill(path=WEB / found[1])

    page.route(pattern, answer)


def _settled(page: Page, *points: tuple[float, ...]) -> tuple[list[list[float]], np.ndarray]:
    """The pixels of points of the data when the camera has come to rest, and the scene as it is then."""
    box = page.locator(".dl-scene").bounding_box()
    assert box
    before, now, picture = None, page.evaluate(_PROJECT, points), b""
    while now != before:
        picture = page.screenshot(clip=box, style=f"{OVER} {{ visibility: hidden }}")
        before, now = now, page.evaluate(_PROJECT, points)
    return now, np.asarray(Image.open(BytesIO(picture)).convert("RGB"), dtype=float)


def _rgb(colour: str) -> list[int]:
    return [int(colour[k : k + 2], 16) for k in (1, 3, 5)]


def _seen(picture: np.ndarray, colour: str) -> np.ndarray:
    """The middle of everything in a picture that has a colour, in its pixels."""
    rows, columns = np.nonzero(np.abs(picture - _rgb(colour)).max(axis=2) < 40)
    assert len(rows) > 10, f"nothing is {colour}"
    return np.array([columns.mean() + 0.5, rows.mean() + 0.5])


def _assert_aligned(page: Page, height_of_start: float) -> None:
    """Everything stands where Plotly shows it: markers of its own, and the head of the last contender."""
    (*probes, head), picture = _settled(page, *PROBES.values(), (*START[:2], height_of_start))
    for colour, expected in zip(PROBES, probes, strict=True):
        np.testing.assert_allclose(_seen(picture, colour), expected, atol=SLACK)
    assert page.locator(OVER).evaluate(_AT, head) == _rgb(look(3, "light").colour)


def _drag_aside(page: Page, during: Callable[[], None] = lambda: None) -> None:
    page.locator(OVER).hover()
    page.mouse.down()
    box = page.locator(".dl-scene").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x + 60, y - 30, steps=3)
    during()
    page.mouse.move(x + 120, y - 60, steps=3)
    page.mouse.up()


def _wheel(page: Page) -> None:
    page.locator(OVER).hover()
    page.mouse.wheel(0, 240)


def test_the_race_keeps_to_the_surface_however_it_is_turned(race: Page) -> None:
    race.get_by_role("button", name="3-D").click()
    expect(race.locator(".dl-scene canvas")).to_be_visible()
    race.get_by_label("Step", exact=True).fill("200")
    _settled(race, START)
    for i in range(4):
        assert painted(race, look(i, "light").colour, OVER) > 20
    race.keyboard.press("Home")
    race.evaluate(_MARK, PROBES)
    _assert_aligned(race, log10(START[2]))
    for turn in (_drag_aside, lambda page: page.get_by_role("button", name="Turn left").click(), _wheel):
        before = race.evaluate(_EYE)
        turn(race)
        race.wait_for_function(f"before => ({_EYE})() !== before", arg=before)
        _assert_aligned(race, log10(START[2]))


def test_log_or_linear_and_turning_while_it_plays(race: Page) -> None:
    race.get_by_role("button", name="3-D").click()
    expect(race.locator(".dl-scene canvas")).to_be_visible()
    race.keyboard.press("Home")
    _settled(race, START)
    logarithmic = ink(race, OVER)
    race.get_by_role("button", name="Linear", exact=True).click()
    [head], _ = _settled(race, START)
    assert ink(race, OVER) != logarithmic
    assert race.locator(OVER).evaluate(_AT, head) == _rgb(look(3, "light").colour)
    race.get_by_role("button", name="Play").click()
    steps = []
    _drag_aside(race, lambda: steps.append(step_of(race)))
    race.wait_for_function(
        f"() => Number(document.querySelector('.dl-counter').textContent.split(' ')[1]) > {steps[0]}"
    )
    expect(race.locator(".dl-player")).to_have_attribute("data-playing", "true")
    race.get_by_role("button", name="Pause").click()
    race.evaluate("() => { window.kept = document.querySelector('.dl-scene canvas').getContext('webgl') }")
    race.get_by_role("button", name="Overlay").click()
    expect(race.locator(".dl-map .main-svg").first).to_be_visible()
    expect(race.locator(".dl-scene canvas")).to_have_count(0)
    assert race.evaluate("kept.isContextLost()"), "a browser allows few of them"


def test_without_webgl_one_sentence_says_so(browser: Browser, app: RunningApp) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        "  return String(kind).includes('webgl') ? null : get.call(this, kind, ...more) }"
    )
    open_race(page, app)
    page.get_by_role("button", name="3-D").click()
    expect(page.get_by_text(re.compile("needs WebGL"))).to_be_visible()
    expect(page.get_by_role("button", name="Turn left")).to_be_hidden()
    page.keyboard.press("Home")
    assert step_of(page) == 0
    page.get_by_role("button", name="Overlay").click()
    expect(page.locator(".dl-map .main-svg").first).to_be_visible()
    assert errors == []
    page.context.close()
