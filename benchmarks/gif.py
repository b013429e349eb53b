"""A race as a GIF, ours beside Matplotlib's own way: 120 frames of 640 x 480, 6 contenders on Rosenbrock, 500 steps.

The rival is FuncAnimation with PillowWriter on the same terrain and the same paths, with heads and
a legend. It is written well: artists are made once and only their data change. That it draws the
terrain again for every frame is its nature: `save` cannot blit.

Run with: python -m benchmarks.gif
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np
from matplotlib.animation import FuncAnimation, PillowWriter
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from benchmarks.timing import seconds, take_turns
from experiments import Experiment, Result, Trajectory, run
from experiments.analysis.terrain import terrain
from experiments.defaults import default_contender
from experiments.names import names
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.palette import look

SLUGS = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
STEPS = 500
LEVELS = 16
TARGET = 2.0
ROUNDS = 5


def _map(figure: Figure, place: tuple[int, int, int], experiment: Experiment) -> Axes:
    sampled, domain = (
        terrain(experiment.surface, experiment.parameters),
        experiment.surface.domain(experiment.parameters),
    )
    axes = figure.add_subplot(*place)
    levels = np.linspace(sampled.low, sampled.high, LEVELS)
    axes.contourf(sampled.theta_0, sampled.theta_1, sampled.heights, levels=levels, cmap="Blues_r", extend="both")
    axes.set(xlim=domain.theta_0, ylim=domain.theta_1)
    return axes


def _path(axes: Axes, i: int, name: str, trajectory: Trajectory) -> Callable[[int], list[Artist]]:
    colour = look(i, "light").colour
    (line,) = axes.plot([], [], color=colour, lw=1.8, label=name)
    (head,) = axes.plot([], [], "o", color=colour, ms=7)

    def move(step: int) -> list[Artist]:
        line.set_data(*trajectory.positions[: step + 1].T)
        head.set_data(*trajectory.positions[step : step + 1].T)
        return [line, head]

    return move


def by_animation(result: Result, order: ExportRequest) -> bytes:
    """The race by FuncAnimation and PillowWriter."""
    count, experiment = len(result), result.experiment
    figure = Figure(figsize=(order.width / 100, order.height / 100), dpi=100)
    FigureCanvasAgg(figure)
    figure.subplots_adjust(0.08, 0.07, 0.98, 0.92)  # a layout engine would lay every frame out anew
    places = [(1, 1, 1)] if order.view == "overlay" else [(2, -(-count // 2), k) for k in range(1, count + 1)]
    maps = [_map(figure, place, experiment) for place in places]
    tracks = enumerate(zip(names(experiment), result, strict=True))
    moves = [_path(maps[i % len(maps)], i, name, trajectory) for i, (name, trajectory) in tracks]
    for axes in maps:
        axes.legend(loc="upper right", fontsize=8)
    counter = figure.suptitle("step 0", fontsize=10)

    def draw(step: int) -> list[Artist]:
        counter.set_text(f"step {step} / {experiment.steps}")
        return [counter, *(artist for move in moves for artist in move(step))]

    steps = np.linspace(0, experiment.steps, order.frames).round().astype(int)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "race.gif"
        film = FuncAnimation(figure, draw, frames=steps.tolist())
        film.save(file, writer=PillowWriter(fps=order.frame_rate), dpi=100)
        return file.read_bytes()


def _megabytes(file: bytes, frames: int) -> float:
    with Image.open(BytesIO(file)) as film:
        shown = getattr(film, "n_frames")  # noqa: B009 - Pillow's base class does not declare it
    if shown != frames:
        raise SystemExit(f"{shown} frames were drawn instead of {frames}.")
    return len(file) / 1e6


def _line(view: Literal["overlay", "sideBySide"], result: Result) -> None:
    order = ExportRequest(experiment=result.experiment, view=view)
    files: dict[str, bytes] = {}
    ours = take_turns({"": lambda: files.update(ours=FORMATS["gif"].write(result, order, iter))}, ROUNDS)[""]
    theirs = seconds(lambda: files.update(theirs=by_animation(result, order)))
    size = {name: _megabytes(file, order.frames) for name, file in files.items()}
    figures = f"{ours.best:7.2f} s ({ours.median:.2f}), {size['ours']:.2f} MB{theirs:21.1f} s, {size['theirs']:.2f} MB"
    verdict = "met" if ours.best <= TARGET else "missed"
    print(f"{view:<12}{figures}{theirs / ours.best:9.1f}   at most {TARGET:g} s: {verdict}")


def main() -> None:
    contenders = tuple(default_contender(slug, "rosenbrock") for slug in SLUGS)
    result = run(Experiment(landscape="rosenbrock", steps=STEPS, contenders=contenders))
    print(f"GIF of 120 frames, 640 x 480, {len(SLUGS)} contenders, {STEPS} steps; ours best (median) of {ROUNDS}.")
    print(f"{'':<12}{'views.export_formats':>25}{'FuncAnimation + PillowWriter':>33}{'ratio':>9}")
    _line("overlay", result)
    _line("sideBySide", result)


if __name__ == "__main__":
    main()
