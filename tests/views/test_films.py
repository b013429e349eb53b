"""Films: as many frames as ordered, in the size ordered, with the experiment in them; drawn one at a time."""

import weakref
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from experiments import Contender, Experiment, run
from experiments.citation import origin
from experiments.stopping_rules import Stopping
from optimizers import OPTIMIZERS
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.layout import build_scene
from views.palette import look, own_place
from views.scene import Scene

FILMS = [slug for slug, one in FORMATS.items() if one.kind == "film"]
REST = 1.5  # seconds that a GIF rests at its end


class Decoded(NamedTuple):
    """What a reader finds: frames in RGB, when each begins, how long the film is, and its comment."""

    frames: list[np.ndarray]
    times: list[float]
    seconds: float
    comment: str
    coding: str


def _experiment(count: int = 6, steps: int = 100) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=1e-4) for slug in list(OPTIMIZERS)[:count])
    return Experiment(landscape="rosenbrock", steps=steps, contenders=contenders)


def _decoded_gif(file: bytes) -> Decoded:
    film = Image.open(BytesIO(file))
    comment = film.info["comment"].decode()
    shown = [
        (np.asarray(frame.convert("RGB")), frame.info["duration"] / 1000) for frame in ImageSequence.Iterator(film)
    ]
    ends = np.cumsum([seconds for _, seconds in shown])
    return Decoded([frame for frame, _ in shown], [0.0, *ends[:-1]], ends[-1] - REST, comment, "gif")


def _decoded(slug: str, order: ExportRequest) -> Decoded:
    file = FORMATS[slug].build(order)
    if slug == "gif":
        return _decoded_gif(file)
    with av.open(BytesIO(file), "r") as container:
        stream = container.streams.video[0]
        comment = {key.lower(): value for key, value in container.metadata.items()}["comment"]
        coding = f"{stream.codec_context.name} {stream.codec_context.pix_fmt}"
        decoded = list(container.decode(video=0))
        times = [float(frame.pts * frame.time_base) for frame in decoded if frame.pts is not None and frame.time_base]
        frames = [frame.reformat(format="rgb24", src_colorspace="ITU709").to_ndarray() for frame in decoded]
        seconds = (container.duration or 0) / av.time_base
    return Decoded(frames, times, seconds, comment, coding)


@pytest.mark.parametrize("slug", FILMS)
@pytest.mark.parametrize(("frames", "rate", "shown"), [(12, 10, 12), (120, 20, 11), (2, 50, 2)])
def test_frames_size_length_and_origin(slug: str, frames: int, rate: int, shown: int) -> None:
    order = ExportRequest.model_validate(
        {"experiment": _experiment(1, steps=10 if shown == 11 else 100), "width": 482, "height": 360}
        | {"frames": frames, "frame_rate": rate}
    )
    film = _decoded(slug, order)
    assert len(film.frames) == shown
    assert {frame.shape for frame in film.frames} == {(360, 482, 3)}
    assert film.seconds == pytest.approx(frames / rate, abs=0.06), "a short race keeps the length of the film"
    np.testing.assert_allclose(film.times, np.arange(shown) * frames / rate / shown, atol=0.06)
    assert film.comment == origin(order.experiment)
    assert film.coding == {"gif": "gif", "mp4": "h264 yuv420p", "webm": "vp9 yuv420p"}[slug]


@pytest.mark.parametrize("slug", FILMS)
def test_the_frames_are_the_scenes_pictures(slug: str) -> None:
    order = ExportRequest(experiment=_experiment(2), frames=3, theme="dark")
    scene = build_scene(run(order.experiment), "overlay", "dark", 640, 480, True)
    for found, picture in zip(_decoded(slug, order).frames, scene.pictures([0, 50, 100]), strict=True):
        away = np.abs(found.astype(int) - np.asarray(picture))
        # Pillow looks a GIF's colours up in steps of 4.
        assert away.mean() < (4 if slug == "gif" else 2), "another picture, or another set of colours"


@pytest.mark.parametrize(("view", "theme"), [("overlay", "dark"), ("sideBySide", "light")])
def test_a_gif_has_everyones_exact_colour(view: str, theme: str) -> None:
    order = ExportRequest.model_validate({"experiment": _experiment(), "view": view, "theme": theme, "frames": 4})
    found = {tuple(colour) for colour in np.unique(_decoded("gif", order).frames[-1].reshape(-1, 3), axis=0).tolist()}
    for contender in order.experiment.contenders:
        colour = look(own_place(contender.optimizer), theme).colour
        assert tuple(int(colour[k : k + 2], 16) for k in (1, 3, 5)) in found


@pytest.mark.parametrize("slug", FILMS)
def test_pictures_are_let_go_as_they_are_written(slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[weakref.ref[Image.Image]] = []
    most, drawn = 0, Scene.pictures

    def watched(self: Scene, steps: Any) -> Iterator[Image.Image]:
        nonlocal most
        for picture in drawn(self, steps):
            made.append(weakref.ref(picture))
            most = max(most, sum(one() is not None for one in made))
            yield picture

    monkeypatch.setattr(Scene, "pictures", watched)
    FORMATS[slug].build(ExportRequest(experiment=_experiment(1), frames=20))
    assert 1 <= most <= 3


@pytest.mark.parametrize("slug", FILMS)
def test_divergence_is_drawn(slug: str) -> None:
    experiment = Experiment(
        landscape="rosenbrock", steps=50, contenders=(Contender(optimizer="gradient_descent", rate=1.0),)
    )
    assert len(_decoded(slug, ExportRequest(experiment=experiment, frames=5)).frames) == 5


@pytest.mark.parametrize("halt", [True, False])
def test_who_meets_a_rule_stays_there_or_runs_on(halt: bool) -> None:
    stopped = _experiment(1).model_copy(update={"stop": Stopping(steps=40)})
    free = _experiment(1, steps=100)
    frames = 6  # steps 0, 20, 40, 60, 80, 100

    def pictures(experiment: Experiment, halt: bool) -> list[np.ndarray]:
        scene = build_scene(run(experiment), "overlay", "light", 480, 360, halt)
        scene.counter_at = (-100.0, -100.0)
        return [np.asarray(picture) for picture in scene.pictures(np.linspace(0, 100, frames).astype(int).tolist())]

    with_rule, without = pictures(stopped, halt), pictures(free, halt)
    caption = slice(0, 300)
    for k in (0, 1):  # before the rule fires nothing is different above the caption
        np.testing.assert_array_equal(with_rule[k][caption], without[k][caption])
    assert (with_rule[2][caption] != without[2][caption]).any(), "no flag"
    np.testing.assert_array_equal(with_rule[2], pictures(stopped, not halt)[2])
    for earlier, later in pairwise(with_rule[2:]):
        assert (earlier[caption] == later[caption]).all() == halt


def test_twelve_contenders_fit_side_by_side() -> None:
    contenders = tuple(Contender(optimizer="adam", rate=0.01 * (i + 1)) for i in range(12))
    experiment = Experiment(landscape="gabor", steps=50, contenders=contenders)
    order = ExportRequest.model_validate({"experiment": experiment, "view": "sideBySide", "frames": 3})
    assert len(_decoded("gif", order).frames) == 3
