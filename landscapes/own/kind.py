"""What a kind of own landscape is, and the landscape that is made of a person's texts and numbers."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from expressions.formulas import Instructions
from landscapes.landscape import Landscape
from quantities import Value


@dataclass(frozen=True, eq=False)
class OwnLandscape(Landscape):
    """A landscape of a person's own. Two of the same texts have the same loss, so one compiled loop serves both.

    Attributes:
        identity: what its loss depends on, apart from its parameters.
        bound: what no loss is below, and L* where no minimum was found: 0 for a sum of squares.
        instructions: its loss as a table that a compiled program reads, so that one program serves all such
            landscapes (`landscapes/own/shared.py`); None where programs are compiled for its loss.
    """

    identity: tuple[str, ...] = ()
    bound: float = math.nan
    instructions: Instructions | None = None

    def lowest_loss(self, parameters: Any) -> float:
        """L*, the lowest found loss, or else the bound."""
        lowest = super().lowest_loss(parameters)
        return self.bound if math.isnan(lowest) else lowest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnLandscape) and self.identity == other.identity

    def __hash__(self) -> int:
        return hash(self.identity)


class OwnKind(NamedTuple):
    """A way to make a landscape.

    slug: its name in addresses and files. title: its name in a list of landscapes.
    texts: the names of the texts that it is made of; its other parameters are numbers.
    read: (names with values) -> the texts, each in the one usual way, those left out at their defaults;
        Refused where one makes no sense.
    make: (texts, numbers) -> the landscape; the numbers are those that are given, by name.
    check: (the numbers that are given, all numbers by name) -> None; Refused where they do not go together.
    needed: the names of texts that a link or a file has to have, since nobody means their defaults.
    """

    slug: str
    title: str
    texts: tuple[str, ...]
    read: Callable[[Mapping[str, Any]], dict[str, str]]
    make: Callable[[Mapping[str, str], Mapping[str, Value]], OwnLandscape]
    check: Callable[[Mapping[str, Any], Mapping[str, Value]], None]
    needed: tuple[str, ...] = ()
