"""The stability edge: eigenvalues in closed form, and gradient descent on both sides of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from experiments import Contender, Experiment
from experiments.ending import End, ending
from experiments.fork import last_positions
from experiments.stability import edge, sharpness
from landscapes import LANDSCAPES
from tests.one_run import follow


def descent(landscape: str, rate: float = 0.1, steps: int = 300, **parameters: float) -> Experiment:
    """Gradient descent on a landscape in this shape."""
    contender = Contender(optimizer="gradient_descent", rate=rate)
    return Experiment.model_validate(
        {"landscape": landscape, "landscape_parameters": parameters, "steps": steps, "contenders": (contender,)}
    )


@settings(max_examples=8)
@given(st.floats(1.0, 1000.0), st.floats(0.0, 90.0))
def test_on_the_valley_it_is_two_over_the_condition_number(condition: float, rotation: float) -> None:
    found = edge(descent("elongated_valley", condition=condition, rotation=rotation), (1.0, 1.0))
    assert found
    assert found.rate == pytest.approx(2.0 / condition, rel=1e-9)
    if condition > 1.1:
        angle = np.radians(rotation)
        across = abs(found.steepest @ (-np.sin(angle), np.cos(angle)))
        assert across == pytest.approx(1.0, abs=1e-9)


def test_gabors_is_the_lectures() -> None:
    """L3, claim 18."""
    found = edge(descent("gabor"), (0.0, 16.0))
    assert found
    assert found.minimum.is_global
    assert round(found.rate, 4) == 0.1765


@pytest.mark.parametrize("landscape", ["elongated_valley", "himmelblau", "rosenbrock", "gabor", "booth"])
def test_gradient_descent_from_nearby_comes_back_below_it_and_not_above(landscape: str) -> None:
    experiment = descent(landscape)
    found = edge(experiment, experiment.surface.minima(experiment.shape)[0].theta)
    assert found
    beside = np.array(found.minimum.theta) + 1e-4 * found.steepest
    start = (float(beside[0]), float(beside[1]))
    for share, comes_back in ((0.95, True), (1.05, False)):
        end = follow(landscape, "gradient_descent", share * found.rate, start=start, steps=200).positions[-1]
        assert (np.hypot(*(end - found.minimum.theta)) < 1e-7) == comes_back


def test_the_nearest_minimum_counts_and_the_lowest_where_nothing_is_near() -> None:
    experiment = descent("two_wells")
    low, high = (m.theta for m in experiment.surface.minima(experiment.shape))
    for near, theta in ((low, low), (high, high), ((np.nan, 0.0), low)):
        found = edge(experiment, near)
        assert found
        assert found.minimum.theta == theta


def test_where_there_is_no_minimum_or_a_cusp_there_is_no_edge() -> None:
    assert edge(descent("saddle"), (0.0, 0.0)) is None
    found = edge(descent("ackley"), (0.0, 0.0))
    assert found
    assert found.minimum.smooth


def test_sharpness_along_a_path_is_the_largest_eigenvalue_in_closed_form() -> None:
    experiment, shape = descent("rosenbrock"), LANDSCAPES["rosenbrock"].parameters()
    positions = np.random.default_rng(0).normal(size=(300, 2))
    x, y = positions.T
    f_xx, f_xy = 2.0 + 12.0 * shape.b * x**2 - 4.0 * shape.b * y, -4.0 * shape.b * x
    f_yy = np.full_like(x, 2.0 * shape.b)
    expected = (f_xx + f_yy) / 2 + np.hypot((f_xx - f_yy) / 2, f_xy)
    np.testing.assert_allclose(sharpness(experiment, positions), expected, rtol=1e-12)


def test_a_run_that_diverges_is_an_ordinary_outcome() -> None:
    trajectory = follow("rosenbrock", "gradient_descent", 0.1)
    found = sharpness(descent("rosenbrock"), trajectory.positions)
    assert trajectory.diverged_at
    assert np.isfinite(found[:3]).all()
    assert np.isnan(found[trajectory.diverged_at :]).all()


def test_the_fork_has_one_line_below_the_edge_and_two_above() -> None:
    """Each row is the end of a run of its own; on Gabor the line splits at 2 / lambda_max."""
    rates = np.linspace(0.15, 0.21, 14).round(4).tolist()
    found = last_positions(descent("gabor", steps=500), rates, 8)
    assert found.shape == (14, 8, 2)
    for rate, ends in zip(rates, found, strict=True):
        trajectory = follow("gabor", "gradient_descent", rate, steps=500)
        np.testing.assert_array_equal(ends, trajectory.positions[-8:])
        spread = np.ptp(ends[:, 0])
        assert (spread > 0.1) == (rate > 0.18)
        if abs(rate - 0.1765) > 0.01:
            assert ending(trajectory).end is (End.CYCLE if rate > 0.1765 else End.REST)


def test_beyond_what_a_surface_bears_there_are_no_positions() -> None:
    found = last_positions(descent("quadratic_bowl", steps=2000), (0.1, 3.0), 4)
    assert np.isfinite(found[0]).all()
    assert not np.isfinite(found[1]).any()
