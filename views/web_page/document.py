"""The page's file: text, style, script, the race's numbers and its landscape, all in one."""

import json
import re
from functools import cache
from html import escape
from pathlib import Path

from experiments.address import address
from experiments.citation import citation
from experiments.result import Result
from experiments.sweep import TOLERANCE
from experiments.whole_link import framed
from views.bundle import program
from views.component import WEB
from views.plotly_script import plotly_script
from views.race_message import race_parts
from views.terrain_message import terrain_message
from views.trajectories import binary
from views.web_page import words
from views.web_page.pieces import packed, packed_message
from views.wire import encode_message

# Modules of `views/web`, and what takes their places: no server answers, and the axes need no Plotly.
EXCHANGED = {"ui/api.js": "ui/page/no_server.js", "ui/plotly.js": "ui/page/plots.js"}
STYLES = ("player", "close_up", "row", "projector", "inside", "phone", "short", "paper", "page")
_HERE = Path(__file__).parent
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def race_as_page(
    result: Result,
    surface: bool = False,
    tolerance: float = TOLERANCE,
    view: str = "overlay",
    halt: bool = True,
    fits: bool = False,
) -> str:
    """The page as HTML.

    Args:
        result: the race.
        surface: whether it has the 3-D view, which takes 2 MB more. A race of one weight has none.
        tolerance: how close to the lowest known loss counts as reached, in units of loss.
        view: what is shown at first, "overlay" or "sideBySide".
        halt: whether a contender at first stays where a stopping rule fires, or runs on.
        fits: whether all of the page is to be in sight, as where it stands in a notebook.
    """
    experiment = result.experiment
    surface = surface and experiment.weights == 2
    title, query = experiment.surface.title, framed(address(experiment), len(result))
    texts = {
        "language": words.LANGUAGE,
        "title": words.TITLE.format(race=title),
        "race": title,
        "source": words.SOURCE.format(race=title, citation=citation()),
        "link": words.LINK,
        "query": query,
        "without_scripts": words.WITHOUT_SCRIPTS,
        "too_old": words.TOO_OLD,
    }
    pieces = {"code": _code(), "race": packed_message(_race(result, tolerance))}
    pieces["terrain"] = packed_message(terrain_message(experiment.surface, experiment.parameters))
    pieces |= {f"inside-{i}": packed_message(binary(result, (), i)) for i in range(len(result))}
    if surface:
        pieces["plotly"] = _plotly()
    filled = {name: escape(text) for name, text in texts.items()}
    filled["fits"] = ' data-fits="yes"' if fits else ""
    filled["settings"] = json.dumps({"view": view, "halt": halt, "surface": surface})
    filled["pieces"] = "\n    ".join(
        f'<script type="text/plain" id="piece-{name}">{packed}</script>' for name, packed in pieces.items()
    )
    filled |= {"style": _style(), "loader": (_HERE / "loader.js").read_text()}
    return _PLACE.sub(lambda place: filled[place[1]], (_HERE / "page.html").read_text())


def _race(result: Result, tolerance: float) -> bytes:
    """The player's message, in the words of a page on which nothing changes the race."""
    header, arrays = race_parts(result, tolerance)
    header["words"] = header["words"] | words.OF_THE_PLAYER | words.OF_THE_PAGE
    return encode_message(header, arrays)


@cache
def _code() -> str:
    return packed(program(WEB, "page", EXCHANGED).encode())


@cache
def _style() -> str:
    return "".join((WEB / f"{name}.css").read_text() for name in STYLES)


@cache
def _plotly() -> str:
    return packed(plotly_script())
