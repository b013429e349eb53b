"""What is computed from an experiment is found again by an equal one."""

from experiments import Experiment
from experiments.defaults import default_contender
from interface.cache import cached_by_experiment


def _experiment(steps: int) -> Experiment:
    landscape = "quadratic_bowl"
    return Experiment(landscape=landscape, steps=steps, contenders=(default_contender("adam", landscape),))


def test_an_equal_experiment_is_not_computed_again_and_another_one_is() -> None:
    computed = []

    @cached_by_experiment(max_entries=4)
    def steps(experiment: Experiment, times: int) -> int:
        computed.append(experiment.steps)
        return times * experiment.steps

    assert [steps(_experiment(n), 2) for n in (10, 10, 20)] == [20, 20, 40]
    assert steps(_experiment(10), 3) == 30
    assert computed == [10, 20, 10]
