"""Evaluations: what a run asked of its loss, by kind, and what that costs."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

# In two dimensions a gradient costs about two values and a Hessian about two gradients.
GRADIENTS_PER_VALUE = 0.5
GRADIENTS_PER_HESSIAN = 2.0


@dataclass(frozen=True, eq=False)
class Evaluations:
    """Cumulative counts of values, gradients and Hessians, each of shape (steps,).

    NumPy takes it for the array of its total cost: `np.asarray(evaluations)`, `evaluations[-1]` and `len(evaluations)`
    are those of `total`. A slice keeps the three counts.
    """

    values: np.ndarray
    gradients: np.ndarray
    hessians: np.ndarray

    @cached_property
    def total(self) -> np.ndarray:
        """(steps,), the cost in gradient evaluations: 0.5 values + gradients + 2 Hessians."""
        return GRADIENTS_PER_VALUE * self.values + self.gradients + GRADIENTS_PER_HESSIAN * self.hessians

    @property
    def shape(self) -> tuple[int, ...]:
        return self.total.shape

    def __array__(self, dtype: np.dtype | None = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.total, dtype, copy=copy)

    def __len__(self) -> int:
        return len(self.total)

    def __getitem__(self, index: int | slice) -> "float | Evaluations":
        if isinstance(index, slice):
            return Evaluations(self.values[index], self.gradients[index], self.hessians[index])
        return self.total[index]
