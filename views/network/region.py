"""The decision region of a network: its bytes, as the browser gets them, and its pixels on a drawn picture.

A byte is 0 where the network's answer is not finite; 1 to 255 are the probabilities 0 to 1 of class one.
"""

from functools import cache

import numpy as np
from matplotlib.colors import to_rgb
from PIL import Image

from networks.experiment import Training
from networks.training import GRID
from views.network.colours import NETWORK_COLOURS
from views.palette import THEMES

HALF = 128  # the byte of probability 1/2
_LINE = 2.0  # pixels
_STRIPE, _STRIPED, _FAINT = 10, 1.5, 0.4  # pixels from stripe to stripe, pixels across, and how much of it is muted


def region(training: Training, answers: np.ndarray) -> np.ndarray:
    """The bytes, (frames, GRID, GRID), of answers (frames, places, outputs); the first row is the lowest."""
    with np.errstate(over="ignore", invalid="ignore"):
        if training.shape.loss == "square":
            share = np.clip((answers[..., 0] + 1) / 2, 0, 1)
        else:
            share = 1 / (1 + np.exp(answers[..., 0] - answers[..., 1]))
    finite = np.isfinite(answers).all(-1)
    coded = np.where(finite, 1 + np.round(254 * np.where(finite, share, 0)), 0)
    return coded.astype(np.uint8).reshape(-1, GRID, GRID)


def between(before: np.ndarray, after: np.ndarray, part: float) -> np.ndarray:
    """Bytes at a place between two frames, as floats; where one is not finite the nearer frame decides."""
    mixed = before + part * (after.astype(float) - before)
    return np.where((before > 0) & (after > 0), mixed, before if part < 0.5 else after)


def region_pixels(values: np.ndarray, size: tuple[int, int], theme: str) -> Image.Image:
    """The picture of a region, with the line on which the probability is 1/2.

    Args:
        values: (GRID, GRID), as `between` has them.
        size: pixels, (across, down); the corners of the grid are the picture's.
        theme: "light" or "dark".
    """
    finite = values > 0
    known = np.clip(np.where(finite, values, HALF), 1, 255)
    smooth = _enlarged(known, size, Image.Resampling.BILINEAR)
    pixels = _table(theme)[np.round(smooth).astype(int)]
    # Logits are nearly linear across the line, probabilities are not.
    logits = _enlarged(np.log((known - 0.5) / (255.5 - known)), size, Image.Resampling.BILINEAR)
    slope = np.hypot(*np.gradient(logits))
    away = np.abs(logits) / np.maximum(slope, 1e-9)
    pixels = _over(pixels, THEMES[theme].text, np.clip(_LINE / 2 + 0.5 - away, 0, 1))
    if not finite.all():
        hole = _enlarged(finite.astype(float), size, Image.Resampling.NEAREST) < 0.5
        pixels[hole] = _stripes(size, theme)[hole]
    return Image.fromarray(np.round(pixels).astype(np.uint8))


def striped(size: tuple[int, int], theme: str) -> Image.Image:
    """What stands for a network whose answers are nowhere finite."""
    return Image.fromarray(np.round(_stripes(size, theme)).astype(np.uint8))


def _enlarged(values: np.ndarray, size: tuple[int, int], way: Image.Resampling) -> np.ndarray:
    """Values on pixels, the highest row first. The middles of the grid's outer cells are the edges of the picture."""
    inner = (0.5, 0.5, values.shape[1] - 0.5, values.shape[0] - 0.5)
    return np.asarray(Image.fromarray(values[::-1].astype(np.float32)).resize(size, way, inner))


def _over(pixels: np.ndarray, colour: str, cover: np.ndarray) -> np.ndarray:
    """Pixels with a colour laid over them, as much of it as covers each."""
    return pixels + cover[..., None] * (_rgb(colour) - pixels)


def _stripes(size: tuple[int, int], theme: str) -> np.ndarray:
    across, down = np.meshgrid(*map(np.arange, size))
    cover = _FAINT * ((across + down) % _STRIPE < _STRIPED)
    return _over(np.broadcast_to(_rgb(THEMES[theme].background), (*cover.shape, 3)), THEMES[theme].muted, cover)


@cache
def _table(theme: str) -> np.ndarray:
    """The colour of each byte, (256, 3)."""
    stops = np.array([_rgb(colour) for colour in NETWORK_COLOURS[theme].regions])
    places = np.linspace(1, 255, len(stops))
    return np.stack([np.interp(np.arange(256), places, channel) for channel in stops.T], axis=1)


def _rgb(colour: str) -> np.ndarray:
    return 255 * np.array(to_rgb(colour))
