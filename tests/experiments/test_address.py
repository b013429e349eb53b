"""An experiment's address: readable, without the defaults, and nothing of the experiment is lost."""

from typing import Any

import pytest
from hypothesis import given

from experiments import Contender, Experiment
from experiments.address import address
from experiments.parse import parse_strict
from tests.experiments.strategies import experiments

EXAMPLES: list[tuple[str, dict[str, Any], list[dict[str, Any]]]] = [
    ("landscape=rosenbrock&c=adam;rate=0.01", {"landscape": "rosenbrock"}, [{"optimizer": "adam", "rate": 0.01}]),
    (
        "landscape=rosenbrock&start=-1.2,1&steps=200&seed=7"
        "&c=adam;rate=0.01&c=momentum;rate=0.001;beta=0.8;schedule=cosine;noise=0.5",
        {"landscape": "rosenbrock", "start": (-1.2, 1.0), "steps": 200, "seed": 7},
        [
            {"optimizer": "adam", "rate": 0.01, "hyper": {"beta1": 0.9}},
            {"optimizer": "momentum", "rate": 0.001, "hyper": {"beta": 0.8}, "schedule": "cosine", "noise": 0.5},
        ],
    ),
    (
        "landscape=elongated_valley;condition=50&c=nesterov;rate=1e-05;form=average;bias_correction=true;batch=16",
        {"landscape": "elongated_valley", "landscape_parameters": {"condition": 50, "rotation": 30}, "steps": 500},
        [
            {
                "optimizer": "nesterov",
                "rate": 1e-5,
                "hyper": {"form": "average", "bias_correction": True},
                "batch": 16,
            }
        ],
    ),
    (
        "landscape=gabor&c=rmsprop;rate=0.1;schedule=step_decay;schedule.factor=10;schedule.every=50;label=a%26b%253B%20c",
        {"landscape": "gabor", "start": (-1.5, 8.5)},
        [
            {
                "optimizer": "rmsprop",
                "rate": 0.1,
                "schedule": "step_decay",
                "schedule_parameters": {"factor": 10, "every": 50},
                "label": "a&b; c",
            }
        ],
    ),
    (
        "landscape=quadratic_bowl&c=adam;rate=0.30000000000000004;bias_correction=false",
        {"landscape": "quadratic_bowl", "seed": 0},
        [{"optimizer": "adam", "rate": 0.1 + 0.2, "hyper": {"bias_correction": False, "epsilon": 1e-8}}],
    ),
    (
        "landscape=rosenbrock&steps=100&stop.gradient=0.001&stop.steps=50&stop.loss=-0.5&c=adam;rate=0.01",
        {"landscape": "rosenbrock", "steps": 100, "stop": {"loss": -0.5, "steps": 50, "gradient": 1e-3, "step": None}},
        [{"optimizer": "adam", "rate": 0.01}],
    ),
    (
        "landscape=rosenbrock&seed=2&c=adam;rate=0.1;noise=1;seed=3&c=adam;rate=0.1;noise=1;seed=0;label=b",
        {"landscape": "rosenbrock", "seed": 2},
        [
            {"optimizer": "adam", "rate": 0.1, "noise": 1.0, "seed": 3},
            {"optimizer": "adam", "rate": 0.1, "noise": 1.0, "seed": 0, "label": "b"},
        ],
    ),
]


@pytest.mark.parametrize(("written", "fields", "contenders"), EXAMPLES)
def test_examples(written: str, fields: dict[str, Any], contenders: list[dict[str, Any]]) -> None:
    assert address(Experiment.model_validate(fields | {"contenders": contenders})) == written


@given(experiments())
def test_the_address_says_everything(experiment: Experiment) -> None:
    assert parse_strict(address(experiment)) == experiment


@pytest.mark.parametrize(("start", "batch"), [((1e6, 1.0), 1), ((-1.0, 1e-7), 1), ((0.5, 0.5), 1_000_000)])
def test_large_and_small_numbers_survive_a_query(start: tuple[float, float], batch: int) -> None:
    contender = Contender(optimizer="adam", rate=0.1, batch=batch)
    experiment = Experiment(landscape="rosenbrock", start=start, contenders=(contender,))
    assert parse_strict(address(experiment)) == experiment
