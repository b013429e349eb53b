"""A curve of the loss against the steps, drawn by hand: log10 of its height at evenly spaced steps."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from experiments.arrays import ARRAYS
from experiments.experiment import Experiment
from experiments.result import Result
from lessons.form import words
from lessons.form.grouped import grouped
from lessons.form.guesses.numbers_in import numbers_in
from quantities import Range

POINTS = 33  # from step 0 to the last
_NEAR = 1.05
_LOWEST, _HIGHEST = -12.0, 12.0  # powers of ten


@dataclass(frozen=True)
class CurveGuess:
    """Draw the loss of one contender in the player's own axes.

    contender: its number.
    """

    contender: int = 0
    kind: str = "curve"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """Of which contender, and in how many points."""
        return {"contender": self.contender, "points": POINTS}

    def accept(self, given: object, experiment: Experiment) -> list[float]:
        """As many powers of ten as there are points."""
        return numbers_in(given, Range(_LOWEST, _HIGHEST), POINTS)

    def truth(self, result: Result) -> list[float]:
        """The run's own curve at those steps."""
        heights = ARRAYS["heights"](result.experiment, result[self.contender])
        at = np.linspace(0, result.experiment.steps, POINTS).round().astype(int)
        with np.errstate(divide="ignore", invalid="ignore"):
            powers = np.nan_to_num(np.log10(heights[at]), nan=_HIGHEST, posinf=_HIGHEST, neginf=_LOWEST)
        return np.clip(powers, _LOWEST, _HIGHEST).tolist()

    def described(self, value: list[float], experiment: Experiment) -> str:
        """Its two ends. What is lower than can be drawn ends at the lowest line."""
        sentence = words.ENDS_AT if value[-1] > _LOWEST else words.ENDS_BELOW
        return sentence.format(start=grouped(10.0 ** value[0]), end=grouped(10.0 ** value[-1]))

    def gap(self, given: list[float], truth: list[float]) -> str:
        """The factor between the curves, averaged over the steps on the logarithmic axis."""
        factor = 10.0 ** float(np.mean(np.abs(np.subtract(given, truth))))
        return words.SAME_CURVE if factor < _NEAR else words.CURVE_GAP.format(factor=grouped(factor))
