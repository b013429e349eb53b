"""A plane through a network as a landscape: what a link carries, and that a race walks on the network's own loss."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.address import address
from experiments.exports.python import race_as_python
from experiments.parse import parse_strict
from experiments.refusals import NotAnExperiment
from landscapes.own.network_plane import SLUG
from networks.experiment import NetworkContender, Training
from networks.planes import landscape
from networks.planes.kinds import KINDS, Cut, plane_of
from networks.planes.race import race_on
from quantities import Refused, Value
from tests.networks.planes.made_paths import PATHS, TRAINING, loss

RATE = 0.05
THREE = Cut("three", 0, (0, 1))


@pytest.fixture(autouse=True)
def _no_training(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Networks are where the made paths have them."""
    monkeypatch.setattr(landscape, "train", lambda training: PATHS[: len(training.contenders)])
    landscape._landscape.cache_clear()
    yield
    landscape._landscape.cache_clear()


def race(cut: Cut = THREE, training: Training = TRAINING, **more: Any) -> Experiment:
    """One contender on a plane."""
    contenders = (Contender(optimizer="gradient_descent", rate=RATE),)
    texts: dict[str, Value] = {**landscape.texts_of(training, cut)}
    return Experiment(landscape=SLUG, landscape_parameters=texts, contenders=contenders, **more)


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_a_file_and_a_script_carry_it_whole(kind: str) -> None:
    label = NetworkContender(optimizer="adam", rate=1 / 3, label="50 %; a&b=c+d")
    training = TRAINING.model_copy(update={"contenders": (*TRAINING.contenders[:2], label)})
    experiment = race(Cut(kind, 7, (2, 1)), training)
    assert parse_strict(address(experiment)) == experiment
    assert parse_strict(quote(address(experiment), safe="")) == experiment
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment
    script, names = race_as_python(experiment), dict[str, Any]()
    exec(script[: script.index("result = run")], names)
    assert names["experiment"] == experiment


def test_a_race_walks_down_the_loss_of_the_network_itself() -> None:
    experiment = race(steps=4)
    plane = plane_of(TRAINING, PATHS, THREE)
    theta, (walked,) = np.zeros(2), run(experiment)
    for step in range(5):
        assert walked.positions[step] == pytest.approx(theta, abs=1e-7)
        assert walked.losses[step] == pytest.approx(loss(plane.at(theta)), rel=1e-7)
        sides = [[loss(plane.at(theta + h * axis)) for h in (-1e-5, 1e-5)] for axis in np.eye(2)]
        theta = theta - RATE * np.array([(high - low) / 2e-5 for low, high in sides])


def test_each_optimizer_of_the_training_races_once_and_matrix_rules_stay_away() -> None:
    muon = NetworkContender(optimizer="muon", rate=0.01)
    training = TRAINING.model_copy(update={"contenders": (TRAINING.contenders[0], TRAINING.contenders[0], muon)})
    experiment = race_on(training, Cut())
    assert [contender.optimizer for contender in experiment.contenders] == ["adam"]
    assert experiment.contenders[0].rate > 0
    alone = TRAINING.model_copy(update={"contenders": (muon,)})
    assert [one.optimizer for one in race_on(alone, Cut()).contenders] == ["gradient_descent"]


def test_what_is_said_of_it_is_the_networks_own() -> None:
    surface = race().surface
    assert surface.start == pytest.approx((0, 0), abs=1e-12)
    assert list(surface.starts)[:3] == ["start", "end of Adam", "end of Momentum"]
    at = jnp.array([0.4, -0.3])
    assert surface.residuals
    assert float((np.asarray(surface.residuals(at, ())) ** 2).sum()) == pytest.approx(float(surface.loss(at, ())))
    for minimum in surface.minima(()):
        assert surface.values
        around = np.array(minimum.theta) + 1e-3 * np.array([[1, 0], [-1, 0], [0, 1], [0, -1]])
        assert (surface.values(around, ()) > minimum.loss).all()


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"training": "network=mars"}, "training"),
        ({"training": "c=adam;rate=-1"}, "training"),
        ({"plane": "skew"}, "paths, random, hessian or three"),
        ({"plane": "random,-1,0"}, "paths, random, hessian or three"),
        ({"plane": "three,0"}, "paths, random, hessian or three"),
        ({"plane": "three,0,0"}, "each once"),
        ({"plane": "hessian,2"}, "from 0 to 1"),
    ],
)
def test_what_makes_no_sense_is_refused(texts: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        landscape.read(texts)


def test_a_link_without_its_training_is_refused() -> None:
    with pytest.raises(NotAnExperiment, match="The training is missing"):
        parse_strict(f"landscape={SLUG};plane=paths&c=adam;rate=0.1")


def test_a_training_that_takes_minutes_is_no_landscape() -> None:
    large: dict[str, Value] = {"layers": 8, "units": 64, "examples": 500}
    with pytest.raises(Refused, match="too large"):
        race(training=Training(network=large, steps=4096, contenders=TRAINING.contenders))
