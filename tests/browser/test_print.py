"""A printed page is a picture of the step: what moves stands where the terrain has it, and nothing can be pressed."""

import numpy as np
import pypdfium2
from playwright.sync_api import Page, expect
from scipy import ndimage

from tests.tools.running_app import RunningApp, open_race
from views.palette import THEMES

THEME = THEMES["light"]
SCALE = 2  # pixels of the picture for one point of the paper
DEEP = 0.35  # of the way from the colour of the lowest level to that of the highest
LARGE = 5_000  # pixels of a valley, a letter has fewer
NEAR = 3.0  # pixels between a star and the middle of its valley


def _printed(page: Page, landscape: bool = False) -> tuple[np.ndarray, str]:
    """The first page of the print in pixels, and its text."""
    with pypdfium2.PdfDocument(page.pdf(format="A4", landscape=landscape)) as document:
        sheet = document[0]
        picture = sheet.render(scale=SCALE).to_numpy()[..., 2::-1].astype(float)  # it has blue first
        return picture, sheet.get_textpage().get_text_range()


def _rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)], dtype=float)


def _valleys(picture: np.ndarray) -> np.ndarray:
    """Where the terrain of a print is deep, by its colour, across the lines between levels."""
    low, high = map(_rgb, THEME.terrain)
    height = (picture - low) @ (high - low) / ((high - low) @ (high - low))
    beside = np.abs(picture - low - height[..., None] * (high - low)).max(axis=2)
    return ndimage.binary_closing((beside < 12) & (height > -0.1) & (height < DEEP), iterations=3)


def _distances(picture: np.ndarray) -> list[float]:
    """How far each valley's star is from the middle of it, in pixels."""
    valleys = np.zeros(picture.shape[:2], dtype=int)
    ndimage.label(ndimage.binary_fill_holes(_valleys(picture)), output=valleys)
    dark = np.abs(picture - _rgb(THEME.text)).max(axis=2) < 30
    found = []
    for k, place in enumerate(ndimage.find_objects(valleys), start=1):
        valley = valleys[place] == k
        if valley.sum() > LARGE:
            middles = [np.argwhere(mask).mean(axis=0) for mask in (valley, valley & dark[place])]
            found.append(float(np.linalg.norm(middles[0] - middles[1])))
    return found


def test_the_stars_are_printed_in_their_valleys(page: Page, app: RunningApp) -> None:
    # The contours of Booth's loss are ellipses around its minimum, which is not in the middle of the map.
    open_race(page, app, "?landscape=booth")
    page.keyboard.press("Home")
    for landscape in (False, True):
        picture, text = _printed(page, landscape)
        assert {"Booth", "step 0 / 500"} <= set(text.splitlines())
        for legend in ("Gradient descent 0.01", "Adam 0.2"):
            assert legend in " ".join(text.split())
        for pressed in ("Share", "Show", "Overlay", "Speed", "Add", "Start (-8, 6)"):
            assert pressed not in text
        (distance,) = _distances(picture)
        assert distance < NEAR
    page.get_by_role("button", name="Side by side").click()
    expect(page.locator(".dl-map .main-svg").last).to_be_visible()
    _, text = _printed(page, landscape=True)
    assert "at the global minimum" in text, "all of it is on one page"
    distances = _distances(_printed(page)[0])
    assert len(distances) == 4
    assert max(distances) < NEAR
    expect(page.locator(".dl-fine")).to_have_count(0)

    # The scene is drawn by WebGL, of which a browser prints nothing; and the clock would go on beside its picture.
    page.get_by_role("button", name="3-D").click()
    expect(page.locator(".dl-scene canvas")).to_be_visible()
    page.keyboard.press(" ")
    assert _valleys(_printed(page)[0]).sum() > LARGE
    expect(page.locator(".dl-player")).to_have_attribute("data-playing", "false")


def test_a_dark_page_is_printed_light_and_stays_dark(page: Page, app: RunningApp) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    open_race(page, app, "?landscape=booth")
    picture, _ = _printed(page)
    assert _valleys(picture).sum() > LARGE
    assert (picture.min(axis=2) > 100).mean() > 0.9, "paper is white, to its lower end"
    ground = page.locator(".contourlayer path[style*=fill]").first
    expect(ground).to_have_css("fill", f"rgb({', '.join(str(int(part)) for part in _rgb(THEMES['dark'].terrain[0]))})")
