"""What is set of the view of equal weights."""

from dataclasses import dataclass
from typing import ClassVar

from laboratories.many_networks.record.rule import RuleRecord
from networks.equal_weights import EqualStart


@dataclass
class EqualRecord(RuleRecord):
    """A network whose units all begin alike.

    width: how many units.
    nudge: what is added to one weight, or to all incoming ones.
    steps: of the training.
    """

    rates: ClassVar[dict[str, float]] = {
        "gradient_descent": 0.1,
        "momentum": 0.1,
        "adam": 0.01,
        "rmsprop": 0.01,
        "adagrad": 0.1,
        "lion": 0.003,
    }

    rate: float = 0.1
    width: int = 8
    nudge: float = 0.0
    to_all: bool = False
    steps: int = 2000

    def start(self) -> EqualStart:
        """The training that is meant."""
        return EqualStart(self.optimizer, self.rate, self.width, self.nudge, self.steps, self.to_all)
