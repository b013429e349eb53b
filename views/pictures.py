"""The catalogue's pictures: an optimizer's path, a schedule's curve, a landscape's map.

Each is twice as wide as high, drawn for screens with two pixels to a point, and has no background
of its own. A picture depends on nothing but the code, so its address carries the code's digest
and a browser may keep it for ever.
"""

import hashlib
from functools import cache, lru_cache
from io import BytesIO
from typing import NamedTuple

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from experiments import Experiment, run
from experiments.catalogue import KINDS
from experiments.code_digest import code_digest
from experiments.contender import known_slug
from experiments.curves import schedule_curve
from experiments.defaults import default_contender
from experiments.experiment import compatible
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from views import words
from views.maps import DRAWING, MARKERS, draw_map, draw_start, visible
from views.palette import THEMES, Look, look, own_place

WIDTH, HEIGHT = 840, 420  # pixels
_PATH_STEPS, _CURVE_STEPS = 1000, 500
_DPI = 200
_GAP = 20  # pixels between two maps
_HALF = (WIDTH - _GAP) // 2  # pixels, the width of one of them
_PATH_LANDSCAPES = ("rosenbrock", "elongated_valley")  # a bend, and two directions of different steepness
_ROOMS = ("landscapes", "optimizers", "experiments", "views")


@cache
def address() -> str:
    """Where the browser finds the pictures, below the app's own address."""
    digest = hashlib.sha256(f"{matplotlib.__version__} {code_digest(_ROOMS)}".encode())
    return f"pictures/{digest.hexdigest()[:16]}"


@lru_cache(maxsize=512)
def picture(kind: str, slug: str, theme: str) -> bytes:
    """The picture of one entry, as a WebP file: a quarter of the bytes of a PNG.

    Args:
        kind: "optimizers", "schedules" or "landscapes".
        slug: which one.
        theme: "light" or "dark".

    Raises:
        Refused: a ValueError; one of the three is not known.
    """
    known_slug("kind", KINDS, kind)
    known_slug("entry", KINDS[kind], slug)
    known_slug("theme", THEMES, theme)
    # Double-checked locking: this function's own cache answers without the lock, and a thread that waited here for
    # the same picture finds it in the cache of `_drawn`.
    with DRAWING:
        return _drawn(kind, slug, theme)


@lru_cache(maxsize=512)
def _drawn(kind: str, slug: str, theme: str) -> bytes:
    canvas = _canvas()
    {"optimizers": _paths, "schedules": _curve, "landscapes": _map}[kind](canvas.figure, slug, theme)
    canvas.draw()
    file = BytesIO()
    Image.fromarray(np.asarray(canvas.buffer_rgba())).save(file, format="WEBP", quality=90)
    return file.getvalue()


def _canvas() -> FigureCanvasAgg:
    """An empty picture."""
    return FigureCanvasAgg(Figure(figsize=(WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI, facecolor="none"))


def _plot(figure: Figure, left: float, width: float) -> Axes:
    """Axes of full height, without numbers, from `left` over so many pixels."""
    axes = figure.add_axes((left / WIDTH, 0.0, width / WIDTH, 1.0))
    axes.set_axis_off()
    return axes


def _paths(figure: Figure, slug: str, theme: str) -> None:
    """Where the optimizer goes on two maps, as it comes: at its default rate, from the default start."""
    rule = OPTIMIZERS[slug]
    slugs = [landscape for landscape in (*_PATH_LANDSCAPES, *LANDSCAPES) if compatible(rule, LANDSCAPES[landscape])]
    for i, landscape in enumerate(slugs[:2]):
        result = run(
            Experiment(landscape=landscape, steps=_PATH_STEPS, contenders=(default_contender(slug, landscape),))
        )
        below, left = _map_below(landscape, theme), i * (_HALF + _GAP)
        figure.figimage(below.pixels, xo=left, origin="upper", zorder=-1)
        axes = _plot(figure, left, _HALF)
        axes.set(xlim=below.limits[0], ylim=below.limits[1])
        spans = np.array(LANDSCAPES[landscape].domain(result.experiment.parameters))
        _path(axes, visible(result[0].positions, spans), look(own_place(slug), theme))


class _Below(NamedTuple):
    """A map that paths are drawn over.

    Attributes:
        pixels: (height, width, 4), red, green, blue and opacity from 0 to 255.
        limits: of theta_0 and of theta_1.
    """

    pixels: np.ndarray
    limits: tuple[tuple[float, float], tuple[float, float]]


@lru_cache(maxsize=8)
def _map_below(slug: str, theme: str) -> _Below:
    """The landscape's map, which is drawn once for all optimizers, with its default start."""
    canvas = _canvas()
    axes = _plot(canvas.figure, 0, _HALF)
    _draw_landscape(axes, slug, theme, _HALF)
    canvas.draw()
    return _Below(np.array(canvas.buffer_rgba())[:, :_HALF], (axes.get_xlim(), axes.get_ylim()))


def _draw_landscape(axes: Axes, slug: str, theme: str, width: int) -> None:
    """The landscape as it comes, with its default start."""
    landscape, colours = LANDSCAPES[slug], THEMES[theme]
    draw_map(axes, landscape, landscape.default_parameters, colours, (width, HEIGHT))
    draw_start(axes, landscape.start, colours)


def _path(axes: Axes, path: np.ndarray, its: Look) -> None:
    """The optimizer's line in its own look, a small dot at each step, so that long steps differ from short ones."""
    colour, _, marker, halo = its
    axes.plot(*path.T, "-", color=halo, linewidth=2.4, solid_capstyle="round", solid_joinstyle="round")
    axes.plot(*path.T, "-", color=colour, linewidth=1.3, solid_capstyle="round", solid_joinstyle="round")
    axes.plot(*path.T, ".", color=colour, markersize=3.0, markeredgewidth=0)
    axes.plot(*path[-1], MARKERS[marker], color=colour, markersize=6, markeredgecolor=halo, markeredgewidth=0.8)


def _curve(figure: Figure, slug: str, theme: str) -> None:
    """The learning rate of every step, from zero to its highest; a_0 marks the contender's own rate."""
    colours, values = THEMES[theme], schedule_curve(SCHEDULES[slug], {}, _CURVE_STEPS - 1, _CURVE_STEPS)
    left, low, right, top = 64, 50, 12, 12  # pixels
    size = ((WIDTH - left - right) / WIDTH, (HEIGHT - low - top) / HEIGHT)
    axes = figure.add_axes((left / WIDTH, low / HEIGHT, *size), facecolor="none")
    steps = np.arange(len(values))
    axes.fill_between(steps, values, color=colours.terrain[0], alpha=0.35, linewidth=0)
    axes.plot(steps, values, color=look(0, theme).colour, linewidth=1.8, clip_on=False, solid_capstyle="round")
    axes.set(xlim=(0, _CURVE_STEPS), ylim=(0, 1.08 * max(float(values.max()), 1.0)))
    axes.set_xticks([0, _CURVE_STEPS], ["0", str(_CURVE_STEPS)])
    axes.get_xticklabels()[-1].set_horizontalalignment("right")
    axes.set_yticks([0, 1], ["0", "$a_0$"])
    axes.set_xlabel(words.STEP_AXIS, fontsize=8, color=colours.muted, labelpad=-9)
    axes.tick_params(labelsize=8, colors=colours.muted, length=0)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(colours.muted)


def _map(figure: Figure, slug: str, theme: str) -> None:
    """The landscape's map alone."""
    _draw_landscape(_plot(figure, 0, WIDTH), slug, theme, WIDTH)
