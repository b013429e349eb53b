"""Line searches: how far to go along a direction that is known to lead down.

Both look at the loss of this step's mini-batch, phi(a) = L(theta + a p), and every look is paid
for. They share one loop, the only one outside `experiments.run`: inside a step, bounded, and left
at once by what is not finite. They differ in when they are content and in where they look next.
"""

from collections.abc import Callable
from typing import Annotated, NamedTuple

import jax.numpy as jnp
from jax import lax
from jaxtyping import Array, Bool, Float

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
KEPT = 0.999  # of the fall so far, on the way down; demanding all of it would take rounding for a rise
ROUNDING = 4e-16  # relative: losses and thetas closer than this count as equal
MOST_LOOKS = 60


class Found(NamedTuple):
    """How far to go, in units of the direction, the gradient there, and how many values and gradients that took."""

    length: Scalar
    gradient: Theta
    values: Scalar
    gradients: Scalar


class _Line(NamedTuple):
    """What is known of the line: it still falls at low, and no longer at high (infinite: not met yet).

    low is the best length so far, with its loss and gradient. The slopes are phi' at both ends, one of
    them halved each time its end was kept twice (Illinois).
    """

    low: Scalar
    high: Scalar
    loss: Scalar
    gradient: Theta
    low_slope: Scalar
    high_slope: Scalar
    moved: Scalar  # which end moved last: -1 low, 1 high
    done: Bool[Array, ""]
    looks: Scalar


def line_search(
    search: Scalar, objective: Objective, theta: Theta, gradient: Theta, direction: Theta, first: Scalar
) -> Found:
    """The length that the chosen search finds along the direction.

    Armijo's: the first of a, a/2, a/4 ... with phi(a) <= phi(0) + 1e-4 a phi'(0). Exact: doubles the
    length until the line rises, then closes in on phi'(a) = 0 by the Illinois rule.

    Args:
        search: ARMIJO or EXACT, traced.
        objective: this step's loss.
        theta: where the step begins, shape (2,).
        gradient: there, shape (2,).
        direction: p, shape (2,), along which the loss falls.
        first: the first length to try.

    Returns:
        A `Found`. Its length is 0 if no look was better. The value at theta is counted, its gradient
        is not; Armijo's rule needs no gradients, so none of its looks is counted as one.

    References:
        L. Armijo, Minimization of functions having Lipschitz continuous first partial derivatives, 1966.
        M. Dowell and P. Jarratt, A modified regula falsi method for computing the root of an equation, 1971.
    """
    start, keep_looking, look = _line(search, objective, theta, gradient, direction, first)
    end = lax.while_loop(keep_looking, look, start)
    armijo = jnp.equal(search, ARMIJO)
    return Found(end.low, end.gradient, 1.0 + end.looks, jnp.where(armijo, 0.0, end.looks))


def looks(
    search: Scalar, objective: Objective, theta: Theta, gradient: Theta, direction: Theta, first: Scalar
) -> Float[Array, "looks 2"]:
    """What `line_search` looks at, with the same arguments: the length and the loss of each look, NaN where none is."""
    start, keep_looking, look = _line(search, objective, theta, gradient, direction, first)
    armijo = jnp.equal(search, ARMIJO)

    def seen(carried: tuple[_Line, Array]) -> tuple[_Line, Array]:
        line, rows = carried
        length = _next(line, first, armijo)
        row = jnp.stack((length, objective.value(theta + length * direction)))
        return look(line), lax.dynamic_update_index_in_dim(rows, row, jnp.asarray(line.looks, int), 0)

    rows = jnp.full((MOST_LOOKS, 2), jnp.nan)
    return lax.while_loop(lambda carried: keep_looking(carried[0]), seen, (start, rows))[1]


