"""Mini-batches: whole epochs whatever N, B and seed; no bias; a variance like 1/B; a full batch is no noise."""

import math
from functools import partial
from itertools import combinations
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments.batches import members, packed, weights
from experiments.objective import StepObjective
from landscapes import LANDSCAPES
from tests.experiments.same import same
from tests.one_run import follow

WITH_DATA = [slug for slug, landscape in LANDSCAPES.items() if landscape.data and len(landscape.data) <= 100]
SEEDS = st.integers(0, 2**31 - 1)
THETA = jnp.array((0.9, 0.4))


def table(seed: int, examples: int, batch: int, rows: int) -> np.ndarray:
    """The batches unpacked, (rows, examples) of zeros and ones."""
    bits = np.unpackbits(packed(seed, examples, batch, rows), axis=1, bitorder="little")
    assert not bits[:, examples:].any()
    return bits[:, :examples].astype(int)


def batch_gradients(slug: str, reduction: float, seen: np.ndarray) -> np.ndarray:
    """The gradients at THETA that steps are given, (steps, 2); of their batches, (steps, examples), zeros and ones."""
    return np.asarray(_gradients(slug, reduction, jnp.asarray(seen, float)))


@partial(jax.jit, static_argnames="slug")  # in one go: each operation by itself would compile for each number of steps
def _gradients(slug: str, reduction: Any, seen: Any) -> Any:
    landscape = LANDSCAPES[slug]
    shape, nothing = landscape.parameters(reduction=reduction), jnp.zeros(2)
    return jax.vmap(lambda row: StepObjective(landscape, shape, nothing, row).gradient(THETA))(seen)


