"""Numbers in the sentences of lessons: those of five and more digits are grouped, as in 20,000."""

import re

from experiments.printed import digits, minus


def grouped(number: float, otherwise: str = "") -> str:
    """Three significant digits, whole numbers with all of theirs, or `otherwise` for what is not finite."""
    if isinstance(number, int):
        return minus(f"{number:,}" if abs(number) >= 10_000 else str(number))
    return re.sub(r"^(\D?\d\d)(\d{3})$", r"\1,\2", digits(number, otherwise))
