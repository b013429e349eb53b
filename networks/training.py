"""Train all contenders, side by side, and look at what came of it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache
from threading import Lock
from typing import NamedTuple

import numpy as np
from cachetools import LRUCache, cached

from experiments.batches import BatchPlan, batch_bits
from experiments.compile_cache import bounded
from networks.activations import ACTIVATIONS
from networks.experiment import NetworkContender, Training
from networks.look import Looked, look
from networks.loop import CAPACITY, FRAMES, Recorded, Settings, train_loop
from networks.matrix_rules import MATRIX_RULES
from quantities import encode

GRID = 40  # places along each side at which classes are asked
ALONG = 161  # places along x at which a fit is asked
_LOOPS = 96  # kept compiled; a class that tries shapes would make one for each, and each optimizer
_KEPT = 64 << 20  # bytes of trainings that are kept


class Trained(NamedTuple):
    """What came of one contender, in NumPy.

    steps: of each frame, (frames,); the first is 0, the last the number of steps.
    thetas: (frames, n). losses: on all examples, before each step and after the last, (steps + 1,).
    rates: of each step, (steps,). looked: at each frame.
    """

    steps: np.ndarray
    thetas: np.ndarray
    losses: np.ndarray
    rates: np.ndarray
    looked: Looked

    @property
    def diverged_at(self) -> int | None:
        """The first step whose loss is not finite; None if there is none."""
        bad = np.flatnonzero(~np.isfinite(self.losses))
        return int(bad[0]) if len(bad) else None


def frame_steps(steps: int) -> np.ndarray:
    """The steps of which theta is kept: as many as are kept at most, evenly apart, and the last one."""
    every = -(-steps // (FRAMES - 1))
    return np.minimum(np.arange(-(-steps // every) + 1) * every, steps)


def places(training: Training) -> np.ndarray:
    """Where the networks are asked: of classes a grid over the box, row by row from below; of a fit points along x."""
    left, right, low, high = training.data.box
    if not training.data.classes:
        return np.linspace(left, right, ALONG)[:, None]
    x, y = np.meshgrid(np.linspace(left, right, GRID), np.linspace(low, high, GRID))
    return np.c_[x.ravel(), y.ravel()]


def train_one(training: Training, contender: NetworkContender) -> Trained:
    """Train one contender.

    Args:
        training: what all share.
        contender: one of its contenders.

    Returns:
        `Trained`. The same training gives the same bits. What is not finite is an outcome.
    """
    rule, schedule, shape = training.rule(contender), contender.rate_schedule, training.shape
    plan = BatchPlan(training.seed, training.examples, training.batch, CAPACITY)
    kept = frame_steps(training.steps)
    settings = Settings(
        contender.rate,
        contender.warmup,
        rule.hyper(*encode(rule.hyper, contender.hyper)),
        schedule.parameters(*encode(schedule.parameters, contender.schedule_parameters)),
        training.clip,
    )
    recorded: Recorded = bounded(train_loop, _LOOPS)(
        shape,
        rule,
        schedule,
        training.batch == training.examples,
        settings,
        training.start,
        training.unit,
        training.training_set,
        batch_bits(plan),
        training.steps,
        int(kept[1]),
    )
    steepest = ACTIVATIONS[str(training.network["activation"])].steepest
    looked: Looked = bounded(look, _LOOPS)(
        shape,
        recorded.thetas,
        training.unit,
        training.training_set,
        training.test_set,
        places(training),
        steepest,
    )
    frames, steps = len(kept), training.steps
    return Trained(
        kept,
        np.asarray(recorded.thetas)[:frames],
        np.append(np.asarray(recorded.losses)[:steps], np.asarray(looked.loss)[frames - 1]),
        np.asarray(recorded.rates)[:steps],
        Looked(*(np.asarray(array)[:frames] for array in looked)),
    )


def _bytes(trained: tuple[Trained, ...]) -> int:
    return sum(run.thetas.nbytes + sum(array.nbytes for array in run.looked) for run in trained)


@cached(LRUCache(_KEPT, getsizeof=_bytes), key=lambda training, tell=None: training, lock=Lock())
def train(training: Training, tell: Callable[[int], object] | None = None) -> tuple[Trained, ...]:
    """Train all contenders; what came of the last ones is kept for all visitors.

    Args:
        training: a valid value, since `Training` refuses all others.
        tell: is given the number of contenders that are ready, each time there is one more. What it raises stops the
            training; those that run come to their end.

    Returns:
        `Trained` of each contender, in their order.
    """
    # Who compiles longest begins, or the last one would be alone at the end.
    contenders = training.contenders
    order = sorted(range(len(contenders)), key=lambda place: contenders[place].optimizer not in MATRIX_RULES)
    waiting = {place: _threads().submit(train_one, training, contenders[place]) for place in order}
    try:
        for done, _ in enumerate(as_completed(waiting.values()), 1):
            if tell:
                tell(done)
    except BaseException:
        for future in waiting.values():
            future.cancel()
        raise
    return tuple(waiting[place].result() for place in range(len(contenders)))


@cache
def _threads() -> ThreadPoolExecutor:
    """Two contenders at a time: XLA compiles and runs beside Python, and a third would only wait for a core."""
    return ThreadPoolExecutor(2, thread_name_prefix="networks")


def is_trained(training: Training) -> bool:
    """Whether what comes of it is kept already, so that there is nothing to wait for."""
    return training in train.cache
