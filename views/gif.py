"""A race as a GIF: the standing parts are drawn once, and each frame only adds what moves.

All frames share one palette in which the contenders' exact colours have places of their own;
a palette made from averages would shift them. The experiment is in the caption and, whole, in
the file's comment.
"""

from io import BytesIO
from threading import Lock
from typing import Literal

import numpy as np
from matplotlib.colors import to_rgb
from PIL import Image
from pydantic import BaseModel, ConfigDict, Field

from experiments import Experiment, run
from experiments.address import address
from experiments.trajectory import Result
from views.palette import THEMES, look
from views.scene import Scene, build_scene

_DRAWING = Lock()  # Matplotlib's text and font caches are not made for threads
_REST = 150  # the last frame stays, in hundredths of a second
_NEAR = 24  # an averaged colour this close to a contender's would compete with it


class GifOrder(BaseModel):
    """What to draw: the experiment, how to show it, and the file's size.

    Args:
        experiment: the race.
        view: all paths on one map, or a map each.
        theme: "light" or "dark", the screen's colours.
        width, height: pixels, at most 1280 by 960.
        frames: at most 240. A race of fewer steps has one frame a step, each shown longer.
        frame_rate: frames per second; 100 must be a multiple of it, as GIF counts in 1/100 s.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    experiment: Experiment
    view: Literal["overlay", "sideBySide"] = "overlay"
    theme: Literal["light", "dark"] = "light"
    width: int = Field(default=640, ge=320, le=1280)
    height: int = Field(default=480, ge=240, le=960)
    frames: int = Field(default=120, ge=2, le=240)
    frame_rate: Literal[5, 10, 20, 25, 50] = 20


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
    steps = np.unique(np.linspace(0, result.experiment.steps, order.frames).round().astype(int))
    with _DRAWING:
        scene = build_scene(result, order.view, order.theme, order.width, order.height)
        pictures = _pictures(scene, steps)
    palette = _palette(pictures, [look(i, order.theme).colour for i in range(len(result))], order.theme)
    frames = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    # With fewer steps than frames each is shown longer, so that the film keeps its length.
    delay = max(round(100 * order.frames / order.frame_rate / len(steps)), 2)
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
        comment=address(result.experiment).encode(),
    )
    return file.getvalue()


def _pictures(scene: Scene, steps: np.ndarray) -> list[Image.Image]:
    canvas = scene.canvas
    canvas.draw()
    standing = canvas.copy_from_bbox(scene.figure.bbox)
    pictures = []
    for step in steps:
        canvas.restore_region(standing)
        scene.move(int(step))
        for artist in scene.moving:
            scene.figure.draw_artist(artist)
        pictures.append(Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB"))
    return pictures


def _palette(pictures: list[Image.Image], colours: list[str], theme: str) -> Image.Image:
    """A palette with the contenders' and the theme's exact colours, the rest averaged from the film."""
    ground = THEMES[theme]
    exact = {tuple(round(255 * v) for v in to_rgb(c)) for c in (*colours, ground.background, ground.text, ground.halo)}
    averaged = pictures[-1].quantize(colors=256 - len(exact), method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    found = np.array(averaged.getpalette()).reshape(-1, 3)
    apart = np.abs(found[:, None] - np.array(sorted(exact))).max(axis=2).min(axis=1) >= _NEAR
    entries = [*sorted(exact), *map(tuple, found[apart])]
    palette = Image.new("P", (1, 1))
    palette.putpalette([int(v) for entry in entries for v in entry])
    return palette
