"""Refusals as sentences, each with the page's name of what was refused, and what runs instead."""

from collections.abc import Iterable, Sequence

from experiments import Experiment
from experiments.names import names
from experiments.refusal_words import sentence
from experiments.refusals import Place
from interface import words
from interface.refused_field import refused_field
from quantities import Refusal


def refusal_sentences(
    refusals: Iterable[tuple[Place, Refusal]], experiment: Experiment, chips: Sequence[str] = ()
) -> list[str]:
    """What is said of each refusal, with the contender's name.

    Args:
        refusals: where in the experiment each refused value stood, and the refusal.
        experiment: with the refused values replaced.
        chips: the names on the page's chips, if it has them.
    """
    return [_with_remedy(place, refusal, experiment, chips) for place, refusal in refusals]


def _with_remedy(place: Place, refusal: Refusal, experiment: Experiment, chips: Sequence[str]) -> str:
    """What is wrong, and what runs instead."""
    field = refused_field(place, experiment)
    refused = _with_subject(place, sentence(refusal, field and field.label), experiment, chips)
    if field is None:
        own = refusal.accepted.code in ("one_of", "left_out") and len(place) > 1  # a name that the owner does not have
        return words.REFUSED_LEFT_OUT.format(sentence=refused) if own else refused
    if field.value is None:
        return words.REFUSED_OFF.format(sentence=refused)
    return words.REFUSED_INSTEAD.format(sentence=refused, value=field.value)


def _with_subject(place: Place, refused: str, experiment: Experiment, chips: Sequence[str]) -> str:
    if place[:1] == ("stop",):
        return words.REFUSED_STOPPING.format(sentence=refused)
    match place:
        case ("contenders", int(number), *_, str(last)) if number < len(experiment.contenders):
            if last != "optimizer":
                return words.REFUSED_NAMED.format(name=names(experiment)[number], sentence=refused)
            # A refused optimizer is replaced by another one, but its chip still has its own name.
            if number < len(chips):
                return words.REFUSED_NAMED.format(name=chips[number], sentence=refused)
            return words.REFUSED_NUMBERED.format(number=number + 1, sentence=refused)
    return refused
