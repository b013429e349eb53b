"""The names of contenders."""

from experiments import name_words as words
from experiments.experiment import Experiment
from quantities import written


def names(experiment: Experiment) -> list[str]:
    """A short name for each contender, no two the same.

    It is the label or the optimizer. Where two are alike the rate is added, then the batch size on a data set, then
    the seed if one of the race has its own, and then a number.
    """
    contenders = experiment.contenders
    found = [c.label or c.rule.title for c in contenders]
    more: list[tuple[str, list[dict[str, object]]]] = [
        (words.WITH_RATE, [{"rate": written(c.rate)} for c in contenders])
    ]
    if experiment.examples:
        more.append((words.WITH_BATCH, [{"batch": c.batch or experiment.examples} for c in contenders]))
    if any(c.seed is not None for c in contenders):
        more.append((words.WITH_SEED, [{"seed": experiment.seed_of(c)} for c in contenders]))
    for longer, places in more:
        found = [
            longer.format(name=name, **place) if found.count(name) > 1 else name
            for name, place in zip(found, places, strict=True)
        ]
    return [_numbered(name, found[:i].count(name)) for i, name in enumerate(found)]


def _numbered(name: str, before: int) -> str:
    """The name, with a number if so many before it are the same."""
    return words.WITH_NUMBER.format(name=name, number=before + 1) if before else name
