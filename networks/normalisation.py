"""Normalisation of the sums of a layer: over the examples of a batch, or over the units of a layer."""

import jax.numpy as jnp
from jaxtyping import Array, Float

EPSILON = 1e-5  # added to the variance, so that what is constant stays finite

Sums = Float[Array, "examples units"]
PerUnit = Float[Array, " units"]


def batch_normalised(
    z: Sums, gain: PerUnit, shift: PerUnit, among: Sums, weights: Float[Array, " seen"] | None = None
) -> Sums:
    r"""Batch normalisation, $\gamma (z - \mu_B) / \sqrt{\sigma_B^2 + \epsilon} + \beta$ for each unit.

    Args:
        z: (examples, units).
        gain, shift: gamma and beta, (units,).
        among: the sums whose mean and variance are taken, (seen, units): z itself in a step, those of all training
            examples when the network is used.
        weights: of each of them, zero or one, for the examples of a mini-batch; all if left out.

    Returns:
        In the shape of z.

    References:
        Ioffe and Szegedy (2015), arXiv:1502.03167, algorithm 1; algorithm 2 takes the training set's mean and variance
        in use, as is done here exactly. The variance has no factor m / (m - 1).

    Where others differ: Flax and PyTorch keep running averages for use, which depend on the way that training took.
    """
    if weights is None:
        mean, square = among.mean(0), jnp.square(among - among.mean(0)[None, :]).mean(0)
    else:
        share = (weights / weights.sum())[:, None]
        mean = (share * among).sum(0)
        square = (share * jnp.square(among - mean[None, :])).sum(0)
    return (z - mean[None, :]) / jnp.sqrt(square + EPSILON)[None, :] * gain[None, :] + shift[None, :]


def layer_normalised(z: Sums, gain: PerUnit, shift: PerUnit) -> Sums:
    r"""Layer normalisation, the same over the units of each example.

    Args:
        z: (examples, units).
        gain, shift: gamma and beta, (units,).

    Returns:
        In the shape of z.

    References:
        Ba, Kiros and Hinton (2016), arXiv:1607.06450, eqs. 3 and 4.
    """
    mean = z.mean(1, keepdims=True)
    variance = jnp.square(z - mean).mean(1, keepdims=True)
    return (z - mean) / jnp.sqrt(variance + EPSILON) * gain[None, :] + shift[None, :]
