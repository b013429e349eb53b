"""What the bound is made of: constants against closed forms and NumPy, and the share of the variance that is kept."""

import numpy as np
import pytest

from laboratories.noise.bound import Bound, Constants, Reason, bound, hessian, measured, share
from landscapes import LANDSCAPES, line_fit
from landscapes.data_set import MEAN
from tests.laboratories.noise.test_noise_ball import rotated

LINE = line_fit.Parameters(MEAN)
TABLE = np.column_stack((np.ones(12), line_fit.DATA.x))


def test_what_is_measured_on_a_quadratic_is_in_closed_form() -> None:
    valley = LANDSCAPES["elongated_valley"]
    shape = valley.parameters(condition=300.0, rotation=17.0)
    found = measured(valley, shape, (0.0, 0.0), 2.0, 0.5)
    np.testing.assert_allclose(found, (2.0, 1.0, (300.0 * 2.0) ** 2, 2 * 0.25), rtol=1e-9)
    values, directions = rotated(300.0, 17.0)
    np.testing.assert_allclose(hessian(valley, shape, (1.0, 2.0)), directions.T @ np.diag(values) @ directions)


def test_what_is_measured_on_the_line_fit_is_what_numpy_finds() -> None:
    middle = line_fit.LANDSCAPE.minima(LINE)[0].theta
    found = measured(line_fit.LANDSCAPE, LINE, middle, 0.4, 0.0)
    curvature = np.linalg.eigvalsh(2 * TABLE.T @ TABLE / 12)
    np.testing.assert_allclose(found[1:3], (curvature[0], (curvature[1] * 0.4) ** 2), rtol=1e-9)
    angles = np.linspace(0, 2 * np.pi, 2000)
    rim = np.array(middle) + 0.4 * np.stack((np.cos(angles), np.sin(angles)), axis=1)
    each = 2 * (rim @ TABLE.T - line_fit.DATA.y)[:, :, None] * TABLE[None]
    assert found.variance == pytest.approx(each.var(axis=1).sum(axis=1).max(), rel=1e-3)


@pytest.mark.parametrize(
    ("examples", "batch", "kept"),
    [(0, None, 1.0), (0, 8, 1 / 8), (12, None, 1 / 12), (12, 4, 1 / 4), (12, 11, (1 / 11 + 1) / 2), (12, 5, 0.9 / 3)],
)
def test_the_share_of_the_variance_that_is_kept(examples: int, batch: int | None, kept: float) -> None:
    assert share(examples, batch) == pytest.approx(kept)


@pytest.mark.parametrize(
    ("rate", "kept", "value"),
    [
        (0.5, 1.0, 2.5),  # 0.5 (12 + 3) / (2 * 1.5)
        (0.125, 1.0, 0.625),
        (0.125, 0.25, 0.25),  # 0.125 (12/4 + 3) / 3
        (0.25, 0.5, 0.75),  # 0.25 (12/2 + 3) / 3
    ],
)
def test_the_bound_as_worked_out_by_hand(rate: float, kept: float, value: float) -> None:
    found = bound(Constants(radius=9.0, convexity=1.5, slope=3.0, variance=12.0), rate, kept)
    assert found.value == pytest.approx(value, rel=1e-14)
    assert found.holds == (2 * 1.5 * rate <= 1)


def test_the_bound_holds_up_to_2ac_of_one_and_no_further() -> None:
    constants = Constants(radius=1.0, convexity=2.0, slope=1.0, variance=1.0)
    assert bound(constants, 0.25, 1.0) == Bound(0.125, ())
    just_more = bound(constants, float(np.nextafter(0.25, 1.0)), 1.0)
    assert just_more.reasons == (Reason.RATE_TOO_LARGE,)
    assert just_more.value == pytest.approx(0.125)


@pytest.mark.parametrize("convexity", [0.0, -1.0, float("nan")])
def test_without_strong_convexity_there_is_no_bound(convexity: float) -> None:
    assert bound(Constants(1.0, convexity, 1.0, 1.0), 0.1, 1.0) == Bound(None, (Reason.NOT_CONVEX,))
