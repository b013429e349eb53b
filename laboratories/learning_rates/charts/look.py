"""What the charts of the Learning rates page share: the look of a verdict, logarithmic axes, and what can be picked."""

import math
from typing import Any, NamedTuple

from laboratories.learning_rates.verdicts import RateVerdict
from views.palette import OKABE_ITO, THEMES

UNSEEN = {"size": 14, "opacity": 0}  # a marker that can be picked, over what is drawn otherwise
_FEW_POWERS, _MOST_TICKS = 2.5, 8


class VerdictLook(NamedTuple):
    """How a verdict is drawn; colour is never alone. What swings from step to step is thin and without dashes."""

    colour: str
    dash: str
    width: float
    symbol: str


def blue(theme: str) -> str:
    """The palette's blue that is seen well on the theme's ground."""
    return OKABE_ITO[{"light": 4, "dark": 1}[theme]]


def verdict_look(verdict: RateVerdict, theme: str) -> VerdictLook:
    """Those of the palette's colours that are told apart best, and a quiet one for who is stuck."""
    return {
        RateVerdict.VERY_HIGH: VerdictLook(OKABE_ITO[5], "dot", 2.5, "x"),
        RateVerdict.HIGH: VerdictLook(OKABE_ITO[6], "solid", 1.25, "diamond"),
        RateVerdict.GOOD: VerdictLook(OKABE_ITO[2], "solid", 2.75, "circle"),
        RateVerdict.LOW: VerdictLook(blue(theme), "dashdot", 2.25, "triangle-down"),
        RateVerdict.STUCK: VerdictLook(THEMES[theme].muted, "longdash", 2.25, "square"),
    }[verdict]


def log_axis(title: str, low: float, high: float, theme: str) -> dict[str, Any]:
    """A logarithmic axis with a grid.

    Args:
        title: what it shows.
        low, high: its ends, as numbers and not as powers.
        theme: "light" or "dark".
    """
    powers = math.log10(low), math.log10(high)
    return {
        "title": {"text": title},
        "type": "log",
        "exponentformat": "power",
        # Powers of ten, or where there are few of them 1, 2, 5, 10 ...
        "dtick": math.ceil((powers[1] - powers[0]) / _MOST_TICKS) if powers[1] - powers[0] > _FEW_POWERS else "D2",
        "showgrid": True,
        "gridcolor": THEMES[theme].text + "1f",
        "range": powers,
    }
