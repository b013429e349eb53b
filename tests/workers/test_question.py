"""What a worker answers: the race's own numbers, sentences for what makes no sense, and nothing else."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiments import Experiment, run
from experiments.arrays import ARRAYS, RECORDED
from experiments.parse import parse_strict
from experiments.refusals import NotAnExperiment
from tests.experiments.test_parse import BAD, GOOD
from tests.tools.wire import unpack
from workers.answers import UNPROCESSABLE
from workers.question import answer, parse_question

# Two optimizers and two landscapes are enough: each pair is a compilation.
ASKED = "landscape=quadratic_bowl&start=4,1&steps=20&c=gradient_descent;rate=0.5&c=adam;rate=0.1;noise=2"
DIVERGES = "landscape=rosenbrock&steps=30&stop.steps=9&c=gradient_descent;rate=0.5&c=adam;rate=0.01"


def refusal(query: str) -> dict[str, Any]:
    status, media_type, content = answer(query)
    assert (status, media_type) == (UNPROCESSABLE, "application/json")
    return json.loads(content)


@pytest.mark.parametrize("query", [ASKED, DIVERGES])
def test_the_message_is_the_race(query: str) -> None:
    header, arrays = unpack(answer(query).content)
    result = run(parse_strict(query))
    assert parse_strict(header["experiment"]) == result.experiment
    assert [entry["name"] for entry in header["arrays"]] == [f"{i}.{name}" for i in (0, 1) for name in RECORDED]
    with np.errstate(over="ignore"):
        for i, trajectory in enumerate(result):
            for name in RECORDED:
                expected = np.asarray(getattr(trajectory, name)).astype(np.float32)
                np.testing.assert_array_equal(arrays[f"{i}.{name}"], expected)


@pytest.mark.parametrize("query", [ASKED, DIVERGES])
def test_json_says_the_same_in_all_digits(query: str) -> None:
    as_json = json.loads(answer(f"{query}&format=json").content)
    header, _ = unpack(answer(query).content)
    assert {k: v for k, v in as_json.items() if k != "arrays"} == {k: v for k, v in header.items() if k != "arrays"}
    result = run(parse_strict(query))
    for entry in as_json["arrays"]:
        number, name = entry["name"].split(".")
        expected = np.asarray(ARRAYS[name](result.experiment, result[int(number)]))
        values = np.array(entry["values"], float)  # None becomes NaN
        assert list(values.shape) == entry["shape"] == list(expected.shape)
        np.testing.assert_array_equal(values, np.where(np.isfinite(expected), expected, np.nan))


@pytest.mark.parametrize(("contender", "memory"), [(0, set[str]()), (1, {"m", "v"})])
def test_the_inside_of_one_contenders_steps_comes_with_the_race(contender: int, memory: set[str]) -> None:
    asked = f"{DIVERGES}&arrays=losses&inside={contender}"
    header, arrays = unpack(answer(asked).content)
    assert header["inside"]["contender"] == contender
    own = {name.removeprefix("inside.") for name in arrays if name.startswith("inside.")}
    assert own >= memory | {"theta", "g", "a", "arrows"}
    assert {name for name in arrays if "inside" not in name} == {"0.losses", "1.losses"}
    as_json = json.loads(answer(f"{asked}&format=json").content)
    assert as_json["inside"] == header["inside"]


@pytest.mark.parametrize("given", ["2", "-1", "x", "0&inside=1", "", "9" * 5000])
def test_nobody_is_looked_into_who_does_not_run(given: str) -> None:
    assert "inside" in refusal(f"{DIVERGES}&inside={given}")["fields"]


def test_how_each_run_ended_is_told() -> None:
    header, _ = unpack(answer(DIVERGES).content)
    wild, calm = header["contenders"]
    assert wild["diverged_at"] == run(parse_strict(DIVERGES))[0].diverged_at
    assert calm == {"name": "Adam", "diverged_at": None, "stopped": {"rule": "steps", "step": 9}}


@pytest.mark.parametrize("name", ARRAYS)
def test_every_array_can_be_asked_for_alone(name: str) -> None:
    header, arrays = unpack(answer(f"{ASKED}&arrays={name}").content)
    assert list(arrays) == [f"0.{name}", f"1.{name}"]
    assert arrays[f"0.{name}"].shape[0] in (20, 21)
    assert header["steps"] == 20


def test_several_arrays_come_in_the_order_asked() -> None:
    _, arrays = unpack(answer(f"{ASKED}&arrays=losses,positions,losses").content)
    assert list(arrays) == ["0.losses", "0.positions", "1.losses", "1.positions"]


@pytest.mark.parametrize(("query", "sentence"), BAD, ids=lambda case: case[:40])
def test_what_makes_no_sense_is_refused_in_json(query: str, sentence: str) -> None:
    refused = refusal(query)
    assert refused["error"].startswith(sentence)
    assert list(refused["fields"].values()) == [refused["error"]]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("&arrays=positions,speed", "arrays is 'positions,speed'; it must be any of positions, losses"),
        ("&arrays=", "arrays is empty; it must be any of"),
        ("&format=xml", "format is 'xml'; it must be one of binary, json."),
        ("&format=json&format=binary", "format is 'json,binary'; it must be one of binary, json."),
    ],
)
def test_what_cannot_be_sent_is_refused(more: str, sentence: str) -> None:
    assert refusal(ASKED + more)["error"].startswith(sentence)


def test_the_limits_are_those_of_an_experiment() -> None:
    assert refusal(GOOD.replace("steps=200", "steps=4097"))["fields"].keys() == {"steps"}
    assert refusal(ASKED + "&c=adam;rate=1" * 11)["fields"].keys() == {"contenders"}


def _asked(query: str) -> object:
    try:
        return parse_question(query).experiment
    except NotAnExperiment as refused:
        return refused


@given(st.text(max_size=200) | st.text("&=;,.%+#?-e019acrt \x00", max_size=80).map(lambda junk: f"{GOOD}&{junk}"))
def test_whatever_is_asked_only_the_documented_refusal_is_raised(query: str) -> None:
    assert isinstance(_asked(query), Experiment | NotAnExperiment)


def test_the_docs_know_every_array_and_both_formats(root) -> None:
    text = (root / "docs/api.md").read_text()
    for name in (*ARRAYS, "format=json", "arrays=", "diverged_at", "stopped"):
        assert f"`{name}" in text or f"{name}`" in text, name
