"""Catalogue: everything there is to run, by kind; how to find an entry, and the code that it is."""

import inspect
import re
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import optax
import optax.contrib

from landscapes import LANDSCAPES, Landscape
from optimizers import OPTIMIZERS, SCHEDULES, Optimizer, Schedule
from optimizers.optax_rules import OPTAX_RULES
from quantities import ParameterSpec

Entry = Optimizer | Schedule | Landscape
KINDS: dict[str, Mapping[str, Entry]] = {
    "optimizers": OPTIMIZERS,
    "schedules": SCHEDULES,
    "landscapes": LANDSCAPES,
}


class Source(NamedTuple):
    """Code that defines an entry: the path of its file from its project's root, and its text."""

    path: str
    text: str


def parameter_spec(entry: Entry) -> ParameterSpec:
    """The NamedTuple class of the entry's numbers."""
    return entry.hyper if isinstance(entry, Optimizer) else entry.parameters


def source(entry: Entry) -> Source:
    """The whole file that defines the optimizer's step, the schedule's rate or the landscape's loss."""
    if isinstance(entry, Landscape):
        heart = entry.data.link if entry.data else entry.loss
    else:
        heart = entry.step if isinstance(entry, Optimizer) else entry.rate
    return _source(sys.modules[heart.__module__])


def optax_source(entry: Entry) -> list[Source]:
    """Where the rule is optax's own: the function that builds it, and those that scale the gradient for it."""
    if entry.slug not in OPTAX_RULES:
        return []
    built = _source(_of_optax(entry.slug))
    scalings = dict.fromkeys(re.findall(r"\bscale_by_\w+", built.text))
    parts = [_of_optax(name) for name in scalings if name != "scale_by_learning_rate"]
    return [built, *(_source(part) for part in parts if part)]


def _of_optax(name: str) -> Any:
    """What optax has under this name; of a function with some arguments set, the function."""
    found = getattr(optax, name, None) or getattr(optax.contrib, name, None)
    return getattr(found, "func", found)


def _source(code: Any) -> Source:
    """A module's or a function's text, and the path of its file."""
    module = inspect.getmodule(code)
    return Source(f"{module.__name__.replace('.', '/')}.py" if module else "", inspect.getsource(code))


def found(kind: str, search: str) -> list[Entry]:
    """The entries of a kind that have every word of the search, those that have it in the title first.

    Args:
        kind: a key of `KINDS`.
        search: words or parts of words, capitals and accents aside; empty for all entries.
    """
    words = _folded(search).split()
    entries = [entry for entry in KINDS[kind].values() if all(word in searchable_text(entry) for word in words)]
    return sorted(entries, key=lambda entry: not all(word in _folded(entry.title) for word in words))


@cache
def searchable_text(entry: Entry) -> str:
    """All that can be searched: title, slug, idea, source and the words of the formula."""
    formula = " ".join(re.findall(r"[A-Za-z]+", entry.formula))
    return _folded(" ".join((entry.title, entry.slug, entry.idea, entry.source, formula)))


def _folded(text: str) -> str:
    """Small letters without accents, and every dash a hyphen."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[‐-―−]", "-", bare)
