"""One forward and one backward pass as one message for the browser: its numbers, and each step's formulas with them."""

import math
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from networks.activations import ACTIVATIONS
from networks.one_pass import Pass, Weights
from views import player_words
from views.format import digits
from views.network import pass_words as say
from views.palette import ARROW_LOOKS, THEMES
from views.wire import encode_message

_QUICK = 1  # zlib's level: the message is made anew at every click


def pass_message(found: Pass, unit: str) -> bytes:
    """The pass, deflated; `pass` in the header has its numbers, `steps` a title and lines for each of the ten steps.

    Args:
        found: what was computed.
        unit: the slug of the activation.
    """
    backward = ARROW_LOOKS["rates"]
    header = {
        "pass": {name: _plain(value) for name, value in found._asdict().items()},
        "steps": [{"title": title, "lines": lines} for title, lines in _steps(found, ACTIVATIONS[unit].title)],
        "themes": {name: asdict(theme) | {"backward": getattr(backward, name)} for name, theme in THEMES.items()},
        "words": player_words.WORDS | say.OF_PASS,
    }
    return zlib.compress(encode_message(header, {}), _QUICK)


def _plain(value: Any) -> Any:
    """As JSON has it; None for what is not finite."""
    if isinstance(value, Weights):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if isinstance(value, np.ndarray):
        return [_plain(part) for part in value]
    return float(value) if math.isfinite(value) else None


def _number(value: Any) -> str:
    return digits(float(value), say.NOT_FINITE)


def _factor(value: Any) -> str:
    """A number within a product or a sum: a negative one stands in brackets."""
    return f"({_number(value)})" if value < 0 else _number(value)


def _steps(found: Pass, title: str) -> Iterator[tuple[str, list[str]]]:
    """The titles, each with its lines."""
    own, of_all = found.weights, _of_all(found)
    units = [of_all | _of_unit(found, j) | {"f": title} for j in range(2)]
    inputs = [
        unit | {"i": say.LOWERED[i], "x": _factor(found.x[i]), "gw": _number(found.gradient.lower[i, j])}
        for j, unit in enumerate(units)
        for i in range(2)
    ]
    all_of = [of_all]
    (v1, v2), (h1, h2) = map(_factor, own.upper), map(_factor, found.hidden)
    output = of_all | {"v1": v1, "v2": v2, "h1": h1, "h2": h2, "c": _factor(own.upper_bias)}
    yield say.INPUTS, [say.INPUTS_LINE.format(x1=_number(found.x[0]), x2=_number(found.x[1]), y=_number(found.y))]
    yield say.SUMS, _filled(say.SUM_LINE, units)
    yield say.HIDDEN, _filled(say.HIDDEN_LINE, units)
    yield say.OUTPUT, _filled(say.OUTPUT_LINE, [output])
    yield say.LOSS, _filled(say.LOSS_LINE, all_of)
    yield say.OUTPUT_DELTA, _filled(say.OUTPUT_DELTA_LINE, all_of)
    yield say.UPPER, [*_filled(say.UPPER_LINE, units), *_filled(say.UPPER_BIAS_LINE, all_of)]
    yield say.DELTAS, _filled(say.DELTA_LINE, units)
    yield say.LOWER, [*_filled(say.LOWER_LINE, inputs), *_filled(say.LOWER_BIAS_LINE, units)]
    yield say.UPDATE, [*_updates(found), *_filled(say.AFTER_LINE, all_of)]


def _filled(line: str, numbers: Sequence[dict[str, str]]) -> list[str]:
    return [line.format(**one) for one in numbers]


def _of_all(found: Pass) -> dict[str, str]:
    """Numbers that a line about any part of the network may need."""
    return {
        "x1": _factor(found.x[0]),
        "x2": _factor(found.x[1]),
        "o": _number(found.output),
        "y": _factor(found.y),
        "loss": _number(found.loss),
        "after": _number(found.loss_after),
        "delta": _factor(found.output_delta),
        "error": _number(found.output_delta),
    }


def _of_unit(found: Pass, j: int) -> dict[str, str]:
    """Numbers of a hidden unit."""
    own = found.weights
    return {
        "j": say.LOWERED[j],
        "w1": _factor(own.lower[0, j]),
        "w2": _factor(own.lower[1, j]),
        "b": _factor(own.lower_bias[j]),
        "z": _number(found.sums[j]),
        "h": _factor(found.hidden[j]),
        "hidden": _number(found.hidden[j]),
        "v": _factor(own.upper[j]),
        "slope": _factor(found.slopes[j]),
        "own": _factor(found.deltas[j]),
        "unit_error": _number(found.deltas[j]),
        "gv": _number(found.gradient.upper[j]),
    }


def _updates(found: Pass) -> Iterator[str]:
    """A line for each of the nine numbers."""
    names = (say.LOWER_NAMES, say.LOWER_BIAS_NAMES, say.UPPER_NAMES, say.UPPER_BIAS_NAME)
    parts = (names, found.weights, found.gradient, found.updated)
    flat = [np.concatenate([np.ravel(part) for part in one]) for one in parts]
    for name, old, gradient, new in zip(*flat, strict=True):
        numbers = {"old": _number(old), "gradient": _factor(gradient), "new": _number(new)}
        yield say.UPDATE_LINE.format(name=name, rate=_number(found.rate), **numbers)
