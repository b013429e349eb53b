"""The terrain message: the terrain always, the data set where there is one."""

import numpy as np
import pytest

from landscapes import LANDSCAPES
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
