"""How fast a walk may be on a formula: read off the Hessians in its view."""

import numpy as np

from landscapes.landscape import Domain, Scale
from landscapes.own.cells import Jets

_GRID = 33
_SHARE = 0.5  # of the view: a usual path is on the lower half
_STEEP = 0.9  # of the curvatures met there
_SQUARED = (1e-150, 1e150)  # whose squares, too, are numbers
_STRAIGHT = 0.1  # of slope over length: where the curvature is less, the slope alone says how fast a walk is
_STEPS = 10  # in which a walk down such a slope is to come through half of the view


@np.errstate(all="ignore")
def scale_within(at: Jets, view: Domain) -> Scale:
    """A curvature as large as most of those on the lower half of the view, and half its longer side.

    A formula such as |x| has none. The curvature is then one whose inverse, as a rate, takes ten steps for that length.
    """
    (left, right), (low, high) = view
    grid = np.stack(np.meshgrid(np.linspace(left, right, _GRID), np.linspace(low, high, _GRID)), axis=-1)
    losses, gradients, hessians = at(grid.reshape(-1, 2))
    usable = np.isfinite(losses) & np.isfinite(hessians).all(axis=(-2, -1))
    length = max(right - left, high - low) / 2
    if not usable.any():
        return Scale(1.0, length)
    usable &= losses <= np.quantile(losses[usable], _SHARE)
    curvatures = np.abs(np.linalg.eigvalsh(hessians[usable])).max(axis=-1)
    curvature = float(np.quantile(curvatures, _STEEP))
    slope = float(np.median(np.linalg.norm(gradients[usable], axis=-1)))
    if curvature < _STRAIGHT * slope / length:
        curvature = _STEPS * slope / length
    return Scale(float(np.clip(curvature, *_SQUARED)) if curvature else 1.0, length)