@given(st.integers(1, 400), st.data(), SEEDS)
def test_every_example_is_seen_exactly_once_an_epoch(examples: int, data: st.DataObject, seed: int) -> None:
    batch = data.draw(st.integers(1, examples))
    iterations = -(-examples // batch)
    epochs = table(seed, examples, batch, 4 * iterations).reshape(4, iterations, examples)
    assert (epochs.sum(axis=1) == 1).all()
    assert (epochs[:, :-1].sum(axis=2) == batch).all()
    assert (epochs[:, -1].sum(axis=1) == examples - batch * (iterations - 1)).all()


@pytest.mark.parametrize("batch", [1, 7, 100, 9_999, 19_999, 20_000])
def test_twenty_thousand_examples_are_no_other_case_and_fit_in_ten_megabytes(batch: int) -> None:
    examples, rows = 20_000, 4_097
    bits = packed(4, examples, batch, rows)
    assert bits.nbytes <= 10.3e6
    iterations = -(-examples // batch)
    short = examples - batch * (iterations - 1)
    sizes = np.bitwise_count(bits).sum(axis=1)
    assert (sizes == np.where(np.arange(rows) % iterations == iterations - 1, short, batch)).all()
    for epoch in {0, rows // iterations - 1} if iterations <= rows else ():
        assert (np.bitwise_or.reduce(bits[epoch * iterations : (epoch + 1) * iterations]) == 255).all()


@given(st.integers(2, 60), st.data(), SEEDS)
def test_more_rows_begin_with_the_same_ones_and_the_decks_are_shared(
    examples: int, data: st.DataObject, seed: int
) -> None:
    batch = data.draw(st.integers(1, examples))
    np.testing.assert_array_equal(table(seed, examples, batch, 50), table(seed, examples, batch, 90)[:50])
    ones = [members(row, examples).item() for row in packed(seed, examples, 1, examples)]
    np.testing.assert_array_equal(members(packed(seed, examples, batch, 1)[0], examples), sorted(ones[:batch]))


@given(st.sampled_from((1, 7, 8, 9, 30, 70)), SEEDS)  # each N compiles
def test_the_loop_unpacks_the_same_examples(examples: int, seed: int) -> None:
    batch = 1 + seed % examples
    bits = packed(seed, examples, batch, 3)
    for row, seen in zip(bits, table(seed, examples, batch, 3), strict=True):
        np.testing.assert_array_equal(weights(jnp.asarray(row), examples, np.dtype(float)), seen)
        np.testing.assert_array_equal(members(row, examples), np.flatnonzero(seen))


@pytest.mark.parametrize("slug", WITH_DATA)
@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_over_an_epoch_the_batches_gradients_are_the_full_one(slug: str, share: float) -> None:
    data = LANDSCAPES[slug].data
    assert data
    examples = len(data)
    batch = max(round(share * examples), 1)
    full = [np.asarray(jax.grad(data.loss)(THETA, LANDSCAPES[slug].parameters(reduction=r))) for r in (0.0, 1.0)]
    for epoch in table(8, examples, batch, 3 * -(-examples // batch)).reshape(3, -1, examples):
        sizes = epoch.sum(axis=1)
        sums, means = (batch_gradients(slug, reduction, epoch) for reduction in (0.0, 1.0))
        scale = np.abs(sums).sum()
        np.testing.assert_allclose(sums.sum(axis=0), full[0], rtol=1e-12, atol=1e-14 * scale)
        np.testing.assert_allclose(np.average(means, axis=0, weights=sizes), full[1], rtol=1e-12, atol=1e-14 * scale)


def each_gradient(slug: str) -> np.ndarray:
    """The gradients of single examples at THETA, (examples, 2), by differences of the losses alone."""
    data = LANDSCAPES[slug].data
    assert data
    ahead, behind = ([np.asarray(data.each(THETA + s * 1e-5 * unit)) for unit in np.eye(2)] for s in (1, -1))
    return (np.array(ahead) - np.array(behind)).T / 2e-5


@pytest.mark.parametrize("batch", [1, 2, 3, 6, 10, 11, 12])
def test_the_variance_is_one_over_b_and_the_finite_population_says_the_rest(batch: int) -> None:
    """Over all batches there are, exactly."""
    single = each_gradient("line_fit")
    seen = np.zeros((math.comb(12, batch), 12))
    for row, chosen in zip(seen, combinations(range(12), batch), strict=True):
        row[list(chosen)] = 1.0
    gradients = batch_gradients("line_fit", 1.0, seen)
    np.testing.assert_allclose(gradients, seen @ single / batch, rtol=1e-7, atol=1e-9)
    expected = single.var(axis=0) * (12 - batch) / (batch * 11)
    np.testing.assert_allclose(gradients.var(axis=0), expected, rtol=1e-7, atol=1e-20)


@pytest.mark.parametrize("slug", WITH_DATA)
def test_the_variance_falls_so_over_the_batches_that_are_drawn(slug: str) -> None:
    single = each_gradient(slug)
    examples, rows = len(single), 4_000
    measured, expected = [], []
    for batch in [b for b in (1, 2, 5, 10, 20, 50) if examples % b == 0 and b < examples]:
        iterations = examples // batch
        drawn = table(21, examples, batch, rows - rows % iterations) @ single / batch
        measured.append(drawn.var(axis=0).sum())
        expected.append(single.var(axis=0).sum() * (examples - batch) / (batch * (examples - 1)))
    np.testing.assert_allclose(measured, expected, rtol=5 / math.sqrt(rows))


@pytest.mark.parametrize("slug", WITH_DATA)
@pytest.mark.parametrize("optimizer", ["gradient_descent", "adam", "bfgs"])
def test_a_batch_of_all_is_the_deterministic_run_bit_for_bit(slug: str, optimizer: str) -> None:
    data = LANDSCAPES[slug].data
    assert data
    plain = follow(slug, optimizer, 0.01, steps=200)
    for seed in (0, 17):
        same(follow(slug, optimizer, 0.01, steps=200, seed=seed, batch=len(data)), plain, 200)
    assert (follow(slug, optimizer, 0.01, steps=200, batch=len(data) - 1).positions[1:] != plain.positions[1:]).all()
