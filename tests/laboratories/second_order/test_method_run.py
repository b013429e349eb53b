"""What second-order methods believe, where they end and how fast, against closed forms and the lecture's claims."""

from dataclasses import replace

import numpy as np
import pytest

from experiments import Contender, Experiment
from experiments.analysis.limit_point import PointKind
from experiments.analysis.quadratic_model import Shape
from laboratories.second_order.convergence import ConvergenceKind
from laboratories.second_order.method_run import METHODS, MethodRun, landscapes_with_minimum, methods, run_methods
from laboratories.second_order.step_model import step_model
from landscapes import LANDSCAPES, Point
from quantities import Value

CONDITION = 20.0
VALLEY: dict[str, Value] = {"condition": CONDITION, "rotation": 30.0}
SHARED = {"search": ("steepest_descent", "bfgs", "dfp"), "safeguards": ("newton",), "nu": ("levenberg_marquardt",)}


def descend(
    landscape: str,
    *methods: str,
    start: Point | None = None,
    steps: int = 100,
    rate: float = 1.0,
    shape: dict[str, Value] | None = None,
    **numbers: Value,
) -> list[MethodRun]:
    """A descent for each method; each number goes to the methods that have it."""
    contenders = tuple(
        Contender(
            optimizer=slug,
            rate=rate if slug == "gradient_descent" else 1.0,
            hyper={name: value for name, value in numbers.items() if slug in SHARED[name]},
        )
        for slug in methods
    )
    where = {"landscape": landscape, "landscape_parameters": shape or {}, "steps": steps}
    return list(run_methods(Experiment(**where, start=start or LANDSCAPES[landscape].start, contenders=contenders)))


def in_the_valley(*methods: str, **more) -> list[MethodRun]:
    return descend("elongated_valley", *methods, start=(3.0, 2.0), shape=VALLEY, **more)


# Orders of convergence on a quadratic, in closed form.


def test_gradient_descent_is_linear_with_ratio_max_abs_one_minus_a_lambda() -> None:
    rates = (0.02, 0.04, 1 / CONDITION, 2 / (1 + CONDITION), 0.098)
    walk = Experiment(
        landscape="elongated_valley",
        landscape_parameters=VALLEY,
        start=(3.0, 2.0),
        steps=300,
        contenders=tuple(Contender(optimizer="gradient_descent", rate=rate) for rate in rates),
    )
    for rate, descent in zip(rates, run_methods(walk), strict=True):
        ratio = max(abs(1 - rate * 1.0), abs(1 - rate * CONDITION))
        assert descent.convergence.kind is ConvergenceKind.LINEAR
        assert descent.convergence.ratio == pytest.approx(ratio, rel=1e-6)
        assert descent.convergence.order == pytest.approx(1.0, abs=1e-6)
        assert descent.theory is not None
        assert descent.theory.ratio == pytest.approx(ratio, rel=1e-12)


def test_at_the_stability_edge_nothing_converges() -> None:
    (descent,) = in_the_valley("gradient_descent", rate=2 / CONDITION)
    assert (descent.convergence.kind, descent.limit_point.end) == (ConvergenceKind.UNSETTLED, PointKind.ON_ITS_WAY)


def test_steepest_descent_from_the_worst_start_leaves_what_kantorovich_says() -> None:
    shape: dict[str, Value] = {"condition": CONDITION, "rotation": 0.0}
    (descent,) = descend(
        "elongated_valley", "steepest_descent", start=(CONDITION, 1.0), shape=shape, steps=200, search="exact"
    )
    assert descent.convergence.ratio == pytest.approx((CONDITION - 1) / (CONDITION + 1), rel=1e-6)


def test_newton_needs_one_step_and_quasi_newton_three() -> None:
    newton, bfgs, dfp = in_the_valley("newton", "bfgs", "dfp", search="exact")
    assert newton.convergence == (ConvergenceKind.AT_ONCE, None, None, 1)
    for descent in (bfgs, dfp):
        assert descent.convergence.kind is ConvergenceKind.AT_ONCE
        assert descent.convergence.steps is not None
        assert descent.convergence.steps <= 3


