"""The race of a training's optimizers on a plane through its weights."""

from experiments.defaults import default_contender
from experiments.experiment import Experiment
from landscapes.own.network_plane import SLUG
from networks.experiment import Training
from networks.planes.kinds import Cut
from networks.planes.landscape import texts_of
from optimizers import OPTIMIZERS
from quantities import Value


def race_on(training: Training, cut: Cut) -> Experiment:
    """Each optimizer of the training that walks in two dimensions, once, at a rate that works on the plane.

    Args:
        training: whose networks the plane goes through; their rates are for all the weights, and so are no guide here.
        cut: which plane.

    Returns:
        The experiment, from where the training began, or what of that the plane holds.

    Raises:
        Refused: the training is too large to be made anew wherever the race is opened.
    """
    texts: dict[str, Value] = {**texts_of(training, cut)}
    used = dict.fromkeys(contender.optimizer for contender in training.contenders if contender.optimizer in OPTIMIZERS)
    racing = tuple(default_contender(slug, SLUG, texts) for slug in used or ("gradient_descent",))
    return Experiment(landscape=SLUG, landscape_parameters=texts, contenders=racing)
