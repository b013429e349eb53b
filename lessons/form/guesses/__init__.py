"""The kinds of guess, one file each.

A guess travels as JSON, and so does the truth of its kind. None is "I don't know".
"""

from typing import Any, Protocol

from experiments.experiment import Experiment
from lessons.form.guesses.choice import ChoiceGuess as ChoiceGuess
from lessons.form.guesses.curve import CurveGuess as CurveGuess
from lessons.form.guesses.direction import DirectionGuess as DirectionGuess
from lessons.form.guesses.number import NumberGuess as NumberGuess
from lessons.form.guesses.order import OrderGuess as OrderGuess
from lessons.form.guesses.point import PointGuess as PointGuess


class Guess(Protocol):
    """What the kinds have in common."""

    @property
    def kind(self) -> str:
        """The identifier that the browser knows it by."""
        ...

    def for_browser(self, experiment: Experiment) -> dict[str, Any]:
        """What the browser needs to ask for it, as JSON."""
        ...

    def accept(self, given: object, experiment: Experiment) -> Any:
        """A guess that came from outside.

        Raises:
            Refused: a ValueError; it is no guess of this kind.
        """
        ...

    def described(self, value: Any, experiment: Experiment) -> str:
        """A guess or a truth in words."""
        ...

    def gap(self, given: Any, truth: Any) -> str:
        """How far the guess is from the truth, in one sentence with a number."""
        ...