def test_levenberg_marquardt_leaves_nu_over_lambda_plus_nu() -> None:
    (descent,) = in_the_valley("levenberg_marquardt", nu=0.01, steps=10)
    # L = sum r^2, so J'J has half the curvatures; a tenth of nu after each step that succeeds.
    left = [nu / (0.5 + nu) for nu in 0.01 * 0.1 ** np.arange(3)]
    along = descent.path.positions @ np.array((np.cos(np.pi / 6), np.sin(np.pi / 6)))
    np.testing.assert_allclose(along[1:4] / along[:3], left, rtol=1e-9)
    assert descent.convergence.kind is ConvergenceKind.SUPERLINEAR


# Claim 14: linear and quadratic near the minimum; Newton goes wrong where H is indefinite.


@pytest.mark.parametrize("start", list(LANDSCAPES["rosenbrock"].starts.values()))
def test_newton_has_order_two_near_the_minimum_of_rosenbrock(start: Point) -> None:
    (descent,) = descend("rosenbrock", "newton", start=start)
    assert descent.convergence.kind is ConvergenceKind.QUADRATIC
    assert descent.convergence.order == pytest.approx(2.0, abs=0.2)
    assert descent.limit_point.end is PointKind.GLOBAL


def test_newton_climbs_where_the_hessian_is_not_positive_and_is_saved_by_its_safeguards() -> None:
    (pure,), (safe,) = (descend("himmelblau", "newton", safeguards=safe) for safe in (False, True))
    assert (pure.hessian_eigenvalues < 0).all()
    assert step_model(pure, 0).model.shape is Shape.HILL
    assert pure.suboptimalities[-1] > pure.suboptimalities[0]
    assert pure.limit_point.end is PointKind.MAXIMUM
    assert pure.theory is None
    assert (pure.convergence.order, pure.convergence.steps) == (None, None)
    assert (safe.model_eigenvalues > 0).all()
    assert (safe.limit_point.end, safe.convergence.kind) == (PointKind.GLOBAL, ConvergenceKind.QUADRATIC)


def test_newton_may_end_on_a_saddle() -> None:
    (descent,) = descend("himmelblau", "newton", start=(-4.0, -0.3))
    assert descent.limit_point.end is PointKind.SADDLE
    low, high = descent.hessian_eigenvalues[-1]
    assert low < 0 < high
    assert step_model(descent, 50).model.shape is Shape.SADDLE


# Claim 15: Levenberg-Marquardt is gradient descent where nu is large, and Newton where it is small.


def test_a_minimum_off_the_domain_is_not_global_however_low_it_is() -> None:
    """McCormick's floor goes on falling: the next wave has a minimum that is lower by pi."""
    contender = Contender(optimizer="newton", rate=1.0)
    experiment = Experiment(landscape="mccormick", steps=50, contenders=(contender,))
    on, off = (
        run_methods(experiment.model_copy(update={"start": start}))[0].limit_point
        for start in ((-0.5, -1.5), (-3.5, -4.5))
    )
    assert (on.end, off.end) == (PointKind.GLOBAL, PointKind.LOCAL)
    assert on.loss - off.loss == pytest.approx(np.pi)


def test_levenberg_marquardt_turns_from_the_gradient_to_newton() -> None:
    (descent,) = descend("rosenbrock", "levenberg_marquardt", start=(1.5, -0.5), nu=1e6, steps=40)
    assert descent.gauss_newton_eigenvalues is not None
    first = step_model(descent, 0)
    assert first.nu is not None
    assert first.nu > 100 * descent.gauss_newton_eigenvalues[0, 1]
    assert first.to_gradient < 0.5 < first.to_newton
    arrived = descent.convergence.steps
    assert arrived is not None
    late = step_model(descent, arrived - 2)
    assert late.nu is not None
    assert late.nu < descent.gauss_newton_eigenvalues[arrived - 2, 0]
    assert late.to_newton < 1 < late.to_gradient


