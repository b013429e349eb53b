"""Verdicts say what a rate did: closed forms on the quadratic, made-up runs at each border of the rule, lecture L0."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from experiments import Contender, Experiment, Result, Trajectory, run
from experiments.record import layout
from laboratories.learning_rates.verdicts import LAST, SHARE, RateVerdict, verdicts
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from tests.one_run import follow

DESCENT = layout(OPTIMIZERS["gradient_descent"])


def made_up(positions: np.ndarray, losses: np.ndarray) -> Trajectory:
    """A run that went there and met these losses."""
    rows = np.zeros((len(losses), DESCENT.width))
    rows[:, DESCENT.state["theta"].columns] = positions
    rows[:, DESCENT.step["loss"].columns] = losses[:, None]
    return Trajectory(rows, DESCENT)


def straight(losses: np.ndarray, reach: np.ndarray | None = None) -> Trajectory:
    """A run along a line, as far from its start as `reach` says."""
    reach = np.arange(len(losses), dtype=float) if reach is None else reach
    return made_up(np.stack((reach, np.zeros_like(reach)), axis=1), losses)


def judged(*trajectories: Trajectory, share: float = SHARE) -> list[RateVerdict]:
    """Their verdicts on a map that is 10 wide."""
    contenders = tuple(Contender(optimizer="gradient_descent", rate=0.1) for _ in trajectories)
    return verdicts(Result(Experiment(landscape="quadratic_bowl", contenders=contenders), trajectories), share)


BEST = straight(np.concatenate((np.linspace(1.0, 0.0, 81), np.zeros(20))))
FALLING = np.linspace(1.0, 0.5, 101)


def at_once(trajectory: Trajectory) -> Trajectory:
    """A run of the same length that is down after one step."""
    return straight(np.append(trajectory.losses[:1], np.zeros(len(trajectory.losses) - 1)))


def of(trajectory: Trajectory, share: float = SHARE) -> RateVerdict:
    """The verdict beside the best run."""
    return judged(BEST, trajectory, share=share)[1]


def test_the_lectures_four_words_in_their_order() -> None:
    """L0, claim 2: very high diverges, high stalls, good wins, low crawls; on four minima, by gradient descent."""
    rates = (2e-5, 6e-5, 2e-4, 6e-4, 2e-3, 6e-3, 0.02, 0.06, 0.2)
    contenders = tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in rates)
    start = LANDSCAPES["himmelblau"].starts["on a watershed"]
    result = run(Experiment(landscape="himmelblau", start=start, steps=300, contenders=contenders))
    found = verdicts(result)
    assert found == [RateVerdict.LOW] * 3 + [RateVerdict.GOOD] * 3 + [RateVerdict.HIGH] + [RateVerdict.VERY_HIGH] * 2
    assert result[8].diverged_at is not None
    losses = result[6].losses
    assert losses[:20].min() < 0.2 * losses[0]  # falls fast
    assert losses[-50:].min() > 0.1  # and stalls
    assert (np.diff(result[1].losses) < 0).all()  # crawls


@settings(max_examples=50)
@given(st.floats(-4.0, 0.6))
def test_gradient_descent_on_the_bowl_is_as_its_closed_form_says(power: float) -> None:
    """L_t = (1 - a)^(2t) L_0 for the bowl's eigenvalue 1."""
    rate, steps = 10.0**power, 200
    trajectory = follow("quadratic_bowl", "gradient_descent", rate, steps=steps)
    found = judged(trajectory, at_once(trajectory))[0]
    left = (1.0 - rate) ** (2 * (steps - LAST + 1))
    if rate > 2.0:
        assert found is RateVerdict.VERY_HIGH
    elif left <= SHARE:
        assert found is RateVerdict.GOOD
    else:
        assert found is (RateVerdict.LOW if rate < 1.0 else RateVerdict.HIGH)  # above 1 it jumps across


def test_the_two_cycle_of_the_gabor_model_is_high_and_gone_below_the_edge() -> None:
    book, below = (follow("gabor", "gradient_descent", rate, steps=500) for rate in (0.2, 0.17))
    assert judged(book, below) == [RateVerdict.HIGH, RateVerdict.GOOD]


