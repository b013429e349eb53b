"""Terrain: the whole domain on a grid with square cells, and no islands that are not there."""

from itertools import product
from typing import Any, cast

import numpy as np
import pytest
from scipy import ndimage

from experiments.analysis.shown_domain import WIDEST, shown_domain
from experiments.analysis.terrain import GRID, terrain, terrain_within
from landscapes import Domain, Landscape, elongated_valley, gabor, quadratic_bowl, rosenbrock
from tests.landscapes.surfaces import SETTINGS, grid, losses

EACH = pytest.mark.parametrize(("landscape", "parameters"), SETTINGS)
LEVELS = 16  # on the screen and in the GIF; the first line is one level above the floor
NOWHERE_NARROW = {"quadratic_bowl", "booth", "ravine", "plateau", "two_wells", "styblinski_tang", "gabor", "ackley"}
NOWHERE_NARROW |= {"line_fit", "linear_regression"}
WIDE = [each for each in SETTINGS if cast(Landscape, each.values[0]).slug in NOWHERE_NARROW]
VALLEYS = [
    pytest.param(rosenbrock.LANDSCAPE, rosenbrock.Parameters(a, b), id=f"rosenbrock {a} {b}")
    for a, b in ((1.0, 100.0), (1.0, 1.0), (-1.4, 100.0), (0.0, 100.0), (1.0, 1000.0))
] + [
    pytest.param(
        elongated_valley.LANDSCAPE,
        elongated_valley.Parameters(condition, rotation),
        id=f"valley {condition} {rotation}",
    )
    for condition in (1.0, 20.0, 1000.0)
    for rotation in (0.0, 30.0, 45.0, 90.0)
]


@EACH
def test_the_grid_covers_the_domain_with_square_cells(landscape: Landscape, parameters: Any) -> None:
    t = terrain(landscape, parameters)
    shown, domain = shown_domain(landscape.domain(parameters)), landscape.domain(parameters)
    for axis, (low, high), (inner_low, inner_high) in zip((t.theta_0, t.theta_1), shown, domain, strict=True):
        assert (np.diff(axis) > 0).all()
        assert (axis[0], axis[-1]) == (low, high)
        assert low <= inner_low
        assert inner_high <= high
    cells = np.diff(t.theta_0).mean(), np.diff(t.theta_1).mean()
    assert cells[0] == pytest.approx(cells[1], rel=0.01)
    assert min(len(t.theta_0), len(t.theta_1)) >= GRID


@EACH
def test_heights_are_powers_of_ten_above_the_lowest_loss(landscape: Landscape, parameters: Any) -> None:
    t = terrain(landscape, parameters)
    assert t.heights.shape == (len(t.theta_1), len(t.theta_0))
    assert np.isfinite(t.heights).all()
    places = np.random.default_rng(0).integers((0, 0), t.heights.shape, (300, 2))
    points = np.stack((t.theta_0[places[:, 1]], t.theta_1[places[:, 0]]), axis=-1)
    found = t.heights[places[:, 0], places[:, 1]]
    # A cell of a narrow valley shows the lowest of several points; all others show their own loss.
    half = (t.theta_0[1] - t.theta_0[0]) / 2
    shifts = np.stack(np.meshgrid(*[np.linspace(-half, half, 41)] * 2), axis=-1).reshape(-1, 1, 2)
    around = [(some + shifts).reshape(-1, 2) for some in np.split(points, 2)]  # as many at once as fit in memory
    heights = [_height(landscape, parameters, some, t.low).reshape(len(shifts), -1) for some in around]
    nearby = np.concatenate(heights, axis=1).min(axis=0)
    assert (found <= _height(landscape, parameters, points, t.low) + 1e-2).all()
    assert (found >= nearby - 1e-9).all()


@pytest.mark.parametrize(("landscape", "parameters"), WIDE)
def test_a_wide_valley_is_sampled_at_the_points_themselves(landscape: Landscape, parameters: Any) -> None:
    t = terrain(landscape, parameters)
    points = np.stack(np.meshgrid(t.theta_0, t.theta_1), axis=-1).reshape(-1, 2)
    expected = _height(landscape, parameters, points, t.low).reshape(t.heights.shape)
    np.testing.assert_allclose(t.heights, expected, rtol=1e-9, atol=1e-9)


def _height(landscape: Landscape, parameters: Any, points: np.ndarray, floor: float) -> np.ndarray:
    above = losses(landscape, parameters, points) - terrain(landscape, parameters).lowest_loss
    return np.maximum(np.log10(np.maximum(above, 1e-300)), floor)


