"""JSON: the experiment itself, as `Experiment.model_validate_json` takes it back, and its schema."""

import json

from experiments.citation import origin
from experiments.experiment import Experiment


def experiment_as_json(experiment: Experiment) -> str:
    """The experiment's own fields, all of them, under a `$comment` that says where it comes from."""
    return _written({"$comment": origin(experiment)} | experiment.model_dump(mode="json"))


def schema_as_json() -> str:
    """The JSON Schema of such a file."""
    return _written(Experiment.model_json_schema())


def _written(fields: dict) -> str:
    return json.dumps(fields, indent=2, ensure_ascii=False) + "\n"
