"""Result: an experiment and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from experiments.experiment import Experiment
from experiments.shown import Shown
from experiments.trajectory import Trajectory


@dataclass(frozen=True, eq=False)
class Result(Shown):
    """An experiment and what came of it, one trajectory for each contender."""

    experiment: Experiment
    trajectories: tuple[Trajectory, ...]

    def __getitem__(self, index: int) -> Trajectory:
        return self.trajectories[index]

    def __len__(self) -> int:
        return len(self.trajectories)

    def __iter__(self) -> Iterator[Trajectory]:
        return iter(self.trajectories)
