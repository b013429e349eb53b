"""Hessians and J'J along a path are those written out by hand, whatever the number of points."""

import numpy as np
import pytest

from experiments import Contender, Experiment
from experiments.analysis.hessian import eigenvalues, gauss_newton, hessians
from tests.optimizers.second_order.surfaces import SURFACES

ROSENBROCK = Experiment(landscape="rosenbrock", contenders=(Contender(optimizer="newton", rate=1.0),))
BY_HAND = SURFACES["rosenbrock"]


@pytest.mark.parametrize("count", [1, 3, 256, 300])
def test_every_point_has_its_own_curvature(count: int) -> None:
    points = np.random.default_rng(count).normal(size=(count, 2))
    expected = [BY_HAND.hessian(theta) for theta in points]
    np.testing.assert_allclose(hessians(ROSENBROCK.surface, ROSENBROCK.parameters, points), expected, rtol=1e-12)
    jacobians = [BY_HAND.jacobian(theta) for theta in points]
    found = gauss_newton(ROSENBROCK.surface, ROSENBROCK.parameters, points)
    np.testing.assert_allclose(found, [j.T @ j for j in jacobians], rtol=1e-12)


def test_where_there_is_no_point_there_is_no_curvature() -> None:
    found = hessians(ROSENBROCK.surface, ROSENBROCK.parameters, np.array([(1.0, 1.0), (np.nan, 0.0), (np.inf, 0.0)]))
    values = eigenvalues(found)
    np.testing.assert_allclose(values[0], np.linalg.eigvalsh(BY_HAND.hessian(np.ones(2))), rtol=1e-12)
    assert np.isnan(values[1:]).all()


def test_eigenvalues_come_in_order_with_their_signs() -> None:
    np.testing.assert_allclose(eigenvalues(np.array([np.diag((3.0, -2.0)), np.eye(2)])), [(-2.0, 3.0), (1.0, 1.0)])
