"""Numbers as they are printed in a sentence, a name or a table."""

import math

from quantities import written


def digits(number: float, otherwise: str = "") -> str:
    """Three significant digits, or `otherwise` for what is not finite."""
    return minus(written(float(f"{number:.3g}"))) if math.isfinite(number) else otherwise


def digits_toward_one(share: float) -> str:
    """A share in as many digits as tell how far it is from 1, to three digits: 0.99999 is not 1."""
    return minus(f"{1.0 - float(f'{1.0 - share:.3g}'):.12g}")


def minus(typed: str) -> str:
    """A number as it is printed: a minus is longer than a hyphen, in an exponent, too (as in web/core/format.js)."""
    return typed.replace("-", "−")
