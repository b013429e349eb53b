"""What is set of the view of rare features."""

from dataclasses import dataclass, field
from typing import Literal

RULES = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam")


@dataclass
class RareRecord:
    """The examples, and the rules that learn from them.

    rules: some of `RULES`.
    rarest: the last feature is in one of so many examples, a power of ten.
    seed: chooses examples and batches.
    """

    rules: list[str] = field(default_factory=lambda: ["gradient_descent", "momentum", "adagrad", "rmsprop", "adam"])
    rarest: Literal[100, 1_000, 10_000] = 10_000
    seed: int = 0

    @property
    def features(self) -> int:
        """How many there are: in one of 1, 10, ... examples."""
        return len(str(self.rarest))

    def running(self) -> list[str]:
        """The rules, in the order in which they are on offer."""
        return [slug for slug in RULES if slug in self.rules]
