"""One compiled program for all formulas of a person's own: it is given the formula as data."""

import inspect
from functools import lru_cache
from typing import Any

import jax

from experiments.free_memory import give_memory_back
from experiments.step import StepSpec
from expressions.formulas import Instructions
from landscapes.own.kind import OwnLandscape
from landscapes.own.shared import shared, with_instructions


class SharedProgram:
    """A jitted function, jitted once more: a landscape's formula is an argument that is traced.

    Attributes:
        jitted: the function that is called with the formula in front.
    """

    def __init__(self, jitted: Any, static: tuple[str, ...]) -> None:
        names = list(inspect.signature(jitted.__wrapped__).parameters)

        def serve(instructions: Instructions, *given: Any) -> Any:
            return jitted.__wrapped__(*(_with_loss(one, instructions) for one in given))

        serve.__name__ = jitted.__wrapped__.__name__  # what a profiler and JAX's cache on disk call it
        self.jitted: Any = jax.jit(serve, static_argnums=tuple(1 + names.index(name) for name in static))

    def __call__(self, *given: Any) -> Any:
        landscape = next(found for one in given if (found := _landscape(one)) is not None)
        before = self.jitted._cache_size()
        answer = self.jitted(landscape.instructions, *(_without_loss(one, landscape) for one in given))
        if self.jitted._cache_size() != before:
            give_memory_back()
        return answer


@lru_cache
def shared_program(jitted: Any, static: tuple[str, ...]) -> SharedProgram:
    """The program that serves all formulas in place of a jitted function.

    Args:
        jitted: one of its arguments is a landscape or a `StepSpec`, which is static.
        static: the names of all its static arguments.
    """
    return SharedProgram(jitted, static)


def _landscape(argument: Any) -> OwnLandscape | None:
    found = argument.landscape if isinstance(argument, StepSpec) else argument
    return found if isinstance(found, OwnLandscape) else None


def _without_loss(argument: Any, landscape: OwnLandscape) -> Any:
    """What the program is called with in place of an argument: nothing of this formula is static."""
    stand_in = shared(landscape)
    assert stand_in is not None
    if isinstance(argument, StepSpec):
        return argument._replace(landscape=stand_in)
    if argument is landscape:
        return stand_in
    if isinstance(argument, landscape.parameters):
        return stand_in.parameters(*argument)
    return argument


def _with_loss(argument: Any, instructions: Instructions) -> Any:
    """What the function sees in place of an argument."""
    if isinstance(argument, StepSpec):
        return argument._replace(landscape=_with_loss(argument.landscape, instructions))
    return with_instructions(argument, instructions) if isinstance(argument, OwnLandscape) else argument
