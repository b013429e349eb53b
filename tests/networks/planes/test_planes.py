"""Planes against NumPy that shares no code with them: what each kind holds, and what is said of the rest."""

import numpy as np
import pytest

from networks.planes import curvature
from networks.planes.kinds import KINDS, NEEDS, Cut, plane_of
from networks.planes.losses import losses_on
from networks.planes.plane import Plane
from networks.planes.surface import surface
from networks.training import Trained
from quantities import Refused
from tests.networks.planes.made_paths import PATHS, SIZE, TRAINING, loss, of

SHAPE, UNIT, EXAMPLES = TRAINING.shape, TRAINING.unit, TRAINING.training_set


def laid(kind: str, *contenders: int, seed: int = 0, paths: tuple[Trained, ...] = PATHS) -> Plane:
    return plane_of(TRAINING, paths, Cut(kind, seed, contenders))


def test_the_plane_through_the_paths_is_that_of_the_singular_vectors() -> None:
    thetas = np.concatenate([each.thetas for each in PATHS])
    _, values, vectors = np.linalg.svd(thetas - thetas.mean(0))
    plane = laid("paths")
    assert np.allclose(np.abs(plane.directions @ vectors[:2].T), np.eye(2), atol=1e-9)
    found = surface(TRAINING, PATHS, plane)
    assert found.variance == pytest.approx((values[:2] ** 2).sum() / (values**2).sum(), rel=1e-12)
    assert found.paths[0].coordinates[0].max() < 0, "the start is on the left and below"


def test_the_plane_through_three_points_holds_them_exactly_and_no_other_path() -> None:
    found = surface(TRAINING, PATHS, laid("three", 2, 1))
    held = [(0, 0), (1, 0), (2, 0), (1, -1), (2, -1)]
    for contender, frame in held:
        path = found.paths[contender]
        assert path.distances[frame] < 1e-12
        assert path.on_map[frame] == pytest.approx(path.losses[frame], rel=1e-12)
    assert found.paths[0].distances[-1] > 0.1
    assert found.paths[0].wrong_by > 1.01
    assert found.paths[1].wrong_by == pytest.approx(1, abs=1e-9)


def test_projected_points_are_the_nearest_ones_whatever_the_directions() -> None:
    plane = laid("random", 1)
    assert abs(plane.directions[0] @ plane.directions[1]) > 0.01, "they are not at right angles"
    theta = PATHS[2].thetas[-1]
    near, *_ = np.linalg.lstsq(plane.directions.T, theta - plane.origin)
    assert np.allclose(plane.projected(theta[None]), near, atol=1e-12)
    rest = np.linalg.norm(theta - plane.origin - near @ plane.directions)
    assert plane.distances(theta[None])[0] == pytest.approx(rest, rel=1e-12)


def test_each_unit_of_a_random_direction_is_as_long_as_its_weights() -> None:
    plane, at = laid("random", 0, seed=3), 0
    for fan_in, fan_out in ((2, 3), (3, 3), (3, 1)):
        own, drawn = (
            each[..., at : at + fan_in * fan_out].reshape(-1, fan_in, fan_out)
            for each in (plane.origin, plane.directions)
        )
        assert np.allclose(np.linalg.norm(drawn, axis=1), np.linalg.norm(own, axis=1), rtol=1e-12)
        at += fan_in * fan_out + fan_out
        assert not plane.directions[:, at - fan_out : at].any(), "biases stay"
    assert not np.allclose(plane.directions, laid("random", 0, seed=4).directions)


@pytest.mark.parametrize("whole", [curvature.WHOLE, 0])
def test_eigenvectors_curve_the_loss_as_their_eigenvalues_say(whole: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curvature, "WHOLE", whole)  # 0: from products with the Hessian alone
    plane = laid("hessian", 0)
    matrix = np.array([[_second(plane.origin, i, j) for j in np.eye(SIZE)] for i in np.eye(SIZE)])
    values, vectors = np.linalg.eigh(matrix)
    largest = np.argsort(-np.abs(values))[:2]
    assert plane.eigenvalues == pytest.approx(values[largest], rel=1e-4)
    assert np.allclose(np.abs(plane.directions @ vectors[:, largest]), np.eye(2), atol=1e-3)


def _second(theta: np.ndarray, i: np.ndarray, j: np.ndarray, h: float = 1e-4) -> float:
    """A second central difference of the loss in NumPy."""
    i, j = h * i, h * j
    return (loss(theta + i + j) - loss(theta + i - j) - loss(theta - i + j) + loss(theta - i - j)) / (4 * h * h)


@pytest.mark.parametrize("kind", KINDS)
def test_the_map_is_the_loss_at_each_place_and_holds_the_paths(kind: str) -> None:
    plane = laid(kind, 0, 1)
    ready: list[int] = []
    found = losses_on(SHAPE, plane, UNIT, EXAMPLES, 5, ready.append)
    assert ready == [1, 2, 3, 4, 5]
    first, second = (np.linspace(*ends, 5) for ends in plane.box)
    for row, column in ((0, 0), (0, 4), (3, 1)):
        place = plane.origin + first[column] * plane.directions[0] + second[row] * plane.directions[1]
        assert found[row, column] == pytest.approx(loss(place), rel=1e-4)
    for path in PATHS:
        inside = plane.projected(path.thetas)
        assert (inside >= np.array(plane.box)[:, 0]).all()
        assert (inside <= np.array(plane.box)[:, 1]).all()


@pytest.mark.parametrize("kind", KINDS)
def test_who_diverges_or_never_moves_spoils_no_plane(kind: str) -> None:
    with np.errstate(over="ignore"):
        away = of(PATHS[0].thetas * np.exp(np.arange(31.0) ** 2)[:, None])
    assert away.diverged_at is not None
    alone, beside = laid(kind, 1, 2, paths=PATHS), laid(kind, 1, 2, paths=(away, *PATHS[1:]))
    rest = of(np.repeat(TRAINING.start[None], 31, 0))
    for plane in (beside, laid(kind, 0, 1, paths=(away, away)), laid(kind, 0, 1, paths=(rest, rest))):
        assert np.isfinite(plane.directions).all()
        assert np.isfinite(plane.box).all()
        assert np.linalg.matrix_rank(plane.directions) == 2
    if kind == "three":
        assert np.allclose(beside.directions, alone.directions)


@pytest.mark.parametrize("cut", [Cut("skew"), *(Cut(kind, 0, (7, 8)) for kind in KINDS if NEEDS[kind])])
def test_a_plane_that_cannot_be_laid_is_refused(cut: Cut) -> None:
    with pytest.raises(Refused, match=r"must be"):
        plane_of(TRAINING, PATHS, cut)
