"""The loss surface of a network as the browser shows it, as one message."""

from typing import Any

import numpy as np

from experiments.names import names
from experiments.printed import digits, minus
from networks.address import address
from networks.experiment import Training
from networks.planes.cut_text import cut_text
from networks.planes.kinds import Cut
from networks.planes.paths import near
from networks.planes.principal import used
from networks.planes.surface import Surface
from networks.training import Trained
from views import player_words
from views.network import plane_words, words
from views.network.colours import network_places, network_themes
from views.network.heights import heights
from views.network.surface_export import formats_as_json
from views.wire import encode_message


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
        "themes": network_themes(network_places([contender.optimizer for contender in training.contenders])),
        "formats": formats_as_json(),
        "picture": {
            "address": address(training),
            "plane": cut_text(cut),
            "laid": address(laid) if laid and laid != training else "",
        },
        "words": player_words.WORDS | words.OF_NETWORK | plane_words.OF_PLANE,
    }
    if all(len(near(run)) == 1 for run in trained):
        header["words"] |= {"held": plane_words.ARBITRARY, "showsAll": ""}
    about = _about(surface, cut, laid or training)
    if laid and laid != training:
        about["about"] = plane_words.HELD.format(about=about["about"])
    return encode_message(header | about, arrays)


def _about(surface: Surface, cut: Cut, laid: Training) -> dict[str, Any]:
    """The titles of the axes, and a sentence on where the plane lies."""
    called = names(laid)
    one, other = (called[each] if each < len(called) else "" for each in (*cut.contenders, 0, 0)[:2])
    first, second = (minus(digits(each, "–")) for each in surface.plane.eigenvalues or (0.0, 0.0))
    return {
        "axes": [title.format(one=one, other=other) for title in plane_words.AXES[cut.kind]],
        "about": plane_words.ABOUT[cut.kind].format(one=one, other=other, first=first, second=second),
    }
