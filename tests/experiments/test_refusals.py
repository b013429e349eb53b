"""What makes no sense is refused, with a sentence that names the field, what was given and what is accepted."""

import math
from typing import Any

import pytest
from pydantic import ValidationError

from experiments import Experiment, sentences
from experiments.repair import Place
from landscapes import SLUGS
from optimizers import OPTIMIZERS, SCHEDULES

GOOD: dict[str, Any] = {
    "landscape": "rosenbrock",
    "landscape_parameters": {"b": 50.0},
    "start": [-1.0, 1.5],
    "steps": 100,
    "seed": 3,
    "stop": {"gradient": 1e-3, "steps": 90},
    "contenders": [
        {
            "optimizer": "momentum",
            "rate": 0.01,
            "hyper": {"beta": 0.8, "form": "average"},
            "schedule": "cosine",
            "schedule_parameters": {"period": 50},
            "warmup": 5,
            "noise": 0.1,
            "batch": 4,
            "seed": 5,
            "label": "one",
        },
        {"optimizer": "adam", "rate": 0.1},
    ],
}

RATES = "a number from 1e-09 to 10000"
STEPS = "a whole number from 1 to 4096"
FIRST = ("contenders", 0)
BAD: list[tuple[Place, Any, str, str]] = [
    *(((*FIRST, "rate"), rate, repr(rate), RATES) for rate in (0, 0.0, -0.1, 1e300, -1e300, True, "abc", "0.1", [0.1])),
    *(((*FIRST, "rate"), rate, str(rate), RATES) for rate in (math.nan, math.inf, -math.inf)),
    *(((*FIRST, "rate"), rate, "empty", RATES) for rate in ("", None)),
    *((("steps",), steps, repr(steps), STEPS) for steps in (0, -1, 4097, 1.5, "ten", True, 10**30)),
    *((("steps",), steps, "empty", STEPS) for steps in ("", None)),
    (("seed",), -1, "-1", "a whole number from 0 to"),
    (("seed",), 0.5, "0.5", "a whole number from 0 to"),
    (("seed",), 2**31, str(2**31), "a whole number from 0 to"),
    (("landscape",), "everest", "'everest'", f"one of {len(SLUGS)} words, such as "),
    (("landscape",), None, "empty", f"one of {len(SLUGS)} words, such as "),
    (("landscape",), ["gabor"], "['gabor']", "such as gabor"),
    (("landscape_parameters", "b"), 0.5, "0.5", "a number from 1 to 1000"),
    (("landscape_parameters", "b"), math.nan, "nan", "a number from 1 to 1000"),
    (("landscape_parameters", "condition"), 10.0, "10.0", "one of a, b"),
    *((("weights",), weights, repr(weights), "one of 1, 2") for weights in (0, 3, 1.5, True, "one", [1])),
    (("weights",), None, "empty", "one of 1, 2"),
    (("start",), (1.0,), "(1.0,)", "two numbers"),
    (("start",), (1.0, 2.0, 3.0), "(1.0, 2.0, 3.0)", "two numbers"),
    (("start",), "1,2", "'1,2'", "two numbers"),
    (("start",), None, "empty", "two numbers"),
    (("start", 0), math.nan, "nan", "a number from -1e+06 to 1e+06"),
    (("start", 1), math.inf, "inf", "a number from -1e+06 to 1e+06"),
    (("start", 1), 1e300, "1e+300", "a number from -1e+06 to 1e+06"),
    (("contenders",), [], "0", "1 to 12"),
    (("contenders",), [{"optimizer": "adam", "rate": 0.1}] * 13, "13", "1 to 12"),
    (("contenders",), None, "empty", "1 to 12"),
    (("contenders",), "adam", "'adam'", "1 to 12"),
    ((*FIRST, "optimizer"), "everyone", "'everyone'", f"one of {len(OPTIMIZERS)} words, such as "),
    ((*FIRST, "optimizer"), None, "empty", f"one of {len(OPTIMIZERS)} words, such as "),
    ((*FIRST, "schedule"), "sometimes", "'sometimes'", f"one of {len(SCHEDULES)} words, such as "),
    ((*FIRST, "hyper", "beta"), 1.0, "1.0", "a number from 0 to 0.999"),
    ((*FIRST, "hyper", "beta"), -0.1, "-0.1", "a number from 0 to 0.999"),
    ((*FIRST, "hyper", "beta"), "much", "'much'", "a number from 0 to 0.999"),
    ((*FIRST, "hyper", "beta1"), 0.9, "0.9", "one of beta, form, bias_correction"),
    ((*FIRST, "hyper", "form"), "mean", "'mean'", "one of velocity, average"),
    ((*FIRST, "hyper", "form"), 1.0, "1.0", "one of velocity, average"),
    ((*FIRST, "hyper", "bias_correction"), 1, "1", "true or false"),
    ((*FIRST, "hyper", "bias_correction"), "yes", "'yes'", "true or false"),
    ((*FIRST, "schedule_parameters", "period"), 2.5, "2.5", "a whole number from 1 to 4096"),
    *(((*FIRST, "warmup"), w, repr(w), "a whole number from 0 to 4096") for w in (-1, 2.5, 4097, "ten", True)),
    ((*FIRST, "warmup"), None, "empty", "a whole number from 0 to 4096"),
    ((*FIRST, "schedule_parameters", "warmup"), 5, "5", "one of period, floor"),
    ((*FIRST, "schedule_parameters", "k"), 0.1, "0.1", "one of period, floor"),
    ((*FIRST, "noise"), -1.0, "-1.0", "a number from 0 to 10000"),
    ((*FIRST, "noise"), math.nan, "nan", "a number from 0 to 10000"),
    ((*FIRST, "batch"), 0, "0", "a whole number from 1 to 1e+06"),
    ((*FIRST, "batch"), 1.5, "1.5", "a whole number from 1 to 1e+06"),
    *(((*FIRST, "seed"), s, repr(s), "a whole number from 0 to") for s in (-1, 0.5, 2**31, "any", True)),
    ((*FIRST, "label"), "x" * 25, "'xxxxx", "at most 24 characters"),
    ((*FIRST, "label"), 7, "7", "at most 24 characters"),
    ((*FIRST, "label"), "two\nlines", r"'two\nlines'", "at most 24"),
    (("momentum",), 0.9, "0.9", "landscape"),
    *((("stop", rule), -1.0, "-1.0", "a number from 0 to 1e+06") for rule in ("gradient", "step")),
    *((("stop", rule), "small", "'small'", "a number from") for rule in ("gradient", "loss", "step")),
    (("stop", "gradient"), "", "empty", "a number from 0"),
    (("stop", "loss"), math.nan, "nan", "a number from -1e+06 to 1e+06"),
    (("stop", "step"), True, "True", "a number from 0"),
    *((("stop", "steps"), steps, repr(steps), "a whole number from 1 to 4096") for steps in (0, 1.5, 5000)),
    (("stop", "time"), 1.0, "1.0", "known are gradient, steps, loss, step"),
    *((("stop",), given, repr(given), "numbers for any of gradient, steps, loss, step") for given in (5, "off", [1])),
    (("stop",), None, "empty", "numbers for any of"),
    ((*FIRST, "learning_rate"), 0.9, "0.9", "rate"),
]


