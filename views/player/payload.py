"""What the player receives: one message with the race, and what can be done with it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from experiments.experiment import MOST_CONTENDERS, compatible
from experiments.result import Result
from experiments.whole_link import rows_beyond_link
from optimizers import OPTIMIZERS
from views import player_words
from views.export_formats import formats_as_json
from views.race_message import race_parts
from views.wire import encode_message

EVERYONE = -1


def payload(
    result: Result,
    tolerance: float,
    hide: Sequence[str] = (),
    identities: Sequence[int] = (),
    editing: int | None = None,
) -> bytes:
    """The race as one binary message (see `views.wire`).

    Its arrays are those of `views.race_message.race_parts`.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss.
        hide: what is not shown: "controls" is all but map, curves and clock, "curves" what is beside the map.
        identities: of the contenders, by which the player names them to the page: a number may be another one's when
            what a person did arrives.
        editing: the number of the contender whose editor is open, if one is; `EVERYONE` where what is open over the
            curves is about all of them.
    """
    return encode_message(*parts(result, tolerance, hide, identities, editing))


def standing_still(result: Result) -> Result:
    """A race in which nobody moves: what is to be seen before a guess, without what will happen."""
    return Result(result.experiment, tuple(trajectory.standing_still() for trajectory in result))


def parts(
    result: Result,
    tolerance: float,
    hide: Sequence[str] = (),
    identities: Sequence[int] = (),
    editing: int | None = None,
) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """The header and the arrays of the message that `payload` makes of the same arguments."""
    surface = result.experiment.surface
    header, arrays = race_parts(result, tolerance)
    header |= {
        "identities": identities,
        "editing": editing,
        "hide": hide,
        "linkNote": player_words.link_note(rows_beyond_link(result.experiment)),
        "optimizers": [(slug, rule.title) for slug, rule in OPTIMIZERS.items() if compatible(rule, surface)],
        "mostContenders": MOST_CONTENDERS,
        "formats": formats_as_json(),
    }
    return header, arrays
