"""One point of a sweep as an experiment of its own, so that it can be run and seen step by step."""

from collections.abc import Mapping

from experiments.experiment import Experiment
from quantities import Value

_OWNERS = {"hyper": "hyper", "schedule": "schedule_parameters"}  # of a contender's numbers that have names


def with_values(experiment: Experiment, values: Mapping[str, Value]) -> Experiment:
    """The experiment in which these words have these values, for all contenders: a seed takes the place of their own.

    Args:
        experiment: what is changed.
        values: by the words that axes of a sweep have (`experiments.sweep.sweep`).

    Raises:
        pydantic.ValidationError: a ValueError; a word or a value is refused (`experiments.sentences`).
    """
    given = experiment.model_dump()
    for word, value in values.items():
        prefix, _, name = word.partition(".")
        if prefix == "start":
            given["start"] = tuple(value if str(i) == name else x for i, x in enumerate(given["start"]))
        elif prefix == "landscape":
            given["landscape_parameters"][name] = value
        elif word == "seed":
            given["seed"] = value
            given["contenders"] = [contender | {"seed": None} for contender in given["contenders"]]
        else:
            for contender in given["contenders"]:
                owner = contender[_OWNERS[prefix]] if name else contender
                owner[name or word] = value
    return Experiment.model_validate(given)
