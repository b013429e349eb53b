"""The elongated valley has exactly the curvatures and the direction that its parameters say."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from landscapes.elongated_valley import LANDSCAPE, Parameters
from tests.landscapes.surfaces import hessians

SHAPES = {"condition": st.floats(1.0, 1000.0), "rotation": st.floats(0.0, 90.0)}


@given(**SHAPES, theta_0=st.floats(-5, 5), theta_1=st.floats(-5, 5))
def test_curvatures_are_one_and_the_condition_number(
    condition: float, rotation: float, theta_0: float, theta_1: float
) -> None:
    hessian = hessians(LANDSCAPE, Parameters(condition, rotation), [(theta_0, theta_1)])[0]
    np.testing.assert_allclose(np.linalg.eigvalsh(hessian), (1.0, condition), rtol=1e-12, atol=1e-15 * condition)


@given(**SHAPES)
def test_the_rotation_is_the_angle_from_the_first_axis_to_the_valley(condition: float, rotation: float) -> None:
    angle = math.radians(rotation)
    along = np.array((math.cos(angle), math.sin(angle)))
    hessian = hessians(LANDSCAPE, Parameters(condition, rotation), [(0.0, 0.0)])[0]
    np.testing.assert_allclose(hessian @ along, along, rtol=0, atol=1e-15 * condition + 1e-15)
