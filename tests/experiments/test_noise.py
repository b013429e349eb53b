"""Noise: seeded, shared by the contenders, of standard deviation sigma / sqrt(B), and only in the gradient."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, Trajectory, run
from experiments.experiment import compatible
from experiments.objective import StepObjective
from experiments.run import standard_draws
from landscapes import rosenbrock
from optimizers import OPTIMIZERS
from tests.one_run import follow

RATE = 1e-5
STEPS = 4096
SURFACE = rosenbrock.LANDSCAPE
SHAPE = rosenbrock.Parameters()


def noise_met(t: Trajectory) -> np.ndarray:
    """(steps, 2): the gradient that was used less the true one, for rules that do not look ahead."""
    true = jax.vmap(lambda theta: jax.grad(SURFACE.loss)(theta, SHAPE))(jnp.array(t.positions[:-1]))
    return t.gradients - np.asarray(true)


@pytest.mark.parametrize(("noise", "batch"), [(2.0, 1), (2.0, 16), (0.5, 3), (30.0, 10_000)])
def test_its_standard_deviation_is_sigma_over_the_root_of_the_batch(noise: float, batch: int) -> None:
    met = noise_met(follow("rosenbrock", "gradient_descent", RATE, steps=STEPS, noise=noise, batch=batch, seed=11))
    expected = noise / np.sqrt(batch)
    uncertain = expected / np.sqrt(2 * STEPS)  # of the standard deviation; per coordinate
    np.testing.assert_allclose(met.std(axis=0), expected, atol=4 * uncertain)
    np.testing.assert_allclose(met.mean(axis=0), 0.0, atol=4 * expected / np.sqrt(STEPS))
    assert abs(np.corrcoef(met.T)[0, 1]) < 4 / np.sqrt(STEPS)
    assert abs(np.corrcoef(met[1:, 0], met[:-1, 0])[0, 1]) < 4 / np.sqrt(STEPS)


def test_two_sigma_with_four_examples_is_one_sigma_with_one() -> None:
    many = follow("rosenbrock", "adam", 0.01, noise=1.0, batch=4, seed=5)
    one = follow("rosenbrock", "adam", 0.01, noise=0.5, batch=1, seed=5)
    np.testing.assert_array_equal(many.positions, one.positions)
    np.testing.assert_array_equal(many.gradients, one.gradients)


def test_it_is_the_seeds_own_draws() -> None:
    met = noise_met(follow("rosenbrock", "gradient_descent", RATE, steps=100, noise=3.0, seed=7))
    np.testing.assert_allclose(met, 3.0 * np.asarray(standard_draws(7, 1025))[:100], rtol=1e-9, atol=1e-10)


def test_another_seed_is_another_walk() -> None:
    walks = [follow("rosenbrock", "gradient_descent", RATE, noise=1.0, seed=seed).positions[1:] for seed in (0, 1, 2)]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert (walks[one] != walks[other]).all()


@pytest.mark.parametrize("optimizer", [o for o, rule in OPTIMIZERS.items() if compatible(rule, SURFACE)])
def test_without_noise_the_seed_changes_nothing(optimizer: str) -> None:
    walks = [follow("rosenbrock", optimizer, 0.01, seed=seed, batch=seed + 1) for seed in (0, 1)]
    np.testing.assert_array_equal(walks[0].positions, walks[1].positions)


def test_contenders_share_the_draws() -> None:
    contenders = (
        Contender(optimizer="gradient_descent", rate=RATE, noise=1.0),
        Contender(optimizer="adam", rate=0.01, noise=1.0),
        Contender(optimizer="rmsprop", rate=0.01, noise=2.0),
    )
    one, same, double = map(noise_met, run(Experiment(landscape="rosenbrock", seed=9, contenders=contenders)))
    np.testing.assert_allclose(same, one, rtol=0, atol=1e-9)
    np.testing.assert_allclose(double, 2 * one, rtol=0, atol=1e-9)


def test_it_is_a_tilt_of_the_surface() -> None:
    theta, tilt = jnp.array((0.3, -0.7)), jnp.array((0.2, 1.5))
    tilted = StepObjective(SURFACE, SHAPE, tilt)
    np.testing.assert_allclose(tilted.value(theta), SURFACE.loss(theta, SHAPE) + 0.2 * 0.3 - 1.5 * 0.7, rtol=1e-14)
    np.testing.assert_allclose(jax.grad(tilted.value)(theta), tilted.gradient(theta), rtol=1e-14)
    np.testing.assert_allclose(jax.hessian(tilted.value)(theta), tilted.hessian(theta), rtol=1e-14)
