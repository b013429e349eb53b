"""A race as a GIF: all frames fraction one palette.

The contenders' exact colours have places of their own in it; a palette made from averages would
shift them. The experiment is in the caption and, whole, in the file's comment.
"""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
from matplotlib.colors import to_rgb
from PIL import Image

from views.export_request import FileSettings
from views.film import Film
from views.palette import THEMES, Theme

_REST = 150  # the last frame stays, in hundredths of a second
_FRACTIONS = (0.33, 0.67)
_FLAT = 64  # colours that fill whole areas, such as the levels of the terrain, are kept as they are
_NEAR = 24  # a colour nearer than this to a contender's would compete with it,
_BESIDE = 8  # and one nearer than this to the background's: Pillow looks colours up in steps of 4


def gif(film: Film, request: FileSettings) -> bytes:
    """The film as an animated GIF that plays for ever."""
    (last,) = film.scene.pictures(film.steps[-1:])
    palette = _palette(last, film.scene.colours, request.theme)
    frames = _reduced(film, palette)
    delay = max(round(100 * film.seconds), 2)
    file = BytesIO()
    next(frames).save(
        file,
        format="GIF",
        save_all=True,
        append_images=frames,
        duration=[10 * delay] * (len(film.steps) - 1) + [10 * (delay + _REST)],
        loop=0,
        optimize=True,
        disposal=1,
        comment=film.origin.encode(),
    )
    return file.getvalue()


def _reduced(film: Film, palette: Image.Image) -> Iterator[Image.Image]:
    for picture in film.pictures():
        yield picture.quantize(palette=palette, dither=Image.Dither.NONE)


def _palette(last: Image.Image, colours: list[str], theme: str) -> Image.Image:
    """A palette with the contenders' and the theme's exact colours, the areas' own, the rest averaged."""
    surroundings = THEMES[theme]
    own = [_rgb(colour) for colour in colours]
    # Smooth edges lie between a contender's colour and what is around it.
    edges = [
        _mixed(colour, _rgb(other), fraction)
        for colour in own
        for other in _around(surroundings)
        for fraction in _FRACTIONS
    ]
    still = [_rgb(surroundings.background), _rgb(surroundings.text), _rgb(surroundings.halo)]
    counted = sorted(last.getcolors(last.width * last.height) or [], reverse=True)
    flat = [colour for _, colour in counted[:_FLAT]]
    room = 256 - len(own) - len(still) - len(edges) - len(flat)
    averaged = last.quantize(colors=room, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    found = np.array([*edges, *flat, *np.array(averaged.getpalette()).reshape(-1, 3)])
    apart = (_distance(found, own) >= _NEAR) & (_distance(found, still) >= _BESIDE)
    palette = Image.new("P", (1, 1))
    palette.putpalette(np.concatenate((own, still, found[apart])).ravel().tolist())
    return palette


def _distance(found: np.ndarray, kept: list[tuple[int, ...]]) -> np.ndarray:
    """From each colour found to the nearest one kept, as the largest difference of a channel."""
    return np.abs(found[:, None] - np.array(kept)).max(axis=2).min(axis=1)


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in to_rgb(colour))


def _around(surroundings: Theme) -> tuple[str, str]:
    return surroundings.halo, surroundings.muted


def _mixed(one: tuple[int, ...], other: tuple[int, ...], fraction: float) -> tuple[int, ...]:
    return tuple(round(fraction * a + (1 - fraction) * b) for a, b in zip(one, other, strict=True))
