"""JSON: the file is the experiment, the published schema is the model's, and both accept the same."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from experiments import Experiment
from experiments.citation import citation
from experiments.exports.json import experiment_as_json, schema_as_json
from experiments.parse import parse_strict
from tests.experiments.exports.races import RACES
from tests.experiments.strategies import experiments

SCHEMA = jsonschema.Draft202012Validator(json.loads(schema_as_json()))


@given(experiments())
@settings(max_examples=50)
def test_the_file_is_the_experiment_and_fits_the_schema(experiment: Experiment) -> None:
    text = experiment_as_json(experiment)
    assert Experiment.model_validate_json(text) == experiment
    SCHEMA.validate(json.loads(text))


@pytest.mark.parametrize("name", RACES)
def test_the_comment_says_where_it_comes_from(name: str) -> None:
    string, cited = json.loads(experiment_as_json(RACES[name]))["$comment"].splitlines()
    assert parse_strict(string) == RACES[name]
    assert cited == citation()


def test_the_published_schema_is_the_models(root: Any) -> None:
    published = (root / "docs" / "experiment.schema.json").read_text()
    assert json.loads(published) == Experiment.model_json_schema()
    assert published == schema_as_json(), "write it again: see docs/files-and-command-line.md"
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_the_schema_takes_notes_and_the_experiment_ignores_them() -> None:
    fields = RACES["plain"].model_dump(mode="json")
    noted = {"$schema": "experiment.schema.json", "$comment": "mine"} | fields
    SCHEMA.validate(noted)
    assert Experiment.model_validate(noted) == RACES["plain"]
    within = fields | {"contenders": [{"$comment": "mine"} | fields["contenders"][0]]}
    with pytest.raises(ValidationError):
        Experiment.model_validate(within)


WRONG: list[dict[str, Any]] = [
    {"landscape": "moon"},
    {"steps": 0},
    {"steps": 1.5},
    {"seed": -1},
    {"start": [0.0]},
    {"start": [0.0, 1e7]},
    {"weights": 3},
    {"weights": 1, "start": [0.0, 1.0]},
    {"landscape": "booth", "landscape_parameters": {}, "weights": 1, "start": [0.0, 0.0]},
    {"stop": {"loss": 1e9}},
    {"stop": {"time": 3}},
    {"contenders": []},
    {"colour": "red"},
    {"landscape_parameters": {"condition": 5}},
    {"landscape": "elongated_valley", "landscape_parameters": {"condition": 5000}},
]
WRONG += [
    {"contenders": [{"optimizer": "adam", "rate": 0.01} | change]}
    for change in (
        {"optimizer": "luck"},
        {"rate": 0},
        {"rate": "fast"},
        {"hyper": {"beta1": 2}},
        {"hyper": {"beta": 0.5}},
        {"schedule": "weekly"},
        {"schedule_parameters": {"factor": 2}},
        {"label": 25 * "a"},
        {"batch": 0.5},
        {"noise": -1},
    )
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_the_experiment_refuses_the_schema_refuses(wrong: dict[str, Any]) -> None:
    fields = RACES["plain"].model_dump(mode="json") | wrong
    assert not SCHEMA.is_valid(fields)
    with pytest.raises(ValidationError):
        Experiment.model_validate(fields)
