"""What is set of the view of many minima."""

from dataclasses import dataclass
from typing import ClassVar

from laboratories.many_networks.record.rule import RuleRecord
from networks.many_minima import Training

NETS = (50, 100, 200, 500, 1000)


@dataclass
class MinimaRecord(RuleRecord):
    """The networks of each width, how they are trained, and what is shown of them.

    nets: of each width, one of `NETS`.
    epochs: of each training.
    seed: chooses starts and batches.
    shown: "test" or "training", the loss of the histograms.
    width: of the network whose copies are looked at.
    """

    rates: ClassVar[dict[str, float]] = {"momentum": 0.02, "gradient_descent": 0.2, "adam": 0.01}

    nets: int = 200
    epochs: int = 200
    seed: int = 0
    shown: str = "test"
    width: int = 10

    def training(self) -> Training:
        """How all networks are trained."""
        return Training(self.optimizer, self.rate, self.epochs, self.seed)
