"""One table of colours, dashes and markers, for the screen and for every file taken home.

Colours are Okabe and Ito's, which people with colour-blindness can distinguish. Colour is never
alone: dash and marker together are different for each of twelve contenders.
"""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

OKABE_ITO = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
DASHES = ("solid", "dashed", "dotted")
MARKERS = ("circle", "square", "triangle", "diamond")
_PALE = ("#F0E442",)  # on white this one needs a dark edge


@dataclass(frozen=True)
class Theme:
    """The colours of one theme; `ink` is the eighth colour of the palette, black or white.

    terrain: from the lowest to the highest level. contour: the lines between levels.
    """

    background: str
    text: str
    muted: str
    ink: str
    terrain: tuple[str, str]
    contour: str
    halo: str


THEMES = {
    "light": Theme("#FFFFFF", "#1F2933", "#5B6774", "#000000", ("#A9BFD3", "#F7F9FB"), "#8FA6BB", "#FFFFFF"),
    "dark": Theme("#0E1117", "#F2F4F7", "#A3ADB8", "#FFFFFF", ("#3F5A75", "#141A22"), "#5B7690", "#0B0E13"),
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
    """How one contender is drawn; `halo` is the thin edge that keeps it readable on any background."""

    colour: str
    dash: str
    marker: str
    halo: str


def look(index: int, theme: str) -> Look:
    """The look of contender number `index` (0 to 11) in a theme, "light" or "dark"."""
    colours = (*OKABE_ITO, THEMES[theme].ink)
    colour = colours[index % len(colours)]
    halo = THEMES[theme].muted if theme == "light" and colour in _PALE else THEMES[theme].halo
    return Look(colour, DASHES[index % len(DASHES)], MARKERS[index % len(MARKERS)], halo)


def themes_as_json() -> dict[str, dict[str, Any]]:
    """Both themes for the player, each with the looks of twelve contenders."""
    count = len(DASHES) * len(MARKERS)
    return {name: asdict(theme) | {"looks": [look(i, name) for i in range(count)]} for name, theme in THEMES.items()}


def swatch(index: int, theme: str) -> str:
    """A small picture of the contender's line and marker, as an SVG image in a data address."""
    colour, dash, marker, _ = look(index, theme)
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
