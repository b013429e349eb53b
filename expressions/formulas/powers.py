"""Powers: whether an exponent is a fixed number decides how a power is differentiated."""

import numpy as np

from expressions.formulas.numpy_value import in_numpy
from expressions.tree import Expression, Symbol

MOST_MULTIPLIED = 1024  # a whole power up to this one is multiplied out


def fixed_exponent(power: Expression) -> float | None:
    """The exponent's value where no variable and no free letter is in it, else None."""
    names = {one.name for one in power.nodes if isinstance(one, Symbol)}
    return None if names - {"pi", "e"} else float(in_numpy(power, {}))


def whole(exponent: float) -> bool:
    """Whether a power is a product of so many factors."""
    return abs(exponent) <= MOST_MULTIPLIED and exponent == np.rint(exponent)
