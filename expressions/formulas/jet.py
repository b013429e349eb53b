"""A jet: a value with its first and second derivatives by x and y, and the chain rule for functions of two jets.

A derivative that is zero everywhere is None and not an array, so that it is never multiplied with an infinity.
"""

from typing import NamedTuple

import numpy as np

Partial = np.ndarray | None

_PAIRS = ((0, 0), (0, 1), (1, 1))


class Jet(NamedTuple):
    """first: by x and by y. second: by xx, xy and yy."""

    value: np.ndarray
    first: tuple[Partial, ...] = (None, None)
    second: tuple[Partial, ...] = (None, None, None)

    @property
    def constant(self) -> bool:
        """Whether neither x nor y is in it."""
        return all(part is None for part in self.first)


class Slopes(NamedTuple):
    """The derivatives of a function of u and w, by u and w and by each pair of them."""

    u: Partial = None
    w: Partial = None
    uu: Partial = None
    uw: Partial = None
    ww: Partial = None


def chained(value: np.ndarray, slopes: Slopes, u: Jet, w: Jet) -> Jet:
    """The jet of f(u, w): its value is f, its derivatives are those of the chain rule."""
    first = tuple(_sum(_product(slopes.u, u.first[i]), _product(slopes.w, w.first[i])) for i in (0, 1))
    second = tuple(
        _sum(
            _product(slopes.u, u.second[pair]),
            _product(slopes.w, w.second[pair]),
            _product(slopes.uu, u.first[i], u.first[j]),
            _product(slopes.uw, u.first[i], w.first[j]),
            _product(slopes.uw, w.first[i], u.first[j]),
            _product(slopes.ww, w.first[i], w.first[j]),
        )
        for pair, (i, j) in enumerate(_PAIRS)
    )
    return Jet(value, first, second)


def _sum(*parts: Partial) -> Partial:
    there = [part for part in parts if part is not None]
    return sum(there[1:], there[0]) if there else None


def _product(first: Partial, *others: Partial) -> Partial:
    if first is None or any(part is None for part in others):
        return None
    product = first
    for part in others:
        product = product * part
    return product
