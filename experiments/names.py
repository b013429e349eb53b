"""The names of contenders."""

from experiments.experiment import Experiment
from quantities import written


def names(experiment: Experiment) -> list[str]:
    """A short name for each contender, no two the same.

    It is the label or the optimizer; where two are alike the rate is added, then the batch size on
    a data set, and then a count.
    """
    found = [c.label or c.rule.title for c in experiment.contenders]
    more = [[f" {written(c.rate)}" for c in experiment.contenders]]
    if experiment.examples:
        more.append([f", B {c.batch or experiment.examples}" for c in experiment.contenders])
    for each in more:
        found = [name + one if found.count(name) > 1 else name for name, one in zip(found, each, strict=True)]
    return [f"{name} ({found[:i].count(name) + 1})" if found[:i].count(name) else name for i, name in enumerate(found)]
