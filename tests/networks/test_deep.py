"""Claim 24 over five seeds: what sigmoid layers do to a gradient, and what mends it.

Five layers show it, and compile sooner than ten, of which `benchmarks.vanishing` prints the numbers with their spread.
"""

import numpy as np

from networks.deep import Deep, losses, start_norms

SEEDS, RATES = range(5), (1.0, 0.1)
NOTHING, LEARNT = 0.99, 0.1  # shares of the loss of a network that has learnt nothing
SIGMOID, HE, NORMAL = (Deep(*words, depth=5) for words in (("sigmoid", "glorot"), ("relu", "he"), ("relu", "normal")))


def _norms(net: Deep) -> np.ndarray:
    """Of the hidden layers, (seeds, 5)."""
    return np.array([start_norms(net._replace(seed=seed))[:5] for seed in SEEDS])


def _shares(net: Deep, clip: float = float("inf")) -> np.ndarray:
    """The loss after the last step, as a share of that of a network which has learnt nothing, (seeds, rates)."""
    nets = [net._replace(seed=seed) for seed in SEEDS]
    return np.array([[losses(each, rate, clip)[-1] / each.chance for rate in RATES] for each in nets])


def test_sigmoid_layers_shrink_the_gradient_from_each_to_the_next_and_relu_with_he_keeps_it() -> None:
    shares = _norms(SIGMOID)[:, :-1] / _norms(SIGMOID)[:, 1:]  # of what comes from above
    assert (shares < 1.0).all()
    assert (shares.prod(axis=1) < 0.5**4).all()
    assert (_norms(HE).max(axis=1) < 10.0 * _norms(HE).min(axis=1)).all()
    assert (_norms(NORMAL) > 100.0 * _norms(HE)).all()  # all layers alike


def test_sigmoid_layers_learn_nothing_and_batch_normalisation_mends_it() -> None:
    assert (_shares(SIGMOID) > NOTHING).all()
    assert (_shares(SIGMOID._replace(normalisation="batch")).min(axis=1) < LEARNT).all()
    assert (_shares(HE).min(axis=1, initial=np.inf, where=np.isfinite(_shares(HE))) < LEARNT).all()


def test_clipping_prevents_the_explosion_of_weights_that_are_too_large() -> None:
    without = _shares(NORMAL)
    assert (~np.isfinite(without) | (without > NOTHING)).all()
    assert (_shares(NORMAL, clip=1.0) < LEARNT).all()
