"""Opening: what a person brings, a link or a file, as an experiment that runs, whatever is wrong with it."""

import json
from collections.abc import Mapping
from typing import Any

from experiments.contender import Contender
from experiments.defaults import default_contender, default_experiment
from experiments.link_pairs import LONGEST, pairs
from experiments.parse import Read, fields, missing_texts
from experiments.refusals import Place
from experiments.repair import Repaired, repair
from landscapes import OWN, SLUGS
from quantities import Accepted, Refusal, Refused

LONGEST_FILE = 4 * LONGEST  # characters; JSON needs more of them than the string
BYTE_ORDER_MARK = "\ufeff"  # some editors write it in front of a file


def parse_lenient(text: str, kept: Mapping[str, str] | None = None) -> Repaired:
    """The experiment that is meant, and a refusal for each part that makes no sense.

    What is left out has its default: with a landscape alone, the first race's contenders run there.

    Args:
        text: an experiment's string, a link that carries one, or an experiment as JSON.
        kept: texts of a person's own landscape by name, which take the place of those that a link had no room for.
    """
    try:
        text = text.removeprefix(BYTE_ORDER_MARK)
        found = _json(text) if text.lstrip().startswith("{") else fields(pairs(text))
        found = _with_kept(found, kept or {})
        repaired = repair(_completed(found.fields))
    except Refused as refused:
        return Repaired(default_experiment(), {(): refused.refusal})
    except RecursionError:  # lists within lists within lists
        return Repaired(default_experiment(), {(): _no_file(text).refusal})
    return Repaired(repaired.experiment, found.refusals | _missing(found.fields) | repaired.refusals)


def _missing(data: dict[str, Any]) -> dict[Place, Refusal]:
    """Contenders without their landscape are what is left of a longer text."""
    if "contenders" not in data or "landscape" in data:
        return {}
    return {("landscape",): Refusal("landscape", None, Accepted("missing"))}


def _json(text: str) -> Read:
    if len(text) > LONGEST_FILE:
        raise Refused("file", len(text), Accepted("file_length", {"most": LONGEST_FILE}))
    try:
        fields = json.loads(text)
    except ValueError:
        raise _no_file(text) from None
    return Read(fields, missing_texts(fields))


def _with_kept(found: Read, kept: Mapping[str, str]) -> Read:
    """What was read, with the texts that are missing there and kept here."""
    filled = {place: kept[name] for place in found.refusals if (name := str(place[-1])) in kept and len(place) == 2}
    if not filled:
        return found
    texts = {str(place[-1]): text for place, text in filled.items()}
    given = {**found.fields.get("landscape_parameters", {}), **texts}
    rest = {place: refusal for place, refusal in found.refusals.items() if place not in filled}
    return Read(found.fields | {"landscape_parameters": given}, rest)


def _no_file(text: str) -> Refused:
    return Refused("file", text, Accepted("experiment_file"))


def _completed(data: dict[str, Any]) -> dict[str, Any]:
    first = default_experiment()
    if not data:
        return first.model_dump()
    landscape = str(data.get("landscape", first.landscape))
    if "contenders" in data:
        return {"landscape": first.landscape} | data
    weights = 1 if data.get("weights") == 1 else 2
    if landscape not in SLUGS or (landscape == first.landscape and weights == first.weights):
        specs = first.contenders
    else:
        shape = data.get("landscape_parameters") if landscape in OWN else None
        specs = tuple(_as_it_comes(one.optimizer, landscape, shape, weights) for one in first.contenders)
    return {"landscape": first.landscape, "contenders": [one.model_dump() for one in specs]} | data


def _as_it_comes(optimizer: str, landscape: str, shape: Any, weights: int) -> Contender:
    """The optimizer at its default rate, which depends on what a person's own landscape is made of."""
    try:
        return default_contender(optimizer, landscape, shape, weights)
    except (AttributeError, TypeError, ValueError):
        return default_contender(optimizer, landscape, weights=weights)
