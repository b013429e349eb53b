"""At the edges of what is allowed: ordinary outcomes only, in a bounded number of looks."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from experiments import Trajectory
from landscapes import LANDSCAPES, Point
from optimizers import OPTIMIZERS
from quantities import Value
from tests.corners import words
from tests.one_run import follow
from tests.optimizers.second_order import PROVED

MOST_VALUES = 60 + 1
WITH_MINIMUM = ("elongated_valley", "rosenbrock", "gabor")
BOTTOMLESS = "saddle"


def _settings(places: tuple[str, ...]) -> Iterator[Any]:
    for slug in sorted(PROVED):
        rule = OPTIMIZERS[slug]
        for place in places:
            if LANDSCAPES[place].residuals is None and rule.needs_residuals:
                continue
            for hyper in words(rule.hyper):
                yield pytest.param(slug, hyper, place, id=f"{slug}-{'-'.join(map(str, hyper.values()))}-{place}")


ON_MINIMA = pytest.mark.parametrize(("slug", "hyper", "landscape"), list(_settings(WITH_MINIMUM)))
EVERYWHERE = pytest.mark.parametrize(("slug", "hyper", "landscape"), list(_settings((*WITH_MINIMUM, BOTTOMLESS))))


def ordinary(t: Trajectory) -> None:
    """Finite to the end, or not finite from one step on; never more looks than are allowed."""
    finite = np.all(np.isfinite(t.positions), axis=1)
    assert (np.diff(finite.astype(int)) <= 0).all()
    assert np.isfinite(t.evaluations).all()
    for counts, most in ((t.evaluations.values, MOST_VALUES), (t.evaluations.gradients, MOST_VALUES + 1)):
        assert np.diff(counts, prepend=0.0).max() <= most
    asked = np.diff(t.evaluations.gradients, prepend=0.0)
    assert (asked[finite[:-1]] >= 1).all()
    assert (asked[~finite[:-1]] == 0).all()  # nobody pays for a step from nowhere


@EVERYWHERE
def test_any_rate_from_anywhere_with_noise_or_without(slug: str, hyper: dict[str, Value], landscape: str) -> None:
    starts: tuple[Point, ...] = (LANDSCAPES[landscape].start, (1e6, -1e6))
    for start in starts:
        for rate in (1e-9, 1.0, 1e4):
            for noise in (0.0, 1.0):
                ordinary(follow(landscape, slug, rate, hyper, start=start, steps=100, noise=noise))


@ON_MINIMA
def test_it_stays_at_a_minimum(slug: str, hyper: dict[str, Value], landscape: str) -> None:
    parameters = LANDSCAPES[landscape].parameters()
    for minimum in LANDSCAPES[landscape].minima(parameters):
        t = follow(landscape, slug, 1.0, hyper, start=minimum.theta, steps=50)
        ordinary(t)
        # What the data give of a minimum has a few digits fewer than a double.
        np.testing.assert_allclose(t.positions, np.broadcast_to(minimum.theta, t.positions.shape), atol=1e-5)
        for memory in t.state.values():
            assert np.isfinite(memory).all()


@pytest.mark.parametrize(("slug", "hyper", "landscape"), list(_settings(("rosenbrock",))))
def test_a_rate_that_falls_to_nothing_stops_it(slug: str, hyper: dict[str, Value], landscape: str) -> None:
    t = follow(landscape, slug, 1e-9, hyper, steps=1000, schedule="exponential", schedule_parameters={"k": 1.0})
    ordinary(t)
    assert t.rates[-1] == 0.0
    np.testing.assert_array_equal(t.positions[800:], np.broadcast_to(t.positions[800], (201, 2)))


@pytest.mark.parametrize("slug", ["newton", "levenberg_marquardt", "steepest_descent", "bfgs", "dfp"])
def test_where_nothing_bends_and_nothing_falls(slug: str) -> None:
    # So far out that gabor's bell is zero to the last bit, and with it every derivative.
    guarded: dict[str, Value] = {"safeguards": True} if slug == "newton" else {}
    t = follow("gabor", slug, 1.0, guarded, start=(1e6, 0.0), steps=10)
    assert (t.gradients == 0.0).all()
    np.testing.assert_array_equal(t.positions, np.broadcast_to((1e6, 0.0), t.positions.shape))


def test_the_exact_search_doubles_no_more_than_sixty_times_where_there_is_no_bottom() -> None:
    t = follow(BOTTOMLESS, "steepest_descent", 1.0, {"search": "exact"}, start=(0.0, 1.0), steps=1)
    # L = -y^2/2, g = (0, -1): lengths 1, 2, 4 ... 2^59, all of them downhill.
    assert t.evaluations.values[0] == MOST_VALUES
    np.testing.assert_allclose(t.positions[1], (0.0, 1.0 + 2.0**59))
