"""Losses and the gradients of every layer, against a pass by hand and central differences."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from networks.activations import ACTIVATIONS, SLUGS, activation, slope
from networks.architecture import NORMALISATIONS, Architecture
from networks.forward import Unit, forward, unpacked
from networks.initialisations import INITIALISATIONS, start
from networks.losses import LOSSES
from networks.problem import Examples, NetworkObjective, Shape, clipped, mean_loss
from tests.networks.by_hand import Net, act, pass_through

ALPHA = 0.7
# Each branch once: all activations, normalisations, skips, losses, numbers of outputs, hidden layers 0 to 3.
NETS = [
    *((slug, 2, "none", False, "cross_entropy", 2) for slug in SLUGS),
    *(("tanh", 3, normalisation, True, "square", 1) for normalisation in NORMALISATIONS),
    ("elu", 2, "batch", False, "cross_entropy", 1),
    ("sigmoid", 1, "layer", True, "cross_entropy", 2),
    ("relu", 0, "batch", True, "square", 1),
]
_DRAW = np.random.default_rng(20)
X, CLASSES = _DRAW.normal(size=(24, 2)), _DRAW.integers(0, 2, 24).astype(float)
BATCH = np.arange(24) % 3 > 0


def _made(net: tuple[str, int, str, bool, str, int]) -> tuple[Shape, Unit, np.ndarray, Net]:
    slug, hidden, normalisation, skips, loss, outputs = net
    shape = Shape(Architecture(2, hidden, 5, outputs, normalisation, skips), loss)
    theta = start(shape.architecture, INITIALISATIONS["glorot"], 3) + 0.3 * _DRAW.normal(size=shape.architecture.size)
    return shape, Unit(SLUGS.index(slug), ALPHA), theta, Net(slug, ALPHA, normalisation, skips, loss)


@pytest.mark.parametrize("net", NETS, ids=["-".join(map(str, net)) for net in NETS])
def test_each_layer_has_the_gradient_of_a_pass_by_hand(net: tuple[str, int, str, bool, str, int]) -> None:
    shape, unit, theta, by_hand = _made(net)
    examples = Examples(jnp.asarray(X), jnp.asarray(CLASSES))
    pieces = unpacked(shape.architecture, jnp.asarray(theta))
    layers = [{name: np.asarray(part) for name, part in layer.items()} for layer in pieces]
    weights = jnp.asarray(BATCH, float)
    objective = NetworkObjective(shape, unit, examples, weights, float("inf"))
    found = unpacked(shape.architecture, objective.gradient(jnp.asarray(theta)))
    loss, expected = pass_through(by_hand, layers, X[BATCH], CLASSES[BATCH])
    np.testing.assert_allclose(float(objective.value(jnp.asarray(theta))), loss, rtol=1e-12)
    for layer, own in zip(found, expected, strict=True):
        assert layer.keys() == own.keys()
        for name, part in own.items():
            np.testing.assert_allclose(layer[name], part, rtol=1e-9, atol=1e-13)


def test_the_gradient_is_that_of_central_differences() -> None:
    shape, unit, theta, _ = _made(("tanh", 2, "batch", True, "cross_entropy", 2))
    examples = Examples(jnp.asarray(X), jnp.asarray(CLASSES))
    value = jax.jit(lambda at: mean_loss(shape, at, unit, examples))
    steps = 1e-5 * np.eye(len(theta))
    differences = [float(value(theta + step) - value(theta - step)) / 2e-5 for step in steps]
    objective = NetworkObjective(shape, unit, examples, None, float("inf"))
    np.testing.assert_allclose(objective.gradient(jnp.asarray(theta)), differences, rtol=1e-5, atol=1e-8)


def test_in_use_batch_normalisation_takes_what_the_training_set_has() -> None:
    shape, unit, theta, _ = _made(("relu", 2, "batch", True, "cross_entropy", 2))
    together = forward(shape.architecture, jnp.asarray(theta), unit, jnp.asarray(X)).outputs
    for few in (X[:1], X[5:9]):
        alone = forward(shape.architecture, jnp.asarray(theta), unit, jnp.asarray(few), seen=jnp.asarray(X)).outputs
        at = np.flatnonzero((few[:1] == X).all(1))[0]
        np.testing.assert_allclose(alone, together[at : at + len(few)], rtol=1e-12)


@pytest.mark.parametrize("slug", SLUGS)
def test_activations_and_their_slopes_are_finite_far_out(slug: str) -> None:
    z = np.array([-800.0, -3.0, -0.5, 0.5, 3.0, 800.0])
    with np.errstate(over="ignore"):
        expected, steep = act(Net(slug, ALPHA, "none", False, "square"), z)
    number = SLUGS.index(slug)
    np.testing.assert_allclose(activation(number, jnp.asarray(z), ALPHA), expected, rtol=1e-12, atol=1e-300)
    np.testing.assert_allclose(slope(number, jnp.asarray(z), ALPHA), steep, rtol=1e-12, atol=1e-16)
    assert float(slope(number, jnp.linspace(-30, 30, 2001), 1.0).max()) <= ACTIVATIONS[slug].steepest + 1e-12


def test_a_loss_that_no_number_could_hold_step_by_step_is_there() -> None:
    outputs, labels = jnp.asarray([[-900.0, 900.0], [900.0, -900.0]]), jnp.asarray([0.0, 0.0])
    np.testing.assert_array_equal(LOSSES["cross_entropy"](outputs, labels), [1800.0, 0.0])


@pytest.mark.parametrize(("most", "length"), [(10.0, 5.0), (1.0, 1.0), (float("inf"), 5.0)])
def test_a_clipped_gradient_keeps_its_direction(most: float, length: float) -> None:
    found = np.asarray(clipped(jnp.asarray([3.0, 0.0, -4.0]), most))
    np.testing.assert_allclose(found, np.array([0.6, 0.0, -0.8]) * length, rtol=1e-15)
