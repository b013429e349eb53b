"""What a batch costs: a step is a step of gradient descent, memory grows with the batch, and the clock is asked for."""

from itertools import count

import numpy as np
import pytest

from networks.batch_cost import SHAPES, activations, batch_of, free_up_to, measure, start, steps_of_epoch
from networks.step_loop import loss, one_step, run_steps


def test_a_step_follows_the_slope_and_a_loop_is_as_many_steps() -> None:
    network, examples = start((2, 3, 1)), batch_of((2, 3, 1), 5)
    x, y = (np.asarray(part) for part in examples)
    (w, b), (v, c) = ((np.asarray(part) for part in layer) for layer in network)
    hidden = np.tanh(x @ w + b)
    error = 2.0 * (hidden @ v + c - y) / len(x)
    back = error @ v.T * (1.0 - hidden**2)
    expected = [((x.T @ back), back.sum(axis=0)), ((hidden.T @ error), error.sum(axis=0))]
    after = one_step(network, examples)
    for layer, moved, slopes in zip(network, after, expected, strict=True):
        for part, then, slope in zip(layer, moved, slopes, strict=True):
            np.testing.assert_allclose(np.asarray(part) - np.asarray(then), 0.01 * slope, rtol=1e-9, atol=1e-15)
    twice = run_steps(network, examples, 2)
    assert float(loss(twice, examples)) == pytest.approx(float(loss(one_step(after, examples), examples)), rel=1e-12)


def test_times_are_those_of_the_clock_and_memory_grows_with_the_batch() -> None:
    seconds, told = count(), list[float]()
    cost = measure(SHAPES["2-16-16-1"], lambda: float(next(seconds)), told.append, (4, 64, 1024))
    assert cost.batches.tolist() == [4, 64, 1024]
    # Each look at this clock is a second after the one before, and one step takes long enough.
    assert cost.called.tolist() == cost.looped.tolist() == [1.0, 1.0, 1.0]
    assert told == pytest.approx([0.0, 1 / 3, 2 / 3])
    assert cost.activations.tolist() == [8 * batch * (2 + 16 + 16 + 1) for batch in (4, 64, 1024)]
    assert (cost.reserved >= cost.activations).all()
    # Beside a constant, sixteen times as many examples need sixteen times as much.
    few, some, many = cost.reserved
    assert (many - some) / (some - few) == pytest.approx(16.0, rel=0.1)


@pytest.mark.parametrize(
    ("seconds", "free"),
    [
        ((0.1, 0.2, 1.0, 1.0, 1.9, 2.0, 2.1), 32),
        ((9.0, 9.0, 1.0, 1.5, 2.5, 1.0, 1.0), 8),  # one that takes longer ends it
        ((1.0, 1.0, 1.0, 3.0, 5.0, 9.0, 17.0), 4),
        ((1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), 64),
    ],
)
def test_a_batch_is_free_until_a_step_takes_twice_as_long(seconds: tuple[float, ...], free: int) -> None:
    assert free_up_to(np.array((1, 2, 4, 8, 16, 32, 64)), np.array(seconds)) == free


@pytest.mark.parametrize(("batch", "steps"), [(1, 20_000), (64, 313), (100, 200), (20_000, 1)])
def test_an_epoch_has_as_many_steps_as_batches_and_memory_as_many_rows_as_examples(batch: int, steps: int) -> None:
    assert steps_of_epoch(20_000, batch) == steps
    assert activations((2, 16, 1), batch) == 152 * batch
