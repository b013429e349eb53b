"""Default rates: round, accepted, and good enough to go downhill from every start of every landscape."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest

from experiments import Trajectory, run
from experiments.contender import RATE
from experiments.curves import schedule_curve
from experiments.defaults import default_contender, default_experiment, default_rate
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Value
from tests.corners import corners
from tests.kernel_table import PAIRS
from tests.one_run import follow


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_rates_are_one_two_or_five_times_a_power_of_ten(optimizer: str) -> None:
    for landscape, surface in LANDSCAPES.items():
        for given in corners(surface.parameters):
            rate = default_rate(optimizer, landscape, given)
            assert RATE.low <= rate <= RATE.high, f"{landscape} {given}"
            lead, power = f"{rate:.0e}".split("e")
            assert lead in ("1", "2", "5"), f"{landscape} {given}"
            assert rate == float(f"{lead}e{power}"), f"{landscape} {given}"


def all_runs(optimizer: str, landscape: str) -> Iterator[tuple[Trajectory, str]]:
    """At the default rate, for the defaults and all corners of the landscape's parameters, from all of its starts."""
    surface = LANDSCAPES[landscape]
    for given, (name, start) in product(corners(surface.parameters), surface.starts.items()):
        rate = default_rate(optimizer, landscape, given)
        yield follow(landscape, optimizer, rate, start=start, steps=500, landscape_parameters=given), f"{name} {given}"


@pytest.mark.parametrize(("optimizer", "landscape"), [pair for pair in PAIRS if pair[0] != "newton"])
def test_at_its_default_rate_everyone_goes_downhill(optimizer: str, landscape: str) -> None:
    for t, where in all_runs(optimizer, landscape):
        # Where there is no lowest point, a run downhill leaves the map, and may overflow.
        met = losses_on_the_map(t, landscape) if landscape in ("saddle", "monkey_saddle") else t.losses
        assert np.isfinite(met).all(), where
        assert met[-1] < met[0], where


def losses_on_the_map(t: Trajectory, landscape: str) -> np.ndarray:
    """The losses up to the first step that leaves the domain, that step included."""
    surface = LANDSCAPES[landscape]
    shape = surface.default_parameters
    low, high = np.array(surface.domain(shape)).T
    gone = ~((low <= t.positions) & (t.positions <= high)).all(axis=1)
    return t.losses[: np.argmax(gone) + 1] if gone.any() else t.losses


@pytest.mark.parametrize("landscape", [landscape for optimizer, landscape in PAIRS if optimizer == "newton"])
def test_at_its_default_rate_newton_goes_where_the_slope_vanishes(landscape: str) -> None:
    for t, where in all_runs("newton", landscape):
        assert t.diverged_at is None, where
        assert np.linalg.norm(t.gradients[-1]) < 1e-9 * np.linalg.norm(t.gradients[0]), where


def test_the_first_race_ends_well() -> None:
    experiment = default_experiment()
    trajectories = run(experiment).trajectories
    assert [t.diverged_at for t in trajectories] == [None] * len(trajectories)
    left = [t.losses[-1] / t.losses[0] for t in trajectories]
    assert max(left) < 0.5, "every run gets somewhere"
    assert min(left) < 0.01, "some run arrives"


def test_a_default_contender_has_the_default_rate() -> None:
    contender = default_contender("momentum", "elongated_valley", {"condition": 1000.0})
    assert (contender.optimizer, contender.schedule) == ("momentum", "constant")
    assert contender.rate == default_rate("momentum", "elongated_valley", {"condition": 1000.0})


@pytest.mark.parametrize("given", [{"condition": 0.5}, {"condition": "steep"}, {"depth": 1.0}], ids=str)
def test_parameters_that_make_no_sense_are_refused(given: dict[str, Value]) -> None:
    (name,) = given
    with pytest.raises(ValueError, match=name):
        default_rate("adam", "elongated_valley", given)


@pytest.mark.parametrize("given", [{"k": -1.0}, {"speed": 1.0}], ids=str)
def test_schedule_numbers_that_make_no_sense_are_refused(given: dict[str, Value]) -> None:
    (name,) = given
    with pytest.raises(ValueError, match=name):
        schedule_curve(SCHEDULES["exponential"], given, 100)


def test_unknown_slugs_are_refused() -> None:
    with pytest.raises(KeyError, match="adamx"):
        default_rate("adamx", "rosenbrock")
    with pytest.raises(KeyError, match="everest"):
        default_rate("adam", "everest")
