"""The good interval agrees with its closed form on the quadratic, and names the sensitive optimizers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import root_scalar

from experiments import Contender, Experiment
from experiments.suboptimality import initial_suboptimality
from laboratories.learning_rates.good_interval import Interval, good_interval, sensitivity
from laboratories.learning_rates.log_grid import rate_grid
from landscapes import LANDSCAPES
from quantities import Refused
from tests.one_run import follow


def experiment(landscape: str, *optimizers: str, noise: float = 0.0, **more: object) -> Experiment:
    """These optimizers, as they come."""
    contenders = tuple(Contender(optimizer=slug, rate=0.1, noise=noise) for slug in optimizers)
    return Experiment.model_validate({"landscape": landscape, "steps": 300, "contenders": contenders} | more)


@pytest.mark.parametrize(("condition", "steps", "share"), [(1.0, 50, 1e-3), (20.0, 300, 1e-3), (100.0, 1000, 1e-2)])
def test_gradient_descent_on_the_quadratic_has_the_closed_forms_interval(
    condition: float, steps: int, share: float
) -> None:
    """sum lambda u^2 (1 - a lambda)^2T <= s sum lambda u^2, to within one step of the grid."""
    shape = {"condition": condition, "rotation": 30.0}
    descent = experiment("elongated_valley", "gradient_descent", steps=steps, landscape_parameters=shape)
    angle, (x, y) = math.radians(30.0), descent.start
    along, across = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    weights = np.array([along**2, condition * across**2])
    eigenvalues = np.array([1.0, condition])

    def left(rate: float) -> float:
        return float(weights @ (1.0 - rate * eigenvalues) ** (2 * steps) / weights.sum()) - share

    best = 2.0 / (1.0 + condition)
    low, high = (root_scalar(left, bracket=ends).root for ends in ((1e-6, best), (best, 2.1 / condition)))
    rates = rate_grid(low / 30, high * 3, 97)
    (found,) = sensitivity(descent, rates, 1, share)
    expected = [rate for rate in rates if low <= rate <= high]
    assert found.interval == (interval := Interval(expected[0], expected[-1], False, False))
    assert interval.decades == pytest.approx(math.log10(high / low), abs=2 * math.log10(rates[1] / rates[0]))
    assert initial_suboptimality(descent) == pytest.approx(weights.sum() / 2)


def test_adam_is_less_sensitive_to_the_rate() -> None:
    """L3, claim 12: more factors of ten are good for Adam than for gradient descent."""
    compared = experiment("gabor", "gradient_descent", "adam")
    descent, adam = (one.interval for one in sensitivity(compared, rate_grid(1e-5, 10.0, 73), 1, 1e-3))
    assert descent
    assert adam
    assert adam.decades > descent.decades + 0.3


def test_quartiles_are_those_of_the_races_of_these_seeds() -> None:
    noisy = experiment("quadratic_bowl", "gradient_descent", noise=0.5, steps=60, seed=3)
    rates = [0.1, 0.5, 3.0]
    (found,) = sensitivity(noisy, rates, 5, 1e-3)
    for rate, heights, median in zip(rates, found.suboptimalities.T, found.runs, strict=True):
        ends = [
            follow("quadratic_bowl", "gradient_descent", rate, noise=0.5, steps=60, seed=seed).losses[-1]
            for seed in range(3, 8)
        ]
        np.testing.assert_allclose(heights, np.sort(ends)[1:4], rtol=1e-9)
        np.testing.assert_allclose(heights[1], ends[median], rtol=1e-9)
    assert (np.diff(found.suboptimalities, axis=0) > 0).all()


def test_heights_are_counted_from_the_lowest_loss_and_infinite_where_runs_diverge() -> None:
    gabor = experiment("gabor", "gradient_descent", steps=500)
    assert gabor.surface.lowest_loss(gabor.parameters) == pytest.approx(0.6456961)
    (found,) = sensitivity(gabor, [0.17], 1, 1e-3)
    np.testing.assert_allclose(found.suboptimalities, 0.0, atol=1e-6)
    (found,) = sensitivity(experiment("quadratic_bowl", "gradient_descent", steps=2000), [0.1, 3.0], 3, 1e-3)
    assert (found.suboptimalities[:, 1] == np.inf).all()
    assert found.interval == Interval(0.1, 0.1, True, False)


def test_no_good_rate_is_no_interval() -> None:
    start = LANDSCAPES["gabor"].starts["in a trap"]
    (found,) = sensitivity(experiment("gabor", "gradient_descent", start=start), [0.01, 0.1], 1, 1e-3)
    assert found.interval is None


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_the_interval_is_the_widest_run(good: list[bool]) -> None:
    rates = [2.0**k for k in range(len(good))]
    found = good_interval(rates, good)
    widest = max(map(len, "".join("x" if one else " " for one in good).split()), default=0)
    if found is None:
        assert widest == 0
        return
    first, last = rates.index(found.low), rates.index(found.high)
    assert all(good[first : last + 1])
    assert last - first + 1 == widest
    assert found.decades == pytest.approx((widest - 1) * math.log10(2.0))
    assert (found.open_below, found.open_above) == (first == 0, last == len(good) - 1)


def test_a_rate_that_no_race_accepts_is_told() -> None:
    with pytest.raises(Refused, match="rate"):
        sensitivity(experiment("booth", "adam"), [0.1, -1.0], 1, 1e-3)


def test_a_grid_is_even_in_round_numbers() -> None:
    assert rate_grid(2e-5, 0.2, 9) == [2e-5, 6e-5, 2e-4, 6e-4, 2e-3, 6e-3, 0.02, 0.06, 0.2]
    assert rate_grid(0.1, 0.4, 3) == [0.1, 0.2, 0.4]
    assert rate_grid(0.1, 0.8, 3) == [0.1, 0.28, 0.8]
    fine = rate_grid(1e-5, 10.0, 145)
    assert (fine[0], fine[-1], len(set(fine))) == (1e-5, 10.0, 145)
    np.testing.assert_allclose(np.diff(np.log10(fine)), 1 / 24, atol=0.005)
