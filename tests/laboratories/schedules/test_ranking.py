"""A ranking says which schedule ends lowest, calls a tie a tie, and each of its runs is a race."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from experiments import Contender, Experiment, run
from laboratories.schedules.ranking import Ranking, ranked, ranking

SEEDS = 100


def of(*rows: np.ndarray) -> Ranking:
    """The ranking of these heights."""
    return ranked((10,) * len(rows), 1.0, np.array(rows))


def shuffled(mean: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).exponential(mean, SEEDS)


def test_who_wins_all_seeds_is_first() -> None:
    base = shuffled(1.0, 0)
    found = of(3.0 * base, base, 2.0 * base)
    assert found.order.tolist() == [1, 2, 0]
    assert found.ranks.tolist() == [3, 1, 2]
    assert found.beats.tolist() == [[0, 0, 0], [1, 0, 1], [1, 0, 0]]


def test_equals_share_a_place_and_the_next_one_is_counted() -> None:
    found = of(shuffled(1.0, 1), shuffled(1.0, 2), shuffled(50.0, 3), shuffled(1.0, 4))
    assert sorted(found.ranks.tolist()) == [1, 1, 1, 4]
    assert found.ranks[2] == 4
    same = of(*[shuffled(1.0, 1)] * 3)
    assert same.ranks.tolist() == [1, 1, 1]
    assert not same.beats.any()


@pytest.mark.parametrize(("wins", "places"), [(66, [1, 2]), (65, [1, 1])])
def test_a_lead_of_three_standard_errors_is_no_luck(wins: int, places: list[int]) -> None:
    # 66 - 34 > 3 sqrt(100) >= 65 - 35
    loses = np.arange(SEEDS) >= wins
    found = of(np.where(loses, 2.0, 0.5), np.ones(SEEDS))
    assert found.ranks.tolist() == places
    assert found.beats[0, 1] == wins / SEEDS


def test_who_diverged_is_last() -> None:
    base = shuffled(1.0, 0)
    found = of(np.full(SEEDS, np.nan), np.where(base > 2.0, np.inf, base), 5.0 + base, np.full(SEEDS, np.inf))
    assert found.order.tolist() == [1, 2, 0, 3]
    assert found.ranks.tolist() == [3, 1, 2, 3]
    assert np.isinf(found.quartiles[0]).all()
    assert np.isfinite(found.quartiles[1]).all()


@given(arrays(float, (4, 9), elements=st.floats(0.0, 1e300) | st.just(math.inf) | st.just(math.nan)))
def test_quartiles_are_runs_in_growing_order(heights: np.ndarray) -> None:
    found = of(*heights)
    known = np.sort(np.where(np.isnan(heights), np.inf, heights), axis=1)
    np.testing.assert_array_equal(found.quartiles, known[:, [2, 4, 6]])
    medians, places = found.quartiles[found.order, 1], found.ranks[found.order]
    assert (medians[1:] >= medians[:-1]).all()
    assert (np.diff(places) >= 0).all()
    assert places[0] == 1


def race(noise: float, slugs: tuple[str, ...]) -> Experiment:
    """A walk down the bowl with each schedule."""
    contenders = tuple(Contender(optimizer="gradient_descent", rate=0.2, noise=noise, schedule=slug) for slug in slugs)
    return Experiment(landscape="quadratic_bowl", steps=300, seed=5, contenders=contenders)


def test_a_run_is_the_race_of_its_seed_after_the_steps_it_can_pay() -> None:
    experiment, fractions = race(1.0, ("constant", "on_plateau", "step_decay")), list[float]()
    found = ranking(experiment, 20, fractions.append)
    assert found.steps == (300, 200, 300)
    for run_of in (0, 7, int(found.runs[1, 1])):
        trajectories = run(experiment.model_copy(update={"seed": 5 + run_of}))
        ends = [t.losses[steps] for t, steps in zip(trajectories, found.steps, strict=True)]
        np.testing.assert_allclose(found.suboptimalities[:, run_of], ends, rtol=1e-9)
    assert found.start == run(experiment)[0].losses[0]
    assert fractions == sorted(fractions)
    assert math.isclose(fractions[-1], 1.0)


def test_decay_helps_against_noise_and_only_there() -> None:
    slugs = ("constant", "step_decay", "inverse_sqrt")
    noisy, calm = ranking(race(1.0, slugs), 60), ranking(race(0.0, slugs), 2)
    assert noisy.ranks[0] == 3
    assert (noisy.beats[1:, 0] > 0.7).all()
    assert calm.order[0] == 0
