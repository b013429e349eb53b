"""A pass by hand is what automatic differentiation says, for each activation, and a step of it is gradient descent."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from networks.activations import ALPHA, SLUGS
from networks.one_pass import Weights, one_pass

X, Y, RATE = np.array([1.0, -0.7]), 0.3, 0.1
WEIGHTS = Weights(np.array([[0.4, -0.9], [0.2, 0.5]]), np.array([0.1, 0.05]), np.array([0.7, -0.6]), 0.2)
FUNCTIONS = {
    "identity": lambda z: z,
    "square": lambda z: z * z,
    "sigmoid": jax.nn.sigmoid,
    "tanh": jnp.tanh,
    "relu": jax.nn.relu,
    "elu": lambda z: jax.nn.elu(z, ALPHA),
}


@pytest.mark.parametrize("unit", SLUGS)
def test_every_number_is_that_of_automatic_differentiation(unit: str) -> None:
    def loss(weights: Any) -> jax.Array:
        hidden = FUNCTIONS[unit](jnp.asarray(X) @ weights.lower + weights.lower_bias)
        return (hidden @ weights.upper + weights.upper_bias - Y) ** 2

    found = one_pass(X, Y, WEIGHTS, unit, RATE)
    value, gradient = jax.value_and_grad(loss)(Weights._make(map(jnp.asarray, WEIGHTS)))
    assert found.loss == pytest.approx(float(value), rel=1e-12)
    for ours, theirs, before, after in zip(found.gradient, gradient, WEIGHTS, found.updated, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-12)
        np.testing.assert_allclose(after, before - RATE * np.asarray(theirs), rtol=1e-12)
    assert found.loss_after == pytest.approx(float(loss(found.updated)), rel=1e-12)


def test_what_is_not_finite_is_an_outcome() -> None:
    found = one_pass(np.array([1e200, 0.0]), Y, WEIGHTS, "square", RATE)
    assert not np.isfinite(found.loss)
    assert not np.isfinite(found.updated.lower).all()
