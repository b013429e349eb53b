"""A number on an axis, such as a learning rate."""

from dataclasses import dataclass
from typing import Any

from experiments.experiment import Experiment
from lessons.form import words
from lessons.form.grouped import grouped
from quantities import Range

_NEAR = 1.05  # times: as good as the same


@dataclass(frozen=True)
class NumberGuess:
    """Drag a mark along an axis.

    label: what the axis shows, with its symbol, such as "Learning rate a".
    low, high: its ends.
    log: whether the axis is logarithmic. The gap is then a factor, else a difference.
    whole: whether only whole numbers count.
    """

    label: str
    low: float
    high: float
    log: bool = True
    whole: bool = False
    kind: str = "number"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """The axis."""
        return {"label": self.label, "low": self.low, "high": self.high, "log": self.log, "whole": self.whole}

    def accept(self, given: object, experiment: Experiment) -> float:
        """A number of the axis."""
        return Range(self.low, self.high, integer=self.whole).encode("guess", given)

    def described(self, value: float, experiment: Experiment) -> str:
        """Three digits."""
        return grouped(value)

    def gap(self, given: float, truth: float) -> str:
        """A factor on a logarithmic axis, else the difference."""
        if not self.log:
            apart = abs(given - truth)
            near = apart <= (_NEAR - 1.0) * abs(truth)
            return words.SAME_NUMBER if near else words.OFF_BY.format(difference=grouped(apart))
        if max(given / truth, truth / given) < _NEAR:
            return words.SAME_NUMBER
        sentence, factor = (words.TOO_LARGE, given / truth) if given > truth else (words.TOO_SMALL, truth / given)
        return sentence.format(factor=grouped(factor))
