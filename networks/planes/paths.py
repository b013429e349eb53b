"""What is used of the contenders' paths: the frames at which they are still near."""

import numpy as np

from networks.planes.plane import Theta, Thetas
from networks.training import Trained

FAR = 1e6  # a weight beyond it is no longer on any map


def near(trained: Trained) -> Thetas:
    """The kept thetas up to the first one that is not finite, or far away, (frames, n); the start always counts."""
    away = ~(np.abs(trained.thetas).max(1) < FAR)
    away[0] = False
    return trained.thetas[: int(away.argmax())] if away.any() else trained.thetas


def end(trained: Trained) -> Theta:
    """Where a contender is at last, (n,); of one that diverges the last place that is near."""
    return near(trained)[-1]
