"""How fast a walk may be on a formula: read off the Hessians in its view."""

import numpy as np

from landscapes.landscape import Domain, Scale
from landscapes.own.stationary import Jets

_GRID = 33
_SHARE = 0.5  # of the view: a usual path is on the lower half
_STEEP = 0.9  # of the curvatures met there
_FLATTEST = 1e-6


@np.errstate(all="ignore")
def scale_within(at: Jets, view: Domain) -> Scale:
    """A curvature as large as most of those on the lower half of the view, and half its longer side."""
    (left, right), (low, high) = view
    grid = np.stack(np.meshgrid(np.linspace(left, right, _GRID), np.linspace(low, high, _GRID)), axis=-1)
    losses, _, hessians = at(grid.reshape(-1, 2))
    usable = np.isfinite(losses) & np.isfinite(hessians).all(axis=(-2, -1))
    length = max(right - left, high - low) / 2
    if not usable.any():
        return Scale(1.0, length)
    usable &= losses <= np.quantile(losses[usable], _SHARE)
    curvatures = np.abs(np.linalg.eigvalsh(hessians[usable])).max(axis=-1)
    return Scale(float(np.clip(np.quantile(curvatures, _STEEP), _FLATTEST, 1e8)), length)
