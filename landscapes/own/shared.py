"""The landscape that stands in for every formula while a program is compiled: which one it is, the program is given.

So no formula is compiled for itself: its first race is as quick as any other, and no student's formula stays in memory.
"""

from collections import namedtuple
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Any

import jax.numpy as jnp

from expressions.formulas import Instructions, interpreted
from landscapes.landscape import Landscape, Scale, Theta
from landscapes.own.formula import SIDES, SLUG, view
from landscapes.own.kind import OwnLandscape
from landscapes.own.view_sides import NUMBER
from quantities import Scalar


def shared(landscape: Landscape) -> OwnLandscape | None:
    """What a program is compiled for in the landscape's place; None where it is for the landscape alone.

    It depends on the number of the formula's letters alone.
    """
    if isinstance(landscape, OwnLandscape) and landscape.instructions is not None:
        return _stand_in(len(landscape.parameters._fields) - len(SIDES))
    return None


@lru_cache
def _stand_in(numbers: int) -> OwnLandscape:
    """A landscape without a loss whose first parameters are so many, and then its view's sides."""
    names = (*(f"number_{i}" for i in range(numbers)), *SIDES)
    bundle = namedtuple("Parameters", names)
    bundle.__annotations__ = dict.fromkeys(names, Annotated[Scalar, NUMBER])
    return OwnLandscape(
        slug=SLUG,
        title="",
        idea="",
        formula="",
        source="",
        parameters=bundle,
        loss=_no_loss,
        domain=view,
        starts={},
        minima=lambda parameters: (),
        scale=lambda parameters: Scale(1.0, 1.0),
        identity=(SLUG, "any formula", str(numbers)),  # that of no formula: "1" is one, too
    )


def _no_loss(theta: Theta, parameters: Any) -> Scalar:
    raise TypeError("It stands for any formula, so it has a loss only where it is given one.")


def with_instructions(stand_in: OwnLandscape, instructions: Instructions) -> OwnLandscape:
    """The landscape of a formula, inside a program that is given the formula.

    Args:
        stand_in: as `shared` makes it.
        instructions: the formula; traced.
    """

    def loss(theta: Theta, parameters: Any) -> Scalar:
        return interpreted(instructions, theta, jnp.stack([jnp.asarray(one, theta.dtype) for one in parameters]))

    return replace(stand_in, loss=loss, forward_only=True)