def test_where_residuals_stay_each_step_leaves_the_share_that_gauss_newton_misses() -> None:
    (descent,) = descend("gabor", "levenberg_marquardt", start=(-8.0, 8.0))
    assert descent.theory is not None
    assert descent.theory.ratio is not None
    late = descent.errors[(descent.errors < 1e-3) & (descent.errors > 1e-6)]
    assert len(late) >= 3
    np.testing.assert_allclose(late[1:] / late[:-1], descent.theory.ratio, rtol=0.05)


# Claim 16: BFGS and DFP keep V positive definite, whatever H is.


@pytest.mark.parametrize("search", ["armijo", "exact"])
def test_quasi_newton_models_are_bowls_even_where_the_loss_is_a_hill(search: str) -> None:
    for descent in descend("himmelblau", "bfgs", "dfp", search=search):
        assert (descent.hessian_eigenvalues[0] < 0).all()
        assert (descent.model_eigenvalues > 0).all()
        assert descent.limit_point.end is PointKind.GLOBAL
        assert descent.convergence.steps is not None
        # Where they arrive they have learnt what the curvature is.
        arrived = descent.convergence.steps - 1
        np.testing.assert_allclose(descent.model_eigenvalues[arrived], descent.hessian_eigenvalues[arrived], rtol=0.05)


# What the model of one step says.


def test_the_middle_of_the_model_is_where_the_step_goes() -> None:
    for descent in descend("rosenbrock", *METHODS, rate=1e-3, steps=30):
        for step in (0, 1, 7):
            seen = step_model(descent, step)
            moved, wanted = descent.path.positions[step + 1] - seen.theta, seen.model.move
            searched = descent.contender.optimizer in ("bfgs", "dfp")
            if searched:  # the search goes a part of the way, or farther
                assert np.linalg.norm(moved) > 0
                np.testing.assert_allclose(moved[0] * wanted[1], moved[1] * wanted[0], rtol=1e-6)
            elif moved.any():  # a trial of Levenberg-Marquardt may fail
                np.testing.assert_allclose(moved, wanted, rtol=1e-6, atol=1e-12)


def test_who_diverges_is_told_and_has_no_model_any_more() -> None:
    (descent,) = descend("himmelblau", "gradient_descent", start=(4.0, 4.0))
    assert descent.limit_point.end is PointKind.DIVERGED
    assert step_model(descent, 0).model.shape is Shape.BOWL
    assert step_model(descent, 90).model.shape is Shape.FLAT
    assert np.isfinite(descent.hessian_eigenvalues[0]).all()
    assert np.isnan(descent.hessian_eigenvalues[-1]).all()


def test_a_cusp_is_a_minimum_without_a_theory(monkeypatch: pytest.MonkeyPatch) -> None:
    def cusps(parameters):
        return tuple(minimum._replace(smooth=False) for minimum in smooth.minima(parameters))

    smooth = LANDSCAPES["himmelblau"]
    monkeypatch.setitem(LANDSCAPES, "himmelblau", replace(smooth, minima=cusps))
    (descent,) = descend("himmelblau", "bfgs")
    assert (descent.limit_point.end, descent.theory) == (PointKind.GLOBAL, None)
    assert tuple(descent.limit_point.theta) in [minimum.theta for minimum in cusps(())]


def test_an_error_is_measured_to_the_last_digit_even_where_the_book_gives_fewer() -> None:
    (descent,) = descend("gabor", "bfgs", start=(-8.0, 8.0))
    assert descent.limit_point.end is PointKind.LOCAL
    known = min(np.linalg.norm(np.subtract(m.theta, descent.limit_point.theta)) for m in _gabor_minima())
    assert 1e-8 < known < 1e-6
    assert descent.errors[-1] < 1e-12


def _gabor_minima():
    gabor = LANDSCAPES["gabor"]
    return gabor.minima(gabor.parameters())


def test_places_have_minima_and_methods_what_they_need() -> None:
    assert {"rosenbrock", "himmelblau", "gabor"} <= set(landscapes_with_minimum())
    assert not {"saddle", "monkey_saddle"} & set(landscapes_with_minimum())
    assert methods(LANDSCAPES["rosenbrock"]) == list(METHODS)
    assert "levenberg_marquardt" not in methods(LANDSCAPES["two_wells"])
