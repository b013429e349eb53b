"""The limit point of a run: found by a few steps of Newton from where the run ends."""

import math
from enum import Enum, auto
from typing import NamedTuple

import numpy as np

from experiments.analysis.hessian import eigenvalues, hessians
from experiments.arrival import on_domain
from experiments.contender import Contender
from experiments.experiment import COORDINATE, Experiment
from experiments.run import run
from experiments.suboptimality import rounding
from experiments.trajectory import Trajectory
from landscapes import Minimum

_STEPS = 10
_NEAR = 0.01  # of the landscape's length: a run that ends so near to a point is taken to converge to it


class PointKind(Enum):
    """What kind of point it is."""

    GLOBAL = auto()
    LOCAL = auto()
    SADDLE = auto()
    MAXIMUM = auto()
    ON_ITS_WAY = auto()
    DIVERGED = auto()


class LimitPoint(NamedTuple):
    """theta*: the minimum that the run converges to, to the last digit, or else the known one nearest to its end.

    Attributes:
        theta: (2,), the point.
        loss: at theta.
        hessian: at theta, (2, 2).
        end: what kind of point the run converges to.
        smooth: False at the tip of a cusp, where the Hessian means nothing.
    """

    theta: np.ndarray
    loss: float
    hessian: np.ndarray
    end: PointKind
    smooth: bool = True

    @property
    def is_minimum(self) -> bool:
        """Whether the run converges to theta*."""
        return self.end in (PointKind.GLOBAL, PointKind.LOCAL)


def limit_points(experiment: Experiment, paths: tuple[Trajectory, ...]) -> tuple[LimitPoint, ...]:
    """The limit point of each path.

    Known minima have as many digits as the data or a book give them; an error that shrinks to rounding needs all.

    Args:
        experiment: on a landscape with known minima.
        paths: of its contenders.
    """
    lasts = [path.positions[(path.diverged_at or len(path.positions)) - 1] for path in paths]
    known = [_nearest(experiment, last) for last in lasts]
    exact = [_newton(experiment, last) for last in lasts]
    points = [minimum.theta for minimum in known] + [theta for theta, _ in exact]
    at_known, at_exact = np.split(hessians(experiment.surface, experiment.parameters, np.array(points)), 2)
    found = []
    for i, (path, last, minimum) in enumerate(zip(paths, lasts, known, strict=True)):
        nearest = np.array(minimum.theta), minimum.loss, at_known[i]
        there = *exact[i], at_exact[i]
        if path.diverged_at is not None:
            found.append(LimitPoint(*nearest, PointKind.DIVERGED))
        elif not minimum.smooth and _near(experiment, last, nearest[0]):  # a cusp, which no parabola finds
            found.append(LimitPoint(*nearest, _how_low(experiment, *nearest[:2]), smooth=False))
        else:
            end = _end(experiment, last, *there)
            found.append(LimitPoint(*(there if end in (PointKind.GLOBAL, PointKind.LOCAL) else nearest), end))
    return tuple(found)


def _newton(experiment: Experiment, last: np.ndarray) -> tuple[np.ndarray, float]:
    """Where some steps of Newton lead from there, and the loss: NaN if that is too far away to go on."""
    if not (np.abs(last) <= COORDINATE.high).all():
        return np.full(2, np.nan), math.nan
    spec = Contender(optimizer="newton", rate=1.0)
    start = {"start": tuple(last.tolist()), "steps": _STEPS, "contenders": (spec,)}
    kept = {name: getattr(experiment, name) for name in ("landscape", "landscape_parameters")}
    path = run(Experiment(**kept, **start))[0]
    return path.positions[-1], float(path.losses[-1])


def _near(experiment: Experiment, last: np.ndarray, theta: np.ndarray) -> bool:
    return bool(np.linalg.norm(theta - last) <= _NEAR * experiment.surface.scale(experiment.parameters).length)


def _how_low(experiment: Experiment, theta: np.ndarray, loss: float) -> PointKind:
    """Whether the minimum is a global one; none off the domain is, however low it is."""
    lowest = experiment.surface.lowest_loss(experiment.parameters)
    as_low = abs(loss - lowest) <= rounding(experiment) and on_domain(experiment, theta)
    return PointKind.GLOBAL if as_low else PointKind.LOCAL


def _end(experiment: Experiment, last: np.ndarray, theta: np.ndarray, loss: float, curvature: np.ndarray) -> PointKind:
    """What lies where Newton's steps lead from the end, if that is near."""
    low, high = eigenvalues(curvature)
    if not _near(experiment, last, theta) or not (low > 0 or low < 0 < high or high < 0):
        return PointKind.ON_ITS_WAY
    return _how_low(experiment, theta, loss) if low > 0 else PointKind.MAXIMUM if high < 0 else PointKind.SADDLE


def _nearest(experiment: Experiment, last: np.ndarray) -> Minimum:
    """The known minimum nearest to where a run ends."""
    at = float(last[0]), float(last[1])
    return min(experiment.surface.minima(experiment.parameters), key=lambda minimum: math.dist(minimum.theta, at))
