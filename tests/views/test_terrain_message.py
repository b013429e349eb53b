"""The terrain message: the terrain always, the data set where there is one."""

import numpy as np
import pytest

from landscapes import LANDSCAPES, along_line
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
