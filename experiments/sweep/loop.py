"""The loop of a sweep: many runs side by side, of which only the ends are kept.

Runs go in chunks, the run being the last axis of everything, so that a chunk fills the processor's
vector units. Only what differs between runs is an array over them (`experiments.sweep.dependence`); all else stays a
scalar, which makes a step half as long. Chunks of one call follow each other within one native function.
"""

import operator
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import lax
from jax.sharding import Mesh
from jax.sharding import PartitionSpec as Split
from jaxtyping import Array, Float, Int, UInt8

from experiments.parameter_vector import unpack
from experiments.step import Carry, StepSpec, init_carry, take_step
from experiments.sweep.arrivals import Arrivals, at_target, no_arrivals
from experiments.sweep.dependence import depends_on_run

CHUNKS = "chunks"  # the axis that is split between devices
LOOPS = 40  # kept compiled, each in some 6 MB
COLUMNS = 6  # theta_0, theta_1, final loss, lowest loss, first step at the target, from when on it stays there


class Runs(NamedTuple):
    """What differs between the runs of a call.

    Attributes:
        numbers: the numbers that the axes vary.
        targets: the lowest and the highest loss that count as reached.
        draws: which column of the tables of draws is the run's.
    """

    numbers: Float[Any, "chunks varied runs"]
    targets: Float[Any, "chunks 2 runs"]
    draws: Int[Any, "chunks runs"]


class Tables(NamedTuple):
    """The draws of each step, a column for each seed and batch size. One row serves all where nothing is drawn."""

    noise: Float[Any, "rows 2 columns"]
    batches: UInt8[Any, "rows bytes columns"]


class Length(NamedTuple):
    """How many steps a run has, and how many chunks each device."""

    steps: Int[Any, ""]
    chunks: Int[Any, " devices"]


@partial(jax.jit, static_argnames=("mesh", "spec", "varied"))
def run_to_end(
    mesh: Mesh,
    spec: StepSpec,
    varied: tuple[int, ...],
    numbers: Float[Array, " numbers"],
    runs: Runs,
    tables: Tables,
    length: Length,
) -> Float[Array, "chunks columns runs"]:
    """The ends of all runs; chunks are shared between the devices of the mesh.

    Args:
        mesh: the devices, along one axis named `CHUNKS`.
        spec: the contender on its landscape; static.
        varied: which of the numbers differ between runs.
        numbers: as `experiments.parameter_vector.pack` gives them; where one is varied, the runs' own takes its place.
        runs, tables, length: everything else; `numbers` decides the precision.
    """
    run_chunk = partial(_run_chunk, spec, varied, numbers)

    def on_device(runs: Runs, tables: Tables, length: Length) -> Array:
        def body(i: Array, ends: Array) -> Array:
            own = jax.tree.map(lambda all_runs: all_runs[i], runs)
            return lax.dynamic_update_index_in_dim(ends, run_chunk(own, tables, length.steps), i, 0)

        chunks, _, width = runs.numbers.shape
        nothing = jnp.zeros((chunks, COLUMNS, width), numbers.dtype)
        return lax.fori_loop(0, length.chunks[0], body, nothing)

    split = (Split(CHUNKS), Split(), Length(Split(), Split(CHUNKS)))
    return jax.shard_map(on_device, mesh=mesh, in_specs=split, out_specs=Split(CHUNKS), check_vma=False)(
        runs, tables, length
    )


def _run_chunk(
    spec: StepSpec, varied: tuple[int, ...], numbers: Array, own: Runs, tables: Tables, steps: Array
) -> Float[Array, "columns runs"]:
    """All runs of one chunk, a step at a time."""

    def run_numbers(mine: Array) -> Any:
        row = list(numbers)
        for place, number in zip(varied, mine, strict=True):
            row[place] = number
        return unpack(row, *spec)

    def start(mine: Array) -> Carry:
        return jax.tree.map(lambda leaf: jnp.asarray(leaf, numbers.dtype), init_carry(spec, run_numbers(mine)))

    def step(mine: Array, carried: Carry, t: Array, draw: Array, batch: Array) -> tuple[Carry, Array]:
        after, row = take_step(spec, run_numbers(mine), carried, t, draw, batch)
        # A data set in float64 must not turn a float32 run into one of its own kind.
        kept = jax.tree.map(lambda new, old: jnp.asarray(new, old.dtype), after, carried)
        return kept, jnp.asarray(row.loss, numbers.dtype)

    def is_there(mine: Array, theta: Array, loss: Array, target: Array) -> Array:
        return at_target(theta, loss, spec.landscape.domain(run_numbers(mine).landscape), target)

    shared = tables.noise.shape[-1] == 1  # all runs have the same draws
    drawn = None if shared else -1
    axes = _axes_of_carried(
        start, step, own.numbers[:, 0], (tables.noise[0, :, 0], tables.batches[0, :, 0]), not shared
    )
    over_runs = jax.vmap(step, in_axes=(-1, axes, None, drawn, drawn), out_axes=(axes, -1))
    are_there = jax.vmap(is_there, in_axes=-1)

    def body(t: Array, carry: tuple[Carry, Array, Arrivals]) -> tuple[Carry, Array, Arrivals]:
        before, lowest, arrivals = carry
        rows = (lax.dynamic_index_in_dim(table, t, keepdims=False) for table in tables)
        draw, batch = (table[:, 0] if shared else table[:, own.draws] for table in rows)
        carried, loss = over_runs(own.numbers, before, t, draw, batch)
        arrivals = arrivals.after(t, are_there(own.numbers, before.state.theta, loss, own.targets))
        return carried, jnp.where(loss < lowest, loss, lowest), arrivals

    nothing = jnp.zeros(own.draws.shape, numbers.dtype)
    begun = jax.vmap(start, in_axes=-1, out_axes=axes)(own.numbers)
    carry = (begun, nothing + jnp.inf, no_arrivals(nothing))
    carried, lowest, arrivals = lax.fori_loop(0, steps, body, carry)
    theta = carried.state.theta
    loss = jax.vmap(lambda there, mine: spec.landscape.loss(there, run_numbers(mine).landscape), in_axes=-1)
    final = jnp.asarray(loss(theta, own.numbers), numbers.dtype)
    lowest = jnp.where(final < lowest, final, lowest)
    there = are_there(own.numbers, theta, final, own.targets)
    return jnp.stack((*theta, final, lowest, *arrivals.after(steps, there).steps(there)))


def _axes_of_carried(start: Callable, step: Callable, mine: Array, drawn: tuple[Array, Array], differ: bool) -> Any:
    """For each leaf of what a step hands on: None where it is alike for all runs, else -1, the axis of the runs."""
    first = start(mine)
    found = depends_on_run(start, (mine,), (True,))
    found = found._replace(state=found.state._replace(theta=True))  # runs have an end each, alike or not
    while True:
        after, _ = depends_on_run(step, (mine, first, jnp.asarray(0), *drawn), (True, found, False, differ, differ))
        both = jax.tree.map(operator.or_, found, after)
        if both == found:
            return jax.tree.map(lambda differs: -1 if differs else None, found)
        found = both
