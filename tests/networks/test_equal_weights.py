"""Units that begin alike stay alike to the last bit, under every rule that works on each weight by itself."""

import numpy as np
import pytest

from networks.elementwise import ELEMENTWISE
from networks.equal_weights import EqualStart, equal_units, xor_points

STEPS = 300
REMAINDER = 9  # units: a width at which matrix products round one column in another way than the others


@pytest.mark.parametrize("slug", ELEMENTWISE)
def test_equal_units_stay_equal(slug: str) -> None:
    units = equal_units(EqualStart(slug, 0.01, REMAINDER, 0.0, STEPS))
    assert np.isfinite(units.weights).all()
    assert np.ptp(units.weights[:, 0, 0]) > 0.0  # it moves
    assert (units.differences == 0.0).all()
    assert units.kinds == 1


@pytest.mark.parametrize("slug", ["momentum", "adam"])
def test_one_weight_that_differs_parts_its_unit_from_the_others(slug: str) -> None:
    units = equal_units(EqualStart(slug, {"momentum": 0.1, "adam": 0.01}[slug], 8, 1e-6, 2000))
    assert units.differences[0] == pytest.approx(1e-6)
    assert units.differences[-1] > 1.0
    assert units.kinds == 2  # the seven others are alike to the last bit
    alike = equal_units(EqualStart(slug, 0.1 if slug == "momentum" else 0.01, 8, 0.0, 2000))
    assert units.losses[-1] < 0.7 * alike.losses[-1]


def test_all_weights_that_differ_make_all_units_different() -> None:
    units = equal_units(EqualStart("momentum", 0.1, 8, 1e-6, 2000, to_all=True))
    assert units.kinds == 8
    assert units.losses[-1] < 0.2


def test_the_loss_is_that_of_the_network_written_out() -> None:
    units = equal_units(EqualStart("momentum", 0.1, 3, 0.1, 50))
    x, y = xor_points(0)
    for step in (0, 50):
        w_0, w_1, b, v = units.weights[step]
        outputs = [sum(v[j] * np.tanh(w_0[j] * x0 + w_1[j] * x1 + b[j]) for j in range(3)) for x0, x1 in x]
        assert units.losses[step] == pytest.approx(np.mean((np.array(outputs) - y) ** 2), rel=1e-12)
