"""The field that a refusal is about: what the page calls it, and what runs in place of what was given."""

from typing import Any, NamedTuple

from experiments import Contender, Experiment
from experiments.refusals import Place
from interface import field_words, words
from interface.race_record import TOLERANCE
from interface.widgets import symbol, text
from landscapes import title_of
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import ParameterSpec, quantities


class Field(NamedTuple):
    """label: as the page writes it. value: what runs, in a person's words; None where a rule is off."""

    label: str
    value: str | None


def refused_field(place: Place, experiment: Experiment) -> Field | None:
    """The field at this place, or None where there is no such field.

    Args:
        place: where in the experiment the refused value stood.
        experiment: with the refused values replaced.
    """
    match place:
        case ("contenders", int(number), *rest) if number < len(experiment.contenders):
            return _of_contender(tuple(rest), experiment.contenders[number], experiment)
        case ("landscape_parameters", "points"):
            return Field(words.POINTS, words.EXAMPLE_POINTS)
        case ("landscape_parameters", "model"):
            return Field(words.MODEL, experiment.surface.texts.get("model"))
        case ("landscape_parameters", "training"):
            return Field(words.TRAINING, words.EXAMPLE_TRAINING)
        case ("landscape_parameters", "plane"):
            return Field(words.PLANE, experiment.surface.texts.get("plane"))
        case ("landscape_parameters", str(own)):
            return _declared(experiment.surface.parameters, own, experiment.landscape_parameters)
        case ("stop", str(rule)) if rule in field_words.RULES:
            limit = getattr(experiment.stop, rule)
            return Field(field_words.RULES[rule], None if limit is None else text(limit))
        case ("start", int(axis)):
            labels = words.COORDINATES if experiment.weights == 2 or axis else words.WEIGHT
            return Field(labels[axis], text(experiment.start[axis]))
        case ("start",):
            x, y = map(text, experiment.start)
            return Field(field_words.FIELDS["start"], words.POINT.format(x=x, y=y))
        case ("landscape",):
            return Field(field_words.FIELDS["landscape"], title_of(experiment.landscape))
        case ("tolerance",):
            return Field(field_words.FIELDS["tolerance"], text(TOLERANCE))
        case (("steps" | "seed" | "weights") as own,):
            return Field(field_words.FIELDS[own], text(getattr(experiment, own)))
    return None


def _of_contender(place: Place, contender: Contender, experiment: Experiment) -> Field | None:
    match place:
        case ("hyper", str(own)):
            return _declared(contender.rule.hyper, own, contender.hyper)
        case ("schedule_parameters", str(own)):
            return _declared(contender.rate_schedule.parameters, own, contender.schedule_parameters)
        case ("seed",):
            return Field(field_words.OWN_SEED, text(experiment.seed))
        case (str(own),) if own in field_words.FIELDS:
            value = {
                "optimizer": OPTIMIZERS[contender.optimizer].title,
                "schedule": SCHEDULES[contender.schedule].title,
                "batch": text(contender.batch or experiment.examples or 1),
                "label": contender.label or contender.rule.title,
                "tuned": contender.tuned or field_words.NO_GOAL,
            }
            return Field(field_words.FIELDS[own], value.get(own) or text(getattr(contender, own)))
    return None


def _declared(bundle: ParameterSpec, name: str, numbers: dict[str, Any]) -> Field | None:
    if name not in quantities(bundle):
        return None
    value = numbers[name]
    return Field(symbol(name), str(value).lower() if isinstance(value, bool) else text(value))
