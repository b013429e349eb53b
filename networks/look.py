"""A look at kept networks: what they answer, how long each layer's gradient is, which units are dead or saturated."""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jaxtyping import Array, Float

from networks.activations import SATURATED, slope
from networks.compiling import OPTIONS
from networks.forward import Inputs, Theta, Unit, forward, unpacked
from networks.losses import LOSSES
from networks.problem import Examples, Shape
from quantities import Scalar

_Any = Array | np.ndarray  # inside the program, and read off it


class Looked(NamedTuple):
    """Of each kept theta.

    loss, test: the mean losses of the training set and of the test set, (frames,).
    norms: of each layer the Frobenius norm of dL/dW, not clipped, over all examples, (frames, layers).
    dead: of each hidden layer the share of units whose slope is zero for every example, (frames, hidden).
    saturated: of each hidden layer the share of units and examples whose slope is below a hundredth of the steepest,
        (frames, hidden); dead units count.
    answers: the outputs at the places that are shown, (frames, places, outputs).
    """

    loss: Float[_Any, " frames"]
    test: Float[_Any, " frames"]
    norms: Float[_Any, "frames layers"]
    dead: Float[_Any, "frames hidden"]
    saturated: Float[_Any, "frames hidden"]
    answers: Float[_Any, "frames places outputs"]


@partial(jax.jit, static_argnames=("shape",), compiler_options=OPTIONS)
def look(
    shape: Shape,
    thetas: Float[Array, "frames n"],
    unit: Unit,
    examples: Examples,
    test: Examples,
    places: Inputs,
    steepest: Scalar,
) -> Looked:
    """What `Looked` has of each theta.

    Args:
        shape, unit, examples: as for `mean_loss`.
        thetas: (frames, n).
        test: the test set.
        places: inputs at which the network is asked, (places, inputs).
        steepest: the largest slope of the activation; infinite where none is saturated.
    """
    architecture = shape.architecture

    def loss_and_sums(theta: Theta) -> tuple[Scalar, Any]:
        passed = forward(architecture, theta, unit, examples.x)
        return LOSSES[shape.loss](passed.outputs, examples.y).mean(), passed.sums

    def one(theta: Theta) -> Looked:
        (loss, sums), gradient = jax.value_and_grad(loss_and_sums, has_aux=True)(theta)
        slopes = [jnp.abs(slope(unit.activation, z, unit.alpha)) for z in sums]
        used = jnp.where(jnp.isfinite(steepest), SATURATED * steepest, -1.0)
        known = [jnp.where(jnp.isfinite(z).all(), 1.0, jnp.nan) for z in sums]  # else nobody can say
        shares = [
            (sure * (each == 0).all(0).mean(), sure * (each < used).mean())
            for sure, each in zip(known, slopes, strict=True)
        ]
        dead, saturated = (jnp.stack(column) for column in zip(*shares, strict=True)) if shares else 2 * (jnp.zeros(0),)
        both = jnp.concatenate([test.x, places])
        asked = forward(architecture, theta, unit, both, seen=examples.x).outputs
        tested, answers = asked[: len(test.x)], asked[len(test.x) :]
        return Looked(
            loss,
            LOSSES[shape.loss](tested, test.y).mean(),
            jnp.stack([jnp.linalg.norm(layer["W"]) for layer in unpacked(architecture, gradient)]),
            dead,
            saturated,
            answers,
        )

    return lax.map(one, thetas)
