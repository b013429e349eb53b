"""An experiment is a value: frozen, complete, and the same after a trip through JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from experiments import Contender, Experiment
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from quantities import quantities
from tests.experiments.strategies import experiments

ONE = Contender(optimizer="adam", rate=0.01)


@given(experiments())
def test_json_and_back_is_the_same_value(experiment: Experiment) -> None:
    text = experiment.model_dump_json()
    again = Experiment.model_validate_json(text)
    assert again == experiment
    assert again.model_dump_json() == text
    assert Experiment.model_validate(json.loads(text)) == experiment
    assert [c.numbers for c in again.contenders] == [c.numbers for c in experiment.contenders]


@given(experiments())
def test_everything_left_out_is_filled_in(experiment: Experiment) -> None:
    assert set(experiment.landscape_parameters) == set(quantities(experiment.surface.parameters))
    for contender in experiment.contenders:
        assert set(contender.hyper) == set(quantities(contender.rule.hyper))
        assert set(contender.schedule_parameters) == set(quantities(contender.rate_schedule.parameters))


@pytest.mark.parametrize("name", list(Experiment.model_fields))
def test_an_experiment_is_frozen(name: str) -> None:
    experiment = Experiment(landscape="gabor", contenders=(ONE,))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(experiment, name, getattr(experiment, name))


@pytest.mark.parametrize("name", list(Contender.model_fields))
def test_a_contender_is_frozen(name: str) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(ONE, name, getattr(ONE, name))


@pytest.mark.parametrize("landscape", list(LANDSCAPES))
def test_the_start_is_the_landscapes_own_if_left_out(landscape: str) -> None:
    assert Experiment(landscape=landscape, contenders=(ONE,)).start == LANDSCAPES[landscape].start


def test_defaults() -> None:
    experiment = Experiment(landscape="gabor", contenders=(ONE,))
    assert (experiment.steps, experiment.seed) == (500, 0)
    assert set(dict(experiment.stop).values()) == {None}
    assert (ONE.schedule, ONE.noise, ONE.batch, ONE.label) == ("constant", 0.0, None, "")


@pytest.mark.parametrize(
    ("optimizer", "schedule"),
    # The hyperparameters and the schedule's parameters stand behind each other, so that no pair is a case of its own.
    [*((optimizer, "cosine") for optimizer in OPTIMIZERS), *(("adam", schedule) for schedule in SCHEDULES)],
)
def test_numbers_are_rate_deviation_warm_up_hyperparameters_and_schedule(optimizer: str, schedule: str) -> None:
    contender = Contender(optimizer=optimizer, rate=0.25, schedule=schedule, noise=3.0, batch=9, warmup=7)
    hyper = tuple(OPTIMIZERS[optimizer].hyper._field_defaults.values())
    assert contender.numbers == (0.25, 1.0, 7.0, *hyper, *SCHEDULES[schedule].parameters._field_defaults.values())


def test_contenders_may_be_given_as_the_design_writes_them() -> None:
    given_hyper: dict[str, Any] = {"beta1": 0.9}
    contenders = [Contender(optimizer="adam", rate=0.01, hyper=given_hyper)]
    experiment = Experiment.model_validate({"landscape": "rosenbrock", "start": [-1.5, 2], "contenders": contenders})
    assert experiment.start == (-1.5, 2.0)
    assert experiment.contenders[0].hyper["beta2"] == 0.999
