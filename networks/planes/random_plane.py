"""A random plane whose directions have, for each unit, the length of that unit's weights."""

import numpy as np

from networks.architecture import Architecture
from networks.planes.plane import Directions, Theta


def filter_normalised(architecture: Architecture, theta: Theta, seed: int) -> Directions:
    r"""Two random directions, $d_{lj} \leftarrow \frac{d_{lj}}{|d_{lj}|} |\theta_{lj}|$ for unit j of each layer l.

    Without it a step of one length would mean little where weights are large and all where they are small: networks
    whose units are scaled against each other compute the same.

    Args:
        architecture: the network.
        theta: its weights, (n,).
        seed: of the draws; another one is another plane.

    Returns:
        (2, n). What is no weight, such as biases, gains and shifts, stays as it is: zero.

    References:
        Li, Xu, Taylor, Studer and Goldstein (2018), arXiv:1712.09913, section 4. A unit's "filter" is its column of
        incoming weights.
    """
    draw = np.random.default_rng(seed)
    return np.stack([_direction(architecture, theta, draw) for _ in range(2)])


def _direction(architecture: Architecture, theta: Theta, draw: np.random.Generator) -> Theta:
    pieces, at = list[np.ndarray](), 0
    for part in architecture.parts:
        own = theta[at : at + part.size].reshape(part.shape)
        at += part.size
        if part.name == "W":
            drawn = draw.normal(size=part.shape)
            pieces.append((drawn * np.linalg.norm(own, axis=0) / np.linalg.norm(drawn, axis=0)).ravel())
        else:
            pieces.append(np.zeros(part.size))
    return np.concatenate(pieces)
