"""Orders of convergence are read off errors whose order is known, and none is read where none can be."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laboratories.second_order.convergence import ConvergenceKind, convergence

FLOOR = 1e-14


def powers(order: float, constant: float = 1.0, first: float = 0.3, steps: int = 40) -> np.ndarray:
    """e_(t+1) = C e_t^p."""
    errors = [first]
    for _ in range(steps):
        errors.append(constant * errors[-1] ** order)
    return np.array(errors)


@given(ratio=st.floats(0.01, 0.99), first=st.floats(0.1, 100.0))
def test_linear_convergence_has_order_one_and_its_ratio(ratio: float, first: float) -> None:
    # Enough steps to lose a tenth of the error, and not so many that it is all gone at once.
    steps = max(8, math.ceil(4 / -math.log10(ratio)))
    found = convergence(first * ratio ** np.arange(steps + 1), FLOOR)
    assert found.kind is ConvergenceKind.LINEAR
    assert found.ratio == pytest.approx(ratio, rel=1e-9)
    assert found.order == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize("constant", [0.5, 1.0, 3.0])
@pytest.mark.parametrize(
    ("order", "kind"),
    [
        (1.4, ConvergenceKind.SUPERLINEAR),
        (1.618, ConvergenceKind.SUPERLINEAR),
        (2.0, ConvergenceKind.QUADRATIC),
        (3.0, ConvergenceKind.FASTER),
    ],
)
def test_higher_orders_are_their_own(order: float, kind: ConvergenceKind, constant: float) -> None:
    found = convergence(powers(order, constant, first=0.01), 1e-290)
    assert found.kind is kind
    assert found.order == pytest.approx(order, abs=1e-6)
    assert found.ratio is None


def test_a_zigzag_is_linear_with_its_mean_ratio() -> None:
    shares = np.tile((0.9, 0.4), 30)
    found = convergence(np.concatenate(([1.0], shares.cumprod())), FLOOR)
    assert found.kind is ConvergenceKind.LINEAR
    assert found.ratio == pytest.approx(math.sqrt(0.36), rel=0.03)


def test_a_share_that_falls_is_superlinear_whatever_its_order() -> None:
    shares = 0.5 ** np.repeat(np.arange(1.0, 7.0), 2)  # e_t = 2^(-t^2 / 4): order 1, and yet faster than any ratio
    found = convergence(np.concatenate(([1.0], shares.cumprod())), FLOOR)
    assert found == (ConvergenceKind.SUPERLINEAR, None, None, None)


def test_what_comes_before_the_last_part_does_not_count() -> None:
    slow = np.linspace(5.0, 0.3, 50)
    found = convergence(np.concatenate((slow[:-1], powers(2.0))), FLOOR)
    assert found.kind is ConvergenceKind.QUADRATIC


def test_rounding_is_no_error() -> None:
    stalled = np.concatenate((powers(2.0, steps=5), [3e-16, 1e-16, 2e-16, 1e-16]))
    found = convergence(stalled, FLOOR)
    assert found.kind is ConvergenceKind.QUADRATIC
    assert found.steps == 5


@pytest.mark.parametrize("left", [0.0, 1e-15])
def test_who_arrives_at_once_has_no_order(left: float) -> None:
    assert convergence(np.array([4.0, left, left, left]), FLOOR) == (ConvergenceKind.AT_ONCE, None, None, 1)


@pytest.mark.parametrize(
    "errors",
    [
        np.array([4.0]),
        np.array([4.0, 2.0, 1.0, 0.9]),
        np.full(50, 2.0),
        1.0 / np.arange(1.0, 200.0),  # sublinear: its ratio goes to one
        np.array([1.0, 0.5, 0.4, 0.05, 0.02]),  # too few to be called linear
        np.geomspace(1.0, 1e6, 50),
        np.array([1.0, 0.5, np.nan, np.nan]),
        np.array([1.0, 0.5, np.inf, 1e-20]),
        np.full(5, np.nan),
        np.empty(0),
    ],
    ids=str,
)
def test_where_nothing_can_be_said_nothing_is_said(errors: np.ndarray) -> None:
    assert convergence(errors, FLOOR) == (ConvergenceKind.UNSETTLED, None, None, None)


@given(st.lists(st.floats(0.0) | st.just(np.nan), max_size=40))
def test_any_errors_at_all(errors: list[float]) -> None:
    found = convergence(np.array(errors), FLOOR)
    assert (found.ratio is not None) == (found.kind is ConvergenceKind.LINEAR)
    assert found.order is None or math.isfinite(found.order)
