"""What a landscape's formula promises of its shape holds everywhere, not only where a grid looks."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landscapes import LANDSCAPES
from tests.landscapes.surfaces import losses

X = st.floats(-5.0, 5.0)
SWAPS = (
    "quadratic_bowl",
    "matyas",
    "plateau",
    "styblinski_tang",
    "one_neuron",
    "two_units",
    "easom",
    "rastrigin",
    "ackley",
)
TURNS = ("quadratic_bowl", "matyas", "plateau", "saddle", "three_hump_camel", "six_hump_camel", "rastrigin", "ackley")
TURNS += ("griewank", "elongated_valley")
MIRRORS = ("two_wells", "ravine", "saddle", "monkey_saddle", "rastrigin", "ackley", "griewank")


def at(slug: str, *points: tuple[float, float]) -> np.ndarray:
    """The losses at a few points, at the landscape's own parameters."""
    surface = LANDSCAPES[slug]
    return losses(surface, surface.default_parameters, points)


def same(values: np.ndarray) -> None:
    """Whether both are the same up to rounding."""
    np.testing.assert_allclose(values[0], values[1], rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("slug", SWAPS)
@given(x=X, y=X)
def test_the_two_parameters_may_be_swapped(slug: str, x: float, y: float) -> None:
    same(at(slug, (x, y), (y, x)))


@pytest.mark.parametrize("slug", TURNS)
@given(x=X, y=X)
def test_half_a_turn_changes_nothing(slug: str, x: float, y: float) -> None:
    same(at(slug, (x, y), (-x, -y)))


@pytest.mark.parametrize("slug", MIRRORS)
@given(x=X, y=X)
def test_up_and_down_are_mirror_images(slug: str, x: float, y: float) -> None:
    same(at(slug, (x, y), (x, -y)))


@given(x=X, y=X)
def test_a_monkey_saddle_repeats_every_third_of_a_turn_and_falls_where_it_rose(x: float, y: float) -> None:
    c, s = math.cos(2.0 * math.pi / 3.0), math.sin(2.0 * math.pi / 3.0)
    same(at("monkey_saddle", (x, y), (c * x - s * y, s * x + c * y)))
    there, opposite = at("monkey_saddle", (x, y), (-x, -y))
    assert there == -opposite


@given(x=X, y=X)
def test_levy_13_is_the_same_on_all_sides_of_its_minimum(x: float, y: float) -> None:
    around = at("levy_13", *((1.0 + p * x, 1.0 + q * y) for p in (1.0, -1.0) for q in (1.0, -1.0)))
    np.testing.assert_allclose(around, around[0], rtol=1e-9, atol=1e-9)


@given(x=st.integers(-5, 5), y=st.integers(-5, 5))
def test_the_waves_of_rastrigin_vanish_at_whole_numbers(x: int, y: int) -> None:
    assert at("rastrigin", (x, y))[0] == pytest.approx(x**2 + y**2, abs=1e-12)


@given(x=st.floats(-1e3, 1e3), y=st.floats(-1e3, 1e3), width=st.floats(0.3, 3.0))
def test_no_point_of_the_plateau_costs_more_than_one(x: float, y: float, width: float) -> None:
    plateau = LANDSCAPES["plateau"]
    assert 0.0 <= losses(plateau, plateau.parameters(width), [(x, y)])[0] <= 1.0
