"""What a refusal is about, in front of its sentence."""

from collections.abc import Sequence

from experiments import Experiment
from experiments.names import names
from experiments.refusals import Place
from interface import words


def subject_prefix(place: Place, experiment: Experiment, chips: Sequence[str] = ()) -> str:
    """The name of the contender that was refused, or "Stopping: "; empty for the experiment's other fields.

    Args:
        place: where in the experiment the refused value stood.
        experiment: with the refused values replaced.
        chips: the names on the page's chips, if it has them.
    """
    if place[:1] == ("stop",):
        return words.STOPPING_PREFIX
    number = next((i for i in place if isinstance(i, int)), None)
    if number is None or number >= len(experiment.contenders):
        return ""
    if place[-1] != "optimizer":
        return f"{names(experiment)[number]}: "
    # A refused optimizer is replaced by another one, but its chip still has its own name.
    return f"{chips[number]}: " if number < len(chips) else words.NUMBERED.format(number + 1)
