"""Runs that leave McCormick's domain and fall along its floor: however low they get, they have reached nothing.

The lowest loss of the domain is -pi/3 - sqrt(3)/2; each wave farther down the floor is pi lower.
"""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.suboptimality import suboptimalities
from laboratories.learning_rates.good_interval import Interval, sensitivity
from laboratories.learning_rates.heat_map import rate_map
from laboratories.learning_rates.rate_curves import best_curve, rate_curves
from laboratories.learning_rates.verdicts import RateVerdict

LOWEST = -math.pi / 3 - math.sqrt(3) / 2
CALM, FALLS = 0.01, 0.1
EXPERIMENT = Experiment(
    landscape="mccormick",
    steps=300,
    contenders=tuple(Contender(optimizer="momentum", rate=rate) for rate in (CALM, FALLS)),
)


def test_the_calm_run_arrives_and_the_other_one_falls() -> None:
    calm, falls = run(EXPERIMENT)
    assert calm.losses[-1] == pytest.approx(LOWEST)
    assert falls.losses[-1] < LOWEST - 10 * math.pi
    low, high = np.array(EXPERIMENT.surface.domain(EXPERIMENT.parameters)).T
    assert not ((falls.positions[-1] >= low) & (falls.positions[-1] <= high)).all()


def test_a_loss_below_the_lowest_has_no_suboptimality() -> None:
    losses = np.array([LOWEST + 2.0, LOWEST, LOWEST - 1e-9, LOWEST - math.pi, np.inf, np.nan])
    found = suboptimalities(EXPERIMENT, losses)
    np.testing.assert_allclose(found, [2.0, 0.0, 0.0, np.nan, np.inf, np.nan], atol=1e-8)


def test_it_is_neither_good_nor_the_best() -> None:
    calm, falls = curves = rate_curves(EXPERIMENT, 1e-3)
    assert calm.verdict is RateVerdict.GOOD
    assert falls.verdict is not RateVerdict.GOOD
    assert (calm.final, falls.final) == (pytest.approx(0.0, abs=1e-9), math.inf)
    assert best_curve(curves) is calm
    assert np.isnan(falls.suboptimalities[-1])


def test_its_rate_is_not_good_and_nothing_is_left_to_measure() -> None:
    (found, _) = sensitivity(EXPERIMENT, [CALM, FALLS], 1, 1e-3)
    assert found.interval == Interval(CALM, CALM, True, False)
    assert (found.suboptimalities[:, 1] == np.inf).all()
    left = rate_map(EXPERIMENT, [CALM, FALLS], "hyper.beta", [0.9], 1).left
    assert left[0, 0] == pytest.approx(0.0, abs=1e-9)
    assert left[0, 1] == np.inf