def _line(
    search: Scalar, objective: Objective, theta: Theta, gradient: Theta, direction: Theta, first: Scalar
) -> tuple[_Line, Callable[[_Line], Array], Callable[[_Line], _Line]]:
    """Where a search starts, whether it goes on, and one look."""
    armijo = jnp.equal(search, ARMIJO)
    here, slope = objective.value(theta), jnp.dot(gradient, direction)

    def look(line: _Line) -> _Line:
        length = _next(line, first, armijo)
        there = theta + length * direction
        loss, slopes = objective.value(there), objective.gradient(there)
        rise = jnp.dot(slopes, direction)
        fell = loss <= _bar(here) + ENOUGH * length * slope
        flat = (jnp.abs(rise) <= FLAT * jnp.abs(slope)) & (loss <= _bar(here))
        rises = (rise > 0.0) | ~(loss <= _bar(here - KEPT * jnp.maximum(here - line.loss, 0.0)))
        done = jnp.where(armijo, fell, flat)
        up = jnp.where(armijo, ~fell, rises & ~flat)
        return _Line(
            low=jnp.where(up, line.low, length),
            high=jnp.where(up, length, line.high),
            loss=jnp.where(up, line.loss, loss),
            gradient=jnp.where(up, line.gradient, slopes),
            low_slope=jnp.where(up, jnp.where(line.moved > 0.0, 0.5, 1.0) * line.low_slope, rise),
            high_slope=jnp.where(up, rise, jnp.where(line.moved < 0.0, 0.5, 1.0) * line.high_slope),
            moved=jnp.where(up, 1.0, -1.0),
            done=done,
            looks=line.looks + 1.0,
        )

    def keep_looking(line: _Line):
        reach = jnp.where(jnp.isfinite(line.high), line.high - line.low, first)
        return ~line.done & (line.looks < MOST_LOOKS) & _moves(theta, reach * direction)

    start = _Line(0.0, jnp.inf, here, gradient, slope, 0.0, 0.0, jnp.array(False), jnp.array(0.0))
    return start, keep_looking, look


def backtrack(
    wanted: Scalar, objective: Objective, theta: Theta, direction: Theta, slope: Scalar, first: Scalar
) -> tuple[Scalar, Scalar]:
    """Armijo's length and the values it took, for a step that is its first length where no search is wanted.

    Where it is not wanted (traced) it makes no look.
    """
    here = objective.value(theta)

    def look(carried):
        length, _, looks = carried
        loss = objective.value(theta + 0.5 * length * direction)
        return 0.5 * length, loss <= _bar(here) + ENOUGH * 0.5 * length * slope, looks + 1.0

    def keep_looking(carried):
        length, done, looks = carried
        return wanted & ~done & (looks < MOST_LOOKS) & _moves(theta, length * direction)

    length, done, looks = lax.while_loop(keep_looking, look, (2.0 * first, False, 0.0))
    return jnp.where(wanted, jnp.where(done, length, 0.0), first), jnp.where(wanted, 1.0 + looks, 0.0)


def _next(line: _Line, first: Scalar, armijo: Bool[Array, ""]) -> Scalar:
    """Where to look next: beyond low while no high is known, then between the two."""
    halfway = 0.5 * (line.low + line.high)
    secant = line.low - line.low_slope * (line.high - line.low) / (line.high_slope - line.low_slope)
    # Where the first length was far too long, the secant would stay at the lower end for good.
    secant = jnp.maximum(secant, line.low + LEAST_SHARE * (line.high - line.low))
    usable = (line.high_slope > 0.0) & (secant > line.low) & (secant < line.high) & ~armijo
    between = jnp.where(usable, secant, halfway)
    return jnp.where(jnp.isfinite(line.high), between, jnp.where(line.low > 0.0, 2.0 * line.low, first))


def _bar(loss: Scalar) -> Scalar:
    """The highest loss that is equal to this one but for rounding."""
    return loss + ROUNDING * jnp.abs(loss)


def _moves(theta: Theta, move: Theta) -> Scalar:
    """Whether theta + move differs from theta by more than rounding; not if the move is not finite."""
    size = jnp.max(jnp.abs(move))
    return jnp.isfinite(size) & (size > ROUNDING * jnp.max(jnp.abs(theta)))
