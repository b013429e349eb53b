"""What is set of the view of what a batch costs."""

from dataclasses import dataclass
from typing import Literal

from networks.batch_cost import SHAPES, Shape


@dataclass
class BatchRecord:
    """network: whose steps are measured, one of `SHAPES`."""

    network: Literal["2-16-1", "2-16-16-1", "10-64-64-1"] = "2-16-16-1"

    @property
    def shape(self) -> Shape:
        """Its inputs, units and output."""
        return SHAPES[self.network]
