"""Arrivals: when each of many runs is at its target, counted while they run. `experiments.arrival` says what that is.

Only two steps of each run are kept, whatever its length: the first at the target and the last that was not.
"""

import operator
from functools import reduce
from typing import NamedTuple

import jax.numpy as jnp
from jaxtyping import Array, Bool, Float, Int

from landscapes import Domain


class Arrivals(NamedTuple):
    """The steps so far; infinite and -1 where there is none."""

    first: Float[Array, " runs"]
    last_outside: Float[Array, " runs"]

    def after(self, t: Int[Array, ""], there: Bool[Array, " runs"]) -> "Arrivals":
        """The same after step t, at which some runs were at their targets."""
        time = t.astype(self.first.dtype)
        return Arrivals(
            jnp.minimum(self.first, jnp.where(there, time, jnp.inf)), jnp.where(there, self.last_outside, time)
        )

    def steps(self, there: Bool[Array, " runs"]) -> tuple[Array, Array]:
        """`steps_to` and `stays_from` as a `Sweep` has them; `there` is said of the end."""
        first = jnp.where(jnp.isfinite(self.first), self.first, jnp.nan)
        return first, jnp.where(there, self.last_outside + 1.0, jnp.nan)


def no_arrivals(nothing: Float[Array, " runs"]) -> Arrivals:
    """Before the first step; from a zero for each run."""
    return Arrivals(nothing + jnp.inf, nothing - 1.0)


def at_target(theta: Array, loss: Array, domain: Domain, target: Array) -> Array:
    """Whether one run is at its target: on the domain, its loss between the lowest and the highest that count."""
    edges = (*domain, target)
    return reduce(
        operator.and_, [(low <= x) & (x <= high) for x, (low, high) in zip((*theta, loss), edges, strict=True)]
    )
