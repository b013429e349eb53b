"""What a person gives on the command line for an experiment: its string, a link, or a file's name."""

from pathlib import Path

import click

from command_line import words as say
from experiments import Experiment
from experiments.parse import parse_strict


def experiment_of(text: str) -> Experiment:
    """The experiment of a string, a link, or a .json file's name.

    Raises:
        click.UsageError: the file cannot be read.
        NotAnExperiment, pydantic.ValidationError: what was given makes no sense.
    """
    if "landscape=" in text or not text.endswith(".json"):
        return parse_strict(text)
    try:
        return Experiment.model_validate_json(Path(text).read_bytes())
    except OSError as error:
        raise click.UsageError(say.UNREADABLE.format(path=text, reason=error.strerror)) from None
