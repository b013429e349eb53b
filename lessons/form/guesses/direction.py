"""A direction at the start: degrees from the theta_0 axis, counter-clockwise."""

from dataclasses import dataclass
from typing import Any

from experiments.experiment import Experiment
from experiments.printed import digits
from lessons.form import angles, words
from quantities import Range

_ANGLE = Range(0.0, 360.0)


@dataclass(frozen=True)
class DirectionGuess:
    """Turn an arrow that stands at the start.

    initial: where it points at first, in degrees.
    """

    initial: float = 0.0
    kind: str = "direction"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """Where the arrow points at first."""
        return {"initial": self.initial}

    def accept(self, given: object, experiment: Experiment) -> float:
        """An angle from 0 to 360."""
        return _ANGLE.encode("guess", given)

    def described(self, value: float, experiment: Experiment) -> str:
        """Whole degrees."""
        return words.DIRECTION.format(degrees=digits(round(value) % 360))

    def gap(self, given: float, truth: float) -> str:
        """The smaller angle between them."""
        apart = angles.apart(given, truth)
        return words.SAME_DIRECTION if apart < 1.0 else words.DIRECTION_GAP.format(degrees=digits(round(apart)))
