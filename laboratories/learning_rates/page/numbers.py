"""The heat map's second axis in words: the name of its number, and its values."""

from interface import field_words
from interface.widgets import symbol, text
from laboratories.learning_rates import words
from laboratories.learning_rates.second_axis import SecondAxis


def number_name(word: str) -> str:
    """The name of a number by its word in `second_axes`."""
    starts = {f"start.{i}": name for i, name in enumerate(words.START_NUMBERS)}
    named = {"batch": field_words.FIELDS["batch"], "noise": field_words.FIELDS["noise"]} | starts
    return named[word] if word in named else symbol(word.rpartition(".")[2])


def value_labels(axis: SecondAxis) -> list[str]:
    """The values as a person would type them."""
    return [words.SWITCH[value] if isinstance(value, bool) else text(value) for value in axis.values]
