"""The line fit is the book's: every number of the reference file, to the digits it is given with."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from landscapes import line_fit
from tests import reference
from tests.landscapes.surfaces import gradients, hessians, losses
from tests.one_run import follow
from tests.reference import agrees, floats

SURFACE, SHAPE = line_fit.LANDSCAPE, line_fit.Parameters()


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return reference.read("line.json")


def flat(given: Any) -> Sequence[Any]:
    """A number, a list or a matrix as one list."""
    return np.ravel(np.array(given, dtype=object)).tolist()


def test_points_and_domain(book: dict[str, Any]) -> None:
    assert line_fit.DATA.x.tolist() == floats(book["x"])
    assert line_fit.DATA.y.tolist() == floats(book["y"])
    assert len(line_fit.DATA) == 12
    assert list(SURFACE.domain(SHAPE)) == [tuple(floats(book["domain"][name])) for name in ("phi0", "phi1")]


def test_checks(book: dict[str, Any]) -> None:
    for check in book["checks"]:
        point = [floats(check["phi"])]
        curvatures = hessians(SURFACE, SHAPE, point)[0]
        computed = {
            "loss": losses(SURFACE, SHAPE, point),
            "hessian": curvatures,
            "hessian_eigenvalues": np.linalg.eigvalsh(curvatures),
        }
        asked = set(check) - {"what", "phi"}
        assert asked <= set(computed), "the file checks something that this test does not know"
        for name in asked:
            for value, digits in zip(flat(computed[name]), flat(check[name]), strict=True):
                assert agrees(value, digits), f"{name} at {point[0]} is {value}, the book says {digits}"


def test_the_minimum_is_where_the_book_says(book: dict[str, Any]) -> None:
    (given,) = [c for c in book["checks"] if c["what"] == "minimum"]
    (known,) = SURFACE.minima(SHAPE)
    assert all(map(agrees, known.theta, given["phi"]))
    assert agrees(known.loss, given["loss"])
    np.testing.assert_allclose(gradients(SURFACE, SHAPE, [floats(given["phi"])])[0], 0.0, atol=50.03 * 1e-11)


def test_the_default_start_is_the_books(book: dict[str, Any]) -> None:
    (given,) = [c for c in book["checks"] if c["what"] == "published loss"]
    assert SURFACE.start == tuple(floats(given["phi"]))


def test_gradient_descent_contracts_as_the_curvatures_say() -> None:
    rate, curvatures = 0.01, np.linalg.eigvalsh(hessians(SURFACE, SHAPE, [SURFACE.start])[0])
    t = follow("line_fit", "gradient_descent", rate, steps=400)
    far = np.hypot(*(t.positions - SURFACE.minima(SHAPE)[0].theta).T)
    slowest = np.abs(1.0 - rate * curvatures).max()
    assert far[300] / far[200] == pytest.approx(slowest**100, rel=1e-9)
