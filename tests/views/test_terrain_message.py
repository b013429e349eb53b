"""The terrain message: the terrain always, the data set where there is one."""

import numpy as np
import pytest

from landscapes import LANDSCAPES, along_line, landscape_of
from tests.tools.wire import unpack
from views.terrain_message import terrain_message


@pytest.mark.parametrize("slug", ["gabor", "logistic_regression", "linear_regression"])
def test_the_data_are_the_landscapes_own(slug: str) -> None:
    landscape = LANDSCAPES[slug]
    data = landscape.data
    assert data
    header, arrays = unpack(terrain_message(landscape, landscape.parameters()))
    assert header["data"]["axes"] == list(data.axes)
    expected = data.x if data.x.ndim == 2 else np.stack([data.x, data.y], axis=1)
    np.testing.assert_array_equal(arrays["data.points"], expected.astype(np.float32))
    assert ("data.labels" in arrays) == bool(data.classes)
    if data.classes:
        assert header["data"]["classes"] == list(data.classes)
        np.testing.assert_array_equal(arrays["data.labels"], data.y)


def test_a_formula_has_no_data() -> None:
    landscape = LANDSCAPES["rosenbrock"]
    header, arrays = unpack(terrain_message(landscape, landscape.parameters()))
    assert header["data"] is None
    assert header["lowestLoss"] == 0, "heights are logarithms above it"
    assert set(arrays) == {"theta_0", "theta_1", "rises"}


def test_of_one_weight_it_is_the_profile_and_a_model_that_is_drawn_from_the_weight_alone() -> None:
    whole, one = LANDSCAPES["gabor"], along_line(LANDSCAPES["gabor"])
    assert whole.data
    assert one.line
    header, arrays = unpack(terrain_message(one, one.parameters()))
    assert {"w", "losses", "slopes"} <= set(arrays)
    assert header["data"]["axes"] == list(whole.data.axes)
    _, plane = unpack(terrain_message(whole, whole.parameters()))
    assert "fit.constant" not in plane
    for w in (-6.0, 0.0, 2.5):
        on_line = arrays["fit.basis"] @ (w, 0.0) + arrays["fit.constant"]
        np.testing.assert_allclose(on_line, plane["fit.basis"] @ one.line.point(one.parameters(), w), atol=1e-5)


@pytest.mark.parametrize(
    ("formula", "holes"), [("ln(x)+y^2", 0.5), ("ln(-1-x^2)", 1.0), ("3", 0.0), ("exp(exp(x^2))", None)]
)
def test_where_a_loss_is_not_defined_the_map_has_a_hole(formula: str, holes: float | None) -> None:
    landscape = landscape_of("own", {"f": formula})
    header, arrays = unpack(terrain_message(landscape, landscape.default_parameters))
    heights = np.cumsum(arrays["rises"], axis=1, dtype=np.uint16)
    assert header["low"] < header["high"]
    assert np.isfinite([header["unit"], header["lowestLoss"]]).all()
    if holes is not None:
        assert (heights == 2**16 - 1).mean() == pytest.approx(holes, abs=0.01)


def test_a_view_like_a_needle_has_no_more_points_than_another() -> None:
    landscape = landscape_of("own", {"f": "x^2+y^2"})
    needle = landscape.parameters(x_low=0.0, x_high=1e-6, y_low=-1e6, y_high=1e6)
    header, arrays = unpack(terrain_message(landscape, needle))
    assert arrays["rises"].size < 3e6
    assert header["low"] < header["high"]
