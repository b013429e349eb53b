"""An experiment as one readable string; what has its default value is left out.

landscape=elongated_valley;condition=50&start=-4,2&steps=200&c=adam;rate=0.05&c=momentum;rate=0.01;beta=0.8

`experiments.parse` reads it, and says how special characters are written.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from urllib.parse import quote

from experiments.contender import Contender
from experiments.experiment import Experiment
from experiments.surfaces import WEIGHTS
from quantities import ParameterSpec, Value, quantities, written

_SAFE = "()^.,:/-"  # of a formula; a link may travel with them, and none begins or ends a word


def _word(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value.replace("%", "%25").replace(";", "%3B")
    return written(value).replace("+", "")  # in a query a plus sign is a space


def changed_words(bundle: ParameterSpec, given: Mapping[str, Value], prefix: str = "") -> list[str]:
    """The numbers that are not at their defaults, each as name=value."""
    return [
        f"{prefix}{name}={_word(given[name])}" for name, q in quantities(bundle).items() if given[name] != q.default
    ]


@lru_cache(maxsize=1024)  # while something is dragged the same contenders come again and again
def contender_word(contender: Contender) -> str:
    """A contender as one word of a link, what has its default value left out."""
    words = [
        contender.optimizer,
        f"rate={_word(contender.rate)}",
        *changed_words(contender.rule.hyper, contender.hyper),
    ]
    for name in ("schedule", "warmup", "noise", "batch", "seed", "label", "tuned"):
        value = getattr(contender, name)
        if value != Contender.model_fields[name].default:
            words.append(f"{name}={_word(value)}")
        if name == "schedule":
            words += changed_words(contender.rate_schedule.parameters, contender.schedule_parameters, "schedule.")
    return quote(";".join(words), safe=";=,:/@")


def address(experiment: Experiment, left_out: Collection[str] = ()) -> str:
    """The experiment as a query string.

    Args:
        experiment: what to write.
        left_out: names of the landscape's texts that a page's link has no room for. Such a string is no whole one.

    Returns:
        `landscape=...&weights=...&start=...&steps=...&seed=...&stop.loss=...&c=...&c=...`, defaults left out;
        numbers are written with as many digits as it takes to read back the same bits.
    """
    surface = experiment.surface
    texts = [f"{name}={quote(_word(text), safe=_SAFE)}" for name, text in surface.texts.items() if name not in left_out]
    numbers = changed_words(surface.parameters, experiment.landscape_parameters)
    words = [";".join([f"landscape={surface.slug}", *texts, *numbers])]
    if experiment.weights != WEIGHTS[0]:
        words.append(f"weights={experiment.weights}")
    if experiment.start != surface.start:
        words.append("start=" + ",".join(_word(x) for x in experiment.start))
    for name in ("steps", "seed"):
        value = getattr(experiment, name)
        if value != Experiment.model_fields[name].default:
            words.append(f"{name}={value}")
    words += [f"stop.{rule}={_word(limit)}" for rule, limit in experiment.stop if limit is not None]
    return "&".join([*words, *(f"c={contender_word(c)}" for c in experiment.contenders)])
