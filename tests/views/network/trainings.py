"""Small trainings and what came of them, for what is drawn of them."""

from functools import cache

from networks.experiment import Training
from networks.parse import parse
from networks.training import Trained, train

CLASSES = "network=moons;examples=20;layers=1;units=4&steps=12&c=adam;rate=0.1&c=gradient_descent;rate=0.1"
FIT = "network=sine;examples=20;layers=1;units=4;activation=relu&steps=12&c=gradient_descent;rate=10000"


@cache
def trained(address: str) -> tuple[Training, tuple[Trained, ...]]:
    """A training and its outcome; the contender of `FIT` diverges."""
    training = parse(address)
    return training, train(training)
