"""Every landscape tells the truth about itself: starts on the map, right gradients, a scale that fits."""

from typing import Any

import numpy as np
import pytest

from landscapes import Landscape
from tests.landscapes.surfaces import SETTINGS, gradients, grid, hessians, losses

EACH = pytest.mark.parametrize(("landscape", "parameters"), SETTINGS)


@EACH
def test_starts_are_on_the_map(landscape: Landscape, parameters: Any) -> None:
    starts = np.array(list(landscape.starts.values()))
    low, high = np.array(landscape.domain(parameters)).T
    assert ((low < starts) & (starts < high)).all()
    assert np.isfinite(losses(landscape, parameters, starts)).all()
    assert (np.linalg.norm(gradients(landscape, parameters, starts), axis=1) > 1e-3).all()


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
    widest = max(high - low for low, high in landscape.domain(parameters))
    assert 0.1 * widest <= length <= widest
    for m in landscape.minima(parameters):
        if m.is_global and m.smooth:
            # A rate of 1 / curvature has to be stable where the walk ends: below 2 / largest eigenvalue.
            assert curvature > np.linalg.eigvalsh(hessians(landscape, parameters, [m.theta])).max() / 2
        elif m.is_global:
            # At a cusp no rate is stable; the jumps over it have to be short.
            beside = gradients(landscape, parameters, [np.add(m.theta, (1e-6, 0.0))])
            assert np.linalg.norm(beside) / curvature < 0.05 * length
