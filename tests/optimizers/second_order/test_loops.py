"""Every rule against an independent NumPy loop: path, gradient, effective rate, memory and looks, step by step.

Each step of the loop begins where the kernel stood and with the kernel's V, since DFP remembers a
rounding for a hundred steps; nu is the loop's own. The comparison ends where the gradient has lost five
digits: after that the losses of two looks differ by rounding.
"""

from typing import Any

import numpy as np
import pytest

from experiments import Trajectory
from landscapes import LANDSCAPES
from quantities import Value
from tests.one_run import follow
from tests.optimizers.second_order.by_hand import RULES, Done
from tests.optimizers.second_order.surfaces import SURFACES

STEPS = 200
DECAY = 0.02
SETTINGS: list[tuple[str, dict[str, Value], dict[str, Value]]] = [
    # The rule, what to tell the kernel alone, what to tell both.
    ("steepest_descent", {"search": "armijo"}, {}),
    ("newton", {}, {"safeguards": False}),
    ("newton", {}, {"safeguards": True}),
    ("bfgs", {"search": "armijo"}, {}),
    ("dfp", {"search": "armijo"}, {}),
    ("levenberg_marquardt", {}, {}),
    ("levenberg_marquardt", {}, {"nu": 3.0, "factor": 2.5}),
]


@pytest.mark.parametrize("start", [0, 1, 2])
@pytest.mark.parametrize(("rate", "decay"), [(1.0, 0.0), (0.3, 0.0), (1.7, DECAY)])
@pytest.mark.parametrize("landscape", list(SURFACES))
@pytest.mark.parametrize(("slug", "kernels", "both"), SETTINGS)
def test_every_step_is_the_textbooks_step(
    slug: str, kernels: dict[str, Value], both: dict[str, Value], landscape: str, rate: float, decay: float, start: int
) -> None:
    t = follow(
        landscape,
        slug,
        rate,
        kernels | both,
        start=list(LANDSCAPES[landscape].starts.values())[start],
        steps=STEPS,
        schedule="inverse_time",
        schedule_parameters={"k": decay},
    )
    compared = _until_converged(t)
    steps = [
        (t.positions[k], rate / (1 + decay * k), {name: memory[k] for name, memory in t.state.items()})
        for k in range(compared)
    ]
    expected = list(RULES[slug](SURFACES[landscape], steps, **both))
    assert compared >= 3
    _same(t.positions[1 : compared + 1], [done.theta for done in expected], "theta")
    _same(t.gradients[:compared], [done.gradient for done in expected], "gradient")
    _same(t.effective_rates[:compared], [np.broadcast_to(done.effective_rate, 2) for done in expected], "effective")
    for name in expected[0].memory:
        _same(t.state[name][1 : compared + 1], [done.memory[name] for done in expected], name)
    assert set(t.state) == {"theta", *expected[0].memory}
    _same_looks(t, expected)


@pytest.mark.parametrize("slug", ["bfgs", "dfp"])
def test_v_starts_as_the_identity(slug: str) -> None:
    np.testing.assert_array_equal(follow("rosenbrock", slug, 1.0, steps=1).state["inverse_hessian"][0], np.eye(2))


def _until_converged(t: Trajectory) -> int:
    sizes = np.linalg.norm(t.gradients, axis=1)
    there = sizes < 1e-5 * np.maximum(sizes[0], 1.0)
    return int(np.argmax(there)) if there.any() else len(sizes)


def _same(computed: np.ndarray, expected: list[Any], what: str) -> None:
    # The small absolute part is for entries that pass through zero.
    scale = np.abs(expected).max(initial=0.0)
    np.testing.assert_allclose(computed, expected, rtol=1e-8, atol=1e-11 * scale, equal_nan=False, err_msg=what)


def _same_looks(t: Trajectory, expected: list[Done]) -> None:
    asked = np.cumsum([done.asked for done in expected], axis=0)
    counts = (t.evaluations.values, t.evaluations.gradients, t.evaluations.hessians)
    np.testing.assert_array_equal(np.stack(counts, axis=1)[: len(asked)], asked)
