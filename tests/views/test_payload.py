"""The player's message: the race's own numbers, and words for every ending."""

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.arrival import Arrival
from experiments.stopping_rules import Stopping
from experiments.summary import EvaluationCounts
from landscapes import LANDSCAPES
from tests.tools.wire import unpack
from views.palette import look, places
from views.player.payload import payload
from views.words import RULES, reaching, spending


def _race(landscape: str, rate: float = 0.01) -> Experiment:
    contenders = (Contender(optimizer="gradient_descent", rate=rate), Contender(optimizer="adam", rate=0.01))
    return Experiment(landscape=landscape, steps=60, contenders=contenders)


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_the_numbers_are_those_of_the_race(landscape: str) -> None:
    result = run(_race(landscape, 1e-4))
    header, arrays = unpack(payload(result, 1e-3))
    assert header["steps"] == 60
    for i, trajectory in enumerate(result):
        np.testing.assert_array_equal(arrays[f"{i}.positions"], trajectory.positions.astype(np.float32))
        np.testing.assert_array_equal(arrays[f"{i}.losses"], trajectory.losses.astype(np.float32))
        heights = trajectory.losses - header["baselineLoss"]
        np.testing.assert_array_equal(arrays[f"{i}.heights"], heights.astype(np.float32))
        np.testing.assert_array_equal(arrays[f"{i}.rates"], trajectory.rates.astype(np.float32))
        np.testing.assert_array_equal(arrays[f"{i}.costs"], trajectory.cost)
        assert arrays[f"{i}.gradient_norms"].shape == (60,)
        assert arrays[f"{i}.distances"].shape == (61,)


def test_looks_stand_in_the_order_of_the_contenders() -> None:
    slugs = ("adam", "newton", "adam", "gradient_descent")
    contenders = tuple(Contender(optimizer=slug, rate=0.01) for slug in slugs)
    experiment = Experiment(landscape="himmelblau", contenders=contenders, steps=10)
    header, _ = unpack(payload(run(experiment), 1e-3))
    taken = places(slugs)
    assert len({*taken}) == 4
    for name, theme in header["themes"].items():
        assert theme["looks"] == [[*look(place, name)] for place in taken]


def test_the_distance_is_to_the_nearest_minimum() -> None:
    result = run(_race("quadratic_bowl"))
    _, arrays = unpack(payload(result, 1e-3))
    np.testing.assert_allclose(arrays["0.distances"], np.linalg.norm(result[0].positions, axis=1), rtol=1e-6)


def test_divergence_is_told_in_words_and_leaves_the_axes_alone() -> None:
    calm, _ = unpack(payload(run(_race("rosenbrock", 1e-4)), 1e-3))
    wild, _ = unpack(payload(run(_race("rosenbrock", 0.5)), 1e-3))
    outcome = wild["contenders"][0]["ran"]
    assert outcome["finalLoss"] is None
    assert outcome["ended"] == f"diverged at step {outcome['divergedAt']}"
    assert wild["contenders"][1] == calm["contenders"][1]
    for name in ("loss", "distance", "gradient"):
        assert wild["limits"][name][1] <= calm["limits"][name][1] + 1.0


def test_who_walks_off_the_map_is_told() -> None:
    experiment = Experiment(
        landscape="quadratic_bowl", steps=20, contenders=(Contender(optimizer="gradient_descent", rate=2.5),)
    )
    header, _ = unpack(payload(run(experiment), 1e-3))
    assert header["contenders"][0]["ran"]["ended"] == "left the map at step 2"


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_known_saddles_are_told(landscape: str) -> None:
    experiment = _race(landscape, 1e-4)
    header, _ = unpack(payload(run(experiment), 1e-3))
    assert header["saddles"] == [list(saddle.theta) for saddle in experiment.surface.saddles(experiment.parameters)]


def _bowl(rate: float, optimizer: str = "gradient_descent", **rules: float) -> dict:
    """The row of the results table of one contender that starts on the bowl at (4, 0)."""
    contender = Contender(optimizer=optimizer, rate=rate)
    stop = Stopping.model_validate(rules)
    experiment = Experiment(landscape="quadratic_bowl", start=(4.0, 0.0), steps=20, stop=stop, contenders=(contender,))
    header, _ = unpack(payload(run(experiment), 1e-3))
    return header["contenders"][0]


