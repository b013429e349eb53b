"""A number that a person typed: read as it was meant, or not at all.

Decimal comma or point, any sign for minus, blanks around it, an exponent. What could mean two numbers means none:
1,234.5 and 1.000 in a field for whole numbers.
"""

import re

# The minus that the app prints, the dashes that word processors make of one, and the hyphens that do not break.
MINUS = str.maketrans(dict.fromkeys("−–‐‑﹣－", "-"))
_NUMBER = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_LONGEST = 60  # characters


def typed_number(text: str, integer: bool = False) -> float | None:
    """The number that the text is, or None if it is none.

    Args:
        text: what was typed.
        integer: whether a whole number is asked for. Then 1.000 may be one or a thousand, and is refused.

    Returns:
        A finite number, or None.
    """
    plain = text.strip().translate(MINUS)
    if len(plain) > _LONGEST or not _NUMBER.fullmatch(plain) or (integer and _THOUSANDS.fullmatch(plain)):
        return None
    number = float(plain.replace(",", "."))
    return number if abs(number) < float("inf") else None
