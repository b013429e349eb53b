"""Lecture L4 on Newton: exact on quadratics, at home near a minimum, and wrong where the surface bends down."""

import numpy as np
import pytest

from landscapes import LANDSCAPES, gabor
from tests.one_run import follow
from tests.optimizers.second_order.surfaces import SURFACES, quadratic

GABOR = SURFACES["gabor"]
GRID = [(float(x), float(y)) for x in np.linspace(-6, 6, 7) for y in np.linspace(5, 20, 6)]


def end(start: tuple[float, float], *, safeguards: bool) -> np.ndarray:
    t = follow("gabor", "newton", 1.0, {"safeguards": safeguards}, start=start, steps=200)
    if safeguards:
        assert (t.losses[1:] <= t.losses[:-1] * (1 + 1e-14)).all(), "never climbs"
    return t.positions[-1]


def hessian_eigenvalues(theta: np.ndarray) -> tuple[float, float]:
    """Both eigenvalues of gabor's Hessian there; the gradient must be zero."""
    assert np.linalg.norm(GABOR.gradient(theta)) < 1e-8
    low, high = np.linalg.eigvalsh(GABOR.hessian(theta))
    return float(low), float(high)


@pytest.mark.parametrize("safeguards", [False, True])
@pytest.mark.parametrize("condition", [1.0, 20.0, 1000.0])
def test_one_step_on_a_quadratic(condition: float, safeguards: bool) -> None:
    shape = {"condition": condition, "rotation": 30.0}
    t = follow("elongated_valley", "newton", 1.0, {"safeguards": safeguards}, steps=1, landscape_parameters=shape)
    np.testing.assert_allclose(t.positions[1], 0.0, atol=1e-12)
    inverse = np.linalg.inv(quadratic(condition, 30.0).hessian(t.positions[0]))
    np.testing.assert_allclose(t.effective_rates[0], np.diag(inverse), rtol=1e-10)


def test_pure_newton_goes_to_a_saddle_and_to_a_maximum() -> None:
    to_saddle, to_maximum = (-3.0, 10.0), (-0.75, 10.0)
    for start in (to_saddle, to_maximum):
        assert np.linalg.eigvalsh(GABOR.hessian(np.array(start)))[0] < 0
    low, high = hessian_eigenvalues(end(to_saddle, safeguards=False))
    assert low < -0.5 < 0.5 < high
    low, high = hessian_eigenvalues(end(to_maximum, safeguards=False))
    assert low < high < -0.5
    assert GABOR.value(end(to_maximum, safeguards=False)) > 2.0 * GABOR.value(np.array(to_maximum))
    lowest = next(m for m in LANDSCAPES["gabor"].minima(gabor.Parameters()) if m.is_global)
    np.testing.assert_allclose(end(to_maximum, safeguards=True), lowest.theta, atol=1e-6)


def test_guarded_newton_never_climbs_and_never_ends_on_a_saddle_or_maximum() -> None:
    ends = [end(start, safeguards=True) for start in GRID]
    for theta in ends:
        assert min(hessian_eigenvalues(theta)) > -1e-6


def test_guarded_newton_leaves_the_slope_of_a_saddle() -> None:
    t = follow("saddle", "newton", 1.0, {"safeguards": True}, start=LANDSCAPES["saddle"].start, steps=5)
    pure = follow("saddle", "newton", 1.0, start=LANDSCAPES["saddle"].start, steps=5)
    assert (np.diff(np.abs(t.positions[:, 1])) > 0).all()
    np.testing.assert_allclose(pure.positions[1:], 0.0, atol=1e-12)
