"""Escape from a trap: full-batch descent never, small batches sometimes; and what counts as out is out."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from laboratories.noise.escape import BATCHES, RATES, default_escape, escape
from landscapes import LANDSCAPES

GABOR = LANDSCAPES["gabor"]


def test_full_batch_descent_is_stuck_and_mini_batches_are_not() -> None:
    found = escape(default_escape(), (0.7, 1.4, 2.8), (1, 5, 10, 30), 64)
    assert found.shares.shape == (4, 3)
    assert (found.shares[-1] == 0.0).all()
    assert found.shares[1, 1] > 0.6
    assert found.shares[2, 2] > 0.6
    assert found.shares[0, 0] > 0.05
    assert found.shares[2, 0] == 0.0  # too little noise
    assert found.shares[0, 2] < 0.2  # too much


def test_the_same_rates_lead_full_batch_descent_into_the_trap() -> None:
    experiment = default_escape()
    contenders = tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in RATES)
    trapped = run(experiment.model_copy(update={"contenders": contenders, "steps": 4000}))
    ends = np.array([trajectory.positions[-1] for trajectory in trapped])
    np.testing.assert_allclose(ends, np.broadcast_to((-0.166466, 4.880933), ends.shape), atol=1e-4)
    assert BATCHES[-1] == experiment.examples


def test_below_the_second_best_minimum_there_is_one_basin_alone() -> None:
    """What is lower on the map is one connected piece about the global minimum."""
    shape = GABOR.parameters(reduction=1.0)
    below = escape(default_escape(), (1.0,), (30,), 1).below
    assert below == sorted(m.loss for m in GABOR.minima(shape))[1]
    data = GABOR.data
    assert data
    theta_0, theta_1 = (np.linspace(low, high, 400) for low, high in GABOR.domain(shape))
    u = theta_0[:, None, None] + theta_1[None, :, None] * 0.06 * data.x
    losses = ((np.sin(u) * np.exp(-(u**2) / 32) - data.y) ** 2).mean(axis=2)
    lower = np.pad(losses < 0.999 * below, 1)
    piece = np.zeros_like(lower)
    piece[1 + np.abs(theta_0).argmin(), 1 + np.abs(theta_1 - 16.026).argmin()] = True
    while True:
        grown = piece.copy()
        for axis, shift in ((0, 1), (0, -1), (1, 1), (1, -1)):
            grown |= np.roll(piece, shift, axis)
        grown &= lower
        if (grown == piece).all():
            break
        piece = grown
    np.testing.assert_array_equal(piece, lower)


def test_who_is_as_low_off_the_map_is_not_in_that_basin() -> None:
    """A start at a deep place with waves that run the other way: its runs are low from the first step on."""
    away = default_escape().model_copy(update={"start": (3.0, -14.6), "steps": 5})
    (runs,) = ensemble(away, 3, (0.0, 0.0))
    found = escape(away, (0.35,), (30,), 3)
    assert (runs.lowest < found.below).all()
    assert (found.shares == 0.0).all()


def test_out_is_who_was_below_the_second_best_minimum_on_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight made-up runs in each of two cells: two have come out in the first one, three in the second."""
    second = 3.356427 / 30  # the file's sum, as a mean
    inside, rim, outside = (1.0, 12.0), (10.0, 2.5), (10.0, 2.4999)
    cells = (
        [(0.5, inside), (0.9999, inside), (1.0, inside), (1.0001, inside), (1.09, inside), (0.5, outside)],
        [(0.9, rim), (0.9, (-10.0, 22.5)), (0.9999, inside), (0.9, (-10.01, 9.0)), (1.02, rim), (2.0, outside)],
    )

    def results(runs: list[tuple[float, tuple[float, float]]]) -> EnsembleResult:
        lowest = np.array([factor * second for factor, _ in runs] + [np.inf, np.nan])
        places = np.array([place for _, place in runs] + [inside, inside])
        nothing = np.zeros(8)
        return EnsembleResult(np.zeros((2, 2, 2)), places, lowest, places, nothing, np.zeros((8, 4)))

    monkeypatch.setattr("laboratories.noise.escape.ensemble_grid", lambda *_: [[results(runs) for runs in cells]])
    found = escape(default_escape(), (0.35, 0.7), (1,), 8)
    np.testing.assert_array_equal(found.shares, [[2 / 8, 3 / 8]])
    assert found.below == pytest.approx(second, rel=1e-12)


def test_without_a_second_minimum_there_is_nothing_to_escape_from() -> None:
    bowl = Experiment(landscape="himmelblau", contenders=(Contender(optimizer="gradient_descent", rate=0.01),))
    with pytest.raises(ValueError, match="himmelblau has no second minimum"):
        escape(bowl)
