"""Brute force: each point of the grid is tried, against a plain loop; and powers that no float can hold."""

import math
from dataclasses import replace

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.brute_force import PARAMETERS, extrapolate, reached, try_everything
from landscapes import LANDSCAPES, Domain


@pytest.mark.parametrize("grid", [2, 3, 63, 64, 65, 100])
def test_it_finds_the_best_point_of_the_grid(grid: int) -> None:
    booth = LANDSCAPES["booth"]
    (low_0, high_0), (low_1, high_1) = booth.domain(booth.parameters())
    found = try_everything(booth, booth.parameters(), grid)
    x, y = np.meshgrid(np.linspace(low_0, high_0, grid), np.linspace(low_1, high_1, grid))
    losses = (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2
    place = losses.argmin()
    assert found.count == losses.size
    assert found.loss == pytest.approx(losses.min(), rel=1e-12)
    assert found.theta == pytest.approx((x.ravel()[place], y.ravel()[place]), rel=1e-12)
    assert found.seconds > 0


@pytest.mark.parametrize("corner", [(0.0, 0.0), (1.0, 0.0), (0.0, 3.0), (1.0, 3.0)])
def test_the_rim_is_tried_too(corner: tuple[float, float]) -> None:
    bowl = LANDSCAPES["quadratic_bowl"]
    tilted = replace(
        bowl,
        domain=lambda _: Domain((0.0, 1.0), (0.0, 3.0)),
        loss=lambda theta, _: jnp.sum(jnp.abs(theta - jnp.array(corner))),
    )
    assert try_everything(tilted, bowl.parameters(), 71).theta == corner


@pytest.mark.parametrize(
    ("grid", "index"),
    [
        (10, 37),
        (64, 4095),
        (65, 4095),
        (65, 4096),
        (65, 4224),
        (200, 32_767),
        (200, 32_768),
        (200, 39_999),
        (300, 65_536),
    ],
)
def test_no_point_is_left_out_where_blocks_meet(grid: int, index: int) -> None:
    """One point of the grid alone is low."""
    bowl = LANDSCAPES["quadratic_bowl"]
    (low_0, high_0), (low_1, high_1) = bowl.domain(bowl.parameters())
    row, column = divmod(index, grid)
    there = (float(np.linspace(low_0, high_0, grid)[column]), float(np.linspace(low_1, high_1, grid)[row]))
    hole = replace(bowl, loss=lambda theta, _: jnp.where(jnp.all(theta == jnp.array(there)), 1.5, 2.0))
    found = try_everything(hole, bowl.parameters(), grid)
    assert (found.count, found.theta, found.loss) == (grid**2, there, 1.5)


@pytest.mark.parametrize("reduction", [0.0, 1.0])
def test_a_data_set_is_tried_like_any_other_landscape(reduction: float) -> None:
    gabor = LANDSCAPES["gabor"]
    data, shape = gabor.data, gabor.parameters(reduction)
    assert data
    x, y = (np.linspace(low, high, 90) for low, high in gabor.domain(shape))
    u = x[None, :, None] + y[:, None, None] * 0.06 * data.x
    losses = ((np.sin(u) * np.exp(-(u**2) / 32) - data.y) ** 2).sum(axis=2) / (30 if reduction else 1)
    found = try_everything(gabor, shape, 90)
    row, column = divmod(int(losses.argmin()), 90)
    assert (found.count, found.theta) == (8100, (x[column], y[row]))
    assert found.loss == pytest.approx(losses.min(), rel=1e-12)


def test_the_more_points_the_nearer_to_the_minimum() -> None:
    gabor = LANDSCAPES["gabor"]
    lowest = min(m.loss for m in gabor.minima(gabor.parameters()))
    above = [try_everything(gabor, gabor.parameters(), grid).loss - lowest for grid in (10, 40, 160)]
    assert above == sorted(above, reverse=True)
    assert 0 < above[-1] < 0.1


def test_what_is_not_a_number_is_never_the_best() -> None:
    bowl = LANDSCAPES["quadratic_bowl"]
    holes = replace(bowl, loss=lambda theta, _: jnp.sqrt(theta[0]) + theta[1] ** 2)
    found = try_everything(holes, bowl.parameters(), 11)
    assert (found.theta, found.loss) == ((0.0, 0.0), 0.0)
    nowhere = replace(bowl, loss=lambda theta, _: theta[0] * jnp.nan)
    assert math.isnan(try_everything(nowhere, bowl.parameters(), 5).loss)


def test_a_million_parameters_are_no_overflow() -> None:
    costs = [extrapolate(100, 1e-6, n) for n in PARAMETERS]
    assert [cost.log10_count for cost in costs] == pytest.approx([4, 6, 20, 200, 2_000_000])
    assert 10 ** costs[2].log10_years == pytest.approx(1e20 * 1e-6 / (365.25 * 86_400), rel=1e-9)
    assert costs[-1].log10_years == pytest.approx(2_000_000 - 6 - math.log10(365.25 * 86_400))


@pytest.mark.parametrize("grid", [10, 63, 2000])
@pytest.mark.parametrize("parameters", [1, 2, 5, 400])
def test_the_powers_are_those_of_whole_numbers(grid: int, parameters: int) -> None:
    count = grid**parameters  # exact, however large
    cost = extrapolate(grid, 0.25e-6, parameters)
    assert cost.parameters == parameters
    assert cost.log10_count == pytest.approx(math.log10(count), rel=1e-14)
    a_year = 31_557_600 * 4_000_000  # losses, in 365.25 days
    assert cost.log10_years == pytest.approx(math.log10(count) - math.log10(a_year), abs=1e-9)


def test_an_evaluation_on_a_batch_costs_its_share_of_the_full_loss() -> None:
    """Gradient descent asks for one gradient a step, which costs two losses."""
    examples = len(LANDSCAPES["sigmoid_fit"].data or ())
    full = Contender(optimizer="gradient_descent", rate=0.01)
    few = Contender(optimizer="gradient_descent", rate=0.01, batch=1)
    result = run(Experiment(landscape="sigmoid_fit", steps=50, contenders=(full, few)))
    loss = result[0].losses[20]
    found = reached(result, loss)
    for one, trajectory, losses_a_step in zip(found, result, (2.0, 2.0 / examples), strict=True):
        assert one
        assert one.step == (trajectory.losses <= loss).tolist().index(True)
        assert one.cost == pytest.approx(losses_a_step * one.step)
    assert reached(result, -1.0) == (None, None)


def test_a_loss_off_the_domain_is_none_that_the_grid_could_find() -> None:
    still = Contender(optimizer="gradient_descent", rate=1e-9)
    inside, outside = (
        run(Experiment(landscape="line_fit", start=start, steps=3, contenders=(still,)))
        for start in ((2.0, -1.0), (2.01, -1.0))  # the domain goes from 0 to 2, and from -1 to 1
    )
    assert (reached(inside, 1e6), reached(outside, 1e6)) == (((0, 0.0),), (None,))
