"""Default rates: round, accepted, and good enough to go downhill from every start of every landscape."""

from itertools import product

import numpy as np
import pytest

from experiments import run
from experiments.contender import RATE
from experiments.curves import schedule_curve
from experiments.defaults import default_contender, default_experiment, default_rate
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import Value
from tests.corners import corners
from tests.one_run import follow

PAIRS = list(product(OPTIMIZERS, LANDSCAPES))
STARTS = [(slug, name) for slug, landscape in LANDSCAPES.items() for name in landscape.starts]


@pytest.mark.parametrize(("optimizer", "landscape"), PAIRS)
def test_rates_are_one_two_or_five_times_a_power_of_ten(optimizer: str, landscape: str) -> None:
    for given in corners(LANDSCAPES[landscape].parameters):
        rate = default_rate(optimizer, landscape, given)
        assert RATE.low <= rate <= RATE.high
        lead, power = f"{rate:.0e}".split("e")
        assert lead in ("1", "2", "5")
        assert rate == float(f"{lead}e{power}")


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
@pytest.mark.parametrize(("landscape", "start"), STARTS)
def test_at_its_default_rate_everyone_goes_downhill(optimizer: str, landscape: str, start: str) -> None:
    surface = LANDSCAPES[landscape]
    t = follow(landscape, optimizer, default_rate(optimizer, landscape), start=surface.starts[start], steps=500)
    assert t.diverged_at is None
    assert t.losses[-1] < t.losses[0]
    assert np.isfinite(t.losses).all()


@pytest.mark.parametrize(("optimizer", "landscape"), PAIRS)
def test_the_default_rate_follows_the_landscapes_parameters(optimizer: str, landscape: str) -> None:
    surface = LANDSCAPES[landscape]
    for given, start in product(corners(surface.parameters), surface.starts.values()):
        rate = default_rate(optimizer, landscape, given)
        t = follow(landscape, optimizer, rate, start=start, steps=500, landscape_parameters=given)
        assert t.diverged_at is None, given
        assert t.losses[-1] < t.losses[0], given


def test_the_first_race_ends_well() -> None:
    experiment = default_experiment()
    trajectories = run(experiment).trajectories
    assert [t.diverged_at for t in trajectories] == [None] * len(trajectories)
    left = [t.losses[-1] / t.losses[0] for t in trajectories]
    assert max(left) < 0.5, "everyone gets somewhere"
    assert min(left) < 0.01, "somebody arrives"


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
    with pytest.raises(KeyError, match="adamw"):
        default_rate("adamw", "rosenbrock")
    with pytest.raises(KeyError, match="everest"):
        default_rate("adam", "everest")
