"""What is set of the view of what a batch costs."""

from dataclasses import dataclass
from typing import Literal


@dataclass
class BatchRecord:
    """network: whose steps are measured, one of `networks.batch_cost.SHAPES`."""

    network: Literal["2-16-1", "2-16-16-1", "10-64-64-1"] = "2-16-16-1"
