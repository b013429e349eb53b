"""The plane through the contenders' paths: their two principal components, of all paths together."""

from collections.abc import Sequence

import numpy as np

from networks.planes.paths import near
from networks.planes.plane import Directions, Theta, Thetas, orthonormal
from networks.training import Trained


def principal_directions(trained: Sequence[Trained]) -> tuple[Theta, Directions]:
    r"""The mean of all frames, and the two directions in which they vary most.

    $D$ has the eigenvectors of $\sum_i (\theta_i - \bar\theta)(\theta_i - \bar\theta)^\top$ with the largest
    eigenvalues, that is the first two right singular vectors.

    Args:
        trained: of each contender. One that diverges is left out, as it alone would be what the plane holds; if all
            do, each one's frames that are near.

    Returns:
        The mean, (n,), and D, (2, n). Signs are such that the start is on the left and below.

    References:
        Li, Xu, Taylor, Studer and Goldstein (2018), arXiv:1712.09913, section 7, who centre the one path at its end.
        Here the mean is the centre, as there are several ends.
    """
    thetas = used(trained)
    mean = thetas.mean(0)
    directions = orthonormal([*_principal(thetas - mean)], thetas.shape[1])
    away = (thetas[0] - mean) @ directions.T
    return mean, directions * np.where(away > 0, -1.0, 1.0)[:, None]


def used(trained: Sequence[Trained]) -> Thetas:
    """The frames that the plane goes through, of all contenders one after the other, (frames, n)."""
    stay = [one for one in trained if one.diverged_at is None and len(near(one)) == len(one.thetas)]
    return np.concatenate([near(one) for one in stay or trained])


def variance_held(directions: Directions, thetas: Thetas) -> float:
    r"""The share of the frames' variance that a plane holds, $\sum |P (\theta - \bar\theta)|^2 / \sum |...|^2$.

    Args:
        directions: (2, n), independent.
        thetas: (frames, n).

    Returns:
        0 to 1; 1 where nothing moves.
    """
    own = orthonormal([*directions], thetas.shape[1])
    centred = thetas - thetas.mean(0)
    whole = float(np.square(centred).sum())
    return float(np.square(centred @ own.T).sum()) / whole if whole else 1.0


def _principal(centred: Thetas) -> np.ndarray:
    """The first two right singular vectors, from the smaller one of the two matrices of products."""
    frames, n = centred.shape
    if frames < n:
        _, vectors = np.linalg.eigh(centred @ centred.T)
        return vectors[:, :-3:-1].T @ centred
    return np.linalg.eigh(centred.T @ centred)[1][:, :-3:-1].T
