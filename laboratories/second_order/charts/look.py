"""How each second-order method is drawn: its own colour, dash and marker, whoever else is there."""

from typing import Any

from views.palette import Look, look, swatch

# Places in the palette; the pale yellow is left out, which thin lines on white would not show.
_PLACES = {
    "gradient_descent": 0,
    "steepest_descent": 1,
    "newton": 5,
    "bfgs": 4,
    "dfp": 2,
    "levenberg_marquardt": 6,
}
_DASHES = {"solid": "solid", "dashed": "dash", "dotted": "dot"}
_MARKERS = {"circle": "circle", "square": "square", "triangle": "triangle-up", "diamond": "diamond"}


def method_look(method: str, theme: str) -> Look:
    """The look of a method, by its slug."""
    return look(_PLACES[method], theme)


def method_swatch(method: str, theme: str) -> str:
    """A small picture of the method's line and marker, as an image's address."""
    return swatch(_PLACES[method], theme)


def line(its: Look, width: float = 2.0) -> dict[str, Any]:
    """The look as Plotly takes a line."""
    return {"color": its.colour, "width": width, "dash": _DASHES[its.dash]}


def marker(its: Look, size: float) -> dict[str, Any]:
    """The look as Plotly takes a marker."""
    return {"color": its.colour, "size": size, "symbol": _MARKERS[its.marker]}
