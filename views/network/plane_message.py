"""The loss surface of a network as the browser shows it, as one message."""

from typing import Any, NamedTuple

import numpy as np

from experiments.names import names
from experiments.printed import digits, minus
from networks.experiment import Training
from networks.planes.kinds import Cut
from networks.planes.principal import used
from networks.planes.surface import Surface
from networks.training import Trained
from views import player_words
from views.network import plane_words
from views.palette import themes_as_json
from views.wire import encode_message

_FLOOR = 0.015  # of the map: the lowest level, so that it is some cells wide
_LEAST = 1e-300  # of a loss with a logarithm


class Heights(NamedTuple):
    """log10 of the losses, cut off below where 1.5 % of the map lies lower, and NaN where a loss is not finite.

    low, high: the first and the last level to draw.
    """

    heights: np.ndarray
    low: float
    high: float


def heights(losses: np.ndarray) -> Heights:
    """What is drawn of losses on a grid."""
    there = losses[np.isfinite(losses)]
    if not len(there):
        return Heights(np.full(losses.shape, np.nan), 0.0, 1.0)
    floor = max(float(np.quantile(there, _FLOOR)), _LEAST)
    with np.errstate(invalid="ignore"):
        shown = np.log10(np.where(np.isfinite(losses), np.maximum(losses, floor), np.nan))
    low, high = float(np.log10(floor)), float(np.log10(max(float(there.max()), floor)))
    return Heights(shown, low, high if low < high else low + 1.0)


def plane_message(
    training: Training, trained: tuple[Trained, ...], surface: Surface, cut: Cut, laid: Training | None = None
) -> bytes:
    """The header's `farthest` is the largest distance of a path that does not diverge.

    Arrays `heights` (rows from below), `coordinates` (contenders, frames, 2), and (contenders, frames) each
    `distances`, `trueLosses` and `mapLosses`.

    Args:
        training: whose loss and paths are shown.
        trained: of each contender.
        surface: what is shown.
        cut: which plane that is.
        laid: the training that a held plane was laid through; left out, it is this one.
    """
    drawn, paths = heights(surface.losses), surface.paths
    arrays = {
        "heights": drawn.heights,
        "coordinates": np.stack([path.coordinates for path in paths]),
        "distances": np.stack([path.distances for path in paths]),
        "trueLosses": np.stack([path.losses for path in paths]),
        "mapLosses": np.stack([path.on_map for path in paths]),
    }
    header = {
        "title": training.shape.architecture.title,
        "steps": training.steps,
        "frames": trained[0].steps.tolist(),
        "box": surface.plane.box,
        "grid": len(surface.losses),
        "low": drawn.low,
        "high": drawn.high,
        "variance": surface.variance,
        "farthest": float(surface.plane.distances(used(trained)).max()),
        "contenders": [
            {"name": name, "divergedAt": run.diverged_at} for name, run in zip(names(training), trained, strict=True)
        ],
        "themes": themes_as_json([contender.optimizer for contender in training.contenders]),
        "words": player_words.WORDS | plane_words.OF_PLANE,
    }
    return encode_message(header | _about(surface, cut, laid or training), arrays)


def _about(surface: Surface, cut: Cut, laid: Training) -> dict[str, Any]:
    """The titles of the axes, and a sentence on where the plane lies."""
    called = names(laid)
    one, other = (called[each] if each < len(called) else "" for each in (*cut.contenders, 0, 0)[:2])
    first, second = (minus(digits(each, "–")) for each in surface.plane.eigenvalues or (0.0, 0.0))
    return {
        "axes": [title.format(one=one, other=other) for title in plane_words.AXES[cut.kind]],
        "about": plane_words.ABOUT[cut.kind].format(one=one, other=other, first=first, second=second),
    }
