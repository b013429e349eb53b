"""The heat map: each cell is the race of its two numbers, and momentum's stable region is that of the closed form."""

import numpy as np
import pytest
from pydantic import ValidationError

from experiments import Experiment, run
from experiments.suboptimality import initial_suboptimality
from experiments.sweep.override import with_values
from laboratories.learning_rates.heat_map import rate_map
from laboratories.learning_rates.log_grid import rate_grid
from quantities import Value


def valley(start: tuple[float, float] = (-4.0, 2.0), steps: int = 100, **changes: object) -> Experiment:
    """Momentum in the elongated valley."""
    contender = {"optimizer": "momentum", "rate": 0.05} | changes
    return Experiment.model_validate(
        {"landscape": "elongated_valley", "start": start, "steps": steps, "contenders": [contender]}
    )


@pytest.mark.parametrize(("word", "values"), [("landscape.condition", [2.0, 200.0]), ("start.1", [-3.0, 2.0])])
def test_each_cell_is_the_race_of_its_numbers(word: str, values: list[Value]) -> None:
    """Each is measured by its own start and its own lowest loss."""
    experiment, rates = valley(), [0.001, 0.03, 0.5]
    found = rate_map(experiment, rates, word, values, 1).left
    assert found.shape == (2, 3)
    for row, value in zip(found, values, strict=True):
        for left, rate in zip(row, rates, strict=True):
            race = with_values(experiment, {"rate": rate, word: value})
            end = run(race)[0].losses[-1]
            lowest = race.surface.lowest_loss(race.parameters)
            np.testing.assert_allclose(left, (end - lowest) / initial_suboptimality(race), rtol=1e-7)


def test_the_median_of_the_seeds_counts_and_divergence_is_infinite() -> None:
    noisy = valley(noise=1.0)
    found = rate_map(noisy, [0.01], "hyper.beta", [0.5], 3)
    ends = [
        rate_map(with_values(noisy, {"seed": seed}), [0.01], "hyper.beta", [0.5], 1).left[0, 0] for seed in range(3)
    ]
    assert found.left[0, 0] == sorted(ends)[1] == ends[found.runs[0, 0]]
    assert rate_map(valley(steps=2000), [5.0], "hyper.beta", [0.0], 1).left[0, 0] == np.inf


def test_a_start_that_is_a_lowest_point_has_no_way_down() -> None:
    found = rate_map(valley(start=(0.0, 0.0)), [0.01], "start.1", [0.0, 1.0], 1).left
    assert np.isnan(found[0, 0])
    assert 0.0 < found[1, 0] < 1.0


def test_momentum_is_stable_up_to_its_closed_form() -> None:
    """On a quadratic: 0 < a < 2 (1 + beta) / lambda_max (Polyak 1964), here with lambda_max = 20."""
    rates, betas = rate_grid(0.05, 0.5, 41), [0.0, 0.3, 0.6, 0.9]
    found = rate_map(valley(steps=4000), rates, "hyper.beta", betas, 1).left
    for left, beta in zip(found, betas, strict=True):
        shares = np.array(rates) / (2.0 * (1.0 + beta) / 20.0)
        clear = abs(shares - 1.0) > 0.01  # at the edge itself it takes longer
        np.testing.assert_array_equal(left[clear] < 1.0, shares[clear] < 1.0)


def test_every_word_of_a_sweep_is_a_word_of_its_race() -> None:
    given = {"rate": 0.5, "noise": 0.3, "batch": 4, "warmup": 7, "hyper.form": "average", "seed": 9, "start.0": 1.5}
    race = with_values(valley(), given | {"landscape.condition": 3.0})
    (contender,) = race.contenders
    assert (contender.rate, contender.noise, contender.batch, contender.warmup) == (0.5, 0.3, 4, 7)
    assert (contender.hyper["form"], contender.hyper["beta"]) == ("average", 0.9)
    assert (race.seed, race.start, race.landscape_parameters["condition"]) == (9, (1.5, 2.0), 3.0)
    decaying = with_values(valley(schedule="step_decay"), {"schedule.every": 5})
    assert decaying.contenders[0].schedule_parameters["every"] == 5


@pytest.mark.parametrize("values", [{"hyper.nothing": 1.0}, {"rate": -1.0}, {"landscape.condition": 0.5}])
def test_what_an_experiment_refuses_is_refused(values: dict[str, Value]) -> None:
    with pytest.raises(ValidationError):
        with_values(valley(), values)
