"""The catalogue's pictures: everything in the registries has one, and it shows what it should."""

import os
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from jax import numpy as jnp
from matplotlib.colors import to_rgb
from PIL import Image

from experiments import code_digest
from experiments.catalogue import KINDS
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import Refused
from tests.made_up_optimizer import made_up
from views import pictures
from views.palette import THEMES, look, own_place

PICTURES = [(kind, slug) for kind in ("landscapes", "schedules") for slug in KINDS[kind]]
NEAR = 30  # of 255: the file is compressed with a little loss
Pixels = np.ndarray


def _pixels(kind: str, slug: str, theme: str) -> Pixels:
    picture = Image.open(BytesIO(pictures.picture(kind, slug, theme)))
    assert picture.size == (pictures.WIDTH, pictures.HEIGHT)
    return np.asarray(picture.convert("RGBA")).astype(int)


def _count(pixels: Pixels, colour: str) -> int:
    """How many opaque pixels have nearly this colour."""
    apart = np.abs(pixels[..., :3] - 255 * np.array(to_rgb(colour))).max(axis=-1)
    return int(((apart < NEAR) & (pixels[..., 3] > 200)).sum())


def _around_the_start(slug: str, pixels: Pixels) -> Pixels:
    """The pixels where the ring belongs: equal axes around the domain's centre."""
    landscape = LANDSCAPES[slug]
    domain = np.array(landscape.domain(landscape.parameters()))
    unit = ((domain[:, 1] - domain[:, 0]) / (pictures.WIDTH, pictures.HEIGHT)).max()
    across, up = ((np.array(landscape.start) - domain.mean(axis=1)) / unit).astype(int)
    column, row = pictures.WIDTH // 2 + across, pictures.HEIGHT // 2 - up
    return pixels[max(row - 16, 0) : row + 16, max(column - 16, 0) : column + 16]


def _halves(pixels: Pixels) -> tuple[Pixels, Pixels]:
    middle = pictures.WIDTH // 2
    return pixels[:, :middle], pixels[:, middle:]


@pytest.mark.parametrize(("kind", "slug"), PICTURES, ids=[f"{kind}/{slug}" for kind, slug in PICTURES])
def test_everything_has_a_picture(kind: str, slug: str) -> None:
    pixels = _pixels(kind, slug, "light")
    if kind == "landscapes":
        assert _count(_around_the_start(slug, pixels), THEMES["light"].text) > 20, "the start is missing"
        assert (pixels[..., 3] == 255).all(), "a map fills its picture"
        return
    place = own_place(slug) if kind == "optimizers" else 0
    assert _count(pixels, look(place, "light").colour) > 40
    assert (pixels[..., 3] == 0).any(), "there is a background of its own"


@pytest.fixture(scope="session")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a test run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "pictures"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize("slug", OPTIMIZERS)
def test_every_optimizer_has_a_picture_unlike_all_others(slug: str, prints: Path) -> None:
    pixels = _pixels("optimizers", slug, "light")
    for part in _halves(pixels):
        assert _count(part, look(own_place(slug), "light").colour) > 40
        assert _count(part, THEMES["light"].contour) > 40, "the map below the path is missing"
        assert (part[..., 3] == 255).mean() > 0.95, "a square map fills its half, but for the gap and as much in height"
    assert (pixels[..., 3] == 0).any(), "there is a background of its own"
    # Each leaves a fingerprint, and of two that are alike the later one finds both, in whichever process it is drawn.
    digest = sha256(pixels.tobytes()).hexdigest()
    (prints / f"{digest} {slug}").touch()
    assert [found.name for found in prints.glob(f"{digest} *")] == [f"{digest} {slug}"]


@pytest.mark.parametrize(("kind", "slug"), [("optimizers", "adam"), ("schedules", "cosine"), ("landscapes", "saddle")])
def test_dark_pictures_are_dark(kind: str, slug: str) -> None:
    def brightness(theme: str) -> float:
        pixels = _pixels(kind, slug, theme)
        share = pixels[..., 3:] / 255
        on_ground = share * pixels[..., :3] + (1 - share) * 255 * np.array(to_rgb(THEMES[theme].background))
        return float(on_ground.mean())

    assert brightness("dark") < 90 < 200 < brightness("light")


@pytest.mark.parametrize("move", [lambda theta: 10.0 * theta, lambda theta: theta * jnp.nan, lambda theta: theta])
def test_who_leaves_diverges_or_stays_has_a_picture(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, move: Callable
) -> None:
    slug = f"made_up_{request.node.callspec.indices['move']}"  # pictures are kept by name
    monkeypatch.setitem(OPTIMIZERS, slug, made_up(slug, move))
    for part in _halves(_pixels("optimizers", slug, "light")):
        assert _count(part, THEMES["light"].text) > 20, "the start is missing"


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (("engines", "adam", "light"), "kind is 'engines'"),
        (("optimizers", "cosine", "light"), "entry is 'cosine'"),
        (("optimizers", "adam", "red"), "theme is 'red'"),
    ],
)
def test_what_there_is_no_picture_of_is_refused(place: tuple[str, str, str], message: str) -> None:
    with pytest.raises(Refused, match=message):
        pictures.picture(*place)


def test_the_address_changes_with_the_code(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    views = tmp_path / "views"
    views.mkdir()
    (views / "pictures.py").write_text("one")
    monkeypatch.setattr(code_digest, "_ROOT", tmp_path)
    before = pictures.address.__wrapped__()
    (views / "pictures.py").write_text("two")
    assert pictures.address.__wrapped__() != before
