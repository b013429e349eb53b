"""What `run` gives back: the shapes and types that scripts rely on, and rows that follow from each other."""

import pickle
from functools import partial
from importlib import import_module
from itertools import product
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Evaluations, Experiment, Result, Trajectory, run
from experiments.objective import StepObjective
from experiments.run import run_loop
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, Optimizer
from tests.kernel_table import FEW_OPTIMIZERS
from tests.landscapes.surfaces import losses
from tests.one_run import follow
from tests.tools.loops import apart

RATE = 1e-4


def test_the_design_pages_example() -> None:
    given: dict[str, Any] = {"landscape": "rosenbrock", "start": (-1.5, 2.0), "steps": 500, "seed": 0}
    result = run(Experiment(**given, contenders=(Contender(optimizer="adam", rate=0.01, hyper={"beta1": 0.9}),)))
    assert isinstance(result, Result)
    assert len(result) == 1
    assert list(result) == [result[0]]
    t = result[0]
    assert isinstance(t, Trajectory)
    assert t.positions.shape == (501, 2)
    assert t.positions[0].tolist() == [-1.5, 2.0]
    assert t.state["average"].shape == (501, 2)
    assert t.evaluations.total.tolist() == list(range(1, 501))
    assert t.diverged_at is None


@pytest.mark.parametrize("landscape", ["rosenbrock", "gabor"])  # without data, and with
@pytest.mark.parametrize("optimizer", FEW_OPTIMIZERS)
def test_shapes_and_types(optimizer: str, landscape: str) -> None:
    steps = 40
    t = follow(landscape, optimizer, RATE, steps=steps, noise=0.1, seed=1)
    shapes = {
        "positions": (steps + 1, 2),
        "losses": (steps + 1,),
        "gradients": (steps, 2),
        "rates": (steps,),
        "effective_rates": (steps, 2),
    }
    for name, shape in shapes.items():
        array = getattr(t, name)
        assert type(array) is np.ndarray, name
        assert array.dtype == np.float64, name
        assert array.shape == shape, name
    assert tuple(t.positions[0]) == LANDSCAPES[landscape].start


@pytest.mark.parametrize("landscape", ["rosenbrock", "gabor"])
@pytest.mark.parametrize("optimizer", FEW_OPTIMIZERS)
def test_evaluations_are_counted_from_the_first_step_on(optimizer: str, landscape: str) -> None:
    evaluations = follow(landscape, optimizer, RATE, steps=12).evaluations
    assert isinstance(evaluations, Evaluations)
    assert evaluations.shape == (12,)
    assert evaluations.total.dtype == np.float64
    if optimizer != "bfgs":  # its line search asks for more
        np.testing.assert_array_equal(evaluations.gradients, np.arange(1, 13))
        np.testing.assert_array_equal(evaluations.values, np.zeros(12))
        np.testing.assert_array_equal(evaluations.hessians, np.zeros(12))
        np.testing.assert_array_equal(evaluations, evaluations.gradients)


@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_losses_are_the_full_loss_at_the_positions(landscape: str) -> None:
    t = follow(landscape, "adam", RATE, steps=60, noise=0.5, seed=2)
    surface = LANDSCAPES[landscape]
    shape = surface.parameters(*surface.parameters._field_defaults.values())
    expected = losses(surface, shape, t.positions)
    np.testing.assert_array_equal(t.positions[0], surface.start)
    np.testing.assert_allclose(t.losses, expected, rtol=1e-12, atol=1e-15)


@partial(jax.jit, static_argnames="rule")
def _one_step(rule: Optimizer, before: Any, rate: Any, hyper: Any, shape: Any) -> Any:
    return rule.step(StepObjective(LANDSCAPES["rosenbrock"], shape, jnp.zeros(2)), before, rate, hyper)


# The first step, one in the middle, and the last that the smaller record holds, of each optimizer; of a few the
# ends of the larger one as well, which is another compilation.
@pytest.mark.parametrize(
    ("optimizer", "steps"),
    [*product(OPTIMIZERS, (1, 10, 1024)), *product(FEW_OPTIMIZERS, (1023, 1025, 4096))],
)
def test_the_last_row_is_one_step_on_from_the_one_before(optimizer: str, steps: int) -> None:
    rule, surface = OPTIMIZERS[optimizer], LANDSCAPES["rosenbrock"]
    hyper = rule.hyper(*rule.hyper._field_defaults.values())
    shape = surface.default_parameters
    t = follow("rosenbrock", optimizer, RATE, steps=steps)
    assert len(t.positions) == steps + 1

    before = type(rule.init(jnp.zeros(2), hyper))(**{name: jnp.asarray(rows[-2]) for name, rows in t.state.items()})
    after, info = _one_step(rule, before, t.rates[-1], hyper, shape)
    for name, value in after._asdict().items():
        # Averages of differences of gradients are rounding by the end of a run: of terms as large as 100.
        np.testing.assert_allclose(t.state[name][-1], value, rtol=1e-11, atol=1e-13, err_msg=name)
    np.testing.assert_allclose(t.gradients[-1], info.gradient, rtol=1e-11, atol=1e-12)
    np.testing.assert_allclose(t.losses[-1], surface.loss(t.positions[-1], shape), rtol=1e-12)


def test_costs_in_gradient_evaluations() -> None:
    asked = ((2, 0, 4), (1, 1, 0), (0, 3, 0))
    evaluations = pickle.loads(pickle.dumps(Evaluations(*(np.cumsum(np.array(n, float)) for n in asked))))
    np.testing.assert_array_equal(evaluations.values, (2, 2, 6))
    np.testing.assert_array_equal(evaluations.gradients, (1, 2, 2))
    np.testing.assert_array_equal(evaluations.hessians, (0, 3, 3))
    # In two dimensions: a gradient is two values, a Hessian two gradients.
    np.testing.assert_array_equal(evaluations, (2.0, 9.0, 11.0))
    assert evaluations[-1] == 11.0
    assert len(evaluations) == 3
    np.testing.assert_array_equal(evaluations[:2], (2.0, 9.0))
    np.testing.assert_array_equal(evaluations[1:].hessians, (3, 3))


def test_too_many_compiled_loops_are_forgotten_and_come_back_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    module, loops = import_module("experiments.run"), apart(run_loop, "landscape", "optimizer", "schedule")
    monkeypatch.setattr(module, "LOOPS", 2)
    monkeypatch.setattr(module, "run_loop", loops)
    first = follow("quadratic_bowl", "gradient_descent", 0.1)
    for rule in ("momentum", "adam", "gradient_descent"):
        again = follow("quadratic_bowl", rule, 0.1)
        assert 1 <= loops._cache_size() <= 2
    np.testing.assert_array_equal(again.positions, first.positions)
