"""Linear regression with 20,000 examples: enough that an epoch of mini-batches is many steps.

The loss over all examples is needed everywhere, for every record and every point of the map, so it
is not summed anew: with X = (1, x) and the triangle R of (X, y) = Q R, |X theta - y| = |R (theta, -1)|,
and all that 20,000 examples have to say is in the six numbers of R.
"""

from typing import Annotated, NamedTuple

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, ArrayLike, Float

from landscapes.data_set import MEAN, REDUCTION, LinearPredictor
from landscapes.landscape import Domain, Landscape, Minimum, Scale, Theta
from quantities import Scalar

EXAMPLES = 20_000
TRUTH = (1.0, 0.5)  # what the data are made with: y = 1 + 0.5 x, and noise


class Parameters(NamedTuple):
    """The data are fixed; only how their losses are taken together is free."""

    reduction: Annotated[Scalar, REDUCTION] = MEAN


def basis(x: Float[ArrayLike, " points"]) -> Float[np.ndarray, "points 2"]:
    """u = theta_0 + theta_1 x."""
    return np.stack([np.ones_like(x), np.asarray(x)], axis=-1)


def link(u: Float[Array, " points"]) -> Float[Array, " points"]:
    """f = u."""
    return u


def _examples() -> tuple[np.ndarray, np.ndarray]:
    """x and y. The x are not centred: if they were, the two parameters would not disturb each other.

    From RandomState, since NumPy has promised (NEP 19) that its stream never changes.
    """
    stream = np.random.RandomState(0)
    x = stream.normal(1.0, 0.75, EXAMPLES)
    return x, TRUTH[0] + TRUTH[1] * x + stream.normal(0.0, 0.5, EXAMPLES)


DATA = LinearPredictor(*_examples(), link, axes=("x", "y"), basis=basis)
_TRIANGLE = np.asarray(np.linalg.qr(np.column_stack([basis(DATA.x), DATA.y]), mode="r"))
_BEST = np.linalg.solve(_TRIANGLE[:2, :2], _TRIANGLE[:2, 2])


def residuals(theta: Theta, parameters: Parameters) -> Float[Array, "3"]:
    """r = R (theta_0, theta_1, -1), whose squares add up to the loss of all examples."""
    triangle = jnp.asarray(_TRIANGLE)
    rows = triangle[:, 0] * theta[0] + triangle[:, 1] * theta[1] - triangle[:, 2]
    return rows * jnp.where(parameters.reduction == MEAN, 1.0 / np.sqrt(EXAMPLES), 1.0)


def loss(theta: Theta, parameters: Parameters) -> Scalar:
    """L = |R (theta_0, theta_1, -1)|^2, over N for the mean."""
    return jnp.sum(residuals(theta, parameters) ** 2)


LANDSCAPE = Landscape(
    slug="linear_regression",
    title="Linear regression",
    idea="A line through 20,000 points: one epoch with batches of 100 is 200 steps.",
    formula=(
        r"\begin{array}{l} L(\theta) = \frac{1}{N}\sum_{i=1}^{N}\left(\theta_0 + \theta_1 x_i - y_i\right)^2,\\[6pt]"
        r"N = 20\,000 \end{array}"
    ),
    source=(
        "Made for this app: x is normal with mean 1 and standard deviation 0.75, y = 1 + 0.5 x plus normal noise with "
        "a standard deviation of 0.5, from numpy.random.RandomState(0)."
    ),
    parameters=Parameters,
    loss=loss,
    domain=lambda parameters: Domain((-1.0, 3.0), (-1.5, 2.5)),
    starts={"far along the valley": (2.7, -1.2), "on a wall": (-0.5, -1.0), "in the valley": (-0.4, 1.8)},
    minima=lambda parameters: (
        Minimum(tuple(_BEST.tolist()), float(_TRIANGLE[2, 2] ** 2) * DATA.reduction_factor(parameters)),
    ),
    scale=lambda parameters: Scale(curvature=5.0 * EXAMPLES * DATA.reduction_factor(parameters), length=2.0),
    residuals=residuals,
    data=DATA,
)
