"""Quantities: numbers and words there and back, and one sentence for what is refused."""

import math
from typing import Annotated, Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Choice, Kind, ParameterSpec, Range, Refused, Scalar, Switch, Value, encode, quantities
from tests.corners import corners
from tests.experiments.strategies import values

SPECS: list[ParameterSpec] = [
    *(landscape.parameters for landscape in LANDSCAPES.values()),
    *(optimizer.hyper for optimizer in OPTIMIZERS.values()),
    *(schedule.parameters for schedule in SCHEDULES.values()),
]
KINDS: list[Kind] = [q.kind for spec in SPECS for q in quantities(spec).values()]


class Sample(NamedTuple):
    share: Annotated[Scalar, Range(0.0, 1.0, "A share.")] = 0.25
    turns: Annotated[Scalar, Range(1, 10, "A count.", integer=True)] = 3
    form: Annotated[Scalar, Choice(("square", "round"), "A form.")] = 1.0
    on: Annotated[Scalar, Switch("On or off.")] = 0.0


@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), values(kind))))
def test_encode_then_decode_is_the_identity(case: tuple[Kind, Value]) -> None:
    kind, value = case
    number = kind.encode("name", value)
    assert type(number) is float
    assert kind.decode(number) == value
    assert type(kind.decode(number)) is type(value)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.__module__)
def test_every_declared_default_is_accepted(spec: ParameterSpec) -> None:
    given_defaults = {q.name: q.default for q in quantities(spec).values()}
    assert encode(spec, {}) == encode(spec, given_defaults) == tuple(map(float, spec._field_defaults.values()))
    assert tuple(quantities(spec)) == spec._fields


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.__module__)
def test_the_corners_are_accepted(spec: ParameterSpec) -> None:
    for corner in corners(spec):
        assert all(map(math.isfinite, encode(spec, corner)))


def test_declared_quantities_in_order_and_in_words() -> None:
    declared = quantities(Sample)
    assert list(declared) == ["share", "turns", "form", "on"]
    assert [q.default for q in declared.values()] == [0.25, 3, "round", False]
    assert encode(Sample, {"form": "square", "on": True}) == (0.25, 3.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("share", 1.5, "share is 1.5; it must be a number from 0 to 1."),
        ("share", -0.0001, "share is -0.0001; it must be a number from 0 to 1."),
        ("share", math.nan, "share is nan; it must be a number from 0 to 1."),
        ("share", "half", "share is 'half'; it must be a number from 0 to 1."),
        ("share", True, "share is True; it must be a number from 0 to 1."),
        ("share", None, "share is empty; it must be a number from 0 to 1."),
        ("share", "", "share is empty; it must be a number from 0 to 1."),
        ("turns", 2.5, "turns is 2.5; it must be a whole number from 1 to 10."),
        ("turns", 0, "turns is 0; it must be a whole number from 1 to 10."),
        ("form", "oval", "form is 'oval'; it must be one of square, round."),
        ("form", 1.0, "form is 1.0; it must be one of square, round."),
        ("on", 1, "on is 1; it must be true or false."),
        ("on", "true", "on is 'true'; it must be true or false."),
    ],
)
def test_refused_in_one_sentence(name: str, value: Any, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        encode(Sample, {name: value})
    assert str(refused.value) == sentence
    assert refused.value.refusal.name == name


def test_what_was_given_is_cut_short() -> None:
    with pytest.raises(Refused) as refused:
        encode(Sample, {"form": "x" * 1000})
    assert len(str(refused.value)) < 150


@pytest.mark.parametrize("value", [np.float64(0.5), np.int64(1), np.float32(0.5), 1])
def test_numpy_numbers_are_numbers(value: Any) -> None:
    number = Range(0.0, 1.0).encode("share", value)
    assert type(number) is float
    assert number == value


def _bundle(annotation: Any, default: float | None = None) -> ParameterSpec:
    made: Any = NamedTuple("Made", [("beta", annotation)])
    made._field_defaults = {} if default is None else {"beta": default}
    return made


@pytest.mark.parametrize(
    "spec",
    [
        _bundle(Scalar, 0.5),
        _bundle(float, 0.5),
        _bundle(Annotated[Scalar, "a word"], 0.5),
        _bundle(Annotated[Scalar, Range(0.0, 1.0)]),
        _bundle(Annotated[Scalar, Range(0.0, 1.0), Switch()], 0.5),
    ],
    ids=["no kind", "a plain number", "no kind among the notes", "no default", "two kinds"],
)
def test_an_undeclared_quantity_is_an_error(spec: ParameterSpec) -> None:
    with pytest.raises(TypeError, match=r"Made\.beta needs a default and one Range, Choice or Switch"):
        quantities(spec)


@pytest.mark.parametrize(
    ("name", "told"), [("beta", "beta"), ("a\nb", r"'a\nb'"), ("", "''"), ("x" * 80, f"'{59 * 'x'}")]
)
def test_a_refused_name_is_told_on_one_short_line(name: str, told: str) -> None:
    assert str(Refused(name, 1, Switch().accepted)) == f"{told} is 1; it must be true or false."
