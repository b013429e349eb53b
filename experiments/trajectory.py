"""Trajectory: all that happened to one contender, as NumPy arrays."""

from functools import cached_property

import numpy as np

from experiments.batches import BatchPlan, batch_at
from experiments.evaluations import GRADIENTS_PER_VALUE, Evaluations
from experiments.record import Column, Layout


class Trajectory:
    """What one contender did: views into its record. Theta and gradients have shape (..., 2)."""

    def __init__(self, rows: np.ndarray, layout: Layout, batches: BatchPlan | None = None) -> None:
        """From a record of steps + 1 rows; the last step is not used.

        Args:
            rows: the record, shape (steps + 1, columns).
            layout: its columns.
            batches: which examples its steps saw; left out, none.
        """
        self._rows = rows
        self._layout = layout
        self._batches = batches or BatchPlan(0, 0, 0, len(rows))

    def _array(self, column: Column, rows: int) -> np.ndarray:
        return self._rows[:rows, column.columns].reshape(rows, *column.shape)

    def _step(self, name: str) -> np.ndarray:
        return self._array(self._layout.step[name], len(self._rows) - 1)

    @cached_property
    def state(self) -> dict[str, np.ndarray]:
        """Every field of the optimizer's State, (steps + 1, ...)."""
        return {name: self._array(column, len(self._rows)) for name, column in self._layout.state.items()}

    @property
    def positions(self) -> np.ndarray:
        """(steps + 1, 2), the thetas visited; positions[0] is the start."""
        return self.state["theta"]

    @cached_property
    def losses(self) -> np.ndarray:
        """(steps + 1,), the full, noise-free loss at the positions."""
        return self._array(self._layout.step["loss"], len(self._rows))

    @cached_property
    def gradients(self) -> np.ndarray:
        """(steps, 2), the gradient each step used, noise included."""
        return self._step("gradient")

    @cached_property
    def rates(self) -> np.ndarray:
        """(steps,), the learning rate handed to each step."""
        return self._step("rate")

    @cached_property
    def effective_rates(self) -> np.ndarray:
        """(steps, 2), the factor in front of the gradient, per coordinate."""
        return self._step("effective_rate")

    @cached_property
    def evaluations(self) -> Evaluations:
        """Cumulative counts, (steps,) each; `evaluations.total` weighs them as gradient evaluations.

        Steps from a position that is not finite are not counted: nobody would go on from there.
        """
        taken = np.arange(len(self._rows) - 1) < (len(self._rows) if self.diverged_at is None else self.diverged_at)
        return Evaluations(*((self._step(kind) * taken).cumsum() for kind in ("values", "gradients", "hessians")))

    @cached_property
    def diverged_at(self) -> int | None:
        """The first step whose position is not finite, or None."""
        finite = np.isfinite(self.positions)
        return None if finite.all() else int(np.argmin(finite.all(axis=1)))

    @cached_property
    def cost(self) -> np.ndarray:
        """(steps + 1,), what it took to get there, in evaluations of the loss: value 1, gradient 2, Hessian 4."""
        return np.concatenate(([0.0], self.evaluations.total / GRADIENTS_PER_VALUE))

    def batch(self, step: int) -> np.ndarray:
        """The examples that a step sees, in growing order: all for the full batch, none without a data set.

        Step `steps`, which is not taken any more, has a batch, too: the one that would be next.
        """
        return batch_at(self._batches, step)

    def until(self, step: int) -> "Trajectory":
        """The same run, had it taken only so many steps."""
        return Trajectory(self._rows[: step + 1], self._layout, self._batches)

    def standing_still(self) -> "Trajectory":
        """As many steps, all of them like the first: nothing of what happened can be read off it."""
        return Trajectory(np.repeat(self._rows[:1], len(self._rows), axis=0), self._layout, self._batches)

    @property
    def best_loss(self) -> float:
        """The lowest loss of the run."""
        return float(np.fmin.reduce(self.losses))  # without a warning where all are NaN
