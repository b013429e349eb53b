"""Gradients and losses of deep networks, and the data, are those that were measured before, outside of this code."""

from collections.abc import Callable
from functools import cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from networks.activations import SLUGS
from networks.architecture import Architecture
from networks.data_sets import DATA, TEST, data_set
from networks.forward import Unit, unpacked
from networks.initialisations import INITIALISATIONS, start
from networks.problem import Examples, Shape, mean_loss

# The norms of dL/dW of the first and the tenth layer, to six digits.
NORMS = {
    ("sigmoid", "glorot", "none", False): (2.44840e-07, 1.06313e-01),
    ("relu", "he", "none", False): (1.12427e-01, 4.07806e-01),
    ("relu", "normal", "none", False): (1.75300e05, 2.11851e05),
    ("tanh", "glorot", "none", False): (2.59914e-01, 3.82245e-01),
    ("tanh", "normal", "none", False): (3.87606e01, 8.55175e-01),
    ("sigmoid", "glorot", "batch", False): (2.29976, 0.448853),
    ("sigmoid", "glorot", "layer", False): (5.04932e-05, 0.223624),
    ("sigmoid", "glorot", "none", True): (0.207961, 1.19611),
}
# The loss at a rate after 200 steps of gradient descent, as exactly as it is the same on another machine: sigmoid
# layers alone have learnt nothing, and the long way of the others amplifies the last bits.
LOSSES = {
    ("sigmoid", "glorot", "none", False): (1.0, 0.693147, 1e-6),
    ("sigmoid", "glorot", "none", True): (0.3, 0.259647, 5e-6),
    ("sigmoid", "glorot", "batch", False): (1.0, 0.003206, 0.01),
}


def _deep(normalisation: str, skips: bool, deviation: str) -> tuple[Shape, np.ndarray]:
    """A network of ten hidden layers of 32 units, its draws in the order in which they were made for these values."""
    architecture = Architecture(2, 10, 32, 1, normalisation, skips)
    draw, scale = np.random.default_rng(0), INITIALISATIONS[deviation].deviation
    assert scale
    first, hidden = draw.normal(size=(2, 32)) * scale(2, 32), draw.normal(size=(29, 32, 32))[:9] * scale(32, 32)
    weights = [first, *hidden, draw.normal(size=(32, 1)) * scale(32, 1)]
    parts = [
        weights[p.layer] if p.name == "W" else np.full(p.size, float(p.name == "gain")) for p in architecture.parts
    ]
    return Shape(architecture, "cross_entropy"), np.concatenate([part.ravel() for part in parts])


def _even_moons() -> tuple[np.ndarray, np.ndarray]:
    """128 points at even angles, standardised."""
    draw, angle = np.random.default_rng(0), np.pi * (np.arange(64) + 0.5) / 64
    upper, lower = np.c_[np.cos(angle), np.sin(angle)], np.c_[1 - np.cos(angle), 0.5 - np.sin(angle)]
    x = np.r_[upper, lower] + 0.1 * draw.normal(size=(128, 2))
    return (x - x.mean(0)) / x.std(0), np.repeat([0.0, 1.0], 64)


@cache
def _loss_and_gradient(net: tuple[str, str, str, bool]) -> tuple[Shape, np.ndarray, Callable[[Any], Any]]:
    slug, deviation, normalisation, skips = net
    shape, theta = _deep(normalisation, skips, deviation)
    x, y = _even_moons()
    examples, unit = Examples(jnp.asarray(x), jnp.asarray(y)), Unit(SLUGS.index(slug), 1.0)
    return shape, theta, jax.jit(jax.value_and_grad(lambda at: mean_loss(shape, at, unit, examples)))


@pytest.mark.parametrize("net", NORMS, ids=["-".join(map(str, net)) for net in NORMS])
def test_gradients_of_deep_networks_at_the_start(net: tuple[str, str, str, bool]) -> None:
    shape, theta, answer = _loss_and_gradient(net)
    layers = unpacked(shape.architecture, answer(theta)[1])
    found = [float(jnp.linalg.norm(layers[layer]["W"])) for layer in (0, 9)]
    np.testing.assert_allclose(found, NORMS[net], rtol=5e-6)


def test_the_loss_of_relu_with_weights_that_are_too_large() -> None:
    _, theta, answer = _loss_and_gradient(("relu", "normal", "none", False))
    assert float(answer(theta)[0]) == pytest.approx(150050.79, rel=1e-7)


@pytest.mark.parametrize("net", LOSSES, ids=["-".join(map(str, net)) for net in LOSSES])
def test_losses_of_deep_networks_after_200_steps(net: tuple[str, str, str, bool]) -> None:
    _, theta, answer = _loss_and_gradient(net)
    rate, loss, rel = LOSSES[net]
    for _ in range(200):
        theta = theta - rate * np.asarray(answer(theta)[1])
    assert float(answer(theta)[0]) == pytest.approx(loss, rel=rel)


def test_moons_and_spiral_are_those_that_the_values_were_measured_with() -> None:
    x, y = DATA["moons"].draw(1200, 0.2, 0)
    np.testing.assert_allclose(x[0], (-1.31085716, 1.0090039), rtol=1e-7)
    np.testing.assert_allclose(x[-1], (-0.66460913, -0.43387006), rtol=1e-7)
    np.testing.assert_allclose(x[:200].sum(), 8.80052723815215, rtol=1e-10)
    np.testing.assert_array_equal(y[:8], (0, 0, 0, 0, 0, 1, 1, 0))
    x, _ = DATA["spiral"].draw(200, 0.05, 0)
    np.testing.assert_allclose(x[[0, -1]], [(0.1482063, 0.17988559), (-0.01913705, -1.9726965)], rtol=1e-6)
    np.testing.assert_allclose(np.abs(x).sum(), 348.7233822833796, rtol=1e-10)


@pytest.mark.parametrize("slug", DATA)
def test_a_test_set_has_the_same_source_and_none_of_the_training_set(slug: str) -> None:
    data = data_set(slug, 60, 0.1, 4)
    assert data.x.shape == (60, 2 if data.classes else 1)
    assert len(data.test_x) == TEST
    assert not {tuple(row) for row in data.x.tolist()} & {tuple(row) for row in data.test_x.tolist()}
    if data.classes:
        assert set(data.y.tolist()) == {0.0, 1.0}


@pytest.mark.parametrize("slug", INITIALISATIONS)
def test_weights_begin_as_far_from_zero_as_their_initialisation_says(slug: str) -> None:
    architecture, initialisation = Architecture(2, 2, 200, 1), INITIALISATIONS[slug]
    theta = start(architecture, initialisation, 0)
    for part, layer in zip(architecture.parts[::2], unpacked(architecture, jnp.asarray(theta)), strict=True):
        if initialisation.deviation is None:
            assert (layer["W"] == layer["W"][0, 0]).all()
        elif part.layer == 1:  # 40,000 draws
            assert float(layer["W"].std()) == pytest.approx(initialisation.deviation(*part.shape), rel=0.02)
        assert not layer["b"].any()
    assert (start(architecture, initialisation, 0) == theta).all()
