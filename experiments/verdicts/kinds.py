"""The kinds of verdicts: where a run ended, and why, as data without words (`experiments.verdict_words`)."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple


class VerdictKind(Enum):
    """Where a run ended."""

    GLOBAL_MINIMUM = auto()
    LOCAL_MINIMUM = auto()
    MINIMUM = auto()  # the lowest loss is not known
    SADDLE = auto()
    MAXIMUM = auto()
    FLAT = auto()
    CYCLE = auto()
    HOVERING = auto()
    GOING_DOWN = auto()
    NOT_SETTLED = auto()
    AT_REST = auto()  # where the loss still has a slope
    AT_START = auto()
    LEFT_MAP = auto()
    OFF_MAP = auto()  # at every step
    FALLEN = auto()
    UNDEFINED = auto()
    DIVERGED = auto()


class Why(Enum):
    """Why it ended there, or what is to be known of the place. Each has its own numbers."""

    LOWEST = auto()
    ABOVE_MINIMUM = auto()  # above
    ABOVE_LOWEST = auto()  # above
    BOTH_POSITIVE = auto()  # low, high: the eigenvalues of the Hessian
    OF_BOTH_SIGNS = auto()  # low, high
    BOTH_NEGATIVE = auto()  # low, high
    ONE_POSITIVE = auto()  # low: the second derivative along the one weight
    ONE_NEGATIVE = auto()  # low
    ALL_ZERO = auto()  # the Hessian of a degenerate saddle
    NO_GRADIENT = auto()
    TINY_GRADIENT = auto()  # gradient
    APART = auto()  # apart
    NOISE_AT_GLOBAL = auto()  # radius
    NOISE_AT_LOCAL = auto()  # radius, above
    NOISE_ELSEWHERE = auto()  # radius
    BATCHES_AT_GLOBAL = auto()  # radius
    BATCHES_AT_LOCAL = auto()  # radius, above
    BATCHES_ELSEWHERE = auto()  # radius
    FALLS = auto()  # fall, steps
    FALLS_ABOVE_LOWEST = auto()  # fall, steps, above
    NO_LOWER = auto()  # steps
    SLOPE_HERE = auto()  # gradient
    SLOPE_LEFT = auto()  # gradient
    SLOPE_UNKNOWN = auto()
    STILL_FALLING = auto()
    STILL_RISING = auto()
    BELOW_LOWEST = auto()  # below
    NOT_DEFINED = auto()
    RATE_AT_START = auto()  # rate, limit, curvature
    RATE_LATER = auto()  # rate, limit, curvature, at
    NO_INVERSE = auto()  # at


class Verdict(NamedTuple):
    """Where a run ended, why, and the numbers of both.

    Attributes:
        kind: where.
        why: None where nothing more is known.
        numbers: all finite. `step`: when it left or diverged. `period`: of a cycle. `minima`: how many
            global ones there are. The others stand at their `Why`.
        searched: whether the minima were looked for, so that none of them is known to be the lowest.
    """

    kind: VerdictKind
    why: Why | None = None
    numbers: Mapping[str, float] = {}
    searched: bool = False
