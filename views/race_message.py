"""A race as the browser shows it: how it looks, what came of it, and its numbers; nothing about how it is changed."""

from typing import Any

import numpy as np

from experiments.address import address
from experiments.analysis.profile import lowest_and_highest
from experiments.arrays import ARRAYS, baseline_loss
from experiments.batch_members import highlighted_examples
from experiments.curves import Limits, curves, limits
from experiments.experiment import Experiment
from experiments.result import Result
from views import player_words
from views.palette import themes_as_json
from views.race_rows import rows
from views.terrain_message import terrain_address

_SHOWN = ("positions", "losses", "heights", "distances", "gradients", "updates", "gradient_norms", "rates", "costs")


def _batches(experiment: Experiment) -> dict[str, np.ndarray]:
    """The examples of each step's mini-batch, once for each batch size and seed: those alike in both share them."""
    examples, steps = experiment.examples, experiment.steps
    small = [c for c in experiment.contenders if c.batch and c.batch < examples]
    drawn = sorted({(c.batch, experiment.seed_of(c)) for c in small})
    return {f"batch.{size}.{seed}": highlighted_examples(seed, examples, size, steps) for size, seed in drawn}


def race_limits(result: Result) -> dict[str, Limits]:
    """Where the axes of each curve begin and end."""
    experiment = result.experiment
    drawn = [curves(experiment, trajectory) for trajectory in result]
    return limits(result, drawn, *lowest_and_highest(experiment.surface, experiment.parameters))


def _sentence(result: Result) -> str:
    surface, parameters = result.experiment.surface, result.experiment.parameters
    return player_words.first_sentence(len(result), bool(surface.minima(parameters)), surface.searched)


def race_parts(result: Result, tolerance: float) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """The header and the arrays of a message about a race.

    Arrays: for each contender i those of `_SHOWN`, such as `i.positions` (steps + 1, 2); with a data set `batch.B.s`
    (steps + 1, at most 256) for each mini-batch size B and seed s (see `experiments.batch_members`).

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss.
    """
    experiment = result.experiment
    header = {
        "experiment": experiment.model_dump(mode="json", exclude_defaults=True),
        "address": address(experiment),
        "title": experiment.surface.title,
        "terrain": terrain_address(experiment),
        "domain": experiment.surface.domain(experiment.parameters),
        "minima": [(*m.theta, m.is_global, m.loss) for m in experiment.surface.minima(experiment.parameters)],
        "saddles": [saddle.theta for saddle in experiment.surface.saddles(experiment.parameters)],
        "start": experiment.start,
        "steps": experiment.steps,
        "examples": experiment.examples,
        "limits": race_limits(result),
        "baselineLoss": baseline_loss(experiment),
        "contenders": rows(result, tolerance),
        "identities": list(range(len(result))),
        "sentence": _sentence(result),
        "editing": None,
        "tolerance": tolerance,
        "lowestKnown": bool(np.isfinite(experiment.surface.lowest_loss(experiment.parameters))),
        "hide": (),
        "themes": themes_as_json([contender.optimizer for contender in experiment.contenders]),
        "words": player_words.WORDS | (player_words.OF_A_SEARCH if experiment.surface.searched else {}),
    }
    if experiment.weights == 1:
        axis = player_words.weight_axis(experiment.surface, experiment.parameters)
        header |= {"weights": 1, "weightAxis": axis, "words": player_words.WORDS | player_words.OF_ONE_WEIGHT}
    arrays = _batches(experiment)
    for i, trajectory in enumerate(result):
        arrays |= {f"{i}.{name}": ARRAYS[name](experiment, trajectory) for name in _SHOWN}
    return header, arrays
