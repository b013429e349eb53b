"""Hyperparameters that several optimizers share: one range, one sentence, one default each."""

from typing import Annotated

import jax.numpy as jnp

from quantities import Choice, Range, Scalar, Switch

VELOCITY, AVERAGE = 0.0, 1.0

Beta = Annotated[Scalar, Range(0.0, 0.999, "How much of the past is kept at each step.", toward_one=True)]
Rho = Annotated[Scalar, Range(0.0, 0.9999, "How slowly the average of squared gradients forgets.", toward_one=True)]
Beta1 = Annotated[Scalar, Range(0.0, 0.999, "How slowly the average of gradients forgets.", toward_one=True)]
Beta2 = Annotated[Scalar, Range(0.0, 0.99999, "How slowly the average of squared gradients forgets.", toward_one=True)]
Epsilon = Annotated[Scalar, Range(1e-16, 1.0, "A small number that keeps the division safe.", log=True)]
EpsilonInside = Annotated[Scalar, Range(0.0, 1.0, "A small number inside the root.")]
WeightDecay = Annotated[Scalar, Range(0.0, 1.0, "How strongly each step pulls theta toward the origin.")]
LowestLoss = Annotated[Scalar, Range(-1000.0, 1000.0, "The lowest loss that is thought possible.")]
ShareOfAverage = Annotated[
    Scalar, Range(0.01, 0.999, "How close y is to the average x, and how far from z.", toward_one=True)
]
WeightPower = Annotated[Scalar, Range(0.0, 10.0, "How much more steps with a large rate weigh in the average.")]
Form = Annotated[
    Scalar,
    Choice(("velocity", "average"), "Velocity adds up gradients; average takes their moving mean."),
]
BiasCorrection = Annotated[Scalar, Switch("Corrects the average for having started at zero.")]
AverageCorrection = Annotated[Scalar, Switch("Average form only: corrects the average for having started at zero.")]


def weight_seen(unseen: Scalar, corrected: Scalar) -> Scalar:
    """1 - beta^t, the weight that a moving average has given to what it saw in t steps.

    The rest, `unseen` = beta^t, still belongs to the zero the average started from; dividing by
    the weight seen corrects for that (bias correction). Where the correction is switched off the
    answer is 1. Kernels carry `unseen` and multiply it by beta, since a power in every step costs
    as much as the rest of the step.
    """
    return jnp.where(corrected, 1.0 - unseen, 1.0)
