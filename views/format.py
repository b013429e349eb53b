"""Numbers as they are printed in a sentence or a table."""

import math

from quantities import written


def digits(number: float, otherwise: str = "") -> str:
    """Three significant digits, or `otherwise` for what is not finite."""
    return minus(written(float(f"{number:.3g}"))) if math.isfinite(number) else otherwise


def minus(typed: str) -> str:
    """A number as it is printed: a minus is longer than a hyphen. In 1e-05, a computer's word, it stays one."""
    return typed if typed[:1] != "-" else "−" + typed[1:]
