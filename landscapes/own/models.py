"""The models that are fitted to a person's points: a line, a sigmoid, or a formula in x, theta_0 and theta_1."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from expressions import Expression
from expressions.formulas import MODEL, MalformedFormula, canonical, formula_latex, free_letters, in_numpy, jet, parse
from expressions.formulas.dialect import T0, T1
from landscapes import line_fit, sigmoid_fit
from landscapes.data_set import DataSet, LinearPredictor
from landscapes.own.cells import Jets
from landscapes.own.formula_model import FormulaModel, link
from landscapes.own.points import points_of
from quantities import Accepted, Refused

LINE, SIGMOID = "line", "sigmoid"
_AXES = ("x", "y")
_LARGEST = 1e300
_AT_ONCE = 1 << 15  # losses of single examples
# The sigmoid as a formula that does not overflow; for its derivatives in NumPy.
_TREES = {LINE: parse("t0+t1*x", MODEL), SIGMOID: parse("0.5+0.5*tanh(0.5*(t0*x+t1))", MODEL)}
_LATEX = {LINE: r"\theta_0 + \theta_1 x", SIGMOID: r"1 / (1 + e^{-(\theta_0 x + \theta_1)})"}
_BUILT_IN = {LINE: (line_fit.basis, line_fit.link), SIGMOID: (sigmoid_fit.basis, sigmoid_fit.link)}


class Model(NamedTuple):
    """tree: as a formula. latex: as it is shown. data: the points with it."""

    tree: Expression
    latex: str
    data: DataSet


def read_model(name: str, given: object) -> str:
    """The text in the one usual way.

    Raises:
        Refused: it is neither "line" nor "sigmoid" nor a formula in x, theta_0 and theta_1.
    """
    return _read(name, str(given).strip())


@lru_cache(maxsize=64)  # as for points
def _read(name: str, text: str) -> str:
    if text.casefold() in _TREES:
        return text.casefold()
    try:
        tree = parse(text, MODEL)
    except MalformedFormula as error:
        raise Refused(name, text, Accepted("formula", {"error": error})) from None
    if letters := free_letters(tree):
        raise Refused(name, text, Accepted("model_letters", {"letters": letters}))
    if not {T0, T1} & set(tree.nodes):
        raise Refused(name, text, Accepted("model_without_theta"))
    return canonical(tree)


@lru_cache(maxsize=64)
def model_of(text: str, points: str) -> Model:
    """A model that has been read, with its points."""
    x, y = points_of(points)
    if text in _TREES:
        basis, own_link = _BUILT_IN[text]
        return Model(_TREES[text], _LATEX[text], LinearPredictor(x, y, own_link, _AXES, basis=basis))
    tree = parse(text, MODEL)
    return Model(tree, formula_latex(tree), FormulaModel(x, y, link, _AXES, tree=tree))


def derivatives(model: Model, factor: float) -> Jets:
    """Losses, gradients and Hessians at points of shape (..., 2), exact and without compiling anything.

    With residuals r_i the loss is the factor times the sum of r_i^2.
    """
    x, y = model.data.x, model.data.y
    at_once = max(_AT_ONCE // len(y), 1)

    def block(thetas: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        f = jet(model.tree, _values(x, thetas), ("t0", "t1"))
        shape = (len(thetas), len(y))
        with np.errstate(all="ignore"):
            r = np.broadcast_to(f.value - y, shape)
            g = [np.broadcast_to(0.0 if part is None else part, shape) for part in f.first]
            losses = np.einsum("ij,ij->i", r, r)
            gradients = [2 * np.einsum("ij,ij->i", r, one) for one in g]
            hessians = [
                2 * np.einsum("ij,ij->i", g[i], g[j]) + (0.0 if part is None else 2 * (r * part).sum(axis=1))
                for part, (i, j) in zip(f.second, ((0, 0), (0, 1), (1, 1)), strict=True)
            ]
        (a, b, d) = hessians
        return losses, np.stack(gradients, axis=-1), np.stack([a, b, b, d], axis=-1).reshape(-1, 2, 2)

    def at(points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        flat, shape = points.reshape(-1, 2), points.shape[:-1]
        blocks = [block(flat[first : first + at_once]) for first in range(0, max(len(flat), 1), at_once)]
        losses, gradients, hessians = (factor * np.concatenate(parts) for parts in zip(*blocks, strict=True))
        return losses.reshape(shape), gradients.reshape(*shape, 2), hessians.reshape(*shape, 2, 2)

    return at


def losses(model: Model, factor: float, points: np.ndarray) -> np.ndarray:
    """The losses at points of shape (..., 2), in NumPy. What is too large for a number is the largest that is drawn."""
    x, y = model.data.x, model.data.y
    thetas = points.reshape(-1, 2)
    total, at_once = np.empty(len(thetas)), max(_AT_ONCE // len(y), 1)
    with np.errstate(all="ignore"):
        for first in range(0, len(thetas), at_once):
            r = in_numpy(model.tree, _values(x, thetas[first : first + at_once])) - y
            total[first : first + at_once] = np.einsum("ij,ij->i", r, r)
    return factor * np.minimum(total, _LARGEST).reshape(points.shape[:-1])


def _values(x: np.ndarray, thetas: np.ndarray) -> Mapping[str, np.ndarray]:
    return {"x": x, "t0": thetas[:, :1], "t1": thetas[:, 1:]}
