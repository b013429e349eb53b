"""What is set of the view of rare features."""

from dataclasses import dataclass, field

RULES = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam")
RAREST = (100, 1_000, 10_000)


@dataclass
class RareRecord:
    """The examples, and the rules that learn from them.

    rules: some of `RULES`.
    rarest: the last feature is in one of so many examples, one of `RAREST`.
    seed: chooses examples and batches.
    """

    rules: list[str] = field(default_factory=lambda: ["gradient_descent", "momentum", "adagrad", "rmsprop", "adam"])
    rarest: int = 10_000
    seed: int = 0

    @property
    def features(self) -> int:
        """How many there are: in one of 1, 10, ... examples."""
        return len(str(self.one_in))

    @property
    def one_in(self) -> int:
        """`rarest`, or the default where a copy brought what is not on offer."""
        return self.rarest if self.rarest in RAREST else RareRecord.rarest

    def running(self) -> list[str]:
        """The rules, in the order in which they are on offer."""
        return [slug for slug in RULES if slug in self.rules]
