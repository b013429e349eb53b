"""What a schedule is: the learning rate as a function of the step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from quantities import Bundle, Scalar


@dataclass(frozen=True, eq=False)
class Schedule:
    """A learning rate that changes with the step t = 0, 1, 2 ...

    Attributes:
        slug: its name in addresses and files.
        title: its name on the screen.
        idea: one sentence on what it does.
        formula: the rate in LaTeX, a_0 the contender's learning rate.
        source: where it comes from.
        parameters: the NamedTuple class of its numbers, each with range and default.
        rate: (t, a_0, parameters) -> the rate of step t; works on scalars and on arrays of t.
    """

    slug: str
    title: str
    idea: str
    formula: str
    source: str
    parameters: Bundle
    rate: Callable[[Scalar, Scalar, Any], Scalar]
