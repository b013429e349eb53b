"""Starts that a person has given a name: `on the ridge:-1.5,2/left:1,1`; and one where nobody has."""

import numpy as np

from landscapes.landscape import Domain, Point
from landscapes.own.cells import Jets
from landscapes.own.numeral import numeral
from quantities import Accepted, Range, Refused, written

MOST, LONGEST = 6, 24
_COORDINATE = Range(-1e6, 1e6)
_FORBIDDEN = set(":/;&%+")  # what has a meaning in the text, or in a link
_MINUS: dict[int, str] = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-")
_LATTICE = np.linspace(0.1, 0.9, 9)  # of the view's width and height
_STEEPEST = 0.9  # of the lattice's losses: nobody starts among the highest


def read_starts(name: str, given: object) -> str:
    """The text in the one usual way: a blank of a name is written as an underscore, so that no link loses it.

    Raises:
        Refused: it is no list of at most MOST names with two coordinates each.
    """
    refused = Refused(name, given, Accepted("named_starts", {"most": MOST, "longest": LONGEST}))
    if not isinstance(given, str):
        raise refused
    parts = [part for part in given.split("/") if part.strip()]
    try:
        starts = [_start(part) for part in parts]
    except ValueError:
        raise refused from None
    if len(starts) > MOST or len({label for label, _ in starts}) < len(starts):
        raise refused
    return "/".join(f"{label.replace(' ', '_')}:{written(x)},{written(y)}" for label, (x, y) in starts)


def named_starts(text: str) -> dict[str, Point]:
    """The starts by their names, of a text that has been read."""
    return dict(_start(part) for part in text.split("/") if part)


def _start(part: str) -> tuple[str, Point]:
    label, _, place = part.partition(":")
    x, y = (_COORDINATE.encode("start", numeral(number)) + 0.0 for number in place.translate(_MINUS).split(","))
    label = " ".join(label.replace("_", " ").split())
    if not 0 < len(label) <= LONGEST or not label.isprintable() or set(label) & _FORBIDDEN:
        raise ValueError(part)
    return label, (x, y)


@np.errstate(all="ignore")
def proposed_start(at: Jets, view: Domain) -> Point:
    """A point of the view far from its lowest part, neither among the steepest nor where nothing leads on."""
    (left, right), (low, high) = view
    x, y = (grid.ravel() for grid in np.meshgrid(left + (right - left) * _LATTICE, high - (high - low) * _LATTICE))
    losses, gradients, _ = at(np.stack((x, y), axis=-1))
    usable = np.isfinite(losses) & np.isfinite(gradients).all(axis=-1) & (gradients != 0).any(axis=-1)
    if not usable.any():
        return float(x[0]), float(y[0])
    usable &= losses <= np.quantile(losses[usable], _STEEPEST)
    lowest = np.argmin(np.where(usable, losses, np.inf))
    distance = np.hypot((x - x[lowest]) / (right - left), (y - y[lowest]) / (high - low))
    far = int(np.argmax(np.where(usable, distance, -1.0)))
    return float(f"{x[far]:.6g}"), float(f"{y[far]:.6g}")
