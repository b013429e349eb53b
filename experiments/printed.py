"""Numbers as they are printed in a sentence, a name or a table.

Plain digits from 0.0001 to below 100,000, otherwise 2·10⁻⁵, as in views/web/core/format.js. A minus is longer than a
hyphen. A field shows what can be typed instead (`quantities.written`).
"""

import math
from decimal import ROUND_HALF_UP, Context, Decimal

from quantities import written

_THREE = Context(prec=3, rounding=ROUND_HALF_UP)  # as browsers round
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def digits(number: float, otherwise: str = "") -> str:
    """Three significant digits, or `otherwise` for what is not finite."""
    return all_digits(float(_THREE.create_decimal_from_float(number))) if math.isfinite(number) else otherwise


def all_digits(number: float) -> str:
    """As many digits as read back the same bits, of a number that is finite."""
    if number == 0 or 1e-4 <= abs(number) < 1e5:
        return minus(written(number + 0.0))
    mantissa, exponent = f"{Decimal(repr(number)).normalize():e}".split("e")
    power = "10" + str(int(exponent)).translate(_RAISED)
    return minus({"1": power, "-1": f"-{power}"}.get(mantissa, f"{mantissa}·{power}"))


def digits_toward_one(share: float) -> str:
    """A share in as many digits as tell how far it is from 1, to three digits: 0.99999 is not 1."""
    return all_digits(float(f"{1.0 - float(f'{1.0 - share:.3g}'):.12g}"))


def minus(typed: str) -> str:
    """A number as it is printed: a minus is longer than a hyphen."""
    return typed.replace("-", "−")