@EACH
def test_levels_run_from_the_floor_to_the_highest_loss_of_the_domain(landscape: Landscape, parameters: Any) -> None:
    t = terrain(landscape, parameters)
    assert t.low < t.high
    assert t.heights.min() == t.low
    domain = landscape.domain(parameters)
    inside = np.ix_(
        *((low <= a) & (a <= high) for a, (low, high) in zip((t.theta_1, t.theta_0), domain[::-1], strict=True))
    )
    assert t.heights[inside].max() == pytest.approx(t.high, abs=1e-12)
    assert t.highest_loss - t.lowest_loss == pytest.approx(10**t.high, rel=1e-12)
    share = (t.heights[inside] <= t.low).mean()
    assert 0.01 < share < 0.02, "the lowest level is a thin strip, but several cells wide"


@EACH
def test_heights_count_from_the_lowest_known_loss_or_the_lowest_of_the_domain(
    landscape: Landscape, parameters: Any
) -> None:
    found, known = terrain(landscape, parameters).lowest_loss, landscape.minima(parameters)
    if known:
        assert found == min(m.loss for m in known)
    else:
        lowest = losses(landscape, parameters, grid(landscape, parameters, GRID)).min()
        assert found == pytest.approx(lowest, rel=3.0 / GRID), "the grids may be half a cell apart"


def pieces(low: np.ndarray) -> int:
    """In how many pieces the region is; cells that touch by a corner only are apart."""
    labelled: Any = ndimage.label(low)
    return labelled[1]


@pytest.mark.parametrize(("landscape", "parameters"), VALLEYS)
def test_what_the_lowest_line_encloses_is_in_one_piece(landscape: Landscape, parameters: Any) -> None:
    t = terrain(landscape, parameters)
    lowest_line = t.low + (t.high - t.low) / LEVELS
    assert pieces(t.heights <= lowest_line) == 1


def test_a_floor_without_the_cut_would_break_into_islands() -> None:
    t = terrain(rosenbrock.LANDSCAPE, rosenbrock.Parameters())
    points = np.stack(np.meshgrid(t.theta_0, t.theta_1), axis=-1).reshape(-1, 2)
    above = losses(rosenbrock.LANDSCAPE, rosenbrock.Parameters(), points).reshape(t.heights.shape)
    assert pieces(above <= 1e-3) > 1


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        (Domain((-5.0, 5.0), (-5.0, 5.0)), Domain((-10.0, 10.0), (-5.0, 5.0))),
        (Domain((0.0, 4.0), (0.0, 1.0)), Domain((0.0, 4.0), (-1.5, 2.5))),
        (Domain((0.0, 1.0), (0.0, 2.0)), Domain((-1.5, 2.5), (0.0, 2.0))),
        (Domain((0.0, 6.0), (0.0, 5.0)), Domain((-2.0, 8.0), (-0.5, 5.5))),
    ],
)
def test_the_frame_fits_panels_from_square_to_wide(domain: Domain, expected: Domain) -> None:
    shown = shown_domain(domain)
    np.testing.assert_allclose(shown, expected)
    for panel in (1.0, 1.2, WIDEST):  # the smallest box of this shape around the domain is shown
        width, height = np.diff(domain).ravel()
        box = max(width, panel * height), max(height, width / panel)
        assert (np.diff(shown).ravel() >= np.array(box) - 1e-12).all()


@pytest.mark.parametrize("block", [92, 56])  # 3 blocks, and 5, the last one filled up
def test_how_many_points_are_worked_on_at_once_makes_no_difference(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = terrain(gabor.LANDSCAPE, gabor.Parameters(), 12)
    assert whole.heights.size == 276
    monkeypatch.setattr("experiments.analysis.losses._BLOCK", block)
    in_blocks = terrain.__wrapped__(gabor.LANDSCAPE, gabor.Parameters(), 12)
    np.testing.assert_allclose(in_blocks.heights, whole.heights, rtol=1e-12)


def test_it_is_worked_out_once() -> None:
    again = [terrain(quadratic_bowl.LANDSCAPE, quadratic_bowl.Parameters()) for _ in range(2)]
    assert again[0] is again[1]


def test_a_close_up_holds_its_box_and_takes_no_room_among_the_maps() -> None:
    landscape, parameters, box = rosenbrock.LANDSCAPE, rosenbrock.Parameters(), Domain((0.9, 1.1), (0.95, 1.05))
    before = terrain.cache_info()
    t = terrain_within(box, landscape, parameters, 50)
    assert terrain.cache_info() == before
    assert ((t.theta_0[0], t.theta_0[-1]), (t.theta_1[0], t.theta_1[-1])) == shown_domain(box)
    highest = losses(landscape, parameters, list(product(*box))).max()  # Rosenbrock's is at a corner of the box
    assert t.highest_loss == pytest.approx(highest, rel=0.1)
