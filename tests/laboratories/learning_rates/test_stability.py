"""The edge of stability: eigenvalues in closed form, and gradient descent on both sides of it."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.limit_behaviour import LimitKind, limit_behaviour
from experiments.defaults import default_rate
from laboratories.learning_rates.bifurcation import last_positions
from laboratories.learning_rates.edge_of_stability import end_view, surroundings
from laboratories.learning_rates.stability import Edge, edge, sharpness
from landscapes import LANDSCAPES
from tests.one_run import follow


def descent(landscape: str, rate: float = 0.1, steps: int = 300, **parameters: float) -> Experiment:
    """Gradient descent on a landscape in this shape."""
    contender = Contender(optimizer="gradient_descent", rate=rate)
    return Experiment.model_validate(
        {"landscape": landscape, "landscape_parameters": parameters, "steps": steps, "contenders": (contender,)}
    )


def edge_of(experiment: Experiment) -> Edge | None:
    """The edge at the minimum where its own run goes."""
    return edge(experiment, run(experiment)[0])


@pytest.mark.parametrize(("condition", "rotation"), [(1.0, 10.0), (20.0, 30.0), (1000.0, 90.0)])
def test_on_the_valley_it_is_two_over_the_condition_number(condition: float, rotation: float) -> None:
    found = edge_of(descent("elongated_valley", 1.0 / condition, condition=condition, rotation=rotation))
    assert found
    assert found.rate == pytest.approx(2.0 / condition, rel=1e-9)
    if condition > 1.1:
        angle = np.radians(rotation)
        across = found.steepest @ (-np.sin(angle), np.cos(angle))
        assert abs(across) == pytest.approx(1.0, abs=1e-9)
        assert found.steepest[np.abs(found.steepest).argmax()] > 0.0


def test_gabors_is_the_lectures() -> None:
    """L3, claim 18."""
    found = edge_of(descent("gabor", 0.17))
    assert found
    assert round(found.rate, 4) == 0.1765


@pytest.mark.parametrize("landscape", ["elongated_valley", "himmelblau", "gabor"])
def test_gradient_descent_from_nearby_comes_back_below_it_and_not_above(landscape: str) -> None:
    found = edge_of(descent(landscape, default_rate("gradient_descent", landscape)))
    assert found
    beside = found.theta + 1e-4 * found.steepest
    start = (float(beside[0]), float(beside[1]))
    for share, comes_back in ((0.95, True), (1.05, False)):
        end = follow(landscape, "gradient_descent", share * found.rate, start=start, steps=200).positions[-1]
        assert (np.hypot(*(end - found.theta)) < 1e-7) == comes_back


def test_it_is_at_the_minimum_where_the_run_is_heading_even_if_nobody_has_listed_that_one() -> None:
    experiment = descent("two_wells")
    for minimum in experiment.surface.minima(experiment.parameters):
        start = (minimum.theta[0] + 0.05, 0.0)
        found = edge(experiment, follow("two_wells", "gradient_descent", 0.01, start=start))
        assert found
        np.testing.assert_allclose(found.theta, minimum.theta, atol=1e-9)
    trap = edge_of(descent("rastrigin", 0.002))
    assert trap
    np.testing.assert_allclose(trap.theta, (-3.98, 2.985), atol=0.01)


def test_where_a_run_diverges_the_nearest_known_minimum_counts() -> None:
    found = edge_of(descent("quadratic_bowl", 1e4, 4000))
    assert found
    assert (found.theta.tolist(), found.rate) == ([0.0, 0.0], 2.0)


def test_where_there_is_no_minimum_or_a_cusp_there_is_no_edge() -> None:
    assert edge_of(descent("saddle")) is None
    experiment = descent("ackley")
    assert edge(experiment, follow("ackley", "gradient_descent", 1e-4, start=(1e-3, 0.0))) is None


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
            assert limit_behaviour(trajectory).end is (LimitKind.CYCLE if rate > 0.1765 else LimitKind.REST)


def test_beyond_what_a_surface_bears_there_are_no_positions() -> None:
    found = last_positions(descent("quadratic_bowl", steps=2000), (0.1, 3.0), 4)
    assert np.isfinite(found[0]).all()
    assert not np.isfinite(found[1]).any()


def test_what_is_around_the_minimum_holds_the_cycle_and_not_who_is_thrown_out() -> None:
    book, thrown_out = descent("gabor", 0.2, 500), descent("gabor", 2.0, 500)
    around = surroundings(thrown_out)  # the same for all rates
    assert around
    assert around.edge.rate == pytest.approx(0.17654, abs=1e-5)
    assert end_view(book, run(book)[0], around) is around.view
    assert not end_view(thrown_out, run(thrown_out)[0], around).close
    assert not end_view(book, run(book)[0], None).close
    # u is the distance along the steepest direction.
    column = int(np.abs(around.bifurcation.rates - 0.2).argmin())
    end = last_positions(book, [float(around.bifurcation.rates[column])], 16)[0] - around.edge.theta
    np.testing.assert_allclose(around.bifurcation.offsets[column], end @ around.edge.steepest)


def test_without_a_minimum_there_is_nothing_around() -> None:
    assert surroundings(descent("saddle", 0.01)) is None
