"""Every landscape tells the truth: starts on the map, known minima that are minima, right gradients.

Global minima are given in full, other minima to six decimals.
"""

from typing import Any

import numpy as np
import pytest

from landscapes import Landscape
from tests.landscapes.surfaces import SETTINGS, gradients, grid, hessians, losses

EACH = pytest.mark.parametrize(("landscape", "parameters"), SETTINGS)
SIX_DECIMALS = 0.51e-6


@EACH
def test_starts_are_on_the_map(landscape: Landscape, parameters: Any) -> None:
    starts = np.array(list(landscape.starts.values()))
    low, high = np.array(landscape.domain(parameters)).T
    assert ((low < starts) & (starts < high)).all()
    assert np.isfinite(losses(landscape, parameters, starts)).all()
    assert (np.linalg.norm(gradients(landscape, parameters, starts), axis=1) > 1e-3).all()


@EACH
def test_known_minima_are_minima(landscape: Landscape, parameters: Any) -> None:
    minima = landscape.minima(parameters)
    thetas = np.array([m.theta for m in minima])
    low, high = np.array(landscape.domain(parameters)).T
    assert ((low < thetas) & (thetas < high)).all()
    at_minima = losses(landscape, parameters, thetas)
    curvatures = np.linalg.eigvalsh(hessians(landscape, parameters, thetas))
    slopes = np.linalg.norm(gradients(landscape, parameters, thetas), axis=1)
    for minimum, loss, curvature, slope in zip(minima, at_minima, curvatures, slopes, strict=True):
        off = 1e-12 if minimum.is_global else SIX_DECIMALS
        assert loss == pytest.approx(minimum.loss, rel=1e-12, abs=off)
        assert curvature[0] > 0
        assert slope <= 1.5 * off * curvature[1]  # theta is off by up to sqrt(2) of its last digit


@EACH
def test_nothing_is_lower_than_the_global_minimum(landscape: Landscape, parameters: Any) -> None:
    minima = landscape.minima(parameters)
    lowest = min(m.loss for m in minima)
    assert [m.is_global for m in minima] == [m.loss == lowest for m in minima]
    assert losses(landscape, parameters, grid(landscape, parameters, 401)).min() >= lowest - 1e-12


@EACH
def test_the_gradient_is_the_slope_of_the_loss(landscape: Landscape, parameters: Any) -> None:
    points = grid(landscape, parameters, 13)
    small = 1e-5
    slopes = [
        (losses(landscape, parameters, points + e) - losses(landscape, parameters, points - e)) / (2 * small)
        for e in small * np.eye(2)
    ]
    exact = gradients(landscape, parameters, points)
    np.testing.assert_allclose(np.stack(slopes, axis=1), exact, rtol=1e-6, atol=1e-8 * np.abs(exact).max())


@EACH
def test_the_scale_belongs_to_the_landscape(landscape: Landscape, parameters: Any) -> None:
    curvature, length = landscape.scale(parameters)
    at_minima = hessians(landscape, parameters, [m.theta for m in landscape.minima(parameters) if m.is_global])
    widest = max(high - low for low, high in landscape.domain(parameters))
    # A rate of 1 / curvature has to be stable where the walk ends: below 2 / largest eigenvalue.
    assert curvature > np.linalg.eigvalsh(at_minima).max() / 2
    assert 0.1 * widest <= length <= widest
