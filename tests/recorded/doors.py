"""The doors through which a recorded text is opened; all that the recorded tests know about the app's insides."""

import runpy
from pathlib import Path
from typing import Any, NamedTuple

from experiments import Experiment, Result
from experiments.address import address
from experiments.parameter_vector import pack
from experiments.parse import parse_strict
from interface.race_record import experiment_fields
from interface.refusals import refusal_sentences
from pages.race.link import link, open_text

YOUNGER = {"seed": None}  # fields of a contender, with their defaults


class Opened(NamedTuple):
    """What the Race page makes of a link or a file.

    experiment: what is run.
    sentences: one for each part that was refused, as the page shows them.
    link: the page's address afterwards: the experiment, the tolerance and what is hidden. The words around it, which
        say that it is whole, came after the recordings.
    """

    experiment: Experiment
    sentences: list[str]
    link: str


def open_on_page(text: str) -> Opened:
    """Open a link, or the text of a JSON file, as the Race page does."""
    record: dict[str, Any] = {"next_id": 0}
    open_text(record, text)
    experiment = Experiment.model_validate(experiment_fields(record))
    around = f"race={len(experiment.contenders)}&", "&end"
    shown = link(record, experiment).removeprefix(around[0]).removesuffix(around[1])
    return Opened(experiment, refusal_sentences(record["refused"], experiment), shown)


def open_strictly(text: str) -> Experiment:
    """Open a link or the text of a JSON file as the API and the command line do, which refuse what makes no sense."""
    return Experiment.model_validate_json(text) if text.startswith("{") else parse_strict(text)


def run_script(script: Path) -> Result:
    """Run an exported script in this process; it prints its table."""
    return runpy.run_path(str(script))["result"]


def canonical(experiment: Experiment) -> str:
    """The experiment as one string."""
    return address(experiment)


def fields(experiment: Experiment) -> dict[str, Any]:
    """The experiment as JSON, without the fields that are younger than the recordings; these have their defaults."""
    given = experiment.model_dump(mode="json")
    for contender in given["contenders"]:
        for name, default in YOUNGER.items():
            assert contender.pop(name) == default
    return given


def numbers(experiment: Experiment) -> list[list[float]]:
    """All that the compiled loop is given of each contender."""
    return [pack(experiment, contender).tolist() for contender in experiment.contenders]
