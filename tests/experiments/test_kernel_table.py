"""What holds for every kernel, by being registered: shapes, types, no retrace, prefixes, lanes of their own."""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.run import walk
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import Value
from tests.corners import corners, moved
from tests.experiments.same import same
from tests.kernel_table import EVERYBODY
from tests.one_run import follow

# By module: all tests of a pair come one after the other, so that its loop is compiled, or read from disk, once.
EACH = pytest.mark.parametrize(("optimizer", "landscape"), EVERYBODY, scope="module")
RATE = 1e-4
LOOP: Any = walk  # the types of a jitted function do not tell of its cache
BLOWS_UP = Contender(optimizer="gradient_descent", rate=1.0, noise=0.3)


def settings(optimizer: str) -> Iterator[dict[str, Value]]:
    """Some corners of the hyperparameters, and every number moved."""
    bundle = OPTIMIZERS[optimizer].hyper
    yield from islice(corners(bundle), 6)
    yield moved(bundle)


@EACH
def test_a_step_keeps_the_states_shapes_and_types(optimizer: str, landscape: str) -> None:
    rule = OPTIMIZERS[optimizer]
    hyper = rule.hyper(*map(jnp.float64, rule.hyper._field_defaults.values()))
    first = rule.init(jnp.array(LANDSCAPES[landscape].start), hyper)
    t = follow(landscape, optimizer, RATE, steps=25, noise=0.1)
    assert first._fields[0] == "theta"
    assert tuple(t.state) == first._fields
    for name, value in first._asdict().items():
        assert t.state[name].shape == (26, *np.shape(value)), name
        assert t.state[name].dtype == np.float64, name
        np.testing.assert_array_equal(t.state[name][0], value)
    for name in ("gradients", "effective_rates"):
        assert getattr(t, name).shape == (25, 2), name
    np.testing.assert_array_equal(t.state["theta"], t.positions)


@EACH
def test_every_look_is_counted_and_weighed(optimizer: str, landscape: str) -> None:
    cost = follow(landscape, optimizer, RATE, steps=12).evaluations
    np.testing.assert_array_equal(cost, 0.5 * cost.values + cost.gradients + 2.0 * cost.hessians)
    for kind in (cost.values, cost.gradients, cost.hessians):
        assert (np.diff(kind, prepend=0.0) >= 0).all()
        assert (kind % 1 == 0).all()
    assert (np.diff(cost, prepend=0.0) >= 1.0).all(), "every step asks for a gradient"


@EACH
def test_no_hyperparameter_compiles_anything(optimizer: str, landscape: str) -> None:
    follow(landscape, optimizer, RATE, steps=10)
    ready = LOOP._cache_size()
    for hyper in settings(optimizer):
        for rate in (RATE, 1e4):
            follow(landscape, optimizer, rate, hyper, steps=10)
    assert LOOP._cache_size() == ready


@EACH
def test_a_longer_run_begins_with_the_shorter_one(optimizer: str, landscape: str) -> None:
    runs = [follow(landscape, optimizer, RATE, noise=0.5, seed=8, steps=steps) for steps in (1, 10, 300, 1024)]
    for shorter, longer in pairwise(runs):
        same(shorter, longer, len(shorter.rates))


@EACH
def test_divergence_stays_in_its_lane(optimizer: str, landscape: str) -> None:
    contender = Contender(optimizer=optimizer, rate=RATE, noise=0.3)
    wild = Contender(optimizer=optimizer, rate=1e4, noise=0.3)
    alone = run(Experiment(landscape=landscape, seed=2, contenders=(contender,)))
    between = run(Experiment(landscape=landscape, seed=2, contenders=(BLOWS_UP, wild, contender, wild)))
    same(alone[0], between[2], 500)


@EACH
def test_what_is_not_finite_stays_so(optimizer: str, landscape: str) -> None:
    t = follow(landscape, optimizer, 1e4, start=(1e6, -1e6), steps=200, noise=1.0)
    finite = np.asarray(np.isfinite(t.positions).all(axis=1))
    if t.diverged_at is None:
        assert finite.all()
    else:
        assert finite[: t.diverged_at].all()
        assert not finite[t.diverged_at :].any()
