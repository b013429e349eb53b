"""Numbers as they are printed in a sentence or a table."""

import math

from quantities import written


def digits(number: float, otherwise: str = "") -> str:
    """Three significant digits, or `otherwise` for what is not finite."""
    return minus(written(float(f"{number:.3g}"))) if math.isfinite(number) else otherwise


def minus(typed: str) -> str:
    """A number as it is printed: a minus is longer than a hyphen, in an exponent, too (as in web/core/format.js)."""
    return typed.replace("-", "−")


def byte_size(count: int) -> str:
    """So many bytes in three digits and decimal units: 4,000 bytes are 4 kB."""
    amount = float(count)
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if amount < 999.5:
            return f"{amount:.3g} {unit}"
        amount /= 1000.0
    return f"{amount:.3g} PB" if amount < 999.5 else f"{amount / 1000.0:.3g} EB"
