"""Losses at which level sets of the loss and of its models are compared."""

import numpy as np

_AT_LOWEST = 4  # parts of the line, at each of which but the last there is a level around the lowest point
_FACTORS = (1.001, 4.0)  # from one level to the next, counted from the lowest loss
_APART = 3.0  # parts of the line: from one level of the first-order model to the next
_LOWEST = 1e-7  # of |H| times the square of the line's length: what is not higher is the lowest point


def compared_levels(loss: float, above: float, size: float, hessian: np.ndarray, length: float) -> np.ndarray:
    """The loss itself, and those a factor below and above it: counted from the lowest, since valleys are deep.

    At the lowest point itself they grow as the second-order model does, in equal steps of theta.

    Args:
        loss: L(theta).
        above: how far that is above the lowest loss.
        size: |g|.
        hessian: H, (2, 2).
        length: of the line on which models are compared.

    Returns:
        (levels,), increasing.
    """
    if not (np.isfinite(above) and np.isfinite(size)):
        return np.array([loss])
    curvature = float(np.linalg.norm(hessian))
    if above <= _LOWEST * curvature * length**2:
        return loss + curvature / 2.0 * (length / _AT_LOWEST * np.arange(1.0, _AT_LOWEST)) ** 2
    if above <= 0.0:
        return np.array([loss])
    factor = min(max(1.0 + size * length / (_APART * above), _FACTORS[0]), _FACTORS[1])
    return loss + above * np.array([1.0 / factor - 1.0, 0.0, factor - 1.0])
