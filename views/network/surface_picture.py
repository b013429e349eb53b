"""The loss surface of a network for paper: the map with the paths, and beside it how wrong it is about each."""

from io import BytesIO
from typing import Any, Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from experiments.citation import citation
from experiments.names import names
from networks.address import address
from networks.experiment import Training
from networks.planes.surface import ShownPath, Surface
from networks.training import Trained
from views.export_request import FileSettings
from views.format import digits
from views.lettering import DPI, lines, shortened
from views.maps import DASHES, DRAWING, MARKERS, draw_start, visible
from views.network import plane_words
from views.network.colours import network_places
from views.network.heights import heights
from views.palette import THEMES, Look, Theme, look

_LEVELS = 16  # as on the screen
_LETTERS, _CAPTION = 9.0, 7.0  # points
_EDGE, _LEFT, _LOW, _ROW, _SAMPLE = 12, 48, 58, 40, 32  # pixels: around all, axes, a contender's row, a line's sample
_SHARE = 0.64  # of the width, that the map takes


def surface_as(
    kind: Literal["png", "svg"],
    training: Training,
    trained: tuple[Trained, ...],
    surface: Surface,
    order: FileSettings,
) -> bytes:
    """The picture at the step that is ordered, as a file; the training and the citation are in its metadata.

    Args:
        kind: of file.
        training, trained: whose surface it is.
        surface: what is drawn.
        order: theme, size and step.
    """
    called: Any = {"png": ("Comment", "Software"), "svg": ("Description", "Creator")}[kind]
    metadata: Any = dict(zip(called, (address(training), citation()), strict=True))
    metadata |= {"Date": None} if kind == "svg" else {}
    with DRAWING:
        file = BytesIO()
        _figure(training, trained, surface, order).savefig(file, format=kind, metadata=metadata, dpi=DPI)
    return file.getvalue()


def _figure(training: Training, trained: tuple[Trained, ...], surface: Surface, order: FileSettings) -> Figure:
    theme = THEMES[order.theme]
    wide, high = order.width, order.height
    figure = Figure(figsize=(wide / DPI, high / DPI), dpi=DPI, facecolor=theme.background)

    def write(x: float, y: float, text: str, points: float = _LETTERS) -> None:
        style: Any = {"fontsize": points, "color": theme.text, "parse_math": False, "va": "top"}
        figure.text(x / wide, 1 - y / high, text, **style)

    share = plane_words.OF_PLANE["held"].format(share=digits(100 * surface.variance))
    write(_EDGE, _EDGE, share, _LETTERS + 1)
    room = wide - 2 * _EDGE
    write(_EDGE, high - _EDGE - 10, shortened(address(training), room, _CAPTION), _CAPTION)
    side = min(_SHARE * wide - _LEFT, high - _LOW - _ROW)
    axes = figure.add_axes((_LEFT / wide, (high - _ROW - side) / high, side / wide, side / high))
    _terrain(axes, surface, theme)
    step = training.steps if order.step is None else order.step
    frame = int(np.searchsorted(trained[0].steps, step, side="right")) - 1
    looks = [look(each, order.theme) for each in network_places([one.optimizer for one in training.contenders])]
    right, room = _LEFT + side + 2 * _EDGE, wide - (_LEFT + side + 3 * _EDGE)
    for i, (path, name, its) in enumerate(zip(surface.paths, names(training), looks, strict=True)):
        _path(axes, path, frame, its)
        top = _ROW + i * _ROW
        ends = [(right + part * 24) / wide for part in (0, 0.5, 1)]
        figure.add_artist(_line(ends, [1 - (top + 6) / high] * 3, its, transform=figure.transFigure, markevery=[1]))
        write(right + _SAMPLE, top, shortened(name, room - _SAMPLE, _LETTERS), _LETTERS)
        for row, text in enumerate(lines(_losses(path, frame), room - _SAMPLE, _CAPTION)):
            write(right + _SAMPLE, top + 14 + 10 * row, text, _CAPTION)
    first, second = surface.paths[0].coordinates[0]
    draw_start(axes, (float(first), float(second)), theme)
    return figure


def _terrain(axes: Axes, surface: Surface, theme: Theme) -> None:
    drawn, box = heights(surface.losses), surface.plane.box
    levels = np.linspace(drawn.low, drawn.high, _LEVELS + 1)[1:]
    grid = (*(np.linspace(*ends, len(surface.losses)) for ends in box), np.ma.masked_invalid(drawn.heights))
    axes.contourf(*grid, levels=levels, cmap=LinearSegmentedColormap.from_list("terrain", theme.terrain), extend="both")
    axes.contour(*grid, levels=levels, colors=theme.contour, linewidths=0.5, linestyles="solid")
    axes.set(xlim=box.first, ylim=box.second, facecolor=theme.background)
    axes.tick_params(colors=theme.muted, labelsize=_LETTERS - 1)
    for spine in axes.spines.values():
        spine.set(color=theme.muted, linewidth=0.6)


def _path(axes: Axes, path: ShownPath, frame: int, its: Look) -> None:
    """Up to a frame, with the contender's marker at its end."""
    shown = visible(path.coordinates[: frame + 1], np.array([axes.get_xlim(), axes.get_ylim()]))
    there = shown[np.isfinite(shown).all(axis=1)]
    if len(there):
        axes.plot(*there.T, color=its.halo, linewidth=3.6, zorder=3)
        axes.add_line(_line(there[:, 0], there[:, 1], its, zorder=4, markevery=[len(there) - 1]))


def _line(x: Any, y: Any, its: Look, **more: Any) -> Line2D:
    line = Line2D(x, y, color=its.colour, linewidth=1.8, marker=MARKERS[its.marker], markersize=6, mec=its.halo, **more)
    if dashes := DASHES[its.dash]:
        line.set_dashes(dashes)
    return line


def _losses(path: ShownPath, frame: int) -> str:
    true, shown = float(path.losses[frame]), float(path.on_map[frame])
    if not np.isfinite(true):
        return plane_words.NOT_FINITE
    return plane_words.LOSSES.format(true=digits(true), map=digits(shown, plane_words.NOT_FINITE))
