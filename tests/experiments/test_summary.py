"""Standings: what the results table says, on made-up runs where the answer is plain."""

import math
from dataclasses import replace

import pytest

from experiments import Contender, Experiment, run
from experiments.stopping_rules import Stopping
from experiments.summary import summaries, summary
from landscapes import LANDSCAPES, Point, gabor
from tests.experiments.made_up import BOWL, race, walked

TOLERANCE = 1e-3
INSIDE, OUTSIDE, FAR = (1.0, 0.0), (0.0, 5.5), (0.0, -7.0)


def test_gradient_descent_on_the_bowl() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.5)
    experiment = Experiment(landscape="quadratic_bowl", start=(4.0, 0.0), steps=20, contenders=(contender,))
    (outcome,) = summaries(run(experiment), TOLERANCE)
    # 8 / 4^t falls to a thousandth at t = 7.
    assert outcome.final_loss == outcome.best_loss == pytest.approx(8 * 0.25**20)
    assert (outcome.reached, outcome.spent) == ((7, 7), (40, 0, 20, 0))
    assert (outcome.diverged_at, outcome.left_at, outcome.stopped) == (None, None, None)


@pytest.mark.parametrize(
    ("positions", "left_at"),
    [
        ([INSIDE, INSIDE, INSIDE], None),
        ([INSIDE, OUTSIDE, INSIDE], None),
        ([INSIDE, INSIDE, OUTSIDE], 2),
        ([INSIDE, OUTSIDE, FAR], 1),
        ([INSIDE, OUTSIDE, INSIDE, FAR, FAR], 3),
        ([OUTSIDE, FAR], 0),
        ([(5.0, -5.0), (5.0, 5.0)], None),
    ],
)
def test_left_at_is_the_step_that_left_for_good(positions: list[Point], left_at: int | None) -> None:
    (outcome,) = summaries(race(walked(positions)), TOLERANCE)
    assert outcome.left_at == left_at
    assert outcome.diverged_at is None


@pytest.mark.parametrize(
    ("positions", "diverged_at"),
    [
        ([INSIDE, (math.nan, 0.0), (math.nan, 0.0)], 1),
        ([INSIDE, OUTSIDE, (0.0, math.inf)], 2),
        ([INSIDE, (1e200, 0.0), (-math.inf, math.nan)], 2),
    ],
)
def test_diverged_at_is_told_instead_of_left_at(positions: list[Point], diverged_at: int) -> None:
    (outcome,) = summaries(race(walked(positions)), TOLERANCE)
    assert outcome.diverged_at == diverged_at
    assert outcome.left_at is None
    assert outcome.best_loss == 0.5


def test_best_and_final_loss_differ_where_the_run_went_up_again() -> None:
    (outcome,) = summaries(race(walked([(2.0, 0.0), (0.1, 0.0), (1.0, 0.0)])), TOLERANCE)
    assert outcome.best_loss == pytest.approx(0.005)
    assert outcome.final_loss == pytest.approx(0.5)


@pytest.mark.parametrize(("tolerance", "first"), [(3.0, 0), (2.0, 0), (0.5, 1), (0.1, 2), (0.005, 2), (0.004, None)])
def test_reached_is_the_first_step_within_the_tolerance(tolerance: float, first: int | None) -> None:
    t = walked([(2.0, 0.0), (1.0, 0.0), (0.1, 0.0), (2.0, 0.0)])
    assert t.losses[2] <= 0.005 + 1e-17
    (outcome,) = summaries(race(t), tolerance * (1 + 1e-12))
    assert (outcome.reached and outcome.reached.first) == first


def test_a_run_that_diverged_has_spent_the_steps_up_to_there() -> None:
    """Each step at rate 1e4 multiplies theta by -9999, from 4: 4 * 9999^76 = 4e304, and the step of 4e308 is none."""
    contender = Contender(optimizer="gradient_descent", rate=1e4)
    experiment = Experiment(landscape="quadratic_bowl", start=(4.0, 0.0), steps=500, contenders=(contender,))
    (trajectory,) = run(experiment)
    assert 76 * math.log10(9999) + math.log10(4) + 4 == pytest.approx(308.6, abs=0.01)
    assert summary(experiment, trajectory, TOLERANCE).spent == (2 * 77, 0, 77, 0)
    counted = [*range(1, 78), *[77] * 423]
    assert trajectory.evaluations.total.tolist() == counted
    assert trajectory.cost.tolist() == [0, *(2 * count for count in counted)]


def test_the_tolerance_counts_from_the_lowest_known_loss() -> None:
    (best,) = [m for m in LANDSCAPES["gabor"].minima(gabor.Parameters()) if m.is_global]
    contender = Contender(optimizer="gradient_descent", rate=0.05)
    experiment = Experiment(landscape="gabor", start=(0.1, 16.1), steps=200, contenders=(contender,))
    result = run(experiment)
    (outcome,) = summaries(result, TOLERANCE)
    reached = [loss <= best.loss + TOLERANCE for loss in result[0].losses]
    assert outcome.reached
    assert outcome.reached.first == reached.index(True) > 0


def test_nobody_comes_near_a_minimum_that_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    bowl = replace(LANDSCAPES["quadratic_bowl"], minima=lambda _: ())
    monkeypatch.setitem(LANDSCAPES, "quadratic_bowl", bowl)
    (outcome,) = summaries(race(walked([(1.0, 0.0), (0.0, 0.0)])), TOLERANCE)
    assert outcome.reached is None


def test_who_stops_there_is_judged_by_the_steps_up_to_it() -> None:
    t = walked([(2.0, 0.0), (0.1, 0.0), (1.0, 0.0), (math.nan, 0.0)])
    done = summary(BOWL.model_copy(update={"stop": Stopping(steps=2)}), t.until(2), TOLERANCE)
    assert (done.final_loss, done.best_loss, done.stopped) == (0.5, pytest.approx(0.005), ("steps", 2))
    assert (done.spent, done.diverged_at) == ((4, 0, 2, 0), None)


def test_everyone_has_a_standing_of_their_own() -> None:
    result = race(walked([INSIDE, INSIDE]), walked([INSIDE, (math.nan, 0.0)]), walked([INSIDE, FAR]))
    assert [(s.diverged_at, s.left_at) for s in summaries(result, TOLERANCE)] == [(None, None), (1, None), (None, 1)]
