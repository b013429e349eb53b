"""An experiment on a formula of one's own: written and read everywhere, run like all others, compiled apart."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import jax
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jax._src import compilation_cache

from experiments import Contender, Experiment, compile_cache, run
from experiments.address import address
from experiments.exports.python import race_as_python
from experiments.link_pairs import LONGEST
from experiments.parse import parse_strict
from experiments.parse_lenient import parse_lenient
from experiments.refusals import NotAnExperiment
from experiments.run import run_loop
from landscapes.own.points import points_text

VALLEY = "(1-x)^2+a*(y-x^2)^2"
ADAM = (Contender(optimizer="adam", rate=0.1),)


def own(formula: str = VALLEY, **more: Any) -> Experiment:
    """A race on the formula; `more` are its numbers."""
    return Experiment(landscape="own", landscape_parameters={"f": formula, **more}, steps=50, contenders=ADAM)


def test_a_typed_valley_gives_the_run_of_the_one_in_the_list() -> None:
    known = Experiment(landscape="rosenbrock", steps=50, contenders=ADAM)
    typed = own(a=100.0).model_copy(update={"start": known.start})
    np.testing.assert_allclose(run(typed)[0].positions, run(known)[0].positions, rtol=1e-9)


@pytest.mark.parametrize(
    "word",
    [
        "landscape=own;f=(1-x)^2%2B100(y-x^2)^2;a=2&c=adam;rate=0.1",  # as in a link, but without a letter a
        "landscape=own;f=(1-x)^2%2Ba(y-x^2)^2;a=2&c=adam;rate=0.1",
        "landscape=own;f=(1-x)^2+a(y-x^2)^2;a=2&c=adam;rate=0.1",  # a sign that somebody has decoded
        "landscape=own%3Bf%3D(1-x)%5E2%2Ba(y-x%5E2)%5E2%3Ba%3D2&c=adam%3Brate%3D0.1",
        "https://lab.example/?race=1&landscape=own;f=(1-x)^2%2Ba(y-x^2)^2;a=2&c=adam;rate=0.1&end",
        "[a race](https://lab.example/?race=1&landscape=own;f=(1-x)^2%2Ba(y-x^2)^2;a=2&c=adam;rate=0.1&end)",
        "LANDSCAPE=Own;F=(1-X)^2%2BA(Y-X^2)^2;A=2&c=adam;rate=0.1",
    ],
)
def test_a_formula_survives_the_ways_of_a_link(word: str) -> None:
    if "100" in word:
        with pytest.raises(NotAnExperiment, match="a is 2"):
            parse_strict(word)
        assert (
            parse_lenient(word).experiment.landscape_parameters["f"]
            == own(VALLEY.replace("a*", "100*")).landscape_parameters["f"]
        )
        return
    read = parse_strict(word)
    assert read.landscape_parameters["f"] == own().landscape_parameters["f"]
    assert read.landscape_parameters["a"] == 2


LINKS = st.builds(
    own,
    st.sampled_from([VALLEY, "sin(a x)cos(b y)", "|x|+|y|", "x^2 y^3/(1+e^(x-y))", "max(x,y)+min(a;2)"]),
    starts=st.sampled_from(["", "on the ridge:-1.5,2", "Höhe (oben) links:1,1/zwei, drei:0.1,-1e-07"]),
    x_low=st.floats(-10, -5.5),
    y_high=st.floats(5.5, 25),
)


@given(LINKS)
def test_what_is_written_is_read(experiment: Experiment) -> None:
    assert parse_strict(address(experiment)) == experiment
    assert parse_strict(quote(address(experiment), safe="")) == experiment
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment


def test_the_script_is_the_experiment() -> None:
    script = race_as_python(own(a=7.5))
    namespace: dict[str, Any] = {}
    exec(script[: script.index("result = run")], namespace)
    assert namespace["experiment"] == own(a=7.5)


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"f": "x +"}, "f"),
        ({"f": None}, "f"),
        ({"f": "x^2", "a": 1.0}, "a"),
        ({"f": "a*x", "a": "much"}, "a"),
        ({"f": "a*x", "a_low": 2.0, "a_high": 1.0}, "a_high"),
        ({"x_low": 2.0, "x_high": 2.0}, "x_high"),
        ({"x_low": 0.0, "x_high": 1e-3}, "x_high"),
        ({"x_high": 10**400}, "x_high"),
        ({"x_low": True}, "x_low"),
        ({"starts": 5}, "starts"),
        ({"starts": "a:1_0,2"}, "starts"),
    ],
)
def test_what_makes_no_sense_falls_back_alone(parameters: dict[str, Any], field: str) -> None:
    fields = {"landscape": "own", "landscape_parameters": parameters, "contenders": [c.model_dump() for c in ADAM]}
    repaired = parse_lenient(json.dumps(fields))
    assert [place[-1] for place in repaired.refusals] == [field]
    assert repaired.experiment.landscape == "own"
    kept = {name: value for name, value in parameters.items() if name != field}
    assert kept.items() <= repaired.experiment.landscape_parameters.items() or field == "f"


ROWS = st.lists(st.tuples(*2 * [st.floats(-1e9, 1e9)]), min_size=2, max_size=5, unique_by=lambda row: row[0])
FITS = st.builds(
    lambda rows, model, high: Experiment(
        landscape="own_data",
        landscape_parameters={"points": points_text(rows), "model": model, "t0_high": high, "reduction": "mean"},
        contenders=ADAM,
    ),
    ROWS,
    st.sampled_from(["line", "sigmoid", "t0 exp(-t1 x)", "t0 + t1 x^2"]),
    st.floats(6, 10),
)


@given(FITS)
def test_points_survive_the_ways_of_a_link(experiment: Experiment) -> None:
    assert parse_strict(address(experiment)) == experiment
    assert parse_strict(quote(address(experiment), safe="")) == experiment
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment


def test_the_largest_data_set_of_the_longest_race_is_no_longer_than_a_text_may_be() -> None:
    rows = [(i + 1 / 3, -1e-7 * (i + 2 / 3)) for i in range(500)]
    contenders = tuple(Contender(optimizer="adam", rate=1 / (3 + i), label="%;" * 12) for i in range(12))
    whole = Experiment(landscape="own_data", landscape_parameters={"points": points_text(rows)}, contenders=contenders)
    assert parse_strict(address(whole)) == whole
    assert len(address(whole)) < LONGEST / 1.5


def test_a_text_without_points_is_refused_or_opens_with_the_example() -> None:
    short = address(fit := Experiment(landscape="own_data", contenders=ADAM), ("points",))
    with pytest.raises(NotAnExperiment, match="The points are missing"):
        parse_strict(short)
    repaired = parse_lenient(short)
    assert list(repaired.refusals) == [("landscape_parameters", "points")]
    assert repaired.experiment == fit
    kept = parse_lenient(short, {"points": "0,1/1,2"})
    assert not kept.refusals
    assert kept.experiment.landscape_parameters["points"] == "0,1/1,2"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of what JAX writes to its cache on disk, which is on."""
    names: list[str] = []
    monkeypatch.setattr(compilation_cache, "put_executable_and_time", lambda _, name, *__: names.append(name))
    before = jax.config.values["jax_persistent_cache_min_compile_time_secs"]
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    yield names
    jax.config.update("jax_persistent_cache_min_compile_time_secs", before)


def fit(rows: str) -> Experiment:
    """A race on points."""
    return Experiment(landscape="own_data", landscape_parameters={"points": rows}, steps=50, contenders=ADAM)


def test_few_programs_for_points_are_kept_and_none_on_disk(monkeypatch: pytest.MonkeyPatch, written: list[str]) -> None:
    monkeypatch.setattr(compile_cache, "OWN_PROGRAMS", 2)
    for number in (3, 4, 5):
        run(fit(f"0,1/1,{number}/2,{number}.5"))
    kept = compile_cache._OWN[run_loop]._jitted
    assert kept._cache_size() <= 2
    assert not [name for name in written if "run_loop" in name]
    kept.clear_cache()
