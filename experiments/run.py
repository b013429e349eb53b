"""The loop of a race: all steps of a contender, compiled once for each optimizer, landscape and schedule.

All numbers are traced, the number of steps included, so no control ever recompiles; only the
capacity of the record is fixed (`CAPACITIES`). It is `lax.scan`'s own loop, written out because a
scan's length cannot be traced. The noise is drawn before the loop, and each step writes one row,
because both keep the loop a single native function (see `experiments.backend`).
Nothing guards against divergence: what is not finite stays so and is read off afterwards.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache, partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.flatten_util import ravel_pytree
from jaxtyping import Array, Float, Int, UInt8

from experiments.batches import BatchPlan, batch_bits
from experiments.compile_cache import program
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.parameter_vector import pack, unpack
from experiments.record import layout
from experiments.result import Result
from experiments.step import StepSpec, init_carry, take_step
from experiments.trajectory import Trajectory
from landscapes import Landscape
from optimizers import Optimizer, Schedule

CAPACITIES = (1025, 4097)
LOOPS = 160  # kept compiled, each in some 2.5 MB


@partial(jax.jit, static_argnames=("landscape", "optimizer", "schedule"))
def run_loop(
    landscape: Landscape,
    optimizer: Optimizer,
    schedule: Schedule,
    numbers: Float[Array, " numbers"],
    draws: Float[Array, "rows 2"],
    batches: UInt8[Array, "rows bytes"],
    steps: Int[Array, ""],
) -> Float[Array, "rows columns"]:
    """The record of one contender's run: row t holds the state before step t and what step t did.

    One step more is taken than asked for, so that the last state is recorded like all others.
    """
    spec = StepSpec(landscape, optimizer, schedule)
    start, unravel = ravel_pytree(init_carry(spec, unpack(numbers, *spec)))

    def body(t, carry):
        flat, rows, numbers = carry
        after, row = take_step(spec, unpack(numbers, *spec), unravel(flat), t, draws[t], batches[t])
        rows = lax.dynamic_update_index_in_dim(rows, ravel_pytree(row)[0], t, 0)
        # The numbers never change, but XLA must not know: what it finds constant it takes out of
        # the loop, and out there each little operation is handed to the thread pool by itself.
        return ravel_pytree(after)[0], rows, lax.optimization_barrier(numbers)

    rows = jnp.zeros((len(draws), layout(optimizer).width), numbers.dtype)
    return lax.fori_loop(0, steps + 1, body, (start, rows, numbers))[1]


@lru_cache(maxsize=512)  # as many seeds as a ranking has, at 16 to 64 kB
def standard_draws(seed: int, rows: int) -> Float[Array, "rows 2"]:
    """The noise of every step before scaling; more rows begin with the same ones."""
    return jax.random.normal(jax.random.key(seed), (rows, 2))


@lru_cache(maxsize=64)
def step_count(steps: int) -> Int[Array, ""]:
    """The number of steps where the loop can read it; handed over as a Python number it costs 3 microseconds a run."""
    return jnp.asarray(steps)


def batch_plan(experiment: Experiment, contender: Contender) -> BatchPlan:
    """The batches of a contender's steps, and of at least one more, because `run_loop` takes one more."""
    capacity = next(c for c in CAPACITIES if experiment.steps < c)
    examples, seed = experiment.examples, experiment.seed_of(contender)
    return BatchPlan(seed, examples, contender.batch or examples, capacity)


def run_contender(experiment: Experiment, contender: Contender) -> Trajectory:
    """Run one contender and read its record."""
    batches = batch_plan(experiment, contender)
    loop = program(run_loop, LOOPS, experiment.surface, "landscape", "optimizer", "schedule")
    rows = loop(
        experiment.surface,
        contender.rule,
        contender.rate_schedule,
        pack(experiment, contender),
        standard_draws(batches.seed, batches.rows),
        batch_bits(batches),
        step_count(experiment.steps),
    )
    return Trajectory(np.asarray(rows)[: experiment.steps + 1], layout(contender.rule), batches)


def run(experiment: Experiment) -> Result:
    """Run every contender of the experiment.

    Contender i starts at theta_0 = start and takes `steps` steps
    (state, info)_{t+1} = step(objective_t, state_t, rate_t, hyper).

    Args:
        experiment: what to run; a valid value, since `Experiment` refuses all others.

    Returns:
        A `Result`: result[i] is the `Trajectory` of contender i, in read-only NumPy float64.
        The same experiment gives the same bits; a longer run begins with the shorter one.

    Raises:
        Nothing of its own: divergence is an outcome, reported by `Trajectory.diverged_at`.
    """
    one = partial(run_contender, experiment)
    if experiment.surface.texts and len(experiment.contenders) > 1:
        return Result(experiment, tuple(_threads().map(one, experiment.contenders)))
    return Result(experiment, tuple(map(one, experiment.contenders)))


@cache
def _threads() -> ThreadPoolExecutor:
    """For landscapes of a person's own, whose loops may not be there yet: XLA compiles beside Python."""
    return ThreadPoolExecutor(thread_name_prefix="own-loops")
