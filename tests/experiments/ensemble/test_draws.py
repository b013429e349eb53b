"""The draws of a chunk: whole epochs for every run, whatever the blocks; shared permutations; normal noise; memory."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments.ensemble.draws import Batches, Noise
from experiments.lanes import Size, size

BLOCK = Size(runs=3, rows=16)


def seen(batches: Batches, steps: int, examples: int) -> np.ndarray:
    """(steps, examples, runs), one where the example is in the batch, block after block."""
    blocks = []
    for first in range(0, steps, BLOCK.rows):
        count = min(BLOCK.rows, steps - first)
        table = batches.rows(count)
        assert not table[count:].any()
        blocks.append(np.unpackbits(table[:count], axis=1, bitorder="little"))
    whole = np.concatenate(blocks)
    assert not whole[:, examples:].any()
    return whole[:, :examples]


@given(st.integers(1, 300), st.data(), st.integers(0, 2**31 - 1))
def test_every_run_sees_every_example_once_an_epoch(examples: int, data: st.DataObject, seed: int) -> None:
    batch = data.draw(st.integers(1, examples))
    iterations = -(-examples // batch)
    table = seen(Batches(seed, 0, BLOCK, examples, batch), 3 * iterations, examples)
    epochs = table.reshape(3, iterations, examples, BLOCK.runs).astype(int)
    assert (epochs.sum(axis=1) == 1).all()
    assert (epochs[:, :-1].sum(axis=2) == batch).all()
    assert (epochs[:, -1].sum(axis=1) == examples - batch * (iterations - 1)).all()


def one_after_the_other(seed: int, chunk: int, examples: int, batch: int, steps: int) -> np.ndarray:
    """The same in plain loops: in each epoch every run in turn shuffles all places, and B of them are a batch."""
    generator = np.random.Generator(np.random.SFC64((seed, chunk, 1)))
    iterations = -(-examples // batch)
    table = np.zeros((steps, examples, BLOCK.runs), np.uint8)
    for epoch in range(-(-steps // iterations)):
        for run in range(BLOCK.runs):
            for example, place in enumerate(generator.permuted(np.arange(examples), axis=0)):
                step = epoch * iterations + place // batch
                if step < steps:
                    table[step, example, run] = 1
    return table


@pytest.mark.parametrize(
    ("examples", "batch"),
    [(1, 1), (2, 1), (3, 2), (12, 5), (12, 12), (30, 29), (255, 100), (256, 255), (257, 16), (70_000, 30_000)],
)
def test_a_run_sees_what_plain_loops_deal(examples: int, batch: int) -> None:
    steps = 3 * BLOCK.rows - 5 if examples < 1000 else BLOCK.rows + 3
    expected = one_after_the_other(9, 2, examples, batch, steps)
    np.testing.assert_array_equal(seen(Batches(9, 2, BLOCK, examples, batch), steps, examples), expected)


@pytest.mark.parametrize("batch", [1, 100, 10_000, 19_999, 20_000])
def test_the_decks_of_20000_examples_take_less_than_their_batches(batch: int) -> None:
    block = size(20_000)
    batches = Batches(0, 0, block, 20_000, batch)
    tracemalloc.start()
    table = batches.rows(block.rows)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < table.nbytes + 10e6
    assert table.nbytes < 5.5e6


def test_batch_sizes_share_the_decks_and_runs_do_not() -> None:
    twos, fours = (seen(Batches(1, 0, BLOCK, 8, batch), 16, 8) for batch in (2, 4))
    np.testing.assert_array_equal(fours[:8], twos.reshape(8, 2, 8, 3).sum(axis=1))
    assert (twos[:, :, 0] != twos[:, :, 1]).any()
    assert (twos != seen(Batches(1, 1, BLOCK, 8, 2), 16, 8)).any()


def test_each_order_is_as_likely_as_any_other() -> None:
    runs = Size(runs=200, rows=600)
    table = np.unpackbits(Batches(5, 0, runs, 3, 1).rows(600), axis=1, count=3, bitorder="little").argmax(axis=1)
    first, second, _ = table.reshape(200, 3, 200).transpose(1, 0, 2)
    counts = np.bincount((3 * first + second).ravel(), minlength=9)[[1, 2, 3, 5, 6, 7]]
    np.testing.assert_allclose(counts / counts.sum(), 1 / 6, atol=4 * np.sqrt(5 / 36 / counts.sum()))


def test_the_noise_is_standard_normal_and_goes_on_from_block_to_block() -> None:
    block = Size(runs=200, rows=500)
    noise, pieces = Noise(2, 0, block), Noise(2, 0, block)
    table = noise.rows(500)
    np.testing.assert_array_equal(table[:400], np.concatenate([pieces.rows(n)[:n] for n in (100, 300)]))
    moments = [np.mean(table**k) for k in (1, 2, 3, 4)]
    np.testing.assert_allclose(moments, [0, 1, 0, 3], atol=4 * np.sqrt(96 / table.size))
    assert (noise.rows(500) != table).all()
    assert (Noise(2, 1, block).rows(500) != table).all()


@pytest.mark.parametrize("examples", [0, 1, 12, 30, 100, 1000, 20_000])
def test_a_block_stays_small_enough_for_a_native_loop(examples: int) -> None:
    runs, rows = size(examples)
    assert runs * rows * (16 + -(-examples // 8)) < 5_500_000
    assert rows >= 100
    assert 8 <= runs <= 256
