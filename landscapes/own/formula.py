"""A formula in x and y as a landscape. Its free letters are numbers that can be moved, and so is its view.

Gradient and Hessian are exact. Minima and saddles are looked for in the view, so they are found and not known.
"""

from collections import namedtuple
from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Annotated, Any

import numpy as np

from expressions import Expression
from expressions.formulas import (
    MalformedFormula,
    canonical,
    formula_latex,
    free_letters,
    in_jax,
    in_numpy,
    instructions,
    jets,
    parse,
)
from landscapes.landscape import Domain, Minimum, Saddle, Scale, Theta
from landscapes.own.cells import Jets
from landscapes.own.kind import OwnKind, OwnLandscape
from landscapes.own.named_starts import named_starts, proposed_start, read_starts
from landscapes.own.scale import scale_within
from landscapes.own.stationary import Stationary, stationary
from landscapes.own.view_sides import HALF, NUMBER, USUAL, as_far_as_they_make_sense, check
from quantities import Accepted, ParameterSpec, Refused, Scalar, Value

SLUG, FORMULA, STARTS = "own", "f", "starts"
VARIABLES = ("x", "y")
DEFAULT = "0.1(x^2 + y^2) + sin(a x) cos(y)"
LETTER = 1.0  # its value, where nothing is said
SIDES = ("x_low", "x_high", "y_low", "y_high")
_KEPT = 128


def read(given: Mapping[str, Any]) -> dict[str, str]:
    """The formula and the named starts, each in the one usual way.

    Raises:
        Refused: one makes no sense.
    """
    text = given.get(FORMULA, DEFAULT)
    try:
        tree = parse(text) if isinstance(text, str) else parse(str(text))
    except MalformedFormula as error:
        raise Refused(FORMULA, text, Accepted("formula", {"error": error})) from None
    starts = read_starts(STARTS, given.get(STARTS, ""))
    return {FORMULA: canonical(tree)} | ({STARTS: starts} if starts else {})


@lru_cache(maxsize=_KEPT)
def parameters_of(letters: tuple[str, ...]) -> ParameterSpec:
    """The numbers of a formula with these letters: each letter with the ends of its control, and the view."""
    defaults = {}
    for letter in letters:
        defaults |= {letter: LETTER, f"{letter}_low": -HALF, f"{letter}_high": HALF}
    defaults |= dict(zip(SIDES, USUAL, strict=True))
    bundle = namedtuple("Parameters", defaults, defaults=defaults.values())
    bundle.__annotations__ = dict.fromkeys(defaults, Annotated[Scalar, NUMBER])
    return bundle


def view(parameters: Any) -> Domain:
    """The part of the plane to show."""
    return Domain((parameters.x_low, parameters.x_high), (parameters.y_low, parameters.y_high))


@lru_cache(maxsize=_KEPT)
def _tree(text: str) -> Expression:
    return parse(text)


def letters_of(text: str) -> tuple[str, ...]:
    """The free letters of a formula that is accepted."""
    return free_letters(_tree(text))


def _letter_values(tree: Expression, parameters: Any) -> dict[str, Any]:
    return {letter: getattr(parameters, letter) for letter in free_letters(tree)}


def _losses(tree: Expression, parameters: Any, points: np.ndarray) -> np.ndarray:
    return in_numpy(tree, {"x": points[..., 0], "y": points[..., 1], **_letter_values(tree, parameters)})


def derivatives(text: str, parameters: Any) -> Jets:
    """Losses, gradients and Hessians at points of shape (..., 2), exact and without compiling anything."""
    tree = _tree(text)
    letters = _letter_values(tree, parameters)
    return lambda points: jets(tree, points[..., 0], points[..., 1], letters)


@lru_cache(maxsize=_KEPT)
def found(text: str, parameters: Any) -> Stationary:
    """The minima and the saddles that a search of the view finds."""
    losses = partial(_losses, _tree(text), parameters)
    with np.errstate(all="ignore"):
        return stationary(derivatives(text, parameters), view(parameters), losses_at=losses)


@lru_cache(maxsize=_KEPT)
def _scale(text: str, parameters: Any) -> Scale:
    with np.errstate(all="ignore"):
        return scale_within(derivatives(text, parameters), view(parameters))


@lru_cache(maxsize=_KEPT)
def _landscape(text: str, starts: str, here: Any) -> OwnLandscape:
    tree = _tree(text)

    def loss(theta: Theta, parameters: Any) -> Scalar:
        return in_jax(tree, {"x": theta[0], "y": theta[1], **_letter_values(tree, parameters)})

    def values(points: np.ndarray, parameters: Any) -> np.ndarray:
        return _losses(tree, parameters, points)

    def minima(parameters: Any) -> tuple[Minimum, ...]:
        return found(text, parameters).minima

    def saddles(parameters: Any) -> tuple[Saddle, ...]:
        return found(text, parameters).saddles

    with np.errstate(all="ignore"):
        proposed = proposed_start(derivatives(text, here), view(here))
    return OwnLandscape(
        slug=SLUG,
        title=f"L(x, y) = {text}",
        idea="A formula of your own.",
        formula=rf"L(x, y) = {formula_latex(tree)},\quad x = \theta_0,\; y = \theta_1",
        source="your own",
        parameters=type(here),
        loss=loss,
        domain=view,
        starts=named_starts(starts) | {"proposed": proposed},
        minima=minima,
        scale=lambda parameters: _scale(text, parameters),
        saddles=saddles,
        values=values,
        derivatives=lambda points, parameters: derivatives(text, parameters)(points),
        searched=True,
        texts={FORMULA: text} | ({STARTS: starts} if starts else {}),
        identity=(SLUG, text),
        instructions=instructions(tree, VARIABLES, type(here)._fields),
    )


def make(texts: Mapping[str, str], numbers: Mapping[str, Value]) -> OwnLandscape:
    """The landscape of a formula."""
    text = texts[FORMULA]
    here = as_far_as_they_make_sense(parameters_of(letters_of(text)), numbers, SIDES)
    return _landscape(text, texts.get(STARTS, ""), here)


KIND = OwnKind(SLUG, "My own formula", (FORMULA, STARTS), read, make, partial(check, SIDES))
