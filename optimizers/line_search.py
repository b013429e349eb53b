"""Line searches: how far to go along a direction that is known to lead down.

Both look at the loss of this step's mini-batch, phi(a) = L(theta + a p), and every look is paid
for. They are the only loops outside `experiments.run`: inside a step, bounded, and left at once
by what is not finite.
"""

from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jax import lax

from optimizers.kernel import Objective, Theta
from quantities import Choice, Scalar

ARMIJO, EXACT = 0.0, 1.0
Search = Annotated[
    Scalar,
    Choice(("armijo", "exact"), "Armijo halves the step until the loss falls enough; exact goes to the lowest point."),
]

ENOUGH = 1e-4  # of the fall that the slope promises; Nocedal and Wright 2006, section 3.1
FLAT = 1e-9  # of the first slope: what is left where an exact search ends
LEAST_SHARE = 0.01  # of what is left between the two ends: no look is closer to the lower one
KEPT = 0.999  # of the fall so far, on the way down; who asked for all of it would take rounding for a rise
ROUNDING = 4e-16  # relative: losses and thetas closer than this cannot be told apart
MOST_LOOKS = 60


class Found(NamedTuple):
    """How far to go, in units of the direction, and how many values and gradients that took."""

    length: Scalar
    values: Scalar
    gradients: Scalar


def line_search(
    search: Scalar, objective: Objective, theta: Theta, direction: Theta, slope: Scalar, first: Scalar
) -> Found:
    """The length that the chosen search finds along the direction.

    Args:
        search: ARMIJO or EXACT, traced; the search that was not chosen makes no look.
        objective: this step's loss.
        theta: where the step begins, shape (2,).
        direction: p, shape (2,).
        slope: phi'(0) = g . p, negative if p leads down.
        first: the first length to try.

    Returns:
        A `Found`; the value at theta is counted, its gradient is not. The length is 0 if no look was better.
    """
    here = objective.value(theta)
    halved = _backtrack(search == ARMIJO, objective, theta, direction, slope, first, here)
    lowest = _lowest(search == EXACT, objective, theta, direction, slope, first, here)
    looks = halved.values + lowest.values
    return Found(jnp.where(search == ARMIJO, halved.length, lowest.length), 1.0 + looks, lowest.gradients)


def backtrack(
    wanted: Scalar, objective: Objective, theta: Theta, direction: Theta, slope: Scalar, first: Scalar
) -> Found:
    """Armijo's rule alone: first, first / 2, first / 4 ... until phi(a) <= phi(0) + 1e-4 a phi'(0).

    Where it is not wanted (traced) it makes no look and finds `first`.

    References:
        L. Armijo, Minimization of functions having Lipschitz continuous first partial derivatives, 1966.
    """
    found = _backtrack(wanted, objective, theta, direction, slope, first, objective.value(theta))
    return Found(jnp.where(wanted, found.length, first), jnp.where(wanted, 1.0 + found.values, 0.0), 0.0)


def _bar(loss: Scalar) -> Scalar:
    """The highest loss that cannot be told from this one."""
    return loss + ROUNDING * jnp.abs(loss)


def _moves(theta: Theta, move: Theta) -> Scalar:
    """Whether theta + move can be told from theta; not if the move is not finite."""
    size = jnp.max(jnp.abs(move))
    return jnp.isfinite(size) & (size > ROUNDING * jnp.max(jnp.abs(theta)))


def _backtrack(wanted, objective, theta, direction, slope, first, here) -> Found:
    def fell(length):
        return objective.value(theta + length * direction) <= _bar(here) + ENOUGH * length * slope

    def look(carried):
        length, _, looks = carried
        return 0.5 * length, fell(0.5 * length), looks + 1.0

    def keep_looking(carried):
        length, done, looks = carried
        return wanted & ~done & (looks < MOST_LOOKS) & _moves(theta, length * direction)

    length, done, looks = lax.while_loop(keep_looking, look, (2.0 * first, False, 0.0))
    return Found(jnp.where(done, length, 0.0), looks, 0.0)


class _Bracket(NamedTuple):
    """Between low, where the line still falls, and high, where it no longer does (infinite: not met yet).

    value: phi(low). The slopes are phi' there, high's halved each time it was kept twice (Illinois).
    """

    low: Scalar
    high: Scalar
    value: Scalar
    low_slope: Scalar
    high_slope: Scalar
    moved: Scalar  # which end moved last: -1 low, 1 high
    found: Scalar  # NaN until a look is flat enough
    looks: Scalar


def _lowest(wanted, objective, theta, direction, slope, first, here) -> Found:
    """Double the length until the line rises, then close in on phi' = 0 by the Illinois rule.

    References:
        M. Dowell and P. Jarratt, A modified regula falsi method for computing the root of an equation, 1971.
    """

    def look(b: _Bracket) -> _Bracket:
        secant = b.low - b.low_slope * (b.high - b.low) / (b.high_slope - b.low_slope)
        # Where the first length was far too long, the secant would stay at the lower end for good.
        secant = jnp.maximum(secant, b.low + LEAST_SHARE * (b.high - b.low))
        usable = (b.high_slope > 0.0) & (secant > b.low) & (secant < b.high)
        inside = jnp.where(usable, secant, 0.5 * (b.low + b.high))
        length = jnp.where(jnp.isfinite(b.high), inside, jnp.where(b.low > 0.0, 2.0 * b.low, first))
        there = theta + length * direction
        value, rise = objective.value(there), jnp.dot(objective.gradient(there), direction)
        flat = (jnp.abs(rise) <= FLAT * jnp.abs(slope)) & (value <= _bar(here))
        up = (rise > 0.0) | ~(value <= _bar(here - KEPT * jnp.maximum(here - b.value, 0.0)))
        return _Bracket(
            low=jnp.where(up, b.low, length),
            high=jnp.where(up, length, b.high),
            value=jnp.where(up, b.value, value),
            low_slope=jnp.where(up, jnp.where(b.moved > 0.0, 0.5, 1.0) * b.low_slope, rise),
            high_slope=jnp.where(up, rise, jnp.where(b.moved < 0.0, 0.5, 1.0) * b.high_slope),
            moved=jnp.where(up, 1.0, -1.0),
            found=jnp.where(flat, length, b.found),
            looks=b.looks + 1.0,
        )

    def keep_looking(b: _Bracket):
        reach = jnp.where(jnp.isfinite(b.high), b.high - b.low, first)
        return wanted & jnp.isnan(b.found) & (b.looks < MOST_LOOKS) & _moves(theta, reach * direction)

    start = _Bracket(0.0, jnp.inf, here, slope, 0.0, 0.0, jnp.nan, 0.0)
    end = lax.while_loop(keep_looking, look, start)
    return Found(jnp.where(jnp.isnan(end.found), end.low, end.found), end.looks, end.looks)
