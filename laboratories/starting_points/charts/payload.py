"""What is sent to the map of basins: one message with the pictures, their legend and all words, packed small."""

import zlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

import numpy as np

from experiments.address import address
from experiments.experiment import Experiment
from laboratories.starting_points import words
from laboratories.starting_points.basins import DIVERGED, ELSEWHERE, Basins
from landscapes import Minimum
from views.palette import BASIN_COLOURS, THEMES
from views.wire import encode_message

_CODES = {ELSEWHERE: 254, DIVERGED: 255}  # take the place of a minimum's number
_SHADES = 255  # that of the most steps; the fewest have 0
_USUAL = (0.02, 0.98)  # of all steps are between the ends of the scale: a few stragglers would make all others alike
_QUICK = 1  # zlib's level: the message is made anew at every click


def payload(experiment: Experiment, found: Basins, titles: Sequence[str]) -> bytes:
    """The maps as one message of `views.wire`, deflated.

    Arrays: `i.ends` and `i.shades` (rows, columns) for each contender i, uint8, rows from the top. An end is the
    number of a minimum or one of `codes`; shades go with the logarithm of the steps, on one scale for all maps.

    Args:
        experiment: what was run; its start is the one that is chosen.
        found: what came of it.
        titles: a name for each map.
    """
    surface, shape = experiment.surface, experiment.parameters
    minima = surface.minima(shape)
    shares = {end: found.shares(end) for end in (*range(len(minima)), ELSEWHERE, DIVERGED)}
    shades, few, many = _shades(found.steps)
    header = {
        "address": address(experiment),
        "terrain": f"{experiment.landscape}?{urlencode(experiment.landscape_parameters)}",
        "domain": surface.domain(shape),
        "side": len(found.theta_0),
        "start": experiment.start,
        "minima": [(*m.theta, m.is_global, words.letter(i)) for i, m in enumerate(minima)],
        "codes": {"elsewhere": _CODES[ELSEWHERE], "diverged": _CODES[DIVERGED]},
        "maps": [_map(title, i, minima, shares) for i, title in enumerate(titles)],
        "ends": _ends(minima, shares),
        "few": few,
        "many": many,
        "themes": {name: asdict(theme) | BASIN_COLOURS[name]._asdict() for name, theme in THEMES.items()},
        "words": words.OF_MAPS,
    }
    arrays = {}
    for i, ends in enumerate(found.ends):
        coded = np.select([ends == end for end in _CODES], list(_CODES.values()), ends)
        arrays |= {f"{i}.ends": coded[::-1].astype(np.uint8), f"{i}.shades": shades[i, ::-1]}
    return zlib.compress(encode_message(header, arrays), _QUICK)


def _shades(steps: np.ndarray) -> tuple[np.ndarray, int, int]:
    """Steps on a logarithmic scale from 0 to `_SHADES`, and the steps at its ends; infinite steps are at the last."""
    known = steps[np.isfinite(steps)]
    few, many = np.rint(np.quantile(known, _USUAL)) if len(known) else (0.0, 0.0)
    low, high = np.log1p(few), np.log1p(max(many, few + 1.0))
    shades = np.interp(np.log1p(np.nan_to_num(steps, nan=np.inf)), (low, high), (0, _SHADES))
    return np.rint(shades).astype(np.uint8), int(few), int(many)


def _map(title: str, contender: int, minima: Sequence[Minimum], shares: dict[int, np.ndarray]) -> dict[str, str]:
    """The title of a map, and its description for screen readers."""
    best = [i for i, minimum in enumerate(minima) if minimum.is_global]
    reach = words.REACH_THE_GLOBAL if len(best) == 1 else words.REACH_A_GLOBAL
    share = words.percent(float(sum(shares[i][contender] for i in best)))
    ended = [(end, float(share[contender])) for end, share in shares.items() if share[contender]]
    listed = ", ".join(words.share_of(end, share) for end, share in ended)
    return {
        "title": title,
        "reach": reach.format(share=share),
        "label": words.MAP.format(title=title, shares=listed),
    }


def _ends(minima: Sequence[Minimum], shares: dict[int, np.ndarray]) -> list[dict[str, Any]]:
    """The legend's rows: each minimum, and ending elsewhere and diverging where that happens."""
    places = {i: (words.letter(i), words.place(minimum)) for i, minimum in enumerate(minima)}
    places |= {end: ("", name) for end, name in words.OTHER_ENDS.items() if shares[end].any()}
    return [
        {"end": _CODES.get(end, end), "letter": letter, "place": place}
        | {"shares": [words.percent(share) if share else None for share in shares[end].tolist()]}
        for end, (letter, place) in places.items()
    ]
