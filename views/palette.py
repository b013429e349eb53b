"""One table of colours, dashes and markers, for the screen and for every file taken home.

Colours are Okabe and Ito's, which people with colour-blindness can distinguish. Colour is never
alone: dash and marker together are different for each of twelve places, and two places of one colour
share neither dash nor marker.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from optimizers import OPTIMIZERS

OKABE_ITO = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
_ORANGE, _SKY, _GREEN, _YELLOW, _BLUE, _VERMILION, _PINK = OKABE_ITO
_INK = ""  # the theme's own
_PALE = (_YELLOW,)  # on white this one needs a dark edge
# Place by place; the first eight have different colours. Yellow and blue are not among the first four: a thin yellow
# line is hard to see on white, and a blue one on the dark theme.
_TABLE = (
    (_ORANGE, "solid", "circle"),
    (_SKY, "dashed", "square"),
    (_GREEN, "dotted", "triangle"),
    (_PINK, "solid", "diamond"),
    (_BLUE, "solid", "triangle"),
    (_VERMILION, "dashed", "diamond"),
    (_INK, "dotted", "diamond"),
    (_YELLOW, "dotted", "square"),
    (_SKY, "dotted", "circle"),
    (_VERMILION, "solid", "square"),
    (_GREEN, "dashed", "circle"),
    (_PINK, "dashed", "triangle"),
)
PLACES = len(_TABLE)
# The lectures' optimizers. Those of the first order have different colours, and so have those of the second order.
_OWN = {
    "gradient_descent": 0,
    "momentum": 1,
    "rmsprop": 2,
    "adam": 3,
    "nesterov": 4,
    "adagrad": 5,
    "dfp": 6,
    "adadelta": 7,
    "steepest_descent": 8,
    "newton": 9,
    "bfgs": 10,
    "levenberg_marquardt": 11,
}
# All others take turns, in their order, on the places of those that they are seldom beside.
_TURNS = (8, 9, 10, 11, 4, 5, 6)


@dataclass(frozen=True)
class Theme:
    """The colours of one theme; `ink` is the palette's eighth colour, black or white.

    terrain: from the lowest to the highest level. contour: the lines between levels.
    guess: what a person guesses in a lesson; no contender has it.
    """

    background: str
    text: str
    muted: str
    ink: str
    terrain: tuple[str, str]
    contour: str
    halo: str
    guess: str


THEMES = {
    "light": Theme("#FFFFFF", "#1F2933", "#5B6774", "#000000", ("#A9BFD3", "#F7F9FB"), "#8FA6BB", "#FFFFFF", "#7B1FA2"),
    "dark": Theme("#0E1117", "#F2F4F7", "#A3ADB8", "#FFFFFF", ("#3F5A75", "#141A22"), "#5B7690", "#0B0E13", "#D9B3FF"),
}


class ArrowLook(NamedTuple):
    """How a part of a move is drawn: a colour for each theme, dash and tip; "" is the theme's text."""

    light: str
    dark: str
    dash: str
    tip: str


# By `optimizers.rule.ArrowKind`; "rest" is the move of a rule without lines. No colour is a contender's: the whole move
# has that one. The gradient has the dash and the tip that it has on the map.
ARROW_LOOKS = {
    "gradient": ArrowLook("", "", "dashed", "open"),
    "memory": ArrowLook("#4438B0", "#A9A4FF", "solid", "filled"),
    "rates": ArrowLook("#8A1C4A", "#FF9DBF", "dotted", "filled"),
    "curvature": ArrowLook("#7A4A00", "#E3BD6B", "dashDotted", "filled"),
    "search": ArrowLook("#00626B", "#6FD8DF", "solid", "open"),
    "decay": ArrowLook("#5F6B00", "#C9D45C", "dashed", "diamond"),
    "average": ArrowLook("#006B3C", "#7FDCA4", "dotted", "diamond"),
    "refused": ArrowLook("#5B6774", "#A3ADB8", "solid", "bar"),
    "rest": ArrowLook("#4438B0", "#A9A4FF", "dashDotted", "open"),
}


