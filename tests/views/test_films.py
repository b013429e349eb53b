"""The GIF: frames, size, exact colours, the experiment in it; and what is refused."""

from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.stopping import Stopping
from optimizers import OPTIMIZERS
from views.gif import GifOrder, build_gif
from views.layout import build_scene
from views.palette import look


def _experiment(count: int = 6, steps: int = 100) -> Experiment:
    contenders = tuple(Contender(optimizer=slug, rate=1e-4) for slug in list(OPTIMIZERS)[:count])
    return Experiment(landscape="rosenbrock", steps=steps, contenders=contenders)


def _film(order: GifOrder) -> Image.Image:
    return Image.open(BytesIO(build_gif(order)))


def _colours(picture: Image.Image) -> set[tuple[int, ...]]:
    return set(map(tuple, np.asarray(picture.convert("RGB")).reshape(-1, 3).tolist()))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", ["overlay", "sideBySide"])
def test_frames_size_and_exact_colours(view: str, theme: str) -> None:
    order = GifOrder.model_validate(
        {"experiment": _experiment(), "view": view, "theme": theme, "frames": 12, "width": 480, "height": 360}
    )
    film = _film(order)
    assert getattr(film, "n_frames") == 12  # noqa: B009 - Pillow's base class does not declare it
    assert film.size == (480, 360)
    assert film.info["comment"].decode() == address(order.experiment)
    film.seek(11)
    found = _colours(film)
    for i in range(6):
        colour = look(i, theme).colour
        assert tuple(int(colour[k : k + 2], 16) for k in (1, 3, 5)) in found


def test_a_short_race_keeps_the_length_of_the_film() -> None:
    film = _film(GifOrder(experiment=_experiment(1, steps=10), frames=120, frame_rate=20))
    assert getattr(film, "n_frames") == 11  # noqa: B009
    assert film.info["duration"] == pytest.approx(1000 * 120 / 20 / 11, abs=10)


def test_divergence_is_drawn() -> None:
    experiment = Experiment(
        landscape="rosenbrock", steps=50, contenders=(Contender(optimizer="gradient_descent", rate=1.0),)
    )
    film = _film(GifOrder(experiment=experiment, frames=5))
    assert getattr(film, "n_frames") == 5  # noqa: B009


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
    order = GifOrder.model_validate({"experiment": experiment, "view": "sideBySide", "frames": 3})
    assert getattr(_film(order), "n_frames") == 3  # noqa: B009


@pytest.mark.parametrize(
    "wrong", [{"frames": 241}, {"frames": 1}, {"width": 1281}, {"height": 961}, {"frame_rate": 30}, {"view": "3d"}]
)
def test_what_is_out_of_bounds_is_refused(wrong: dict) -> None:
    with pytest.raises(ValidationError):
        GifOrder.model_validate({"experiment": _experiment(1), **wrong})
