"""Curves and their limits, on runs whose numbers can be worked out by hand."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.terrain import terrain
from experiments.arrays import baseline_loss
from experiments.curves import curves, example_losses, limits, schedule_curve
from landscapes import LANDSCAPES, gabor
from optimizers import SCHEDULES
from quantities import quantities
from tests.corners import corners
from tests.experiments.made_up import BOWL, race, walked
from tests.kernel_table import SCHEDULED
from tests.one_run import follow
from tests.optimizers.schedule_formulas import FORMULAS, LOOPS

HIGHEST = 25.0
HALVING = [(4.0 * 0.5**t, 0.0) for t in range(21)]
BLOWS_UP = [(4.0 * (-10.0) ** t, 0.0) for t in range(19)] + [(math.inf, 0.0), (math.nan, math.nan)]


def test_gradient_descent_on_the_bowl() -> None:
    t = follow("quadratic_bowl", "gradient_descent", 0.5, start=(4.0, 0.0), steps=20)
    drawn = curves(BOWL, t)
    np.testing.assert_allclose(drawn["loss"], 8 * 0.25 ** np.arange(21), rtol=1e-12)
    np.testing.assert_array_equal(drawn["height"], drawn["loss"])
    np.testing.assert_allclose(drawn["distance"], 4 * 0.5 ** np.arange(21), rtol=1e-12)
    np.testing.assert_allclose(drawn["gradient"], 4 * 0.5 ** np.arange(20), rtol=1e-12)
    np.testing.assert_allclose(drawn["rate"], np.full(20, 0.5))


def test_the_distance_is_to_the_nearest_minimum() -> None:
    contender = Contender(optimizer="gradient_descent", rate=1e-9)
    for minimum in LANDSCAPES["gabor"].minima(gabor.Parameters()):
        start = (minimum.theta[0] + 0.03, minimum.theta[1] - 0.04)
        experiment = Experiment(landscape="gabor", start=start, steps=1, contenders=(contender,))
        distance = curves(experiment, run(experiment)[0])["distance"]
        np.testing.assert_allclose(distance, 0.05, rtol=1e-6)


@pytest.mark.parametrize(
    ("landscape", "baseline"),
    [("rosenbrock", 0.0), ("gabor", 0.0), ("goldstein_price", 0.0), ("easom", -1.0), ("styblinski_tang", -78.3323314)],
)
def test_heights_are_losses_unless_these_go_below_zero(landscape: str, baseline: float) -> None:
    t = follow(landscape, "adam", 0.01, steps=20)
    experiment = Experiment(landscape=landscape, contenders=BOWL.contenders)
    assert baseline_loss(experiment) == pytest.approx(baseline)
    np.testing.assert_allclose(curves(experiment, t)["height"], t.losses - baseline, rtol=1e-6)


def test_without_a_minimum_heights_count_from_the_lowest_of_the_map_and_distances_from_nowhere() -> None:
    t = follow("saddle", "gradient_descent", 0.05)
    experiment = Experiment(landscape="saddle", contenders=BOWL.contenders)
    drawn = curves(experiment, t)
    np.testing.assert_allclose(drawn["height"], t.losses + 12.5, rtol=1e-3, atol=1e-3)
    assert np.isnan(drawn["distance"]).all()
    assert drawn["height"][0] > 0.0 > drawn["height"][-1]


def _limits(*positions: list[tuple[float, float]]) -> dict[str, tuple[float, float]]:
    result = race(*map(walked, positions))
    return dict(limits(result, [curves(result.experiment, t) for t in result], 0.0, HIGHEST))


def test_limits_hold_all_values_with_a_margin() -> None:
    found = _limits(HALVING)
    low, high = found["distance"]
    span = math.log10(2.0**20)
    assert (low, high) == pytest.approx((math.log10(4 * 0.5**20) - 0.04 * span, math.log10(4.0) + 0.04 * span))
    assert found["rate"] == pytest.approx((math.log10(0.5) - 0.5, math.log10(0.5) + 0.5))


def test_a_contender_that_blows_up_does_not_move_the_limits() -> None:
    alone, together = _limits(HALVING), _limits(HALVING, BLOWS_UP)
    assert together == alone


def test_a_contender_that_falls_for_ever_does_not_move_the_limits() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.05)
    experiment = Experiment(landscape="saddle", start=(-4.0, 0.01), steps=500, contenders=(contender,))
    result, sampled = run(experiment), terrain(experiment.surface, experiment.parameters)
    drawn = [curves(experiment, t) for t in result]
    assert drawn[0]["gradient"].max() > 1e6
    low, high = limits(result, drawn, sampled.lowest_loss, sampled.highest_loss)["gradient"]
    assert -3 < low < high < 2


def test_one_that_blows_up_alone_still_has_finite_limits() -> None:
    for low, high in _limits([(math.nan, math.nan)] * 3).values():
        assert -20 < low < high < 20
        assert high - low >= 1.0


def test_curves_of_what_has_diverged_make_no_fuss() -> None:
    t = follow("rosenbrock", "gradient_descent", 1.0, steps=100)
    experiment = Experiment(landscape="rosenbrock", contenders=BOWL.contenders)
    assert t.diverged_at is not None
    for name, values in curves(experiment, t).items():
        assert len(values) == (101 if name in ("loss", "height", "distance") else 100)


STEPS = 239  # so that the 240 points of a schedule's picture are the steps themselves


@pytest.mark.parametrize("warmup", [0, 1, 50, 1000])
@pytest.mark.parametrize("slug", list(FORMULAS))
def test_a_schedules_picture_is_the_share_of_the_rate(slug: str, warmup: int) -> None:
    drawn = schedule_curve(SCHEDULES[slug], {}, STEPS, warmup=warmup)
    t = follow(*SCHEDULED, 0.25, steps=STEPS, schedule=slug, warmup=warmup)
    assert drawn.shape == (STEPS + 1,)
    np.testing.assert_allclose(drawn[:-1], t.rates / 0.25, rtol=1e-12)


@pytest.mark.parametrize("warmup", [0, 50])
@pytest.mark.parametrize("slug", list(LOOPS))
def test_a_watching_schedules_picture_is_its_share_on_the_example(slug: str, warmup: int) -> None:
    schedule = SCHEDULES[slug]
    drawn = schedule_curve(schedule, {}, STEPS, warmup=warmup)
    defaults = {q.name: q.default for q in quantities(schedule.parameters).values()}
    shares = np.array(LOOPS[slug](example_losses(STEPS).tolist(), **defaults))
    warm = np.minimum(1.0, np.arange(1, STEPS + 2) / max(warmup, 1))
    np.testing.assert_allclose(drawn, warm * shares, rtol=1e-12)
    assert 0.5 < shares[STEPS // 2] < 2.0, "until the middle it keeps its rate"
    assert shares[-1] < 1e-3, "on the level it gives up"


@pytest.mark.parametrize("steps", [1, 2, 7, 10, 500, 4096])
@pytest.mark.parametrize("slug", list(SCHEDULES))
def test_every_picture_can_be_drawn(slug: str, steps: int) -> None:
    for given in corners(SCHEDULES[slug].parameters):
        drawn = schedule_curve(SCHEDULES[slug], given, steps, 5)
        assert drawn.shape == (5,)
        assert ((drawn >= 0.0) & (drawn <= 1e300)).all(), given


def test_the_example_falls_a_hundredfold_then_stays() -> None:
    losses = example_losses(1000)
    assert losses[0] == 1.0
    np.testing.assert_allclose(losses[500:].min(), 0.01, rtol=1e-12)
    assert losses[500:].max() < 0.0112
    rises = np.flatnonzero(np.diff(losses) > 0)
    assert ((rises < 500).sum(), (rises >= 500).sum()) == (60, 60)
    np.testing.assert_allclose(losses[rises + 1] / losses[rises], 1.1, rtol=1e-12)
