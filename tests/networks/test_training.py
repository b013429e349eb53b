"""A training against the same one in NumPy that shares no code: each loss, each rate, each frame and the look at it."""

from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pytest

from experiments.batches import BatchPlan, batch_at
from networks.experiment import Training
from networks.loop import CAPACITY, FRAMES
from networks.parse import parse
from networks.training import Trained, frame_steps, places, train_one
from tests.networks.by_hand import Layer, Net, forward, mean_loss, pass_through
from tests.optimizers.schedule_formulas import FORMULAS, LOOPS

# All that the loop does around a rule, each at least once: the whole set and mini-batches, clipping, warm-up, a rate
# by the step and one by the losses, gradients at theta and ahead of it, more steps than frames, and a last odd step.
# Two of them share a network, because a look is compiled for each.
_FIT = "network=sine;examples=20;units=4;activation=relu;start=normal;clip=2&seed=4"
TRAININGS = {
    "mini-batches": (
        "network=moons;examples=23;units=3;normalisation=batch;skips=true;activation=elu;alpha=0.7;batch=6;clip=0.4"
        "&steps=129&c=momentum;rate=0.1;schedule=on_plateau;schedule.patience=12;schedule.factor=0.5"
    ),
    "all examples": f"{_FIT}&steps=300&c=gradient_descent;rate=0.05;schedule=exponential;schedule.k=0.01;warmup=5",
    "gradients ahead": f"{_FIT}&steps=9&c=nesterov;rate=0.005;schedule=exponential",
}


class _ByHand(NamedTuple):
    """Of each step: losses (steps + 1,), rates (steps,), thetas (steps + 1, n)."""

    losses: np.ndarray
    rates: np.ndarray
    thetas: np.ndarray


def _net(training: Training) -> Net:
    own: dict[str, Any] = training.network
    return Net(own["activation"], own["alpha"], own["normalisation"], own["skips"], training.shape.loss)


def _layers(training: Training, theta: np.ndarray) -> list[Layer]:
    own: dict[str, Any] = training.network
    hidden = int(own["layers"])
    widths = [training.data.x.shape[1], *[int(own["units"])] * hidden, 2 if training.data.classes else 1]
    layers = list[Layer]()
    for place, (wide, high) in enumerate(pairwise(widths)):
        plain = own["normalisation"] == "none" or place == hidden
        shapes = {"W": (wide, high)} | dict.fromkeys(("b",) if plain else ("gain", "shift"), (high,))
        layers.append({})
        for name, shape in shapes.items():
            layers[-1][name], theta = theta[: np.prod(shape)].reshape(shape), theta[np.prod(shape) :]
    assert not theta.size
    return layers


def _gradient(training: Training, theta: np.ndarray, used: np.ndarray) -> np.ndarray:
    data, layers = training.data, _layers(training, theta)
    _, by_layer = pass_through(_net(training), layers, data.x[used], data.y[used])
    pairs = zip(layers, by_layer, strict=True)
    gradient = np.concatenate([by[name].ravel() for own, by in pairs for name in own])
    most = float(training.network["clip"]) or np.inf
    return gradient * min(1.0, most / np.linalg.norm(gradient))


def _trained_by_hand(training: Training) -> _ByHand:
    """Gradient descent, momentum or Nesterov's, one step after the other."""
    (contender,), data = training.contenders, training.data
    beta: Any = contender.hyper.get("beta", 0.0)
    plan = BatchPlan(training.seed, training.examples, training.batch, CAPACITY)
    numbers: dict[str, Any] = dict(contender.schedule_parameters)
    theta, velocity = training.start, np.zeros(len(training.start))
    thetas, losses, rates = [theta], list[float](), list[float]()
    for t in range(training.steps):
        losses.append(mean_loss(_net(training), forward(_net(training), _layers(training, theta), data.x)[0], data.y))
        if contender.schedule in LOOPS:
            rate = contender.rate * LOOPS[contender.schedule](losses, **numbers)[-1]
        else:
            rate = FORMULAS[contender.schedule](np.array([float(t)]), contender.rate, **numbers)[0]
        rates.append(rate * min(1.0, (t + 1) / max(contender.warmup, 1)))
        asked = theta + beta * velocity if contender.optimizer == "nesterov" else theta
        velocity = beta * velocity - rates[-1] * _gradient(training, asked, batch_at(plan, t))
        theta = theta + velocity
        thetas.append(theta)
    losses.append(mean_loss(_net(training), forward(_net(training), _layers(training, theta), data.x)[0], data.y))
    return _ByHand(np.array(losses), np.array(rates), np.array(thetas))


@pytest.fixture(scope="module", params=TRAININGS.values(), ids=list(TRAININGS))
def both(request: pytest.FixtureRequest) -> tuple[Training, Trained, _ByHand]:
    training = parse(request.param)
    return training, train_one(training, training.contenders[0]), _trained_by_hand(training)


def test_each_loss_rate_and_frame_is_that_of_a_training_by_hand(both: tuple[Training, Trained, _ByHand]) -> None:
    training, trained, by_hand = both
    np.testing.assert_allclose(trained.rates, by_hand.rates, rtol=1e-12)
    np.testing.assert_allclose(trained.losses, by_hand.losses, rtol=1e-8)
    np.testing.assert_allclose(trained.thetas, by_hand.thetas[trained.steps], rtol=1e-7, atol=1e-8)
    assert len(trained.rates) == training.steps
    assert len(set(by_hand.rates)) > 2


def test_a_frame_is_looked_at_as_by_hand(both: tuple[Training, Trained, _ByHand]) -> None:
    training, trained, _ = both
    net, data = _net(training), training.data
    for frame in (0, len(trained.steps) - 1):
        layers, looked = _layers(training, trained.thetas[frame]), trained.looked
        _, gradient = pass_through(net, layers, data.x, data.y)
        passed = forward(net, layers, data.x)
        slopes = [np.abs(step.slope) for step in passed.steps]
        test = forward(net, layers, data.test_x, passed).outputs
        expected = {
            "test": mean_loss(net, test, data.test_y),
            "norms": [np.linalg.norm(layer["W"]) for layer in gradient],
            "dead": [(slope == 0).all(0).mean() for slope in slopes],
            "saturated": [(slope < 0.01).mean() for slope in slopes],
            "answers": forward(net, layers, places(training), passed).outputs,
        }
        for name, values in expected.items():
            np.testing.assert_allclose(getattr(looked, name)[frame], values, rtol=1e-7, atol=1e-10, err_msg=name)


@pytest.mark.parametrize("steps", [1, 2, 127, 128, 129, 256, 257, 4095, 4096])
def test_frames_are_evenly_apart_and_the_last_step_is_one(steps: int) -> None:
    kept = frame_steps(steps)
    apart = np.diff(kept)
    assert (kept[0], kept[-1]) == (0, steps)
    assert min(steps + 1, 64) <= len(kept) <= FRAMES
    assert (apart[:-1] == apart[0]).all()
    assert 0 < apart[-1] <= apart[0]
