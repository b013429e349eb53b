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
    assert "2 / λ = 0.000956" in outcome["why"]
    assert [row["ran"].pop("place") for row in (wild["contenders"][1], calm["contenders"][1])] == [1, 2]
    assert wild["contenders"][1]["ran"] == calm["contenders"][1]["ran"]
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
    assert (row["stopAt"], row["ran"]["ended"]) == (None, "at the global minimum")
    assert row["stopped"] == row["ran"]
    assert row["ran"]["rule"] == ""


def test_who_meets_a_rule_is_told_both_ways() -> None:
    row = _bowl(0.5, gradient=1e-2)
    # |g_t| = 4 / 2^t and the loss is 8 / 4^t.
    assert row["stopAt"] == 9
    assert row["ran"]["rule"] == "gradient norm at step 9, then ran all 20 steps"
    assert row["ran"]["finalLoss"] == pytest.approx(8 * 0.25**20)
    stopped = row["stopped"]
    assert stopped["rule"] == "stopped at step 9: gradient norm"
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
    assert row["stopped"]["ended"] == row["ran"]["ended"] == diverged
    assert (row["stopped"]["rule"], row["ran"]["rule"]) == ("", f"number of steps at step 50, then {diverged}")


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
        (Arrival(100, None), "first within 0.001 at step 100, not kept"),
        (Arrival(112, 137), "first within 0.001 at step 112, kept from step 137"),
        (Arrival(0, 0), "already at the start"),
        (Arrival(0, None), "already at the start, not kept"),
        (Arrival(0, 8), "already at the start, kept from step 8"),
    ],
)
def test_who_did_not_stay_where_it_was_is_told(reached: Arrival | None, words: str) -> None:
    assert reaching(reached, 1e-3) == words


@pytest.mark.parametrize(("landscape", "known"), [("saddle", False), ("monkey_saddle", False), ("mccormick", True)])
def test_where_no_lowest_loss_is_known_no_step_is_counted(landscape: str, known: bool) -> None:
    """McCormick's loss goes on falling off its domain, below the lowest known one."""
    start = (-1.6, -5.0) if landscape == "mccormick" else (0.0, 1e-3)
    contender = Contender(optimizer="gradient_descent", rate=0.01)
    experiment = Experiment(landscape=landscape, start=start, steps=200, contenders=(contender,))
    header, _ = unpack(payload(run(experiment), 10.0))
    assert header["lowestKnown"] == known
    assert header["contenders"][0]["ran"]["stepsTo"] == "–"


def test_places_are_those_of_the_runs_that_are_shown() -> None:
    """The loss 8 falls by 0.25 or by 0.09 a step. Below 1 they stop, at 0.5 after two steps or at 0.72 after one."""
    contenders = tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in (0.5, 0.01, 0.7))
    rules = Stopping(loss=1.0)
    experiment = Experiment(landscape="quadratic_bowl", start=(4.0, 0.0), steps=20, stop=rules, contenders=contenders)
    header, _ = unpack(payload(run(experiment), 1e-3))
    assert [row["ran"]["place"] for row in header["contenders"]] == [2, 3, 1]
    assert [row["stopped"]["place"] for row in header["contenders"]] == [1, 3, 2]


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
