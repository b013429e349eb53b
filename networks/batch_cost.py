"""What a batch costs: how long one step of gradient descent takes on this machine, and which memory it needs.

A step is measured in two ways: as one call from Python, which pays for the call each time, and within a compiled loop,
which does not. Times are measured when they are asked for. Memory is no matter of the machine's speed: it is read off
the compiled loop, and counted.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from networks.step_loop import Examples, Layer, Network, one_step, run_steps

Shape = tuple[int, ...]  # the inputs, the units of each layer, and the output
SHAPES: dict[str, Shape] = {"2-16-1": (2, 16, 1), "2-16-16-1": (2, 16, 16, 1), "10-64-64-1": (10, 64, 64, 1)}
BATCHES = tuple(2**k for k in range(13))
REFERENCE = 4  # examples; a step of one or two is compiled to other code, without a product of matrices
FREE = 2.0  # times as long as a step of the reference
NUMBER = 8  # bytes of a number
_LONG_ENOUGH = 0.002  # seconds of a measurement, beside which a look at the clock is nothing
_REPEATS = 7  # of which the shortest counts: in the others the machine was busy elsewhere
_TRIES = 3  # likewise, while the number of steps is looked for
_MOST_STEPS = 1 << 20


class Cost(NamedTuple):
    """What steps of each batch size cost.

    batches: (sizes,) examples of a step.
    called: (sizes,) seconds of a step that is called from Python.
    looped: (sizes,) seconds of a step within a compiled loop.
    reserved: (sizes,) bytes that the compiled loop reserves for what it computes; NaN where the compiler does not say.
    activations: (sizes,) bytes of the inputs and of the outputs of all layers, which the gradient needs.
    """

    batches: np.ndarray
    called: np.ndarray
    looped: np.ndarray
    reserved: np.ndarray
    activations: np.ndarray


def free_up_to(batches: np.ndarray, seconds: np.ndarray) -> int:
    """The largest batch up to which no step takes more than twice as long as one of `REFERENCE` examples."""
    limit, free = FREE * float(seconds[batches == REFERENCE][0]), REFERENCE
    for size, time in zip(batches.tolist(), seconds.tolist(), strict=True):
        if size > REFERENCE and time > limit:
            break
        free = max(free, size)
    return free


def activations(shape: Shape, batch: int) -> int:
    """Bytes of the inputs and of the outputs of all layers, for each example of a batch."""
    return NUMBER * batch * sum(shape)


def weights(shape: Shape) -> int:
    """How many weights and biases a network has."""
    return sum((inputs + 1) * units for inputs, units in pairwise(shape))


def steps_of_epoch(examples: int, batch: int) -> int:
    """N / B, rounded up."""
    return -(-examples // batch)


def measure(
    shape: Shape,
    clock: Callable[[], float],
    progress: Callable[[float], object] = lambda _: None,
    batches: Sequence[int] = BATCHES,
) -> Cost:
    """Measure steps of all batch sizes.

    Args:
        shape: of the network, which has tanh units and a linear output.
        clock: the time in seconds, such as `time.perf_counter`.
        progress: called with the share that is done. It may raise to stop.
        batches: the sizes, in growing order.
    """
    rows = []
    for done, batch in enumerate(batches):
        progress(done / len(batches))
        looped = in_loop(shape, batch, clock)
        rows.append((called(shape, batch, clock), looped.seconds, looped.reserved, activations(shape, batch)))
    return Cost(np.array(batches), *np.array(rows, float).T)


class Looped(NamedTuple):
    """Seconds of a step within a compiled loop, and bytes that the loop reserves; NaN where that is not known."""

    seconds: float
    reserved: float


def in_loop(shape: Shape, batch: int, clock: Callable[[], float]) -> Looped:
    """Measure steps in a loop; arguments as of `measure`."""
    network, examples = start(shape), batch_of(shape, batch)
    program = run_steps.lower(network, examples, jnp.asarray(1)).compile()
    memory = program.memory_analysis()
    seconds = _shortest(lambda steps: jax.block_until_ready(program(network, examples, jnp.asarray(steps))), clock)
    return Looped(seconds, float(memory.temp_size_in_bytes) if memory else np.nan)


def called(shape: Shape, batch: int, clock: Callable[[], float]) -> float:
    """Seconds of a step that is called from Python; arguments as of `measure`."""
    network, examples = start(shape), batch_of(shape, batch)

    def call(steps: int) -> None:
        after = network
        for _ in range(steps):
            after = one_step(after, examples)
        jax.block_until_ready(after)

    return _shortest(call, clock)


def start(shape: Shape) -> Network:
    """A network with weights of standard deviation 1 / sqrt(inputs)."""
    random = np.random.default_rng(0)
    return tuple(
        Layer(jnp.asarray(random.standard_normal((i, o)) / np.sqrt(i)), jnp.zeros(o)) for i, o in pairwise(shape)
    )


def batch_of(shape: Shape, batch: int) -> Examples:
    """Random examples: how long a step takes does not depend on what they are."""
    random = np.random.default_rng(1)
    return Examples(*(jnp.asarray(random.standard_normal((batch, width))) for width in (shape[0], shape[-1])))


def _shortest(run: Callable[[int], object], clock: Callable[[], float]) -> float:
    """Seconds of one step: of some measurements the shortest, each of so many steps that it takes long enough."""
    run(1)  # what is compiled or loaded once is no part of a step
    steps = 1
    while (took := _best_of(_TRIES, run, steps, clock)) < _LONG_ENOUGH and steps < _MOST_STEPS:
        steps *= 4
    return min(took, _best_of(_REPEATS, run, steps, clock)) / steps


def _best_of(times: int, run: Callable[[int], object], steps: int, clock: Callable[[], float]) -> float:
    return min(_timed(run, steps, clock) for _ in range(times))


def _timed(run: Callable[[int], object], steps: int, clock: Callable[[], float]) -> float:
    began = clock()
    run(steps)
    return clock() - began
