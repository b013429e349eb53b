"""Every kernel against its twin in optax: where it is after each step, and what it remembers."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from landscapes import LANDSCAPES
from tests.one_run import follow
from tests.optimizers.twins import TWINS, Twin

STEPS = 300
EACH = pytest.mark.parametrize("twin", TWINS, ids=lambda twin: f"{twin.slug}-{twin.hyper}")


def _optax_run(twin: Twin, landscape: str, rate: float) -> tuple[np.ndarray, Any]:
    """The thetas after 0, 1 ... steps, shape (STEPS + 1, 2), and optax's state after each step."""
    surface = LANDSCAPES[landscape]
    shape = surface.default_parameters
    transformation = twin.make(rate)
    # As ours is made, since adamax without momentum hops to and fro on rosenbrock and blows up the last bits.
    gradient = jax.jacfwd(surface.loss) if surface.data is None else jax.grad(surface.loss)

    def take_step(carried, _):
        theta, state = carried
        updates, state = transformation.update(gradient(theta, shape), state, theta)
        theta = optax.apply_updates(theta, updates)
        return (theta, state), (theta, state)

    start = jnp.array(surface.start)
    _, (thetas, states) = jax.jit(lambda: jax.lax.scan(take_step, (start, transformation.init(start)), length=STEPS))()
    return np.vstack((start, thetas)), states


@pytest.mark.parametrize("landscape", ["rosenbrock", "gabor"])
@EACH
def test_every_step_is_optaxs_step(twin: Twin, landscape: str) -> None:
    rate = twin.rates[landscape]
    t = follow(landscape, twin.slug, rate, twin.hyper, steps=STEPS)
    thetas, states = _optax_run(twin, landscape, rate)
    # Optax's Nesterov walks on the points we look ahead to.
    ahead = twin.hyper.get("beta", 0.0) * t.state["velocity"] if twin.slug == "nesterov" else 0.0

    assert t.positions.dtype == thetas.dtype == np.float64
    _same(t.positions + ahead, thetas)
    for name, theirs in twin.memory.items():
        # Optax's trace adds up gradients; the rate and the sign come after it.
        unit = -rate if theirs == "trace" else 1.0
        _same(t.state[name][1:], unit * getattr(states[0], theirs))


def _same(computed: np.ndarray, expected: np.ndarray) -> None:
    # Some rules hop to and fro on gabor and blow up the last bits, which differ: a sum has no one order.
    scale = float(np.abs(expected).max())
    np.testing.assert_allclose(computed, expected, rtol=1e-9, atol=1e-10 * scale, equal_nan=False)


@EACH
def test_the_compared_steps_go_somewhere(twin: Twin) -> None:
    for landscape, rate in twin.rates.items():
        t = follow(landscape, twin.slug, rate, twin.hyper, steps=STEPS)
        assert np.hypot(*(t.positions[-1] - t.positions[0])) > 0.05
