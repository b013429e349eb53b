"""Every rule from optax against optax itself, and everything that optax offers in one table or the other.

Each of optax's steps begins where ours began, but with optax's own state: rules that divide by the
size of the gradient hop about a minimum, and would blow the last bit of a rounding up a million times.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import partial
from types import FunctionType
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from optax import contrib

from experiments.defaults import default_rate
from landscapes import LANDSCAPES
from optimizers.optax_rules import EXCLUDED, OPTAX_RULES
from quantities import Value, quantities
from tests.corners import moved
from tests.landscapes.surfaces import gradients, losses
from tests.one_run import follow

STEPS = 200
HERE_AND_THERE = {"beta1": "b1", "beta2": "b2", "beta3": "b3", "epsilon": "eps"}
ASK_FOR_THE_LOSS = {"polyak_sgd"}
PAIR_OF_BETAS = {"dadapt_adamw", "prodigy"}  # they also correct averages that the papers do not
AS_IN_THE_PAPER: dict[str, dict[str, Any]] = {"optimistic_adam_v2": {"nesterov": False}}
# Optax takes the root of a 32-bit count in single precision, which two compiled programs may round differently.
IN_SINGLE_PRECISION = {"madgrad": 1e-4}
EACH = pytest.mark.parametrize("slug", list(OPTAX_RULES))


def factory_of(slug: str) -> Callable[..., optax.GradientTransformation]:
    return getattr(optax, slug, None) or getattr(contrib, slug)


def build(slug: str, rate: Any, hyper: dict[str, Value]) -> optax.GradientTransformationExtraArgs:
    """The rule as a user of optax would write it: what is not given is left to optax, unless the paper differs."""
    there, hyper = dict(AS_IN_THE_PAPER.get(slug, {})), dict(hyper)
    if slug in PAIR_OF_BETAS:
        beta1, beta2 = there["betas"] = (float(hyper.pop("beta1", 0.9)), float(hyper.pop("beta2", 0.999)))
        there["learning_rate"] = lambda t: rate / (jnp.sqrt(1.0 - beta2 ** (t + 1)) / (1.0 - beta1 ** (t + 1)))
    there |= {HERE_AND_THERE.get(name, name): value for name, value in hyper.items()}
    # As an array, because optax counts steps in 32 bits and a rate without a type of its own would follow that.
    rate_name = "max_learning_rate" if slug == "polyak_sgd" else "learning_rate"
    return optax.with_extra_args_support(factory_of(slug)(**{rate_name: jnp.asarray(rate)} | there))


def rule_of_optax(slug: str, hyper: dict[str, Value]) -> Callable[..., tuple[np.ndarray, Any]]:
    """Optax's steps, compiled once for all landscapes.

    The function takes a rate, the thetas (steps, 2), and the losses (steps,) and the gradients (steps, 2) there, and
    returns where optax is after a step from each of the thetas, shape (steps, 2), and its state after each step.
    """

    def all_steps(rate, thetas, losses, gradients):
        rule = build(slug, rate, hyper)

        def take_step(state, at):
            theta, loss, gradient = at
            updates, state = rule.update(gradient, state, theta, value=loss)
            return state, (optax.apply_updates(theta, updates), state)

        return jax.lax.scan(take_step, rule.init(thetas[0]), (thetas, losses, gradients))[1]

    return jax.jit(all_steps)


@pytest.mark.parametrize("its_own", [True, False])
@EACH
def test_every_step_is_optaxs_step(slug: str, its_own: bool) -> None:
    hyper = {} if its_own else moved(OPTAX_RULES[slug].hyper)
    optaxs = rule_of_optax(slug, hyper)
    for landscape in ("rosenbrock", "gabor"):
        rate = default_rate(slug, landscape) / 5  # some of the moved numbers are not for long steps
        t = follow(landscape, slug, rate, hyper, steps=STEPS)
        surface, thetas = LANDSCAPES[landscape], t.positions[:-1]
        shape = surface.parameters(*surface.parameters._field_defaults.values())
        here = (losses(surface, shape, thetas), gradients(surface, shape, thetas))
        after, states = optaxs(rate, thetas, *here)
        np.testing.assert_array_equal(t.positions[0], surface.start)
        rtol = IN_SINGLE_PRECISION.get(slug, 1e-9)
        _same(t.positions[1:], after, f"theta on {landscape}", rtol)
        recorded = [name for name in t.state if name != "theta"]
        for name, theirs in zip(recorded, jax.tree.leaves(states), strict=True):
            _same(t.state[name][1:], theirs, f"{name} on {landscape}", rtol)


def _same(computed: np.ndarray, expected: Any, what: str, rtol: float) -> None:
    # The small absolute part is for coordinates that pass through zero.
    scale = float(np.abs(expected).max())
    assert computed.dtype == np.float64
    np.testing.assert_allclose(computed, expected, rtol=rtol, atol=1e-3 * rtol * scale, equal_nan=False, err_msg=what)


@EACH
def test_its_numbers_are_those_of_optaxs_signature(slug: str) -> None:
    there: dict[str, Any] = {}
    for name, parameter in inspect.signature(factory_of(slug)).parameters.items():
        if name == "betas":
            there |= dict(zip(("beta1", "beta2"), parameter.default, strict=True))
        elif isinstance(parameter.default, int | float) and not isinstance(parameter.default, bool):
            house = {there: here for here, there in HERE_AND_THERE.items()}
            there[house.get(name, name)] = parameter.default
    there.pop("learning_rate", None)
    there.pop("max_learning_rate", None)
    assert {name: q.default for name, q in quantities(OPTAX_RULES[slug].hyper).items()} == there


@EACH
def test_it_reports_what_it_asked_for_and_the_quotient_of_move_and_gradient(slug: str) -> None:
    t = follow("rosenbrock", slug, 1e-3, steps=50, noise=1.0, seed=3)
    np.testing.assert_array_equal(np.diff(t.evaluations.gradients), 1.0)
    np.testing.assert_array_equal(np.diff(t.evaluations.values), float(slug in ASK_FOR_THE_LOSS))
    moves = np.diff(t.positions, axis=0)
    np.testing.assert_allclose(-t.effective_rates * t.gradients, moves, rtol=1e-9, atol=1e-14)


@EACH
def test_its_first_state_needs_no_rate(slug: str) -> None:
    one, two = (jax.tree.leaves(build(slug, rate, {}).init(jnp.ones(2))) for rate in (0.0, 1.0))
    assert all(np.array_equal(a, b) for a, b in zip(one, two, strict=True))


def optimizers_of_optax() -> Iterator[str]:
    """What optax offers as an optimizer: it has a learning rate; in contrib, all but the parts of rules."""
    for module in (optax, contrib):
        for name, thing in inspect.getmembers(module, callable):
            if name.startswith(("_", "scale_by_")) or not isinstance(thing, FunctionType | partial):
                continue
            signature = inspect.signature(thing)
            has_rate = {"learning_rate", "max_learning_rate"} & set(signature.parameters)
            builds = "GradientTransformation" in str(signature.return_annotation)
            if has_rate or (builds and module is contrib):
                yield name


def test_every_optimizer_of_optax_is_on_offer_or_left_out_with_a_reason() -> None:
    names = set(optimizers_of_optax())
    assert len(names) > 50
    assert set(OPTAX_RULES) | set(EXCLUDED) == names
    assert not set(OPTAX_RULES) & set(EXCLUDED)
    assert all(reason.endswith(".") for reason in EXCLUDED.values())
