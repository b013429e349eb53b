"""Every rule that optax has, too, trains a network as optax does, step by step for a hundred steps.

optax is given the tree of layers, as its users write it; rules that measure the whole theta are given one vector.
"""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from jax.flatten_util import ravel_pytree
from optax import contrib

from networks.architecture import Architecture
from networks.data_sets import data_set
from networks.defaults import default_rate
from networks.elementwise import ELEMENTWISE
from networks.experiment import RULES
from networks.forward import Unit, unpacked
from networks.initialisations import INITIALISATIONS, start
from networks.loss_objective import LossObjective
from networks.matrix_rules import muon
from networks.problem import Examples, Shape, mean_loss
from optimizers import Optimizer
from optimizers.optax_rules import OPTAX_RULES
from quantities import Value, encode
from tests.optimizers.test_adapter import build
from tests.optimizers.twins import TWINS

STEPS = 100
# Of a tree of layers optax would measure each layer by itself, and SM3 each row and column of a matrix.
AS_ONE_VECTOR = {slug for slug in OPTAX_RULES if slug not in ELEMENTWISE} | {"sm3"}


class _Case(NamedTuple):
    """A rule of the app and its twin in optax.

    ahead: what optax's theta is beside ours, as a share of the velocity: its Nesterov walks where ours looks.
    """

    rule: Optimizer
    hyper: Any
    twin: optax.GradientTransformationExtraArgs
    ahead: float = 0.0


NETWORK = Architecture(2, 2, 16, 2)
SHAPE, TANH = Shape(NETWORK, "cross_entropy"), Unit(3, 1.0)
_OWN = {twin.slug: twin for twin in reversed(TWINS) if twin.hyper.get("beta") != 0.0}  # the first with a memory
# With its usual first bets COCOB goes so far that the last bit of a start comes to 1e-5 within the steps.
_BETS: dict[str, dict[str, Value]] = {"cocob": {"alpha": 10_000.0}}
_SPIRAL = data_set("spiral", 200, 0.05, 0)
X, Y = jnp.asarray(_SPIRAL.x), jnp.asarray(_SPIRAL.y)


def _case(slug: str) -> tuple[_Case, float]:
    # A fifth of the usual rate: long steps hop, and amplify the last bit of a rounding. DoG would not get away then.
    rate = default_rate(slug) / (1.0 if slug == "dog" else 5.0)
    if slug == "muon":
        rule = muon(NETWORK)
        return _Case(rule, rule.hyper(), optax.with_extra_args_support(contrib.muon(rate))), rate
    rule = RULES[slug]
    if slug in OPTAX_RULES:
        bets = _BETS.get(slug, {})
        return _Case(rule, rule.hyper(**bets), build(slug, rate, bets)), rate
    if slug == "adagrad":  # epsilon is inside the root in optax: the two are one rule where it is 0
        twin = optax.chain(optax.scale_by_rss(initial_accumulator_value=0.0, eps=0.0), optax.scale(-rate))
        return _Case(rule, rule.hyper(epsilon=0.0), optax.with_extra_args_support(twin)), rate
    own = _OWN[slug]
    hyper = rule.hyper(*encode(rule.hyper, own.hyper))
    ahead = float(own.hyper["beta"]) if slug == "nesterov" else 0.0
    return _Case(rule, hyper, optax.with_extra_args_support(own.make(rate)), ahead), rate


def _as_written(layers: Any) -> jax.Array:
    """The mean cross-entropy of a tanh network that is a list of layers."""
    given = X
    for layer in layers[:-1]:
        given = jnp.tanh(given @ layer["W"] + layer["b"][None, :])
    outputs = given @ layers[-1]["W"] + layers[-1]["b"][None, :]
    return optax.softmax_cross_entropy_with_integer_labels(outputs, Y.astype(int)).mean()


_OURS = jax.jit(jax.value_and_grad(lambda theta: mean_loss(SHAPE, theta, TANH, Examples(X, Y))))
_THEIRS = jax.jit(jax.value_and_grad(_as_written))


@pytest.mark.parametrize("slug", [*_OWN, *OPTAX_RULES, "muon"])
def test_a_network_is_trained_as_optax_trains_its_layers(slug: str) -> None:
    (rule, hyper, twin, ahead), rate = _case(slug)
    theta = jnp.asarray(start(NETWORK, INITIALISATIONS["glorot"], 0))
    # As arrays, because a Python number has a type of its own and would be compiled for once more.
    state, layers = jax.tree.map(np.asarray, rule.init(theta, hyper)), unpacked(NETWORK, theta)
    laid_out = (lambda tree: ravel_pytree(tree)[0]) if slug in AS_ONE_VECTOR else (lambda tree: tree)
    layer_by_layer = ravel_pytree(layers)[1] if slug in AS_ONE_VECTOR else (lambda tree: tree)
    memory = jax.tree.map(np.asarray, twin.init(laid_out(layers)))

    @jax.jit
    def step(state: Any, asked: Any, answer: Any, layers: Any, memory: Any, loss: Any, gradient: Any) -> Any:
        value, slope = answer  # computed outside, so that the network is compiled once for all rules
        there = LossObjective(lambda at: value + slope @ (at - asked))
        state, _ = rule.step(there, state, rate, hyper)
        given = laid_out(layers)
        update, memory = twin.update(laid_out(gradient), memory, given, value=loss)
        return state, layer_by_layer(jax.tree.map(jnp.add, given, update)), memory

    for _ in range(STEPS):
        asked = state.theta + ahead * state.velocity if ahead else state.theta
        state, layers, memory = step(state, asked, _OURS(asked), layers, memory, *_THEIRS(layers))
    ours = state.theta + ahead * state.velocity if ahead else state.theta
    expected = jnp.concatenate([layers[part.layer][part.name].ravel() for part in NETWORK.parts])
    assert float(jnp.abs(expected - theta).max()) > 1e-3
    np.testing.assert_allclose(ours, expected, rtol=1e-6, atol=1e-9)
