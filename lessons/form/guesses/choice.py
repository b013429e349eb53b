"""One of three or four answers, by its number from 0."""

from dataclasses import dataclass
from typing import Any

from experiments.experiment import Experiment
from lessons.form import words
from quantities import Range


@dataclass(frozen=True)
class ChoiceGuess:
    """Choose an answer. For what no picture can ask.

    options: three or four answers, a few words each.
    """

    options: tuple[str, ...]
    kind: str = "choice"

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """The answers."""
        return {"options": self.options}

    def accept(self, given: object, experiment: Experiment) -> int:
        """The number of an answer."""
        return int(Range(0, len(self.options) - 1, integer=True).encode("guess", given))

    def described(self, value: int, experiment: Experiment) -> str:
        """The answer itself."""
        return self.options[value]

    def gap(self, given: int, truth: int) -> str:
        """The true answer itself, where another was chosen: answers have no numbers on the screen."""
        return words.SAME_CHOICE if given == truth else words.CHOICE_GAP.format(truth=self.options[truth])