class BasinColours(NamedTuple):
    """The colours of a map of basins in one theme.

    basins: by the number of the minimum; where runs are slow they fade towards `slow`.
    elsewhere: where runs end near no known minimum, background and hatching. diverged: where they blow up.
    """

    basins: tuple[str, ...]
    slow: str
    elsewhere: tuple[str, str]
    diverged: str


# Seven of Okabe and Ito's, the calmest first, and two of Paul Tol's for landscapes with nine minima.
_BASINS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#882255", "#999933")
BASIN_COLOURS = {
    "light": BasinColours(_BASINS, "#FFFFFF", ("#E3E7EB", "#A9B3BD"), "#000000"),
    "dark": BasinColours(_BASINS, "#2A3441", ("#2B333D", "#5B6774"), "#000000"),
}


class Look(NamedTuple):
    """How a line is drawn; `halo` is the thin edge that keeps it readable on any background."""

    colour: str
    dash: str
    marker: str
    halo: str


def look(place: int, theme: str) -> Look:
    """The look of a place (0 to 11) in a theme, "light" or "dark"."""
    colour, dash, marker = _TABLE[place % PLACES]
    halo = THEMES[theme].muted if theme == "light" and colour in _PALE else THEMES[theme].halo
    return Look(colour or THEMES[theme].ink, dash, marker, halo)


def own_place(optimizer: str) -> int:
    """The place of an optimizer, by its slug: the same on all pages."""
    if optimizer in _OWN:
        return _OWN[optimizer]
    others = [slug for slug in OPTIMIZERS if slug not in _OWN]
    turn = others.index(optimizer) if optimizer in others else len(others)  # a rule for matrices is not among them
    return _TURNS[turn % len(_TURNS)]


def places(optimizers: Sequence[str]) -> list[int]:
    """A place for each contender of a race, given their optimizers' slugs; up to twelve contenders have different ones.

    The first contender of an optimizer has the optimizer's own place. Where another one has it, the next free place
    is taken.
    """
    found: dict[int, int] = {}  # the contender of each place
    for i, slug in enumerate(optimizers):
        found.setdefault(own_place(slug), i)
    settled = set(found.values())
    for i, slug in enumerate(optimizers):
        if i not in settled:
            own = own_place(slug)
            found[next(place for step in range(PLACES) if (place := (own + step) % PLACES) not in found)] = i
    return sorted(found, key=found.__getitem__)


def themes_as_json(optimizers: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Both themes for the player, each with the looks of the contenders, given their optimizers' slugs."""
    taken = places(optimizers)
    return {name: asdict(theme) | {"looks": [look(i, name) for i in taken]} for name, theme in THEMES.items()}


def swatch(place: int, theme: str) -> str:
    """A small picture of the line and the marker of a place, as an SVG image in a data address."""
    colour, dash, marker, _ = look(place, theme)
    dashes = {"solid": "", "dashed": "stroke-dasharray='5 3'", "dotted": "stroke-dasharray='1.5 2.5'"}[dash]
    shapes = {
        "circle": "<circle cx='12' cy='8' r='4'/>",
        "square": "<rect x='8.5' y='4.5' width='7' height='7'/>",
        "triangle": "<path d='M12 3.5 L16.5 12 L7.5 12 Z'/>",
        "diamond": "<path d='M12 2.8 L17.2 8 L12 13.2 L6.8 8 Z'/>",
    }
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='24' height='16' fill='{colour}' stroke='{colour}'>"
        f"<path d='M1 8 H23' stroke-width='2.5' {dashes}/><g stroke='none'>{shapes[marker]}</g></svg>"
    )
    escaped = svg.replace("#", "%23").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("'", "%27")
    return f"data:image/svg+xml,{escaped}"
