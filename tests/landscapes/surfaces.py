"""Each landscape under several settings of its parameters, with its derivatives compiled once."""

from functools import cache
from typing import Any

import jax
import numpy as np
import pytest

from landscapes import LANDSCAPES, Landscape
from quantities import encode
from tests.corners import corners

SETTINGS = [
    pytest.param(landscape, landscape.parameters(*encode(landscape.parameters, given)), id=f"{slug}{given or ''}")
    for slug, landscape in LANDSCAPES.items()
    for given in corners(landscape.parameters)
]


@cache
def _compiled(landscape: Landscape) -> tuple[Any, Any, Any]:
    over_points = [
        jax.vmap(f, in_axes=(0, None)) for f in (landscape.loss, jax.grad(landscape.loss), jax.hessian(landscape.loss))
    ]
    losses, gradients, hessians = map(jax.jit, over_points)
    return losses, gradients, hessians


def losses(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n,) losses at n points."""
    return np.asarray(_compiled(landscape)[0](np.asarray(points, float), parameters))


def gradients(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n, 2) gradients at n points."""
    return np.asarray(_compiled(landscape)[1](np.asarray(points, float), parameters))


def hessians(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n, 2, 2) Hessians at n points."""
    return np.asarray(_compiled(landscape)[2](np.asarray(points, float), parameters))


def grid(landscape: Landscape, parameters: Any, count: int) -> np.ndarray:
    """(count^2, 2) points over the domain, its edges included."""
    axes = [np.linspace(low, high, count) for low, high in landscape.domain(parameters)]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
