"""What the loss of a step answers at a point: asked again after the run, for what the record does not hold.

The loss is that of the step, with its noise and its mini-batch, as the optimizer met it.
"""

from collections.abc import Callable, Mapping
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, UInt8

from experiments.analysis.blocks import in_blocks
from experiments.batches import batch_bits, weights
from experiments.compile_cache import program
from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.objective import StepObjective
from experiments.parameter_vector import pack, unpack
from experiments.run import batch_plan, standard_draws
from landscapes import Landscape
from optimizers.line_search import ARMIJO, EXACT, looks

_BLOCK = 256  # steps
_PROGRAMS = 64

Points = Float[Array, "block 2"]
Answer = Callable[[StepObjective, Array], Array | float]


def _gauss_newton(objective: StepObjective, row: Array) -> Array:
    jacobian = objective.jacobian(row[:2])
    return jacobian.T @ jacobian


def _full_gradient(objective: StepObjective, row: Array) -> Array:
    return StepObjective(objective.landscape, objective.parameters, jnp.zeros(2)).gradient(row[:2])


def _looks(search: float) -> Answer:
    def answer(objective: StepObjective, row: Array) -> Array:
        theta, gradient, direction, first = row[:2], row[2:4], row[4:6], row[6]
        return looks(search, objective, theta, gradient, direction, first)

    return answer


# What may be asked, by the names of `expressions.functions`; each row of the question begins with theta.
ANSWERS: Mapping[str, Answer] = {
    "loss": lambda objective, row: objective.value(row[:2]),
    "gradient": lambda objective, row: objective.gradient(row[:2]),
    "hessian": lambda objective, row: objective.hessian(row[:2]),
    "gauss_newton": _gauss_newton,
    "full_gradient": _full_gradient,
    "armijo": _looks(ARMIJO),
    "exact": _looks(EXACT),
}


def asked(experiment: Experiment, contender: Contender, what: str, rows: np.ndarray) -> np.ndarray:
    """The answers of the losses of the first steps.

    Args:
        experiment, contender: whose steps.
        what: one of `ANSWERS`.
        rows: (steps, 2), a point for each step. For a line search (steps, 7): theta, the gradient there, the
            direction, and the first length.

    Returns:
        (steps, ...); what is not finite is an ordinary outcome.
    """
    jitted = program(_answers, _PROGRAMS, experiment.surface, "landscape", "what")
    batches = batch_plan(experiment, contender)
    numbers = unpack(pack(experiment, contender).tolist(), experiment.surface, contender.rule, contender.rate_schedule)
    draws, bits = np.asarray(standard_draws(batches.seed, batches.rows)), np.asarray(batch_bits(batches))

    def answers(steps: np.ndarray) -> Array:
        numbered = (numbers.landscape, numbers.noise_std, draws[steps], bits[steps], rows[steps])
        return jitted(experiment.surface, what, *numbered)

    return in_blocks(answers, np.arange(len(rows)), _BLOCK)


@partial(jax.jit, static_argnames=("landscape", "what"))
def _answers(
    landscape: Landscape,
    what: str,
    parameters: tuple[float, ...],
    noise_std: float,
    draws: Float[Array, "block 2"],
    bits: UInt8[Array, "block bytes"],
    rows: Float[Array, "block numbers"],
) -> Float[Array, "block ..."]:
    """The block's size is the same for all runs, so that no number of steps compiles anew."""

    def answer(step: tuple[Array, Array, Array]) -> Array:
        draw, examples, row = step
        seen = None if landscape.data is None else weights(examples, len(landscape.data), draw.dtype)
        return jnp.asarray(ANSWERS[what](StepObjective(landscape, parameters, noise_std * draw, seen), row))

    # One after the other where each looks at thousands of examples: side by side they would not fit into the cache.
    each = jax.vmap(answer) if landscape.data is None else partial(jax.lax.map, answer)
    return each((draws, bits, rows))
