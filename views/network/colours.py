"""The colours of the Network page beside those of the contenders, for both themes.

Classes are violet and brown, on every picture with another shape, too. A norm fades into the page where it vanishes:
its nine colours are equally far apart in OKLab (Ottosson 2020), and between two of them the browser interpolates.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from views.palette import PLACES, THEMES, look, places


class NetworkColours(NamedTuple):
    """The colours of one theme, "#RRGGBB".

    regions: where class 0 is certain, where both are as likely, where class 1 is certain. classes: of their examples.
    scale: from the least to the most. signed: of weights, the lowest negative, zero, the highest positive.
    """

    regions: tuple[str, str, str]
    classes: tuple[str, str]
    scale: tuple[str, ...]
    signed: tuple[str, str, str]


NETWORK_COLOURS = {
    "light": NetworkColours(
        ("#C3BBE4", "#FAF9FB", "#F3CB98"),
        ("#4A2A8C", "#8A4B00"),
        ("#F6F5DE", "#C7E3A5", "#79D391", "#0DBE9A", "#07A19E", "#048198", "#13678D", "#3A495E", "#2C2C3C"),
        ("#2166AC", "#FFFFFF", "#B2182B"),
    ),
    "dark": NetworkColours(
        ("#40356F", "#15181F", "#694312"),
        ("#B9A8F5", "#F0B36A"),
        ("#211F40", "#143876", "#035480", "#04728A", "#059695", "#0DB494", "#56CC86", "#B8DF8E", "#F4F1C3"),
        ("#6CB0E8", "#12161D", "#F0806E"),
    ),
}


def network_places(optimizers: Sequence[str]) -> list[int]:
    """A place in the palette for each of up to six contenders, given their optimizers' slugs, no two of one colour.

    Here a dash says which loss is drawn, and so colour has to tell the contenders apart.
    """
    own = places(optimizers)
    free = [place for place in range(PLACES) if _colour(place) not in {_colour(one) for one in own}]
    found: list[int] = []
    for place in own:
        used = {_colour(one) for one in found}
        found.append(next(one for one in (place, *free) if _colour(one) not in used))
    return found


def _colour(place: int) -> str:
    return look(place, "light").colour


def network_themes(places: Sequence[int]) -> dict[str, dict[str, Any]]:
    """Both themes for the browser, each with these colours and the looks of the contenders, given their places."""
    return {
        name: asdict(theme) | {"looks": [look(place, name) for place in places]} | NETWORK_COLOURS[name]._asdict()
        for name, theme in THEMES.items()
    }