def test_without_a_rule_nobody_stops() -> None:
    row = _bowl(0.5)
    assert (row["stopAt"], row["stopped"], row["ran"]["ended"]) == (None, None, "ran all 20 steps")


def test_who_meets_a_rule_is_told_both_ways() -> None:
    row = _bowl(0.5, gradient=1e-2)
    # |g_t| = 4 / 2^t and the loss is 8 / 4^t.
    assert row["stopAt"] == 9
    assert row["ran"]["ended"] == "gradient norm at step 9, then ran all 20 steps"
    assert row["ran"]["finalLoss"] == pytest.approx(8 * 0.25**20)
    stopped = row["stopped"]
    assert stopped["ended"] == "stopped at step 9: gradient norm"
    assert stopped["finalLoss"] == stopped["bestLoss"] == pytest.approx(8 * 0.25**9)
    assert (stopped["evaluations"], stopped["kinds"], stopped["stepsTo"]) == (18, "9 gradients", "7")
    assert _bowl(0.5, loss=1e-1)["stopped"]["stepsTo"] == "–"


def test_who_had_diverged_before_is_not_said_to_have_stopped() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.5)
    rules = Stopping(steps=50)
    experiment = Experiment(landscape="rosenbrock", steps=60, stop=rules, contenders=(contender,))
    header, _ = unpack(payload(run(experiment), 1e-3))
    (row,) = header["contenders"]
    diverged = f"diverged at step {row['ran']['divergedAt']}"
    assert row["stopped"]["ended"] == diverged
    assert row["ran"]["ended"] == f"number of steps at step 50, then {diverged}"


@pytest.mark.parametrize(
    ("spent", "words"),
    [
        (EvaluationCounts(40, 0, 20, 0), "20 gradients"),
        (EvaluationCounts(7, 1, 1, 1), "1 value, 1 gradient, 1 Hessian"),
        (EvaluationCounts(16, 14, 1, 0), "14 values, 1 gradient"),
        (EvaluationCounts(0, 0, 0, 0), ""),
    ],
)
def test_evaluations_are_told_apart(spent: EvaluationCounts, words: str) -> None:
    assert spending(spent) == words


@pytest.mark.parametrize(
    ("reached", "words"),
    [
        (None, "–"),
        (Arrival(7, 7), "7"),
        (Arrival(100, None), "100, then left"),
        (Arrival(0, 8), "0, stays from 8"),
    ],
)
def test_who_did_not_stay_where_it_was_is_told(reached: Arrival | None, words: str) -> None:
    assert reaching(reached) == words


def test_every_rule_has_a_name() -> None:
    assert set(RULES) == set(Stopping.model_fields)


def test_mini_batches_are_sent_once_for_each_size_and_seed_and_the_full_batch_not_at_all() -> None:
    drawn = ((8, None), (None, None), (3, None), (8, 5), (30, 7), (8, 7))
    contenders = tuple(Contender(optimizer="gradient_descent", rate=0.01, batch=b, seed=seed) for b, seed in drawn)
    result = run(Experiment(landscape="gabor", steps=20, seed=5, contenders=contenders))
    header, arrays = unpack(payload(result, 1e-3))
    assert header["examples"] == 30
    assert [row["batch"] for row in header["contenders"]] == [8, 30, 3, 8, 30, 8]
    assert [row["seed"] for row in header["contenders"]] == [5, 5, 5, 5, 7, 7]
    assert {name for name in arrays if name.startswith("batch.")} == {"batch.3.5", "batch.8.5", "batch.8.7"}
    for i, name in ((0, "batch.8.5"), (2, "batch.3.5"), (3, "batch.8.5"), (5, "batch.8.7")):
        for step, row in enumerate(arrays[name]):
            np.testing.assert_array_equal(row[row < 30], result[i].batch(step))


def test_without_data_there_are_no_batches_to_show() -> None:
    header, arrays = unpack(payload(run(_race("rosenbrock", 1e-4)), 1e-3))
    assert header["examples"] == 0
    assert [row["batch"] for row in header["contenders"]] == [None, None]
    assert not [name for name in arrays if name.startswith("batch.")]
