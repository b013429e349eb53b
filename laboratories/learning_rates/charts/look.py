"""What the charts of the Learning rates page share: the look of a verdict, and markers that can be picked."""

from typing import NamedTuple

from laboratories.learning_rates.verdicts import RateVerdict
from views.palette import OKABE_ITO, THEMES

UNSEEN = {"size": 14, "opacity": 0}  # a marker that can be picked, over what is drawn otherwise


class VerdictLook(NamedTuple):
    """How a verdict is drawn; colour is never alone. What swings from step to step is thin and without dashes."""

    colour: str
    dash: str
    width: float
    symbol: str


def blue(theme: str) -> str:
    """The palette's blue that has most contrast on the theme's background."""
    return OKABE_ITO[{"light": 4, "dark": 1}[theme]]


def verdict_look(verdict: RateVerdict, theme: str) -> VerdictLook:
    """The most distinct colours of the palette, and a quiet one for stuck runs."""
    return {
        RateVerdict.VERY_HIGH: VerdictLook(OKABE_ITO[5], "dot", 2.5, "x"),
        RateVerdict.HIGH: VerdictLook(OKABE_ITO[6], "solid", 1.25, "diamond"),
        RateVerdict.GOOD: VerdictLook(OKABE_ITO[2], "solid", 2.75, "circle"),
        RateVerdict.LOW: VerdictLook(blue(theme), "dashdot", 2.25, "triangle-down"),
        RateVerdict.STUCK: VerdictLook(THEMES[theme].muted, "longdash", 2.25, "square"),
    }[verdict]