def last(place: Place) -> str:
    """The field's own name."""
    return str(list(place)[-1])


def put(data: Any, place: Place, value: Any) -> Any:
    """The data with one value at this place, everything else as it was."""
    if not place:
        return value
    key, rest = place[0], place[1:]
    if isinstance(data, list):
        return [put(one, rest, value) if i == key else one for i, one in enumerate(data)]
    return data | {key: put(data.get(key), rest, value)}


def refusals(data: Any) -> dict[Place, str]:
    with pytest.raises(ValidationError) as refused:
        Experiment.model_validate(data)
    return sentences(refused.value)


def test_the_good_one_is_accepted() -> None:
    accepted = Experiment.model_validate(GOOD)
    assert accepted.contenders[0].hyper == {"beta": 0.8, "form": "average", "bias_correction": False}


@pytest.mark.parametrize(("place", "value", "given", "accepted"), BAD, ids=lambda case: repr(case)[:40])
def test_refused_with_name_given_and_accepted(place: Place, value: Any, given: str, accepted: str) -> None:
    refused_fields = refusals(put(GOOD, place, value))
    assert list(refused_fields) == [place]
    sentence = refused_fields[place]
    assert last(place) in sentence
    assert f"is {given}" in sentence
    assert accepted in sentence
    assert sentence.endswith(".")


def test_every_refused_field_has_its_own_sentence() -> None:
    bad = GOOD | {"steps": 0, "seed": -1, "contenders": [{"optimizer": "adam", "rate": 0.0}, {"optimizer": "x"}]}
    assert set(refusals(bad)) == {
        ("steps",),
        ("seed",),
        ("contenders", 0, "rate"),
        ("contenders", 1, "optimizer"),
        ("contenders", 1, "rate"),
    }


@pytest.mark.parametrize("place", [("landscape",), ("contenders",), (*FIRST, "optimizer"), (*FIRST, "rate")])
def test_what_is_missing_is_named(place: Place) -> None:
    data = {k: v for k, v in GOOD.items() if k != place[0]}
    if len(place) > 1:
        first = {k: v for k, v in GOOD["contenders"][0].items() if k != place[-1]}
        data |= {"contenders": [first]}
    assert refusals(data) == {place: f"{last(place)} is missing."}


@pytest.mark.parametrize(
    ("sent", "message"), [("not json", "not JSON"), ("[]", "Experiment is []"), ('"x"', "Experiment is 'x'")]
)
def test_what_is_no_experiment_at_all_is_refused_in_one_sentence(sent: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Experiment.model_validate_json(sent)
    ((place, sentence),) = sentences(refused.value).items()
    assert place == ()
    assert message in sentence


def test_more_examples_a_step_than_there_are_is_refused() -> None:
    contenders = [{"optimizer": "adam", "rate": 0.1, "batch": batch} for batch in (30, 31)]
    refused_fields = refusals({"landscape": "gabor", "contenders": contenders})
    assert refused_fields == {
        ("contenders", 1, "batch"): "batch is 31; it must be a whole number from 1 to 30, the examples of gabor."
    }
    Experiment.model_validate({"landscape": "rosenbrock", "contenders": contenders})
