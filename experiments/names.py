"""The names of contenders: what differs, and nothing else.

What a name says is a list of facts, in the order of the contender's editor. A field that is left out counts as what
stands for it: no seed is the race's seed, no batch size is one example, or all examples of a data set.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from experiments import name_words as words
from experiments.contender import Contender
from experiments.printed import all_digits, digits, digits_toward_one
from experiments.schedule_periods import written_out
from quantities import Choice, ParameterSpec, Range, Switch, Value, quantities


class SideBySide(Protocol):
    """What has contenders to be told apart: an experiment, or a training. `examples` is 0 without a data set."""

    @property
    def contenders(self) -> Sequence[Contender]: ...
    @property
    def seed(self) -> int: ...
    @property
    def steps(self) -> int: ...
    @property
    def examples(self) -> int: ...


_OPTIMIZER, _RATE, _TUNED = "optimizer", "rate", "tuned"


class _Fact(NamedTuple):
    """One field of a contender.

    value: what it is. usual: what goes without saying.
    silent: whether the usual value is an absence, which needs no words beside a contender that has something.
    words: the value's words, from the value as it is printed.
    owner: the optimizer or the schedule whose field it is; elsewhere it means something else.
    short: a number in three digits.
    """

    value: Value
    usual: Value | None
    silent: bool
    words: Callable[[str], str]
    owner: str = ""
    short: Callable[[float], str] = digits


_Facts = dict[str, _Fact]


def names(experiment: SideBySide) -> list[str]:
    """A short name for each contender, no two the same.

    A label stands for itself. Without one it is the optimizer, then what is not usual unless all contenders have it,
    then what other contenders of this optimizer have otherwise. That a rate was searched for is told in any case.
    Where two names are still the same, what differs between the two is added, the rate last. Two that are alike in
    everything have a number.
    """
    seed, examples, steps = experiment.seed, experiment.examples, experiment.steps
    facts = [_facts(contender, seed, examples, steps) for contender in experiment.contenders]
    peers = [[other for other in facts if other[_OPTIMIZER].value == own[_OPTIMIZER].value] for own in facts]
    found = [
        _joined(contender.label, own, [_TUNED], facts)
        if contender.label
        else _joined(contender.rule.title, own, _unusual(own, facts, peers[i]), facts)
        for i, (contender, own) in enumerate(zip(experiment.contenders, facts, strict=True))
    ]
    alike = [[other for name, other in zip(found, facts, strict=True) if name == own] for own in found]
    longer = [
        _joined(name, own, [field for field in own if _differs(field, own, group)], facts)
        for name, own, group in zip(found, facts, alike, strict=True)
    ]
    unique: list[str] = []
    for name in longer:
        unique.append(_numbered(name, unique))
    return unique


@lru_cache(maxsize=1024)  # while something is dragged the same contenders come again and again
def _facts(contender: Contender, seed: int, examples: int, steps: int) -> _Facts:
    """The contender's fields by name, the rate last; the race's seed and steps, and the number of its examples."""
    batch, numbers = examples or 1, contender.schedule_parameters
    usual = written_out(contender.schedule, {**numbers, "period": None}, steps)  # as long as the race
    return {
        _OPTIMIZER: _Fact(contender.optimizer, None, False, lambda _: contender.rule.title),
        **_quantities("hyper", contender.optimizer, contender.rule.hyper, contender.hyper, {}),
        "schedule": _Fact(contender.schedule, "constant", True, lambda _: words.SCHEDULES[contender.schedule]),
        **_quantities("parameters", contender.schedule, contender.rate_schedule.parameters, numbers, usual),
        "warmup": _Fact(contender.warmup, 0, True, lambda value: words.WARM_UP.format(value=value)),
        "noise": _Fact(contender.noise, 0.0, True, lambda value: words.NOISE.format(value=value)),
        "batch": _Fact(contender.batch or batch, batch, False, lambda value: words.BATCH.format(value=value)),
        "seed": _Fact(
            seed if contender.seed is None else contender.seed,
            seed,
            False,
            lambda value: words.SEED.format(value=value),
        ),
        _TUNED: _Fact(contender.tuned, "", True, lambda _: words.TUNED[contender.tuned]),
        _RATE: _Fact(contender.rate, None, False, lambda value: words.RATE.format(value=value)),
    }


def _quantities(
    kind: str, owner: str, bundle: ParameterSpec, given: dict[str, Value], usual: dict[str, Value]
) -> _Facts:
    """Hyperparameters or the numbers of a schedule; a usual period is none of its defaults."""
    found = {}
    for q in quantities(bundle).values():
        short = digits_toward_one if isinstance(q.kind, Range) and q.kind.toward_one else digits
        silent, in_words = isinstance(q.kind, Switch), _in_words(q.name, q.kind)
        default = usual["period"] if q.name == "period" else q.default
        found[f"{kind}.{q.name}"] = _Fact(given[q.name], default, silent, in_words, owner, short)
    return found


def _in_words(name: str, kind: Range | Choice | Switch) -> Callable[[str], str]:
    if isinstance(kind, Switch):
        on, off = words.SWITCHES[name]
        return lambda value: on if value == str(True) else off
    if isinstance(kind, Choice):
        return lambda value: words.CHOICES[value]
    quantity = words.QUANTITIES.get(name) or words.SYMBOLS.get(name) or name
    return lambda value: words.QUANTITY.format(quantity=quantity, value=value)


def _unusual(own: _Facts, everyone: list[_Facts], peers: list[_Facts]) -> list[str]:
    """The fields that are not usual, or not the same among the peers. The rate stands beside the name."""
    fields = []
    for field, fact in own.items():
        if field in (_OPTIMIZER, _RATE):
            continue
        shared = field != _TUNED and _shared(field, fact, everyone)
        if (fact.value != fact.usual and not shared) or _differs(field, own, peers):
            fields.append(field)
    return fields


def _differs(field: str, own: _Facts, group: list[_Facts]) -> bool:
    """Whether the field of another one in the group has another value."""
    fact = own[field]
    for other in group:
        its = other.get(field)
        if its and its.owner == fact.owner and its.value != fact.value:
            return True
    return False


def _shared(field: str, fact: _Fact, everyone: list[_Facts]) -> bool:
    """Whether all of several contenders have this value."""
    return len(everyone) > 1 and all(field in other and other[field].value == fact.value for other in everyone)


def _joined(name: str, own: _Facts, fields: list[str], everyone: list[_Facts]) -> str:
    """The name and what is said of the fields."""
    for field in fields:
        fact = own[field]
        if not (fact.silent and fact.value == fact.usual):
            name = words.WITH_MORE.format(name=name, more=fact.words(_printed(field, fact, everyone)))
    return name


def _printed(field: str, fact: _Fact, everyone: list[_Facts]) -> str:
    """The value in three digits, or in all where three would hide that another one, or the usual one, is different."""
    if not isinstance(fact.value, float):
        return str(fact.value)
    others = [other[field].value for other in everyone if field in other] + [fact.usual]
    short = fact.short(fact.value)
    hidden = any(isinstance(o, float) and o != fact.value and fact.short(o) == short for o in others)
    return all_digits(fact.value) if hidden else short


def _numbered(name: str, taken: list[str]) -> str:
    """The name, with a number if one before has it."""
    numbers = iter(range(2, len(taken) + 3))
    found = name
    while found in taken:
        found = words.WITH_NUMBER.format(name=name, number=next(numbers))
    return found
