"""Which rates count as set by hand, and which stay finite."""

import pytest

from experiments import Contender, Experiment
from experiments.defaults import default_contender, default_experiment
from experiments.kept_rates import set_by_hand, stay_finite
from landscapes import LANDSCAPES
from quantities import Value


def test_the_first_race_and_defaults_are_not_set_by_hand() -> None:
    first = default_experiment()
    assert not any(set_by_hand(first))
    usual = tuple(default_contender(c.optimizer, "rosenbrock") for c in first.contenders)
    assert not any(set_by_hand(Experiment(landscape="rosenbrock", contenders=usual)))
    elsewhere = Experiment(landscape="beale", contenders=first.contenders)
    assert any(set_by_hand(elsewhere))


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_defaults_of_any_landscape_are_not_set_by_hand_and_another_rate_is(landscape: str) -> None:
    usual = default_contender("adam", landscape)
    other = usual.model_copy(update={"rate": usual.rate * 1.5})
    assert set_by_hand(Experiment(landscape=landscape, contenders=(usual, other))) == [False, True]


def test_a_rate_of_the_usual_shape_is_not_set_by_hand_on_another_one() -> None:
    shapes: list[dict[str, Value]] = [{"condition": condition} for condition in (10.0, 100.0)]
    here, there = shapes
    rates = [default_contender("gradient_descent", "elongated_valley", shape).rate for shape in ({}, here, there)]
    contenders = tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in rates)
    assert len(set(rates)) == 3
    experiment = Experiment(landscape="elongated_valley", landscape_parameters=there, contenders=contenders)
    assert set_by_hand(experiment) == [False, True, False]


def test_who_diverges_within_the_steps_does_not_stay_finite() -> None:
    contenders = tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in (1e-4, 0.5))
    assert stay_finite(Experiment(landscape="rosenbrock", contenders=contenders)) == [True, False]
    assert stay_finite(Experiment(landscape="rosenbrock", steps=2, contenders=contenders)) == [True, True]
