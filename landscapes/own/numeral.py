"""A number as it is written in a text of a person's own: with a decimal point, and nothing else that Python reads."""

import re

_LONGEST = 40  # characters; what stands for a number has at most 25
_NUMERAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)


def numeral(text: str) -> float:
    """The number, which is infinite where it is too large.

    Raises:
        ValueError: it is none. So are 1_0, nan, inf and digits of other scripts.
    """
    digits = text[: _LONGEST + 1].strip()
    if len(text) > _LONGEST or not _NUMERAL.fullmatch(digits):
        raise ValueError(digits)
    return float(digits)
