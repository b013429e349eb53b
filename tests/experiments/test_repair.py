"""Repair: every refused field falls back to its default alone, and junk never raises."""

import json
import signal
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from experiments import Contender, Experiment, sentences
from experiments.defaults import default_contender, default_experiment, default_rate
from experiments.repair import Place, repair
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from tests.experiments.strategies import JUNK, experiments, partly_junk
from tests.experiments.test_refusals import BAD, GOOD, put

PATIENCE = 30  # seconds; a repair that goes round in circles would never end

# Where a default is not simply the one of an empty form.
FALLS_BACK_TO: dict[Place, Any] = {
    ("landscape",): default_experiment().landscape,
    ("start",): (-1.5, 2.0),
    ("contenders", 0, "optimizer"): "gradient_descent",
    ("contenders", 0, "rate"): default_rate("momentum", "rosenbrock", {"b": 50.0}),
}


@pytest.fixture(autouse=True, scope="module")
def no_circles() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"repair did not end within {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def fields(experiment: Experiment) -> Any:
    return experiment.model_dump(mode="json")


def differing(one: Any, other: Any, place: Place = ()) -> set[Place]:
    """Where two JSON values differ."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return set().union(*(differing(one[key], other[key], (*place, key)) for key in one))
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return set().union(*(differing(a, b, (*place, i)) for i, (a, b) in enumerate(zip(one, other, strict=True))))
    return set() if one == other else {place}


@given(experiments())
def test_what_is_right_stays_as_it_is(experiment: Experiment) -> None:
    repaired = repair(experiment.model_dump())
    assert repaired.experiment == experiment
    assert repaired.sentences == {}


# An unknown landscape, optimizer or schedule takes the numbers that belonged to it along.
TAKES_ALONG: dict[Place, tuple[Place, ...]] = {
    ("contenders", 0, "optimizer"): (("contenders", 0, "hyper"),),
    ("contenders", 0, "schedule"): (("contenders", 0, "schedule_parameters"),),
}


@pytest.mark.parametrize(("place", "value"), [case[:2] for case in BAD], ids=lambda case: repr(case)[:40])
def test_a_refused_field_falls_back_alone(place: Place, value: Any) -> None:
    good = Experiment.model_validate(GOOD)
    bad = put(GOOD, place, value)
    before = deepcopy(bad)
    repaired = repair(bad)
    assert repr(bad) == repr(before), "what was given has been changed"
    assert place in repaired.sentences
    moved = differing(fields(repaired.experiment), fields(good))
    accepted = (place, *TAKES_ALONG.get(place, ()))
    assert {p for p in moved if not any(p[: len(a)] == a for a in accepted)} == set()


@pytest.mark.parametrize(("place", "expected"), FALLS_BACK_TO.items(), ids=lambda case: repr(case)[:40])
def test_what_it_falls_back_to(place: Place, expected: Any) -> None:
    repaired: Any = repair(put(GOOD, place, None)).experiment.model_dump()
    for key in place:
        repaired = repaired[key]
    assert repaired == expected


@pytest.mark.parametrize("slug", [slug for slug, rule in OPTIMIZERS.items() if rule.needs_residuals])
def test_an_optimizer_that_cannot_walk_here_takes_its_numbers_along(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    monkeypatch.setitem(LANDSCAPES, "rosenbrock", replace(LANDSCAPES["rosenbrock"], residuals=None))
    before = default_contender(slug, "rosenbrock").model_dump() | {"noise": 0.5, "label": "mine"}
    repaired = repair(GOOD | {"contenders": [GOOD["contenders"][1], before]})
    assert list(repaired.sentences) == [("contenders", 1, "optimizer")]
    adam, instead = repaired.experiment.contenders
    assert adam.optimizer == "adam"
    rate = default_rate("gradient_descent", "rosenbrock", GOOD["landscape_parameters"])
    assert instead == Contender(optimizer="gradient_descent", rate=rate, noise=0.5, label="mine")


def test_thirteen_contenders_become_the_first_twelve() -> None:
    many = [{"optimizer": "adam", "rate": 0.01, "label": str(i)} for i in range(13)]
    repaired = repair(GOOD | {"contenders": many})
    assert [c.label for c in repaired.experiment.contenders] == [str(i) for i in range(12)]


def test_a_batch_of_more_than_there_are_becomes_all_of_them() -> None:
    contenders = [{"optimizer": "adam", "rate": 0.1, "batch": batch, "label": "mine"} for batch in (31, 29, 5000)]
    repaired = repair({"landscape": "gabor", "contenders": contenders})
    assert set(repaired.sentences) == {("contenders", i, "batch") for i in (0, 2)}
    assert [(c.batch, c.label) for c in repaired.experiment.contenders] == [
        (None, "mine"),
        (29, "mine"),
        (None, "mine"),
    ]


def test_several_refused_fields_fall_back_together() -> None:
    bad = put(put(put(GOOD, ("steps",), 0), ("contenders", 0, "hyper", "beta"), 7.0), ("contenders", 1, "rate"), "")
    repaired = repair(bad)
    assert set(repaired.sentences) == {("steps",), ("contenders", 0, "hyper", "beta"), ("contenders", 1, "rate")}
    assert repaired.experiment.steps == 500
    assert repaired.experiment.contenders[0].hyper == {"beta": 0.9, "form": "average", "bias_correction": False}
    assert repaired.experiment.contenders[1].rate == default_rate("adam", "rosenbrock")


@given(
    st.dictionaries(st.text(max_size=5), JUNK, max_size=5)
    | partly_junk(GOOD)
    | partly_junk(GOOD["contenders"][0]).map(lambda contender: GOOD | {"contenders": [contender, contender]})
    | st.lists(JUNK, max_size=14).map(lambda contenders: GOOD | {"contenders": contenders})
)
@example({})
@example({"contenders": [None, 5, [], "adam", {}]})
@example(GOOD | {"landscape": {"a": 1}, "landscape_parameters": [1]})
@example(put(GOOD, ("contenders", 0, "hyper"), {"": None}))
@example(put(GOOD, ("contenders", 0, "hyper"), []))
def test_junk_never_raises_and_every_change_is_told(junk: dict[str, Any]) -> None:
    repaired = repair(junk)
    assert Experiment.model_validate(json.loads(repaired.experiment.model_dump_json())) == repaired.experiment
    refused = _refused(junk)
    assert set(refused) <= set(repaired.sentences)
    assert bool(refused) == bool(repaired.sentences)
    assert all(sentence.endswith(".") for sentence in repaired.sentences.values())


def _refused(data: dict[str, Any]) -> dict[Place, str]:
    try:
        Experiment.model_validate(data)
    except ValidationError as error:
        return sentences(error)
    return {}


@pytest.mark.parametrize("word", ["rate", "optimizer"])
@pytest.mark.parametrize(
    "place", [("landscape_parameters",), ("contenders", 0, "hyper"), ("contenders", 0, "schedule_parameters")]
)
def test_a_word_of_a_contender_elsewhere_is_dropped(word: str, place: tuple[str | int, ...]) -> None:
    data = default_experiment().model_dump()
    owner: Any = data
    for key in place:
        owner = owner[key]
    owner[word] = 4
    found = repair(data)
    assert found.experiment == default_experiment()
    assert set(found.sentences) == {(*place, word)}


def test_a_refused_coordinate_leaves_the_other_where_it_was() -> None:
    repaired = repair(GOOD | {"landscape": "quadratic_bowl", "landscape_parameters": {}, "start": (1.0, "-0.1x")})
    assert repaired.experiment.start == (1.0, LANDSCAPES["quadratic_bowl"].start[1])
    assert list(repaired.refusals) == [("start", 1)]
    both = repair(GOOD | {"start": ("a", "b")})
    assert both.experiment.start == LANDSCAPES["rosenbrock"].start
    assert sorted(both.refusals) == [("start", 0), ("start", 1)]
