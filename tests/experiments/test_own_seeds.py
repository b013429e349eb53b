"""A contender's own seed: its run is that of the race with this seed, whatever seed its own race has."""

from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.batch_terrain import batch_terrain
from experiments.ensemble.loop import ensemble
from experiments.sweep import sweep
from experiments.sweep.override import with_values
from quantities import Refused
from tests.experiments.same import same

STEPS = 40
NOISY: dict[str, Any] = {"optimizer": "adam", "rate": 0.05, "noise": 0.5}
CASES = [("rosenbrock", NOISY), ("gabor", NOISY | {"batch": 8}), ("gabor", NOISY | {"noise": 0.0, "batch": 29})]


def race(landscape: str, seed: int, *contenders: dict[str, Any]) -> Experiment:
    """These contenders in a race of this seed."""
    made = tuple(Contender.model_validate(one) for one in contenders)
    return Experiment(landscape=landscape, steps=STEPS, seed=seed, contenders=made)


@pytest.mark.parametrize(("landscape", "given"), CASES)
def test_it_is_the_run_of_the_race_with_that_seed(landscape: str, given: dict[str, Any]) -> None:
    together = race(landscape, 3, given | {"seed": 0}, given, given | {"seed": 9}, given | {"seed": 3})
    found = run(together)
    for i, seed in enumerate((0, 3, 9, 3)):
        alone = race(landscape, seed, given)
        (expected,) = run(alone)
        same(found[i], expected, STEPS)
        for step in range(STEPS + 1):
            np.testing.assert_array_equal(found[i].batch(step), expected.batch(step))
        if together.examples:
            np.testing.assert_array_equal(
                batch_terrain(together, i, 5).losses, batch_terrain(alone, 0, 5).losses, strict=True
            )
    for other in (found[0], found[2]):  # and another seed is another path, from the first step on
        assert (found[1].positions[1:] != other.positions[1:]).any(axis=1).all()


@pytest.mark.parametrize(("landscape", "given"), CASES)
def test_an_ensemble_draws_from_it(landscape: str, given: dict[str, Any]) -> None:
    together = ensemble(race(landscape, 3, given, given | {"seed": 9}, given), 6, (0.0, 0.0))
    for i, seed in enumerate((3, 9, 3)):
        (expected,) = ensemble(race(landscape, seed, given), 6, (0.0, 0.0))
        for mine, theirs in zip(together[i], expected, strict=True):
            np.testing.assert_array_equal(mine, theirs)
    assert (together[0].ends != together[1].ends).any(axis=1).all()


@pytest.mark.parametrize(("landscape", "given"), CASES)
def test_a_sweep_begins_with_it(landscape: str, given: dict[str, Any]) -> None:
    found = sweep(race(landscape, 3, given, given | {"seed": 9}), {"rate": [0.01, 0.05]}, 2)
    for i, first in enumerate((3, 9)):
        for s in range(2):
            (expected,) = run(race(landscape, first + s, given))
            np.testing.assert_allclose(found.ends[i, 1, s], expected.positions[-1], rtol=1e-9)


def test_an_axis_of_seeds_takes_its_place() -> None:
    experiment = race("rosenbrock", 3, NOISY, NOISY | {"seed": 9})
    ends = sweep(experiment, {"seed": [5, 6]}).ends[:, :, 0]
    np.testing.assert_array_equal(ends[0], ends[1])
    for seed, end in zip((5, 6), ends[1], strict=True):
        point = with_values(experiment, {"seed": seed})
        assert [point.seed_of(contender) for contender in point.contenders] == [seed, seed]
        np.testing.assert_allclose(end, run(point)[1].positions[-1], rtol=1e-9)


def test_the_last_of_a_sweep_must_be_a_seed_too() -> None:
    last = 2**31 - 1
    with pytest.raises(Refused, match="last seed"):
        sweep(race("rosenbrock", 0, NOISY | {"seed": last}), {}, 2)
    sweep(race("rosenbrock", last, NOISY | {"seed": 0}), {}, 2)  # nobody has the race's own
    sweep(race("rosenbrock", last, NOISY), {"seed": [0]}, 2)
