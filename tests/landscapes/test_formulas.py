"""Every landscape is the published one: the same values as its formula in NumPy, and the published minima."""

from typing import Any

import numpy as np
import pytest

from landscapes import LANDSCAPES, Landscape
from tests.landscapes.formulas import FORMULAS
from tests.landscapes.surfaces import SETTINGS, grid, losses

# Minima and their values as printed by M. Jamil and X.-S. Yang (2013), and S. Surjanovic and D. Bingham's
# library (2013); those of Goldstein and Price by themselves (1971).
PUBLISHED = [
    ("rosenbrock", ("1", "1"), "0"),
    ("booth", ("1", "3"), "0"),
    ("matyas", ("0", "0"), "0"),
    ("beale", ("3", "0.5"), "0"),
    ("himmelblau", ("3.0", "2.0"), "0"),
    ("himmelblau", ("-2.805118", "3.131312"), "0"),
    ("himmelblau", ("-3.779310", "-3.283186"), "0"),
    ("himmelblau", ("3.584428", "-1.848126"), "0"),
    ("mccormick", ("-0.54719", "-1.54719"), "-1.9132229549810367"),
    ("three_hump_camel", ("0", "0"), "0"),
    ("six_hump_camel", ("0.0898", "-0.7126"), "-1.031628453489877"),
    ("six_hump_camel", ("-0.0898", "0.7126"), "-1.031628453489877"),
    ("styblinski_tang", ("-2.903534", "-2.903534"), "-78.33233140754284"),
    ("goldstein_price", ("0", "-1"), "3"),
    ("goldstein_price", ("-0.6", "-0.4"), "30"),
    ("goldstein_price", ("1.8", "0.2"), "84"),
    ("goldstein_price", ("1.2", "0.8"), "840"),
    ("easom", ("3.14159", "3.14159"), "-1"),
    ("rastrigin", ("0", "0"), "0"),
    ("ackley", ("0", "0"), "0"),
    ("griewank", ("0", "0"), "0"),
    ("levy_13", ("1", "1"), "0"),
]


@pytest.mark.parametrize(("landscape", "parameters"), SETTINGS)
def test_the_loss_is_the_published_one(landscape: Landscape, parameters: Any) -> None:
    points = np.concatenate([list(landscape.starts.values()), grid(landscape, parameters, 37)])
    expected = FORMULAS[landscape.slug](*points.T, **parameters._asdict())
    scale = np.abs(expected).max()
    np.testing.assert_allclose(losses(landscape, parameters, points), expected, rtol=1e-11, atol=1e-14 * scale)


def last_digit(printed: str) -> float:
    """The unit of the last digit, since some are cut and not rounded; round numbers are meant exactly."""
    decimals = len(printed.partition(".")[2])
    return 10.0**-decimals if decimals > 1 else 1e-14


@pytest.mark.parametrize(("slug", "theta", "loss"), PUBLISHED)
def test_the_published_minima_are_known(slug: str, theta: tuple[str, str], loss: str) -> None:
    surface = LANDSCAPES[slug]
    shape = surface.default_parameters
    found = [m for m in surface.minima(shape) if m.loss == pytest.approx(float(loss), rel=1e-14, abs=1e-14)]
    assert any(
        all(abs(x - float(printed)) <= last_digit(printed) for x, printed in zip(m.theta, theta, strict=True))
        for m in found
    )
