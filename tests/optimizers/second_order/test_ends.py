"""Where a run ends: at the minimum that SciPy's own BFGS and Levenberg-Marquardt (MINPACK) find."""

from typing import Any

import numpy as np
import pytest
from scipy.optimize import least_squares, minimize

from tests.one_run import follow
from tests.optimizers.second_order.surfaces import SURFACES, quadratic

ALL_SURFACES = SURFACES | {"quadratic_bowl": quadratic(1.0), "elongated_valley": quadratic(20.0, 30.0)}
# Where a surface has several minima: starts in the basin of one, from which SciPy does not leave it either.
STARTS = {
    "quadratic_bowl": [(-4.0, 3.0), (4.0, 0.0), (1e3, 2.0)],
    "elongated_valley": [(-4.0, 2.0), (-2.0, 3.5), (3.5, 2.0)],
    "rosenbrock": [(-1.5, 2.0), (-1.2, 1.0), (1.5, -0.5), (0.0, 0.0)],
    "gabor": [(0.5, 15.0), (-0.5, 17.0), (0.0, 14.0)],
}
CASES = [(landscape, start) for landscape, starts in STARTS.items() for start in starts]
EACH = pytest.mark.parametrize(("landscape", "start"), CASES)


def same_end(end: np.ndarray, scipys: np.ndarray) -> None:
    np.testing.assert_allclose(end, scipys, rtol=1e-8, atol=1e-8)


@EACH
@pytest.mark.parametrize(("slug", "search"), [("bfgs", "armijo"), ("bfgs", "exact"), ("dfp", "exact")])
def test_quasi_newton_ends_where_scipys_bfgs_ends(
    landscape: str, start: tuple[float, float], slug: str, search: str
) -> None:
    surface = ALL_SURFACES[landscape]
    scipys = minimize(surface.value, start, jac=surface.gradient, method="BFGS", options={"gtol": 1e-11})
    t = follow(landscape, slug, 1.0, {"search": search}, start=start, steps=200)
    same_end(t.positions[-1], scipys.x)


@EACH
def test_levenberg_marquardt_ends_where_scipys_ends(landscape: str, start: tuple[float, float]) -> None:
    surface = ALL_SURFACES[landscape]
    jacobian: Any = surface.jacobian  # SciPy's stubs know only the words for it
    scipys = least_squares(surface.residuals, start, jac=jacobian, method="lm", ftol=1e-15, xtol=1e-15, gtol=1e-15)
    t = follow(landscape, "levenberg_marquardt", 1.0, start=start, steps=200)
    same_end(t.positions[-1], scipys.x)


@EACH
def test_guarded_newton_ends_there_too(landscape: str, start: tuple[float, float]) -> None:
    surface = ALL_SURFACES[landscape]
    scipys = minimize(
        surface.value, start, jac=surface.gradient, hess=surface.hessian, method="trust-exact", options={"gtol": 1e-11}
    )
    same_end(follow(landscape, "newton", 1.0, {"safeguards": True}, start=start, steps=100).positions[-1], scipys.x)
