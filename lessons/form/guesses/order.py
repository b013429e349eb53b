"""The contenders in an order, the first of them first: a list of their numbers."""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

from experiments.experiment import Experiment
from experiments.names import names
from lessons.form import words
from quantities import Accepted, Refused


@dataclass(frozen=True)
class OrderGuess:
    """Put the contenders in order.

    first, last: what stands at the two ends of the list, such as "lowest loss".
    """

    first: str
    last: str
    kind: str = "order"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """What is put in order, and what the ends mean."""
        return {"items": list(names(experiment)), "first": self.first, "last": self.last}

    def accept(self, given: object, experiment: Experiment) -> list[int]:
        """Each contender once."""
        count = len(experiment.contenders)
        if not isinstance(given, list | tuple) or sorted(map(str, given)) != sorted(map(str, range(count))):
            raise Refused("guess", given, Accepted("each_once", {"count": count}))
        return [int(place) for place in given]

    def described(self, value: list[int], experiment: Experiment) -> str:
        """Their names in a row."""
        return ", ".join(names(experiment)[place] for place in value)

    def gap(self, given: list[int], truth: list[int]) -> str:
        """How many pairs are swapped (Kendall's distance)."""
        pairs = list(combinations(truth, 2))
        wrong = sum(given.index(before) > given.index(after) for before, after in pairs)
        return words.ORDER_GAP.format(wrong=wrong, pairs=len(pairs))
