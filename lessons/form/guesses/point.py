"""A point of the map, or of the curve of one weight: [theta_0, theta_1], where one weight has theta_1 = 0."""

import math
from dataclasses import dataclass
from typing import Any

from experiments.experiment import COORDINATE, Experiment
from lessons.form import words
from lessons.form.grouped import grouped
from lessons.form.guesses.numbers_in import numbers_in


@dataclass(frozen=True)
class PointGuess:
    """Click where something ends."""

    kind: str = "point"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """Nothing more: the map is there."""
        return {}

    def accept(self, given: object, experiment: Experiment) -> list[float]:
        """Two finite numbers."""
        point = numbers_in(given, COORDINATE, 2)
        return [point[0], 0.0] if experiment.weights == 1 else point

    def described(self, value: list[float], experiment: Experiment) -> str:
        """Its coordinates."""
        x, y = grouped(value[0]), grouped(value[1])
        return words.POINT_ON_LINE.format(x=x) if experiment.weights == 1 else words.POINT.format(x=x, y=y)

    def gap(self, given: list[float], truth: list[float]) -> str:
        """Their distance."""
        distance = math.dist(given, truth)
        near = distance <= 5e-4 * max(math.hypot(*truth), 1.0)
        return words.SAME_POINT if near else words.POINT_GAP.format(distance=grouped(distance))
