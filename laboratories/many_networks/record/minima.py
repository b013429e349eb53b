"""What is set of the view of many minima."""

from dataclasses import dataclass
from typing import ClassVar

from laboratories.many_networks.record.rule import RuleRecord


@dataclass
class MinimaRecord(RuleRecord):
    """The networks of each width, how they are trained, and what is shown of them.

    nets: of each width.
    epochs: of each training.
    seed: chooses starts and batches.
    shown: "test" or "training", the loss of the histograms.
    copy: which copy of a minimum is looked at: "permutation", "pair" or "signs".
    """

    rates: ClassVar[dict[str, float]] = {"momentum": 0.02, "gradient_descent": 0.2, "adam": 0.01}

    nets: int = 200
    epochs: int = 200
    seed: int = 0
    shown: str = "test"
    copy: str = "permutation"
