"""How each second-order method is drawn: its own colour, dash and marker, whichever others are shown."""

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


def method_look(method: str, theme: str) -> Look:
    """The look of a method, by its slug."""
    return look(_PLACES[method], theme)


def method_swatch(method: str, theme: str) -> str:
    """A small picture of the method's line and marker, as an image's address."""
    return swatch(_PLACES[method], theme)