def test_what_ends_above_its_start_is_very_high_and_what_leapt_above_it_is_high() -> None:
    above = FALLING.copy()
    above[-LAST:] = 1.01
    assert of(straight(above)) is RateVerdict.VERY_HIGH
    above[-1] = 0.9  # one of the last ten is below
    assert of(straight(above)) is RateVerdict.HIGH
    leapt = FALLING.copy()
    leapt[3] = 1.01
    assert of(straight(leapt)) is RateVerdict.HIGH
    assert of(straight(FALLING)) is RateVerdict.LOW


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_what_is_not_finite(broken: float) -> None:
    at_the_end, once = FALLING.copy(), FALLING.copy()
    at_the_end[-1], once[5] = broken, broken
    assert of(straight(at_the_end)) is RateVerdict.VERY_HIGH
    assert of(straight(once)) is RateVerdict.HIGH
    assert judged(straight(at_the_end), straight(at_the_end)) == [RateVerdict.VERY_HIGH] * 2


def test_good_is_a_share_of_the_best_ones_way_and_holds_for_ten_losses() -> None:
    near = np.concatenate((np.linspace(1.0, 0.01, 101 - LAST), np.full(LAST, 0.0099)))
    assert of(straight(near), 0.01) is RateVerdict.GOOD
    assert of(straight(near), 0.0098) is RateVerdict.LOW
    near[-LAST] = 0.011
    assert of(straight(near), 0.01) is RateVerdict.LOW
    near[-LAST:] = 1.0 - 0.991 * np.ones(LAST)
    assert of(straight(near + 7.0), 0.01) is RateVerdict.LOW  # beside the best, that is no longer near
    shifted = [straight(BEST.losses + 3.0), straight(near + 3.0)]
    assert judged(*shifted, share=0.01) == [RateVerdict.GOOD] * 2


def test_who_falls_below_the_lowest_known_loss_is_not_good_and_nobody_is_measured_by_it() -> None:
    """The lowest loss of the bowl is 0: a lower one is none of this landscape's."""
    off = straight(np.linspace(1.0, -2.0, 101))
    near = straight(np.concatenate((np.linspace(1.0, 0.01, 101 - LAST), np.full(LAST, 0.0099))))
    assert judged(off, near, off) == [RateVerdict.LOW, RateVerdict.GOOD, RateVerdict.LOW]
    assert judged(off) == [RateVerdict.LOW]


def test_to_and_fro_is_high_at_rest_is_stuck() -> None:
    steps = np.arange(101)
    zigzag = 0.5 * np.stack((0.9 * steps, (-1.0) ** steps), axis=1)
    assert of(made_up(zigzag, FALLING)) is RateVerdict.HIGH  # 0.9 forward and 2 across
    zigzag[:, 0] *= 2.0
    assert of(made_up(zigzag, FALLING)) is RateVerdict.LOW
    rest = np.minimum(steps, 70.0)
    assert of(straight(FALLING, rest)) is RateVerdict.STUCK
    rest[76:] += 0.07  # a thousandth of the way
    assert of(straight(FALLING, rest)) is RateVerdict.STUCK
    rest[77:] += 0.01
    assert of(straight(FALLING, rest)) is RateVerdict.LOW
    level = FALLING.copy()
    level[75:] = level[75]
    assert of(straight(level)) is RateVerdict.HIGH  # it walks on and gets no lower


def test_a_leap_is_high_even_if_the_run_crawls_on_or_rests_afterwards() -> None:
    steps = np.arange(101.0)
    for after in (0.1 * steps, 0.0 * steps):
        for leap, expected in (
            (2.4, (RateVerdict.LOW, RateVerdict.STUCK)),
            (2.6, (RateVerdict.HIGH, RateVerdict.HIGH)),
        ):
            reach = after + leap * (steps > 0)
            assert of(straight(FALLING, reach)) is expected[int(after[1] == 0.0)]


def test_who_starts_at_the_best_place_and_stays_is_good() -> None:
    resting = straight(np.ones(5), np.zeros(5))
    assert judged(resting, straight(np.array([1.0, 2.0, 3.0, 4.0, 5.0]))) == [RateVerdict.GOOD, RateVerdict.VERY_HIGH]


def test_a_trap_is_not_as_good_as_the_best_place() -> None:
    """On the Gabor model a fast ball rolls past the deep basin and comes to rest in a trap."""
    contenders = tuple(Contender(optimizer="momentum", rate=rate) for rate in (0.02, 0.2))
    start = LANDSCAPES["gabor"].starts["from the right"]
    result = run(Experiment(landscape="gabor", start=start, steps=500, contenders=contenders))
    assert result[1].losses[-1] > 1.0 > result[0].losses[-1]
    assert verdicts(result) == [RateVerdict.GOOD, RateVerdict.STUCK]


def test_a_single_step_is_enough() -> None:
    found = judged(straight(np.array([2.0, 1.0])), straight(np.array([2.0, 3.0])))
    assert found == [RateVerdict.GOOD, RateVerdict.VERY_HIGH]
