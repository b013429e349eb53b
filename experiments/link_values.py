"""What stands in a link, read as it was meant: names, slugs, numbers, truth values and a start.

Letters may be large or small. Blanks and line breaks come from mail, and are taken out.
"""

import re
from collections.abc import Collection
from functools import cache

from experiments.typed_number import MINUS, typed_number
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Range, Value, quantities

# Soft hyphens, spaces of no width, byte order marks, and marks for the direction of writing.
INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
_UNPRINTED = INVISIBLE | MINUS
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_SWITCHES = {"true": True, "false": False}
_SEPARATORS = re.compile(r"[\s_+\-‐‑–−]+")
_DECIMALS = re.compile(r"([+-]?\d+,\d+(?:e[+-]?\d+)?),([+-]?\d+,\d+(?:e[+-]?\d+)?)", re.ASCII | re.IGNORECASE)


def _plain(text: str) -> str:
    """Without blanks and marks that nobody sees, each minus as a hyphen."""
    return "".join((text if text.isascii() else text.translate(_UNPRINTED)).split())


def name_of(text: str) -> str:
    """A name as it is written here. A link in HTML, opened as it stands, has `amp;` in front of its names."""
    name = _plain(text).casefold().replace("-", "_")
    while name.startswith("amp;"):
        name = name.removeprefix("amp;")
    return name


def slug_of(text: str, registry: Collection[str]) -> str:
    """The one slug that has the same letters, or the text as it stands."""
    if text in registry:
        return text
    alike = [slug for slug in registry if _letters(slug) == _letters(text)]
    return alike[0] if len(alike) == 1 else text


def _letters(text: str) -> str:
    return _SEPARATORS.sub("", text.translate(INVISIBLE)).casefold()


def value_of(name: str, text: str) -> Value:
    """The number or the truth value that the text is, or the text.

    Args:
        name: whose value it is. 1,000 may be one or a thousand where a whole number is asked for: it stays a text.
        text: as it stands in the link, decoded.
    """
    plain = _plain(text)
    if _WHOLE.fullmatch(plain):
        return int(plain)
    number = typed_number(plain)
    if number is not None:
        thousand = typed_number(plain, integer=True) is None
        return text if thousand and name.rpartition(".")[2] in _whole_numbers() else number
    word = plain.casefold()
    return _SWITCHES.get(word, word if word.isidentifier() else text)


def start_of(text: str) -> list[Value] | str:
    """Two numbers, or the text where it is not clear which two.

    With decimal commas 0,5,1,5 can only be 0.5 and 1.5. In 0,5,1 the second comma may be the one between the numbers.
    """
    plain = _plain(text)
    decimals = _DECIMALS.fullmatch(plain)
    parts = decimals.groups() if decimals else tuple(plain.split(";" if ";" in plain else ","))
    return [value_of("start", part) for part in parts] if len(parts) == 2 else text


@cache
def _whole_numbers() -> set[str]:
    """The names of what has to be a whole number, somewhere."""
    hyper = [optimizer.hyper for optimizer in OPTIMIZERS.values()]
    parameters = [one.parameters for one in (*SCHEDULES.values(), *LANDSCAPES.values())]
    declared = [quantity for bundle in hyper + parameters for quantity in quantities(bundle).values()]
    whole = {one.name for one in declared if isinstance(one.kind, Range) and one.kind.integer}
    return whole | {"weights", "steps", "seed", "warmup", "batch"}
