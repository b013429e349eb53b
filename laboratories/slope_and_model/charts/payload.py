"""What is sent to the pictures: one message with what stands still, the numbers of the moment, and all words."""

import zlib
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from experiments.analysis.line_models import DEGREES, STEP_LENGTH, LineModels
from experiments.experiment import Experiment
from laboratories.slope_and_model import words
from views.palette import THEMES, look
from views.slope_message import SlopeRequest, slope_arrays, slope_header
from views.wire import encode_message

_QUICK = 1  # zlib's level: the message is made anew at every click
# The places of the models in the palette: different in colour and in dash.
_FIRST, _SECOND, _OTHER, _SHADE = 5, 2, 3, 0


def payload(request: SlopeRequest, found: LineModels, degree: int, level_sets: list[str]) -> bytes:
    """The pictures as one message of `views.wire`, deflated. Its arrays are those of `slope_arrays`.

    Args:
        request: where theta and u are.
        found: what was computed for it.
        degree: of the polynomial that is shown.
        level_sets: those that are drawn.
    """
    experiment = request.experiment
    surface, shape = experiment.surface, experiment.parameters
    header = {
        "answer": slope_header(request, found),
        "degree": degree,
        "degrees": list(DEGREES),
        "levelSets": level_sets,
        "etaRange": (STEP_LENGTH.low, STEP_LENGTH.high),
        "experiment": _plain(experiment),
        "terrain": f"{experiment.landscape}?{urlencode(experiment.landscape_parameters)}",
        "title": surface.title,
        "domain": surface.domain(shape),
        "minima": [(*m.theta, m.is_global) for m in surface.minima(shape)],
        "themes": {name: asdict(theme) | {"looks": _looks(name)} for name, theme in THEMES.items()},
        "words": words.OF_PICTURES,
    }
    return zlib.compress(encode_message(header, slope_arrays(found)), _QUICK)


def _plain(experiment: Experiment) -> dict[str, Any]:
    """The experiment as JSON has it, for the browser to ask with another start."""
    return experiment.model_dump(mode="json")


def _looks(theme: str) -> dict[str, Any]:
    """How the models are drawn, by degree: the first, the second, and any other; and the colour of what goes down."""
    models = {"first": look(_FIRST, theme), "second": look(_SECOND, theme), "other": look(_OTHER, theme)}
    return models | {"down": look(_SHADE, theme).colour}
