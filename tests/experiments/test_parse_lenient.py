"""Opening a link or a file: whatever is wrong is told, and nothing is raised."""

import json

import pytest
from hypothesis import given, settings

from experiments.address import address
from experiments.defaults import default_contender, default_experiment
from experiments.parse import parse_strict
from experiments.parse_lenient import LONGEST_FILE, parse_lenient
from tests.experiments.strategies import JUNK, experiments
from tests.experiments.test_parse import BAD, GOOD


@settings(max_examples=50)
@given(experiments())
def test_what_is_right_is_taken_as_it_is(experiment) -> None:
    for text in (address(experiment), f"http://localhost:8501/?{address(experiment)}", experiment.model_dump_json()):
        assert parse_lenient(text) == (experiment, {})


@pytest.mark.parametrize("text", ["", "?", "http://localhost:8501/", "http://localhost:8501/?hide=controls", "{}"])
def test_nothing_is_the_first_race(text: str) -> None:
    # An address without a question mark may be anything: it is a word that says nothing.
    told = {("http://localhost:8501/",)} if text.endswith("01/") else set()
    assert parse_lenient(text).experiment == default_experiment()
    assert set(parse_lenient(text).sentences) == told


@pytest.mark.parametrize("text", ["landscape=gabor", '{"landscape": "gabor"}'])
def test_a_landscape_alone_has_the_first_race_on_it(text: str) -> None:
    experiment, told = parse_lenient(text)
    assert told == {}
    assert experiment.landscape == "gabor"
    walkers = [one.optimizer for one in default_experiment().contenders]
    assert list(experiment.contenders) == [default_contender(slug, "gabor") for slug in walkers]


@pytest.mark.parametrize(("text", "sentence"), BAD, ids=lambda case: case[:40])
def test_each_bad_field_is_told_and_falls_back_alone(text: str, sentence: str) -> None:
    experiment, told = parse_lenient(text).experiment, parse_lenient(text).sentences
    if sentence == "contenders is missing.":
        assert told == {}
        return
    assert any(said.startswith(sentence) for said in told.values())
    if GOOD[:20] in text and len(text) < 1000:  # the rest of it is still there
        kept = parse_strict(GOOD)
        same = [field for field in ("seed", "steps", "start") if getattr(experiment, field) == getattr(kept, field)]
        assert len(same) >= 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "the file is '{'; it must be an experiment as JSON"),
        ('{"steps": 1e', "the file is"),
        *(('{"contenders": ' + "[" * deep + "]" * deep + "}", "the file is") for deep in (2_000, 500)),
        ('{"label": "' + "x" * LONGEST_FILE + '"}', "the length of the file is"),
        ("x" * 50_000, "the length of the text is 50000"),
    ],
)
def test_what_is_no_experiment_at_all(text: str, sentence: str) -> None:
    opened = parse_lenient(text)
    assert opened.experiment == default_experiment()
    (said,) = opened.sentences.values()
    assert said.startswith(sentence)
    assert len(said) < 200


@given(JUNK)
def test_junk_in_a_file_raises_nothing(junk: object) -> None:
    for text in (json.dumps({"landscape": junk}), json.dumps({"contenders": junk, "start": junk})):
        repaired = parse_lenient(text)
        assert parse_strict(address(repaired.experiment)) == repaired.experiment
