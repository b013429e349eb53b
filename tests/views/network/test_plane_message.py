"""The loss surface on the wire: what the map draws, and what is said of its plane."""

import numpy as np
import pytest

from networks.planes.kinds import KINDS, Cut, plane_of
from networks.planes.surface import surface
from tests.networks.planes.made_paths import PATHS, TRAINING, of
from tests.tools.wire import unpack
from views.network.heights import heights
from views.network.plane_message import plane_message


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_plane_says_where_it_lies_and_how_far_off_it_is(kind: str) -> None:
    cut = Cut(kind, 0, (0, 2))
    found = surface(TRAINING, PATHS, plane_of(TRAINING, PATHS, cut))
    header, arrays = unpack(plane_message(TRAINING, PATHS, found, cut))
    assert "{" not in header["about"] + "".join(header["axes"])
    named = {"paths": [], "random": ["Adam"], "hessian": ["Adam"], "three": ["Adam", "AdaGrad"]}[kind]
    assert all(name in header["about"] for name in named)
    assert header["variance"] == pytest.approx(found.variance)
    assert header["farthest"] == pytest.approx(max(path.distances.max() for path in found.paths))
    assert arrays["heights"].shape == (header["grid"], header["grid"])
    assert np.allclose(arrays["coordinates"][1], found.paths[1].coordinates, atol=1e-5)
    assert np.allclose(arrays["mapLosses"][2], found.paths[2].on_map, rtol=1e-5)


def test_a_held_plane_is_named_by_the_contenders_that_it_was_laid_through() -> None:
    cut, now = Cut("random", 0, (1,)), TRAINING.model_copy(update={"contenders": TRAINING.contenders[:1]})
    found = surface(now, PATHS[:1], plane_of(TRAINING, PATHS, cut))
    header, _ = unpack(plane_message(now, PATHS[:1], found, cut, TRAINING))
    assert "Momentum" in header["about"]
    assert [one["name"] for one in header["contenders"]] == ["Adam"]


def test_the_lowest_level_is_some_cells_wide_and_what_is_not_finite_is_a_hole() -> None:
    losses = 10.0 ** np.linspace(-9, 3, 100).reshape(10, 10)
    losses[3, 3] = np.nan
    losses[4, 4] = np.inf
    drawn = heights(losses)
    assert np.isnan(drawn.heights[[3, 4], [3, 4]]).all()
    assert (drawn.heights == drawn.low).sum() == 2
    assert drawn.high == 3
    flat, nothing = heights(np.ones((2, 2))), heights(np.full((2, 2), np.nan))
    assert flat.low < flat.high
    assert nothing.low < nothing.high


def test_who_diverges_has_no_part_in_the_farthest_distance() -> None:
    with np.errstate(over="ignore"):
        away = of(PATHS[0].thetas * np.exp(np.arange(31.0) ** 2)[:, None])
    trained, cut = (away, *PATHS[1:]), Cut()
    header, _ = unpack(
        plane_message(TRAINING, trained, surface(TRAINING, trained, plane_of(TRAINING, trained, cut)), cut)
    )
    assert header["farthest"] < 100
    assert header["contenders"][0]["divergedAt"]
