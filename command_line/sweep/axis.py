"""An axis of a sweep, as it is written on the command line.

rate=1e-4..1:log:241   start.0=-4..4:lin:9   seed=0..999   batch=1,5,12   hyper.bias_correction=true,false
"""

import re
from collections.abc import Sequence

import click
import numpy as np

from command_line.sweep import words as say
from experiments.link_values import name_of, value_of
from experiments.sweep.to_file.task import MOST_RUNS
from experiments.typed_number import typed_number
from quantities import Value, written

Along = Sequence[Value] | np.ndarray
_SCALES = {"lin": np.linspace, "log": np.geomspace}
_BETWEEN = ".."
_COUNT = re.compile(r"\d{1,15}", re.ASCII)


def axes_of(texts: Sequence[str]) -> dict[str, Along]:
    """The values along each axis by its word, in the order of the texts.

    Raises:
        click.UsageError: a text that is no axis, or a word that is there twice.
    """
    if not texts:
        raise click.UsageError(say.NO_AXIS)
    found: dict[str, Along] = {}
    for text in texts:
        word, equals, values = text.partition("=")
        word = name_of(word)
        if not word or not equals:
            raise click.UsageError(say.NOT_AN_AXIS.format(given=text))
        if word in found:
            raise click.UsageError(say.TWICE.format(word=word))
        found[word] = _values(text, word, values.strip())
    return found


def _values(text: str, word: str, values: str) -> Along:
    if not values:
        raise click.UsageError(say.NO_VALUES.format(word=word))
    if _BETWEEN not in values:
        return [value_of(word, value) for value in values.split(",")]
    ends, *more = values.split(":")
    low, high = (_number(text, end, integer=not more) for end in ends.split(_BETWEEN, 1))
    if not more:
        return _whole_numbers(text, word, low, high)
    if len(more) != 2:
        raise click.UsageError(say.NOT_AN_AXIS.format(given=text))
    scale, count = more[0].strip().lower(), more[1].strip()
    if scale not in _SCALES:
        raise click.UsageError(say.NO_SCALE.format(given=text, scale=more[0]))
    if not (_COUNT.fullmatch(count) and 2 <= int(count) <= MOST_RUNS):
        raise click.UsageError(say.NO_COUNT.format(given=text, count=more[1], most=MOST_RUNS))
    if not low < high:
        raise click.UsageError(say.NOT_RISING.format(given=text))
    if scale == "log" and low <= 0.0:
        raise click.UsageError(say.NO_LOG.format(given=text, low=written(low)))
    return _SCALES[scale](low, high, int(count))


def _number(text: str, end: str, integer: bool) -> float:
    number = typed_number(end, integer)
    if number is None:
        raise click.UsageError(say.NO_NUMBER.format(given=text, part=end))
    return number


def _whole_numbers(text: str, word: str, low: float, high: float) -> range:
    if low % 1 or high % 1:
        raise click.UsageError(say.NOT_WHOLE.format(given=text, word=word, low=written(low), high=written(high)))
    if low > high:
        raise click.UsageError(say.NOT_RISING.format(given=text))
    return range(int(low), int(high) + 1)
