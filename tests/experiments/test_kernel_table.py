"""What holds for every kernel, by being registered: shapes, types, prefixes, lanes of their own."""

from itertools import pairwise

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from tests.experiments.same import same
from tests.kernel_table import EVERY_OPTIMIZER
from tests.one_run import follow

# By module: all tests of a pair come one after the other, so that its loop is compiled, or read from disk, once.
# What an optimizer's own code decides is looked at on one landscape, what numbers do to it on all of the table's.
EACH_OPTIMIZER = pytest.mark.parametrize("optimizer", OPTIMIZERS, scope="module")
EACH_PAIR = pytest.mark.parametrize(("optimizer", "landscape"), EVERY_OPTIMIZER, scope="module")
ANYWHERE = "rosenbrock"
RATE = 1e-4
BLOWS_UP = Contender(optimizer="gradient_descent", rate=1.0, noise=0.3)


@EACH_OPTIMIZER
def test_a_step_keeps_the_states_shapes_and_types(optimizer: str) -> None:
    rule = OPTIMIZERS[optimizer]
    hyper = rule.hyper(*map(jnp.float64, rule.hyper._field_defaults.values()))
    first = rule.init(jnp.array(LANDSCAPES[ANYWHERE].start), hyper)
    t = follow(ANYWHERE, optimizer, RATE, steps=25, noise=0.1)
    assert first._fields[0] == "theta"
    assert tuple(t.state) == first._fields
    for name, value in first._asdict().items():
        assert t.state[name].shape == (26, *np.shape(value)), name
        assert t.state[name].dtype == np.float64, name
        np.testing.assert_array_equal(t.state[name][0], value)
    for name in ("gradients", "effective_rates"):
        assert getattr(t, name).shape == (25, 2), name


@EACH_OPTIMIZER
def test_every_look_is_counted(optimizer: str) -> None:
    cost = follow(ANYWHERE, optimizer, RATE, steps=12).evaluations
    for kind in (cost.values, cost.gradients, cost.hessians):
        assert (np.diff(kind, prepend=0.0) >= 0).all()
        assert (kind % 1 == 0).all()
    assert (np.diff(cost, prepend=0.0) >= 1.0).all(), "every step asks for a gradient"


@EACH_PAIR
def test_a_longer_run_begins_with_the_shorter_one(optimizer: str, landscape: str) -> None:
    runs = [follow(landscape, optimizer, RATE, noise=0.5, seed=8, steps=steps) for steps in (1, 10, 300, 1024)]
    for shorter, longer in pairwise(runs):
        same(shorter, longer, len(shorter.rates))


@EACH_PAIR
def test_divergence_stays_in_its_lane(optimizer: str, landscape: str) -> None:
    contender = Contender(optimizer=optimizer, rate=RATE, noise=0.3)
    wild = Contender(optimizer=optimizer, rate=1e4, noise=0.3)
    alone = run(Experiment(landscape=landscape, seed=2, contenders=(contender,)))
    between = run(Experiment(landscape=landscape, seed=2, contenders=(BLOWS_UP, wild, contender, wild)))
    same(alone[0], between[2], 500)


@EACH_PAIR
def test_what_is_not_finite_stays_so(optimizer: str, landscape: str) -> None:
    t = follow(landscape, optimizer, 1e4, start=(1e6, -1e6), steps=200, noise=1.0)
    finite = np.isfinite(t.positions).all(axis=1)
    assert (np.diff(finite.astype(int)) <= 0).all()
