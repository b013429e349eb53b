"""Basins: each pixel is the race from there; steps as the closed form has them; the lecture's three starts."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.defaults import default_contender
from experiments.sweep import TOLERANCE
from laboratories.starting_points.basins import DIVERGED, ELSEWHERE, basins, centres, default_basins, outcomes
from landscapes import LANDSCAPES

SIDE = 8


def _descent(landscape: str, rate: float, steps: int = 500) -> Experiment:
    return Experiment(
        landscape=landscape, steps=steps, contenders=(Contender(optimizer="gradient_descent", rate=rate),)
    )


def test_starts_are_the_centres_of_equal_cells() -> None:
    np.testing.assert_allclose(centres(-2.0, 2.0, 4), [-1.5, -0.5, 0.5, 1.5])
    found = basins(_descent("six_hump_camel", 0.02, 1), SIDE)
    np.testing.assert_allclose(found.theta_0, centres(-2.0, 2.0, SIDE))
    np.testing.assert_allclose(found.theta_1, centres(-1.2, 1.2, SIDE))


def test_rows_go_up_and_columns_to_the_right() -> None:
    found = basins(_descent("himmelblau", 0.002), SIDE)
    (own,) = found.ends
    minima = LANDSCAPES["himmelblau"].minima(())
    for row, up in ((0, -1), (-1, 1)):
        for column, right in ((0, -1), (-1, 1)):
            assert np.sign(minima[own[row, column]].theta).tolist() == [right, up]
    np.testing.assert_allclose(sum(found.shares(i)[0] for i in range(4)), 1.0)


def test_steps_on_the_bowl_are_those_of_the_closed_form() -> None:
    """L_t = (1 - a)^(2t) |theta_0|^2 / 2."""
    rate = 0.1
    found = basins(_descent("quadratic_bowl", rate), SIDE)
    losses = (found.theta_0[None, :] ** 2 + found.theta_1[:, None] ** 2) / 2
    expected = np.ceil(np.log(TOLERANCE / losses) / (2 * math.log(1 - rate)))
    np.testing.assert_array_equal(found.steps[0], expected)
    assert found.shares(0).tolist() == [1.0]


def test_who_blows_up_and_who_is_still_on_the_way_are_told_apart() -> None:
    fast, slow = (basins(_descent("quadratic_bowl", rate), SIDE) for rate in (2.5, 1e-5))
    assert fast.shares(DIVERGED).tolist() == [1.0]
    assert slow.shares(ELSEWHERE).tolist() == [1.0]
    assert np.isnan(fast.steps).all()
    assert np.isnan(slow.steps).all()


def test_a_pixel_is_the_race_from_there() -> None:
    experiment = default_basins()
    found = basins(experiment, SIDE)
    for row, column in ((0, 0), (3, 5), (6, 2), (4, 7)):
        start = (float(found.theta_0[column]), float(found.theta_1[row]))
        raced = outcomes(experiment.model_copy(update={"start": start}))
        assert found.ends[:, row, column].tolist() == [one.end for one in raced]
        steps = [math.nan if one.steps is None else one.steps for one in raced]
        np.testing.assert_allclose(found.steps[:, row, column], steps, atol=1)  # float32 beside float64


@pytest.mark.parametrize("optimizer", ["dadapt_adamw", "novograd"])
def test_a_rule_of_optax_keeps_its_own_numbers_in_float32(optimizer: str) -> None:
    """One makes a factor of its rate from a count of steps, the other mixes its numbers with those it carries."""
    experiment = Experiment(
        landscape="himmelblau", steps=200, start=(1.25, 1.25), contenders=(default_contender(optimizer, "himmelblau"),)
    )
    found = basins(experiment, 4)
    assert found.ends[0, 2, 2] == outcomes(experiment)[0].end == 0


def test_steps_are_counted_to_the_minimum_where_the_run_ends() -> None:
    """The trap of the two wells is higher than the other by far more than the tolerance; descent only goes down."""
    found = basins(default_basins(), SIDE)
    (trapped,) = np.nonzero(found.ends[0].ravel() == 1)
    assert len(trapped) > SIDE
    assert np.isfinite(found.steps[0].ravel()[trapped]).all()


def test_who_passes_a_loss_on_the_way_has_not_arrived() -> None:
    """Momentum from the left edge rolls through the deep well, past the loss of the other one, and into that one."""
    momentum = default_basins().contenders[1]
    experiment = default_basins().model_copy(update={"start": (-1.95, 0.05), "contenders": (momentum,)})
    (one,), (trajectory,) = outcomes(experiment), run(experiment)
    target = experiment.surface.minima(experiment.parameters)[1].loss
    near = (abs(trajectory.losses - target) <= TOLERANCE).tolist()
    lower = (trajectory.losses < target - TOLERANCE).tolist()
    assert one.end == 1
    assert one.steps is not None
    assert near.index(True) < one.steps > lower.index(True)
    assert all(near[one.steps :])
    assert not near[one.steps - 1]


def test_the_start_has_no_part_in_it_and_nothing_runs_twice() -> None:
    fractions: list[float] = []
    experiment = default_basins()
    first = basins(experiment, SIDE + 1, fractions.append)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    fractions.clear()
    again = basins(experiment.model_copy(update={"start": (0.25, 0.5)}), SIDE + 1, fractions.append)
    assert fractions == []
    np.testing.assert_array_equal(first.ends, again.ends)


def test_what_progress_raises_stops_the_runs() -> None:
    def stop(_: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        basins(default_basins(), SIDE + 2, stop)


def test_claim_9_starts_1_and_3_reach_the_global_minimum_and_start_2_is_stuck() -> None:
    gabor = LANDSCAPES["gabor"]
    experiment = Experiment(landscape="gabor", contenders=(default_contender("gradient_descent", "gabor"),))
    minima = gabor.minima(experiment.parameters)
    found = [outcomes(experiment.model_copy(update={"start": start}))[0] for start in gabor.starts.values()]
    assert [minima[one.end].is_global for one in found] == [True, False, True]
    assert all(one.steps is not None for one in found)
