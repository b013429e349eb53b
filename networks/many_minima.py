"""Hundreds of networks of each width, trained from starts of their own: with which losses do they end?

The wider the networks are, the closer their losses lie together: local minima that are much worse than others become
rare (Choromanska et al. 2015, arXiv:1412.0233).
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache, lru_cache
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from experiments.compile_cache import bounded
from networks.data_sets import two_moons
from networks.many_loop import LOOPS, train
from networks.side_by_side import ROWS, Points, losses
from optimizers import OPTIMIZERS

WIDTHS = (2, 5, 10, 25, 50, 100)
CHUNK = 50  # networks that are trained side by side: at most 5,000 units, which stay in the processor's cache
EXAMPLES, TESTED, BATCH = 200, 1000, 20
MOST_EPOCHS = 1000
_NOISE = 0.2
_THREADS = 2
_losses = jax.jit(losses, static_argnames="width")


class Training(NamedTuple):
    """How all networks are trained.

    optimizer: a slug of `networks.elementwise.ELEMENTWISE`. rate: its first learning rate, which falls in a line to 0.
    epochs: at most `MOST_EPOCHS`, in batches of 20 that all networks share.
    seed: of the starts and the batches.
    """

    optimizer: str = "momentum"
    rate: float = 0.02
    epochs: int = 200
    seed: int = 0


class Ends(NamedTuple):
    """The mean square losses with which networks of one width end, (networks,); not finite where one has diverged."""

    training: np.ndarray
    test: np.ndarray


@cache
def moons() -> tuple[Points, Points]:
    """Two moons: the points of the training and those of the test, standardised together, the answers -1 and 1."""
    x, of = two_moons(EXAMPLES + TESTED, _NOISE, seed=0)
    parts, y = (slice(None, EXAMPLES), slice(EXAMPLES, None)), 2.0 * of - 1.0
    seen, unseen = (Points(jnp.asarray(x[part], jnp.float32), jnp.asarray(y[part], jnp.float32)) for part in parts)
    return seen, unseen


def starts(width: int, seed: int, number: int) -> np.ndarray:
    """The starts of the chunk with this number, (4, width, networks): normal, with variance 1 / inputs of the sum."""
    drawn = np.random.default_rng((seed, width, number)).normal(size=(ROWS, width, CHUNK))
    return drawn / np.sqrt([3.0, 3.0, 3.0, width])[:, None, None]


@lru_cache(maxsize=8)
def orders(seed: int) -> np.ndarray:
    """In which order each epoch goes through the points, (epochs, points)."""
    alike = np.tile(np.arange(EXAMPLES), (MOST_EPOCHS, 1))
    return np.random.default_rng(seed).permuted(alike, axis=1)


def final_losses(
    training: Training,
    networks: int,
    widths: Sequence[int] = WIDTHS,
    progress: Callable[[float], object] = lambda _: None,
) -> dict[int, Ends]:
    """Train so many networks of each width.

    Args:
        training: how.
        networks: of each width; more of them begin with the same ones.
        widths: units of the hidden layer.
        progress: called with the share that is done. It may raise to stop the training; what is done stays known.

    Returns:
        The ends for each width, in single precision.
    """
    chunks = [(width, number) for number in range(-(-networks // CHUNK)) for width in widths]
    pool, done, units = ThreadPoolExecutor(_THREADS, "networks"), 0, sum(width for width, _ in chunks)
    try:
        started = {pool.submit(_ends_of_chunk, training, *chunk): chunk for chunk in chunks}
        for finished in as_completed(started):
            finished.result()
            done += started[finished][0]
            progress(done / units)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return {width: _joined(training, width, networks) for width in widths}


def _joined(training: Training, width: int, networks: int) -> Ends:
    chunks = [_ends_of_chunk(training, width, number) for number in range(-(-networks // CHUNK))]
    return Ends(*(np.concatenate(parts)[:networks] for parts in zip(*chunks, strict=True)))


@lru_cache(maxsize=4096)
def _ends_of_chunk(training: Training, width: int, number: int) -> Ends:
    theta = trained(training, width, number)
    return Ends(*(np.asarray(_losses(theta, width, one)) for one in moons()))


def trained(training: Training, width: int, number: int) -> jnp.ndarray:
    """The networks of the chunk with this number at the end of their training, shape (4 width networks,)."""
    optimizer, (seen, _) = OPTIMIZERS[training.optimizer], moons()
    start, rate = (
        jnp.asarray(one, jnp.float32) for one in (starts(width, training.seed, number).ravel(), training.rate)
    )
    steps = jnp.asarray(training.epochs * (EXAMPLES // BATCH))
    loop = bounded(train, LOOPS)
    return loop(optimizer, width, BATCH, start, seen, jnp.asarray(orders(training.seed)), rate, steps)
