"""Every kernel against its twin in optax: where it is after each step, and what it remembers.

Each of optax's steps begins where ours began, but with optax's own state.
"""

from typing import Any

import jax
import numpy as np
import optax
import pytest

from landscapes import LANDSCAPES
from tests.landscapes.surfaces import gradients
from tests.one_run import follow
from tests.optimizers.twins import TWINS, Twin

STEPS = 300
EACH = pytest.mark.parametrize("twin", TWINS, ids=lambda twin: f"{twin.slug}-{twin.hyper}")


def _optaxs(twin: Twin) -> Any:
    """Optax's steps, compiled once for all landscapes.

    The function takes a rate, the thetas (STEPS, 2) and the gradients there, and returns where optax is after a step
    from each of the thetas, shape (STEPS, 2), and its state after each step.
    """

    def all_steps(rate, thetas, gradients):
        transformation = twin.make(rate)

        def take_step(state, at):
            theta, gradient = at
            updates, state = transformation.update(gradient, state, theta)
            return state, (optax.apply_updates(theta, updates), state)

        return jax.lax.scan(take_step, transformation.init(thetas[0]), (thetas, gradients))[1]

    return jax.jit(all_steps)


@EACH
def test_every_step_is_optaxs_step(twin: Twin) -> None:
    optaxs = _optaxs(twin)
    for landscape in ("rosenbrock", "gabor"):
        rate = twin.rates[landscape]
        t = follow(landscape, twin.slug, rate, twin.hyper, steps=STEPS)
        # Optax's Nesterov walks on the points we look ahead to.
        ahead = twin.hyper.get("beta", 0.0) * t.state["velocity"] if twin.slug == "nesterov" else 0.0
        surface, thetas = LANDSCAPES[landscape], t.positions + ahead
        shape = surface.parameters(*surface.parameters._field_defaults.values())
        after, states = optaxs(rate, thetas[:-1], gradients(surface, shape, thetas[:-1]))

        np.testing.assert_array_equal(thetas[0], surface.start)
        assert t.positions.dtype == after.dtype == np.float64
        _same(thetas[1:], after, f"theta on {landscape}")
        for name, theirs in twin.memory.items():
            # Optax's trace adds up gradients; the rate and the sign come after it.
            unit = -rate if theirs == "trace" else 1.0
            _same(t.state[name][1:], unit * getattr(states[0], theirs), f"{name} on {landscape}")


def _same(computed: np.ndarray, expected: np.ndarray, what: str) -> None:
    # The last bits differ: a sum has no one order.
    scale = float(np.abs(expected).max())
    np.testing.assert_allclose(computed, expected, rtol=1e-9, atol=1e-10 * scale, equal_nan=False, err_msg=what)


@EACH
def test_the_compared_steps_go_somewhere(twin: Twin) -> None:
    for landscape, rate in twin.rates.items():
        t = follow(landscape, twin.slug, rate, twin.hyper, steps=STEPS)
        assert np.hypot(*(t.positions[-1] - t.positions[0])) > 0.05
