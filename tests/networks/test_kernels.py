"""The kernels that a race has are those that train a network: unchanged, and at any length."""

import json

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from networks.elementwise import ELEMENTWISE
from networks.experiment import RULES
from networks.loss_objective import LossObjective
from tests.optimizers.first_steps import FILE, first_steps

BEFORE = json.loads(FILE.read_text())
DIMENSIONS = 500
LONG = 10.0  # a rate at which caps and line searches have something to do


def test_every_rule_is_compared_with_what_it_was() -> None:
    assert set(BEFORE) == set(RULES) - {"muon"}


@pytest.mark.parametrize("slug", BEFORE)
def test_a_race_in_two_weights_is_as_it_was(slug: str) -> None:
    was = BEFORE[slug]
    np.testing.assert_allclose(first_steps(slug, was["rate"]), was["positions"], rtol=1e-11, atol=0.0)


@pytest.mark.parametrize("slug", BEFORE)
def test_a_separable_loss_of_500_weights_is_250_races_of_two(slug: str) -> None:
    """Unless the rule measures the whole vector; which ones do is written down in `ELEMENTWISE`."""
    rule, draw = RULES[slug], np.random.default_rng(0)
    curvatures, start = jnp.asarray(draw.uniform(0.1, 5.0, DIMENSIONS)), jnp.asarray(draw.normal(size=DIMENSIONS))

    def walked(theta: jax.Array, curvatures: jax.Array) -> jax.Array:
        objective = LossObjective(lambda at: (0.5 * curvatures * at**2).sum())
        state = rule.init(theta, rule.hyper())
        for _ in range(3):
            state, _ = rule.step(objective, state, LONG, rule.hyper())
        return state.theta

    @jax.jit
    def both(theta: jax.Array, curvatures: jax.Array) -> tuple[jax.Array, jax.Array]:
        pairs = jax.vmap(walked)(theta.reshape(-1, 2), curvatures.reshape(-1, 2))
        return walked(theta, curvatures), pairs.ravel()

    long, pairs = both(start, curvatures)
    apart = float(jnp.abs(long - pairs).max() / jnp.abs(long - start).max())
    assert apart < 1e-14 if slug in ELEMENTWISE else apart > 1e-6
