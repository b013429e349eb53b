"""The search for the best rates: closed forms, runs, one budget, and what says that a rate was searched for."""

import math
from typing import Any

import numpy as np
import pytest

from experiments import Experiment, run
from experiments.address import address
from experiments.defaults import default_contender, default_rate
from experiments.exports.json import experiment_as_json
from experiments.exports.python import race_as_python
from experiments.fair import BUDGET, Search, Settings, search, with_best_rates
from experiments.fair.scores import scores
from experiments.parse import parse_strict
from experiments.sweep import Sweep, sweep

LOSS, STEPS = Settings("loss"), Settings("steps")
CONDITION = 20.0  # of the elongated valley: L is 20, mu is 1
ROOT = math.sqrt(CONDITION)


def race(*optimizers: str, landscape: str = "elongated_valley", **more: Any) -> Experiment:
    """Each optimizer as it comes, at its default rate; `contender` is what all have otherwise."""
    changes = more.pop("contender", {})
    contenders = [default_contender(slug, landscape).model_dump() | changes for slug in optimizers]
    return Experiment.model_validate({"landscape": landscape, "contenders": contenders} | more)


def one(experiment: Experiment, settings: Settings = LOSS) -> Search:
    (found,) = search(experiment, settings)
    return found


@pytest.mark.parametrize("steps", [100, 500])
@pytest.mark.parametrize("start", ["upper left", "along the valley"])
def test_on_a_quadratic_it_finds_the_rates_of_the_theory(steps: int, start: str) -> None:
    """After many steps the slowest direction is all that counts, which the rates of the theory make as fast as can be.

    Across the valley only the steep direction has a way to go: such a start asks for another rate.
    """
    place = {"steps": steps, "start": race("adam").surface.starts[start]}
    assert one(race("gradient_descent", **place)).best_rate == pytest.approx(2 / (CONDITION + 1), rel=0.05)
    beta = ((ROOT - 1) / (ROOT + 1)) ** 2
    momentum = race("momentum", contender={"hyper": {"beta": beta}}, **place)
    assert one(momentum).best_rate == pytest.approx(4 / (ROOT + 1) ** 2, rel=0.1)


@pytest.mark.parametrize("settings", [LOSS, STEPS])
def test_the_score_is_what_the_race_reaches(settings: Settings) -> None:
    experiment = race("gradient_descent", "adam", landscape="himmelblau", steps=80)
    found = search(experiment, settings)
    assert all(one.scores[one.best] <= one.scores[one.before] for one in found if one.best is not None)
    for trajectory, one in zip(run(with_best_rates(experiment, settings.goal, found)), found, strict=True):
        assert one.best is not None
        within = trajectory.losses <= settings.tolerance
        reached = trajectory.losses[-1] if settings is LOSS else len(within) - np.argmin(within[::-1])
        assert one.scores[one.best] == pytest.approx(reached, abs=1e-12)


def test_everyone_has_the_same_budget() -> None:
    experiment = race("gradient_descent", "adam", "momentum", contender={"rate": 0.0123456})
    for contender, found in zip(experiment.contenders, search(experiment, LOSS), strict=True):
        usual = default_rate(contender.optimizer, experiment.landscape)
        assert len(found.rates) == BUDGET.trials
        assert found.rates[[0, -1]] == pytest.approx([usual / BUDGET.reach, usual * BUDGET.reach], rel=1e-3)
        assert found.rates[found.before] == contender.rate


def test_a_second_search_changes_nothing() -> None:
    experiment = race("gradient_descent", "newton", "adagrad", steps=50, contender={"noise": 0.1})
    tuned = with_best_rates(experiment, "loss", search(experiment, LOSS))
    assert with_best_rates(tuned, "loss", search(tuned, LOSS)) == tuned


def test_a_seed_of_its_own_does_not_count() -> None:
    shared, own = (race("adam", steps=50, seed=7, contender={"noise": 2.0, "seed": seed}) for seed in (None, 40))
    highest = shared.model_copy(update={"seed": 2**31 - 1})
    assert one(shared).best_rate == one(own).best_rate != one(highest).best_rate


def test_a_rate_at_which_any_seed_diverges_is_no_candidate() -> None:
    experiment = race("adam")
    losses, diverged = np.array([[[1.0, 2.0, 3.0], [0.0, 0.0, np.inf], [5.0, np.nan, 4.0]]]), np.zeros((1, 3, 3), bool)
    diverged[0, 1, 2] = True
    nothing = np.full((1, 3, 3), np.nan)
    runs = Sweep(losses, losses, nothing, nothing, diverged, diverged, np.zeros((1, 3, 3, 2)))
    assert scores(experiment, "loss", runs).tolist() == [[2.0, np.inf, 5.0]]
    assert scores(experiment, "steps", runs).tolist() == [[np.inf] * 3]


def test_without_a_known_minimum_a_run_that_leaves_the_map_is_no_candidate() -> None:
    experiment = race("gradient_descent", landscape="monkey_saddle", steps=200)
    found = one(experiment)
    assert found.scores[found.before] == np.inf
    assert found.best is not None
    (end,) = (trajectory.positions[-1] for trajectory in run(with_best_rates(experiment, "loss", (found,))))
    low, high = np.array(experiment.surface.domain(experiment.parameters)).T
    assert (low <= end).all()
    assert (end <= high).all()


def test_a_rate_whose_run_steps_over_a_hole_is_no_candidate() -> None:
    """ln(x) has no loss where x < 0: a long step goes there, and the run may come back."""
    own = default_contender("gradient_descent", "own").model_dump()
    given = {"landscape": "own", "landscape_parameters": {"f": "ln(x)+y^2"}, "start": (3.0, 1.0), "steps": 200}
    experiment = Experiment.model_validate(given | {"contenders": [own]})
    (contender,) = experiment.contenders
    found = one(experiment)
    runs = sweep(experiment, {"rate": found.rates})
    assert (scores(experiment, "loss", runs)[0] < found.scores).any()  # by their ends they would be the best
    assert found.best is not None
    (trajectory,) = run(with_best_rates(experiment, "loss", (found,)))
    assert np.isfinite(trajectory.losses).all()
    assert (trajectory.positions[:, 0] > 0).all()
    assert contender.model_copy(update={"rate": found.best_rate}).numbers[0] == found.best_rate != contender.numbers[0]


def test_where_no_rate_is_a_candidate_the_contender_stays_as_it_is() -> None:
    experiment = race("gradient_descent", landscape="monkey_saddle")
    found = search(experiment, STEPS)
    assert found[0].best is None
    assert with_best_rates(experiment, "steps", found) == experiment


def test_it_says_how_far_it_is_and_can_be_stopped() -> None:
    heard: list[float] = []
    experiment = race("gradient_descent", "adam", steps=60)
    search(experiment, LOSS, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(_: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        search(experiment, LOSS, stop)


def test_a_rate_that_was_searched_for_says_so_in_link_file_and_script() -> None:
    experiment = race("adam", "momentum", steps=50)
    tuned = with_best_rates(experiment, "loss", search(experiment, LOSS))
    assert address(tuned).count(";tuned=loss") == 2
    assert parse_strict(address(tuned)) == tuned == Experiment.model_validate_json(experiment_as_json(tuned))
    assert race_as_python(tuned).count('tuned="loss"') == 2
    assert "tuned" not in experiment_as_json(experiment) + address(experiment) + race_as_python(experiment)
