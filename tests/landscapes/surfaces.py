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


# Points at a time. The last ones are filled up, so that each function is compiled for one shape.
_CHUNK = 512


@cache
def _compiled(landscape: Landscape) -> tuple[Any, Any, Any]:
    over_points = [
        jax.vmap(f, in_axes=(0, None)) for f in (landscape.loss, jax.grad(landscape.loss), jax.hessian(landscape.loss))
    ]
    losses, gradients, hessians = map(jax.jit, over_points)
    return losses, gradients, hessians


def _over(which: int, landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    given = np.asarray(points, float)
    chunks = np.resize(given, (-(-len(given) // _CHUNK), _CHUNK, 2))
    return np.concatenate([_compiled(landscape)[which](chunk, parameters) for chunk in chunks])[: len(given)]


def losses(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n,) losses at n points."""
    return _over(0, landscape, parameters, points)


def gradients(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n, 2) gradients at n points."""
    return _over(1, landscape, parameters, points)


def hessians(landscape: Landscape, parameters: Any, points: Any) -> np.ndarray:
    """(n, 2, 2) Hessians at n points."""
    return _over(2, landscape, parameters, points)


def grid(landscape: Landscape, parameters: Any, count: int) -> np.ndarray:
    """(count^2, 2) points over the domain, its edges included."""
    axes = [np.linspace(low, high, count) for low, high in landscape.domain(parameters)]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
