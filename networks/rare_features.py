"""Rare features in examples, as words in texts: when each rule has fitted which weight, with batches of any size.

    y_i = x_i . w + 0.1 n_i,    n_i ~ N(0, 1),    i = 1 ... N

Feature k is 1 in N / 10^k of the examples and 0 in all others. A weight counts as fitted from the epoch on after which
it stays within 10 % of that of least squares.
"""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from experiments.batches import epoch_permutations
from networks.epoch_loop import Batch, Wanted, run_epochs
from optimizers import OPTIMIZERS, Optimizer
from quantities import encode

EXAMPLES = 20_000
RULES = ("gradient_descent", "momentum", "adam", "rmsprop", "adagrad")
BATCHES = (EXAMPLES, 100, 1)
MOST_FEATURES = 5
_TRUE = (0.7, -1.3, 0.5, 1.1, -0.9)  # unequal: with equal weights a rule could have all of them right in one step
_NOISE = 0.1
_SHARE = 0.1  # of its least-squares value, by which a weight may be off
_STAYS = 3  # epochs
RATES = np.geomspace(1e-3, 1e2, 51)
_AT_ONCE = {EXAMPLES: 1000, 100: 3, 1: 1}  # epochs in a call
_MOST = {EXAMPLES: 40_000, 100: 120, 1: 40}  # epochs after which nothing is waited for any more


class Examples(NamedTuple):
    """inputs: (examples, features), zeros and ones. targets: (examples,). best: the weights of least squares."""

    inputs: np.ndarray
    targets: np.ndarray
    best: np.ndarray

    @property
    def shares(self) -> np.ndarray:
        """In which share of the examples each feature is, (features,)."""
        return self.inputs.mean(axis=0)


class Fitted(NamedTuple):
    """What a rule did at its best learning rate, with which all weights are fitted soonest.

    Attributes:
        rate: which one; NaN if no rate fits all weights in time.
        epochs: (features,) after which epoch each weight was fitted; NaN where it was not.
        at_edge: whether the best rate is the lowest or the highest that was tried.
    """

    rate: float
    epochs: np.ndarray
    at_edge: bool

    @property
    def all_after(self) -> float:
        """The epoch after which all weights were fitted."""
        return float(self.epochs.max())


@lru_cache(8)
def examples(features: int = MOST_FEATURES, seed: int = 0) -> Examples:
    """The examples of a seed.

    Args:
        features: from 1 to 5. The last one is in N / 10^(features - 1) of the examples.
        seed: of places and noise.
    """
    random = np.random.default_rng((seed, features))
    inputs = np.zeros((EXAMPLES, features))
    for k in range(features):
        inputs[random.permutation(EXAMPLES)[: EXAMPLES // 10**k], k] = 1.0
    targets = inputs @ np.array(_TRUE[:features]) + _NOISE * random.standard_normal(EXAMPLES)
    return Examples(inputs, targets, np.linalg.lstsq(inputs, targets)[0])


def _batches(data: Examples, batch: int, seed: int) -> Iterator[Batch]:
    """The batches of a call's epochs, of shape (epochs, steps, batch, ...), call after call.

    All examples at once are as many rows as there are weights: of X = QR the loss only knows R and Q'y, but for a
    constant.
    """
    epochs, features = _AT_ONCE[batch], data.inputs.shape[1]
    if batch == EXAMPLES:
        q, r = np.linalg.qr(data.inputs)
        scale = math.sqrt(features / EXAMPLES)
        rows = np.broadcast_to(scale * r, (epochs, 1, features, features))
        yield from repeat(_batch(rows, np.broadcast_to(scale * (q.T @ data.targets), rows.shape[:-1])))
    orders = epoch_permutations(seed, EXAMPLES)
    while True:
        order = np.stack([next(orders) for _ in range(epochs)]).reshape(epochs, -1, batch)
        yield _batch(data.inputs[order], data.targets[order])


def _batch(inputs: np.ndarray, targets: np.ndarray) -> Batch:
    return Batch(jnp.asarray(inputs), jnp.asarray(targets))


def fit(
    slug: str,
    batch: int,
    features: int = MOST_FEATURES,
    seed: int = 0,
    progress: Callable[[float], object] = lambda _: None,
) -> Fitted:
    """Train from zero at many learning rates side by side until one of them has fitted all weights.

    Args:
        slug: of a rule that works on each weight by itself.
        batch: one of `BATCHES`.
        features: as in `examples`.
        seed: of examples and batches.
        progress: called with the share of the epochs that are waited for at most. It may raise to stop.
    """
    data, rule = examples(features, seed), OPTIMIZERS[slug]
    states, hyper = _begun(rule, features)
    wanted = Wanted(jnp.asarray(data.best), _SHARE)
    last_off = np.zeros((len(RATES), features))  # the last epoch after which each weight was not near
    calls, done = _batches(data, batch, seed), 0
    while done < _MOST[batch]:
        states, near = run_epochs(rule, states, jnp.asarray(RATES), hyper, next(calls), wanted)
        for one in np.asarray(near):
            done += 1
            last_off[~one] = done
            if (done - last_off.max(axis=1)).max() >= _STAYS:
                return _fitted(last_off)
        progress(min(done / _MOST[batch], 1.0))
    return Fitted(math.nan, np.full(features, math.nan), False)


def _begun(rule: Optimizer, features: int) -> tuple:
    hyper = rule.hyper(*encode(rule.hyper, {}))
    lanes = jnp.zeros((len(RATES), features))
    return jax.vmap(lambda theta: rule.init(theta, hyper))(lanes), hyper


def _fitted(last_off: np.ndarray) -> Fitted:
    """Of the first rate with which all weights stay."""
    best = int(last_off.max(axis=1).argmin())
    return Fitted(float(RATES[best]), last_off[best] + 1.0, best in (0, len(RATES) - 1))
