"""Ensembles: many seeds of a contender at once; means over them for every step, and how each run ended.

Runs come in chunks (`experiments.ensemble.draws`): all runs of one take a step together, which fills the
processor's vector units. Chunks are shared between threads, so that one computes while another draws.
As in `experiments.run`, all numbers are traced and no control recompiles.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jaxtyping import Array, Bool, Float, Int, UInt8

from experiments.compile_cache import program
from experiments.ensemble.draws import Batches, Noise
from experiments.ensemble.result import ChunkSums, EnsembleResult, merge_chunks
from experiments.experiment import Experiment
from experiments.lanes import Size, size
from experiments.parameter_vector import pack, unpack
from experiments.step import Carry, StepSpec, init_carry, take_step

LOOPS = 40  # kept compiled, each in some 4 MB
_THREADS = ThreadPoolExecutor(min(os.cpu_count() or 1, 4), thread_name_prefix="ensemble")


class RunningStats(NamedTuple):
    """What is kept of each run so far, as in `experiments.ensemble.result.ChunkSums`; the last axis is the runs."""

    ends: Float[Array, "2 runs"]
    lowest: Float[Array, " runs"]
    lowest_at: Float[Array, "2 runs"]
    farthest: Float[Array, " runs"]
    quarters: Float[Array, "4 runs"]


class Clock(NamedTuple):
    """The first step of a block, the step after its last, and how many steps the whole run has."""

    first: Int[Array, ""]
    end: Int[Array, ""]
    steps: Int[Array, ""]


@partial(jax.jit, static_argnames=("spec",))
def advance(
    spec: StepSpec,
    numbers: Float[Array, " numbers"],
    about: Float[Array, "2"],
    carried: Carry,
    stats: RunningStats,
    draws: Float[Array, "rows 2 runs"],
    bits: UInt8[Array, "rows bytes runs"],
    clock: Clock,
    present: Bool[Array, " runs"],
) -> tuple[Carry, RunningStats, Float[Array, "rows 3"]]:
    """One block of steps of one chunk; the rows are the sums over its runs of d_0^2, d_0 d_1, d_1^2."""
    step = jax.vmap(partial(take_step, spec), in_axes=(None, -1, None, -1, -1), out_axes=-1)

    def body(t: Int[Array, ""], carry: Any) -> Any:
        carried, stats, rows, numbers = carry
        place = t - clock.first
        after, row = step(unpack(numbers, *spec), carried, t, draws[place], bits[place])
        away = row.state.theta - about[:, None]
        square = away[0] * away[0] + away[1] * away[1]
        quarter = 4 * t // (clock.steps + 1)
        lower = row.loss < stats.lowest
        so_far = lax.dynamic_index_in_dim(stats.quarters, quarter, keepdims=False)
        stats = RunningStats(
            row.state.theta,
            jnp.where(lower, row.loss, stats.lowest),
            jnp.where(lower[None, :], row.state.theta, stats.lowest_at),
            jnp.where(quarter >= 2, jnp.maximum(stats.farthest, square), stats.farthest),
            lax.dynamic_update_index_in_dim(stats.quarters, so_far + square, quarter, 0),
        )
        products = jnp.stack((away[0] * away[0], away[0] * away[1], away[1] * away[1]))
        sums = jnp.sum(jnp.where(present[None, :], products, 0.0), axis=1)
        rows = lax.dynamic_update_index_in_dim(rows, sums, place, 0)
        return after, stats, rows, lax.optimization_barrier(numbers)  # as in `experiments.run`

    rows = jnp.zeros((len(draws), 3), numbers.dtype)
    return lax.fori_loop(clock.first, clock.end, body, (carried, stats, rows, numbers))[:3]


def ensemble(experiment: Experiment, seeds: int, about: Sequence[float]) -> tuple[EnsembleResult, ...]:
    """Run every contender of the experiment with many seeds.

    Run s has noise and batches of its own, made from the contender's seed and s alone; contenders of one seed
    share them, as in a race. They are not the draws of the race of that seed.

    Args:
        experiment: what to run.
        seeds: how many runs each contender makes, at least 1.
        about: the point that distances are taken from, (theta_0, theta_1).

    Returns:
        An `EnsembleResult` for each contender. The same inputs give the same bits, and run s is the same
        whatever the number of seeds.

    Raises:
        Nothing of its own: divergence is an outcome.
    """
    block = size(experiment.examples)
    goal = jnp.asarray(about, float)

    def run_chunk(chunk: int) -> list[ChunkSums]:
        present = np.arange(block.runs) < seeds - chunk * block.runs
        return _run_chunk(experiment, block, chunk, goal, jnp.asarray(present))

    chunks = list(_THREADS.map(run_chunk, range(-(-seeds // block.runs))))
    return tuple(merge_chunks(of_one, seeds) for of_one in zip(*chunks, strict=True))


def _run_chunk(experiment: Experiment, block: Size, chunk: int, about: Array, present: Array) -> list[ChunkSums]:
    """One chunk's runs, for each contender."""
    examples, contenders, end = experiment.examples, experiment.contenders, experiment.steps + 1
    advance_block = program(advance, LOOPS, experiment.surface, "spec")
    specs = [StepSpec(experiment.surface, c.rule, c.rate_schedule) for c in contenders]
    numbers = [jnp.asarray(pack(experiment, c)) for c in contenders]
    states = [_init_runs(*one, block.runs) for one in zip(specs, numbers, strict=True)]
    rows: list[list[Array]] = [[] for _ in contenders]
    seeds = [experiment.seed_of(c) for c in contenders]
    noise = {seed: Noise(seed, chunk, block) for seed, c in zip(seeds, contenders, strict=True) if c.noise}
    seen = [(seed, c.batch or examples) for seed, c in zip(seeds, contenders, strict=True)]
    batches = {(seed, b): Batches(seed, chunk, block, examples, b) for seed, b in seen if examples}
    no_noise = jnp.zeros((block.rows, 2, block.runs))
    no_bits = jnp.zeros((block.rows, 0, block.runs), jnp.uint8)
    for first in range(0, end, block.rows):
        until = min(first + block.rows, end)
        clock = Clock(*map(jnp.asarray, (first, until, experiment.steps)))
        draws = {seed: jnp.asarray(one.rows(until - first)) for seed, one in noise.items()}
        bits = {its: jnp.asarray(one.rows(until - first)) for its, one in batches.items()}
        for i, spec in enumerate(specs):
            drawn = (draws.get(seeds[i], no_noise), bits.get(seen[i], no_bits), clock, present)
            *states[i], products = advance_block(spec, numbers[i], about, *states[i], *drawn)
            rows[i].append(products)
    products = [np.concatenate(mine)[:end] for mine in rows]
    return [ChunkSums(mine, *map(np.asarray, stats)) for mine, (_, stats) in zip(products, states, strict=True)]


def _init_runs(spec: StepSpec, numbers: Float[Array, " numbers"], runs: int) -> list[Any]:
    """All runs at the start, with statistics of no step."""
    one = init_carry(spec, unpack(numbers, *spec))
    carried = jax.tree.map(lambda leaf: jnp.broadcast_to(jnp.asarray(leaf)[..., None], (*jnp.shape(leaf), runs)), one)
    nothing = jnp.zeros(runs)
    start = carried.state.theta
    return [carried, RunningStats(start, nothing + jnp.inf, start, nothing, jnp.zeros((4, runs)))]
