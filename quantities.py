"""Quantities: what a number may be, written once, where the number is declared.

A landscape's parameters, an optimizer's hyperparameters and a schedule's numbers are all
NamedTuples of scalars. Each field is annotated with a `Range`, a `Choice` or a `Switch`:

    class Hyper(NamedTuple):
        beta: Annotated[Scalar, Range(0.0, 0.999, help="How much of the velocity is kept.")] = 0.9

Validation and the page's controls both read that line. Inside the kernels every
quantity is a traced float64 scalar, so that moving a control never recompiles: `encode` turns
the word or the truth value a person gives into that number, and `decode` turns it back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, ClassVar, NamedTuple, get_args, get_origin, get_type_hints

import numpy as np
from jaxtyping import Array, Float

Scalar = Float[Array, ""] | float
Value = float | bool | str
ParameterSpec = type[Any]  # a NamedTuple class whose fields are annotated quantities


def written(number: float) -> str:
    """The number in as few digits as read back the same bits."""
    short = f"{number:g}"
    return short if float(short) == number else repr(number)


class Accepted(NamedTuple):
    """What is accepted in place of a refused value, as data.

    code: the identifier of the kind of value, such as "whole_number".
    places: what a sentence about it names, such as its limits.
    """

    code: str
    places: Mapping[str, object] = {}


class Refusal(NamedTuple):
    """Why a value is not accepted: the name of the field or number, what was given, and what is accepted instead."""

    name: str
    value: object
    accepted: Accepted


class Refused(ValueError):
    """A value is not accepted.

    Attributes:
        refusal: which and why, as data. No words are known here.
        in_words: makes the sentence that str() shows. `experiments` sets it; without it, str() shows the data.
    """

    in_words: ClassVar[Callable[[Refusal], str]] = staticmethod(repr)

    def __init__(self, name: str, value: object, accepted: Accepted) -> None:
        super().__init__(name, value, accepted)
        self.refusal = Refusal(name, value, accepted)

    def __str__(self) -> str:
        return type(self).in_words(self.refusal)


@dataclass(frozen=True)
class Range:
    """A number between two limits, both included.

    log: its control is logarithmic. toward_one: what matters is how far it is from 1.
    """

    low: float
    high: float
    help: str = ""
    log: bool = False
    integer: bool = False
    toward_one: bool = False

    @property
    def accepted(self) -> Accepted:
        return Accepted("whole_number" if self.integer else "number", {"low": self.low, "high": self.high})

    def encode(self, name: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float | np.integer | np.floating):
            raise Refused(name, value, self.accepted)
        if not self.low <= value <= self.high or (self.integer and value % 1 != 0):
            raise Refused(name, value, self.accepted)
        return float(value)

    def decode(self, number: float) -> Value:
        return int(number) if self.integer else float(number) + 0.0  # there is one zero: -0.0 + 0.0 is 0.0


@dataclass(frozen=True)
class Choice:
    """One word out of a few."""

    words: tuple[str, ...]
    help: str = ""

    @property
    def accepted(self) -> Accepted:
        return Accepted("one_of", {"known": self.words})

    def encode(self, name: str, value: object) -> float:
        if value not in self.words:
            raise Refused(name, value, self.accepted)
        return float(self.words.index(str(value)))

    def decode(self, number: float) -> Value:
        return self.words[int(number)]


@dataclass(frozen=True)
class Switch:
    """True or false."""

    help: str = ""

    @property
    def accepted(self) -> Accepted:
        return Accepted("true_or_false")

    def encode(self, name: str, value: object) -> float:
        if not isinstance(value, bool):
            raise Refused(name, value, self.accepted)
        return float(value)

    def decode(self, number: float) -> Value:
        return bool(number)


# Each kind has `accepted`, what it takes as data; `encode(name, value)`, the number for a
# value, or Refused; and `decode(number)`, the value of a number.
Kind = Range | Choice | Switch


class Quantity(NamedTuple):
    """A declared quantity: its name, what it may be, and its default in a person's words."""

    name: str
    kind: Kind
    default: Value


@lru_cache(maxsize=1024)  # formulas of a person's own bring bundles of their own
def quantities(bundle: ParameterSpec) -> Mapping[str, Quantity]:
    """The quantities that a NamedTuple class declares, by name, in order.

    Raises:
        TypeError: a field has no default, or is annotated with no Range, Choice or Switch.
    """
    declared = {}
    defaults = getattr(bundle, "_field_defaults", {})
    for name, hint in get_type_hints(bundle, include_extras=True).items():
        kinds = [k for k in get_args(hint)[1:] if isinstance(k, Kind)]
        if get_origin(hint) is not Annotated or len(kinds) != 1 or name not in defaults:
            raise TypeError(f"{bundle.__name__}.{name} needs a default and one Range, Choice or Switch.")
        declared[name] = Quantity(name, kinds[0], kinds[0].decode(defaults[name]))
    return declared


def encode(bundle: ParameterSpec, given: Mapping[str, Value]) -> tuple[float, ...]:
    """The bundle's numbers, in order, with `given` in place of the defaults.

    Raises:
        Refused: a ValueError; a name the bundle does not have, or a value its kind does not accept.
    """
    declared = quantities(bundle)
    for name in given:
        if name not in declared:
            accepted = Accepted("one_of", {"known": tuple(declared)}) if declared else Accepted("left_out")
            raise Refused(str(name), given[name], accepted)
    return tuple(q.kind.encode(q.name, given.get(q.name, q.default)) for q in declared.values())


def completed(bundle: ParameterSpec, owner: str, given: object) -> dict[str, Value]:
    """All quantities of the bundle in a person's words, defaults filled in.

    Raises:
        Refused: a ValueError; what is given are no names with values, or as for `encode`.
    """
    if not isinstance(given, Mapping):
        raise Refused(owner, given, Accepted("names_with_values"))
    numbers = encode(bundle, given)
    return {q.name: q.kind.decode(n) for q, n in zip(quantities(bundle).values(), numbers, strict=True)}
