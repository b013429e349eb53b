"""A race as a GIF: the standing parts are drawn once, and each frame only adds what moves.

All frames share one palette in which the contenders' exact colours have places of their own;
a palette made from averages would shift them. The experiment is in the caption and, whole, in
the file's comment.
"""

from io import BytesIO
from typing import Literal

import numpy as np
from matplotlib.colors import to_rgb
from PIL import Image
from pydantic import BaseModel, ConfigDict, Field

from experiments import Experiment, run
from experiments.address import address
from experiments.trajectory import Result
from views.layout import build_scene
from views.maps import DRAWING
from views.palette import THEMES, Theme, look

_REST = 150  # the last frame stays, in hundredths of a second
_SHARES = (0.33, 0.67)
_FLAT = 64  # colours that fill whole areas, such as the levels of the terrain, are kept as they are
_NEAR = 24  # a colour nearer than this to a contender's would compete with it,
_BESIDE = 8  # and one nearer than this to the background's: Pillow looks colours up in steps of 4


class GifOrder(BaseModel):
    """What to draw: the experiment, how to show it, and the file's size.

    Args:
        experiment: the race.
        view: all paths on one map, or a map each.
        theme: "light" or "dark", the screen's colours.
        width, height: pixels, from 480 by 360 to 1280 by 960.
        frames: at most 240. A race of fewer steps has one frame a step, each shown longer.
        frame_rate: frames per second; 100 must be a multiple of it, as GIF counts in 1/100 s.
        halt: whether who meets a stopping rule stays there, or runs on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    experiment: Experiment
    view: Literal["overlay", "sideBySide"] = "overlay"
    theme: Literal["light", "dark"] = "light"
    width: int = Field(default=640, ge=480, le=1280)
    height: int = Field(default=480, ge=360, le=960)
    frames: int = Field(default=120, ge=2, le=240)
    frame_rate: Literal[5, 10, 20, 25, 50] = 20
    halt: bool = True


def build_gif(order: GifOrder) -> bytes:
    """Run the experiment and draw it as an animated GIF."""
    return draw_gif(run(order.experiment), order)


def draw_gif(result: Result, order: GifOrder) -> bytes:
    """The race as an animated GIF that plays for ever.

    Args:
        result: the race; its experiment is the order's.
        order: how to draw it.

    Returns:
        The file.
    """
    steps = np.unique(np.linspace(0, result.experiment.steps, order.frames).round().astype(int)).tolist()
    with DRAWING:
        scene = build_scene(result, order.view, order.theme, order.width, order.height, order.halt)
        (last,) = scene.pictures(steps[-1:])
        palette = _palette(last, [look(i, order.theme).colour for i in range(len(result))], order.theme)
        # Each picture is reduced to the palette at once: a long film of RGB would fill the memory.
        frames = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in scene.pictures(steps)]
        return _file(frames, order, len(steps))


def _file(frames: list[Image.Image], order: GifOrder, steps: int) -> bytes:
    # With fewer steps than frames each is shown longer, so that the film keeps its length.
    delay = max(round(100 * order.frames / order.frame_rate / steps), 2)
    file = BytesIO()
    frames[0].save(
        file,
        format="GIF",
        save_all=True,
        append_images=frames[1:],
        duration=[10 * delay] * (len(frames) - 1) + [10 * (delay + _REST)],
        loop=0,
        optimize=True,
        disposal=1,
        comment=address(order.experiment).encode(),
    )
    return file.getvalue()


def _palette(last: Image.Image, colours: list[str], theme: str) -> Image.Image:
    """A palette with the contenders' and the theme's exact colours, the areas' own, the rest averaged."""
    ground = THEMES[theme]
    own = [_rgb(colour) for colour in colours]
    # Smooth edges lie between a contender's colour and what is around it.
    edges = [_between(colour, _rgb(other), share) for colour in own for other in _around(ground) for share in _SHARES]
    still = [_rgb(ground.background), _rgb(ground.text), _rgb(ground.halo)]
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


def _around(ground: Theme) -> tuple[str, str]:
    return ground.halo, ground.muted


def _between(one: tuple[int, ...], other: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(round(share * a + (1 - share) * b) for a, b in zip(one, other, strict=True))
