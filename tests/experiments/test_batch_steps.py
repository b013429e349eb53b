"""A race's steps are those of its batches: NumPy loops over them, from the formulas, and over the permutations."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.batches import epoch_permutations
from experiments.parameter_vector import pack
from experiments.record import layout
from experiments.run import run_loop, standard_draws
from experiments.trajectory import Trajectory
from landscapes import LANDSCAPES, gabor, line_fit

STEPS = 70
RATES = {"line_fit": 0.02, "gabor": 0.05}  # for the mean of a batch


def line_slopes(theta: np.ndarray) -> np.ndarray:
    """(12, 2), the gradient of each (theta_0 + theta_1 x - y)^2."""
    x, y = line_fit.DATA.x, line_fit.DATA.y
    return 2 * (theta[0] + theta[1] * x - y)[:, None] * np.stack((np.ones(12), x), axis=1)


def gabor_slopes(theta: np.ndarray) -> np.ndarray:
    """(30, 2), the gradient of each (sin(u) exp(-u^2/32) - y)^2, u = theta_0 + 0.06 theta_1 x."""
    x, y = gabor.DATA.x, gabor.DATA.y
    u = theta[0] + 0.06 * theta[1] * x
    bell = np.exp(-(u**2) / 32)
    by_u = 2 * (np.sin(u) * bell - y) * (np.cos(u) - np.sin(u) * u / 16) * bell
    return by_u[:, None] * np.stack((np.ones(30), 0.06 * x), axis=1)


SLOPES: dict[str, Callable[[np.ndarray], np.ndarray]] = {"line_fit": line_slopes, "gabor": gabor_slopes}
CASES = [
    (slug, examples, batch, reduction)
    for slug, examples in (("line_fit", 12), ("gabor", 30))
    for batch in (1, 5, 7, examples - 1, examples)
    for reduction in ("sum", "mean")
]


def race(slug: str, batch: int | None, reduction: str, optimizer: str = "gradient_descent") -> Experiment:
    """One contender, at a rate that suits the sum of as many losses as the batch has."""
    rate = RATES[slug] / (1 if reduction == "mean" else batch or 30)
    return Experiment(
        landscape=slug,
        landscape_parameters={"reduction": reduction},
        start=LANDSCAPES[slug].start,
        steps=STEPS,
        seed=5,
        contenders=(Contender(optimizer=optimizer, rate=rate, batch=batch),),
    )


def batches_in_order(seed: int, examples: int, batch: int) -> Iterator[np.ndarray]:
    """Batch after batch, from one permutation after the other."""
    for permutation in epoch_permutations(seed, examples):
        for first in range(0, examples, batch):
            yield np.sort(permutation[first : first + batch])


@pytest.mark.parametrize(("slug", "examples", "batch", "reduction"), CASES)
def test_each_step_goes_down_its_own_batch(slug: str, examples: int, batch: int, reduction: str) -> None:
    experiment = race(slug, batch, reduction)
    trajectory, rate = run(experiment)[0], experiment.contenders[0].rate
    theta, positions, gradients = np.array(experiment.start), [np.array(experiment.start)], []
    for step, expected in zip(range(STEPS), batches_in_order(5, examples, batch), strict=False):
        seen = trajectory.batch(step)
        np.testing.assert_array_equal(seen, expected)
        own = SLOPES[slug](theta)[seen]
        gradients.append(own.mean(axis=0) if reduction == "mean" else own.sum(axis=0))
        theta = theta - rate * gradients[-1]
        positions.append(theta)
    np.testing.assert_allclose(trajectory.gradients, gradients, rtol=1e-9, atol=1e-11)
    np.testing.assert_allclose(trajectory.positions, positions, rtol=1e-10)
    # Different batches, so that none of them could stand in for another.
    assert batch == examples or np.ptp(gradients, axis=0).min() > 0.01


def test_the_first_epochs_come_off_different_decks() -> None:
    first, second, third = islice(epoch_permutations(5, 12), 3)
    assert (first != second).any()
    assert (second != third).any()
    assert sorted(first) == sorted(second) == sorted(third) == list(range(12))


@pytest.mark.parametrize("given", [True, False])
@pytest.mark.parametrize("reduction", ["sum", "mean"])
@pytest.mark.parametrize("optimizer", ["gradient_descent", "adam"])
@pytest.mark.parametrize("slug", list(SLOPES))
def test_a_batch_of_all_is_the_landscape_without_its_data(
    slug: str, optimizer: str, reduction: str, given: bool
) -> None:
    data = LANDSCAPES[slug].data
    assert data
    experiment = race(slug, len(data) if given else None, reduction, optimizer)
    (contender,) = experiment.contenders
    bare = replace(LANDSCAPES[slug], data=None)
    numbers, draws, nothing = pack(experiment, contender), standard_draws(0, 1025), jnp.zeros((1025, 0), jnp.uint8)
    rows = run_loop(bare, contender.rule, contender.rate_schedule, numbers, draws, nothing, jnp.asarray(STEPS))
    plain = Trajectory(np.asarray(rows)[: STEPS + 1], layout(contender.rule))
    found = run(experiment)[0]
    np.testing.assert_allclose(found.positions, plain.positions, rtol=1e-12)
    np.testing.assert_allclose(found.losses, plain.losses, rtol=1e-12)
    np.testing.assert_allclose(found.gradients, plain.gradients, rtol=1e-11, atol=1e-12)
