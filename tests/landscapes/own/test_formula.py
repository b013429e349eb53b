"""A typed formula is as good a landscape as one of the list: the same minima, saddles, losses and derivatives."""

import math
from collections.abc import Sequence
from functools import partial
from typing import Any

import jax
import numpy as np
import pytest

from landscapes import LANDSCAPES, Landscape, Minimum, Saddle, landscape_of
from landscapes.own.formula import SIDES, derivatives, letters_of, parameters_of
from landscapes.own.points import LONGEST, _read, read_points
from landscapes.own.proposed_view import proposed_view
from quantities import Refused, encode

TYPED = {
    "booth": "(x + 2y - 7)^2 + (2x + y - 5)^2",
    "matyas": "0.26(x^2 + y^2) - 0.48xy",
    "rosenbrock": "(1 - x)^2 + 100(y - x^2)^2",
    "beale": "(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2",
    "himmelblau": "(x² + y − 11)² + (x + y² − 7)²",
    "three_hump_camel": "2x^2 - 1.05x^4 + x^6/6 + xy + y^2",
    "six_hump_camel": "(4 - 2.1x^2 + x^4/3)x^2 + xy + (-4 + 4y^2)y^2",
    "styblinski_tang": "(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2",
    "mccormick": "sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1",
    "easom": "-cos(x)cos(y)exp(-((x - π)^2 + (y - π)^2))",
}


def _loss(landscape: Landscape, shape: Any, theta: Any) -> Any:
    return landscape.loss(theta, shape)


def typed(slug: str) -> tuple[Landscape, tuple]:
    """The landscape of the list, typed, and its numbers with the view of the one in the list."""
    known = LANDSCAPES[slug]
    limits = map(float, np.ravel(known.domain(known.default_parameters)))
    landscape = landscape_of("own", {"f": TYPED[slug]})
    return landscape, landscape.parameters(*encode(landscape.parameters, dict(zip(SIDES, limits, strict=True))))


@pytest.mark.parametrize("slug", TYPED)
def test_the_search_finds_what_is_known(slug: str) -> None:
    known, (own, numbers) = LANDSCAPES[slug], typed(slug)
    shape = known.default_parameters
    low, high = np.array(known.domain(shape)).T
    for kind in ("minima", "saddles"):
        expected = [one for one in getattr(known, kind)(shape) if ((one.theta > low) & (one.theta < high)).all()]
        found = getattr(own, kind)(numbers)
        if slug != "easom":  # whose ripples the list leaves out
            assert len(found) == len(expected), kind
        for one in expected:
            nearest = min(found, key=lambda other: math.dist(other.theta, one.theta))
            assert math.dist(nearest.theta, one.theta) < 1e-6, (kind, one)
            assert nearest.loss == pytest.approx(one.loss, abs=1e-9 * (1 + abs(one.loss)))
            if kind == "minima":
                assert nearest.is_global == one.is_global


@pytest.mark.parametrize("slug", ["rosenbrock", "easom", "mccormick"])
def test_losses_and_derivatives_are_those_of_the_list(slug: str) -> None:
    known, (own, numbers) = LANDSCAPES[slug], typed(slug)
    low, high = np.array(known.domain(known.default_parameters)).T
    points = np.random.default_rng(0).uniform(low, high, (20, 2))
    values, gradients, hessians = derivatives(own.texts["f"], numbers)(points)
    assert own.values
    np.testing.assert_allclose(own.values(points, numbers), values, rtol=1e-12)
    for landscape, shape in ((known, known.default_parameters), (own, numbers)):
        at = partial(_loss, landscape, shape)
        np.testing.assert_allclose(values, jax.vmap(at)(points), rtol=1e-10, atol=1e-12)
        np.testing.assert_allclose(gradients, jax.vmap(jax.grad(at))(points), rtol=1e-8, atol=1e-10)
        np.testing.assert_allclose(hessians, jax.vmap(jax.hessian(at))(points), rtol=1e-8, atol=1e-8)


def test_letters_are_numbers_with_the_ends_of_their_controls() -> None:
    own = landscape_of("own", {"f": "a(x - 1)^2 + b y^4"})
    assert letters_of(own.texts["f"]) == ("a", "b")
    assert own.parameters._fields[:3] == ("a", "a_low", "a_high")
    assert own.default_parameters.a == 1
    assert own is landscape_of("own", {"f": "a*(x-1)^2 + b*y^4"})


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"f": "f x"}, "letters must not be f"),
        ({"f": "x +"}, "ends too early"),
        ({"f": 3}, ""),
        ({"starts": "ridge"}, "must be at most 6 starts"),
        ({"starts": "a:1,2/a:3,4"}, "must be at most 6 starts"),
        ({"starts": "a:1,nan"}, "must be at most 6 starts"),
    ],
)
def test_a_text_that_makes_no_sense_is_refused(given: dict, sentence: str) -> None:
    if not sentence:
        assert landscape_of("own", given).texts["f"] == "3"
        return
    with pytest.raises(Refused) as refused:
        landscape_of("own", given)
    assert refused.value.refusal.name in given


def test_named_starts_come_first() -> None:
    own = landscape_of("own", {"f": "x^2+y^2", "starts": " on the ridge : -1.5, 2 / left:1,1"})
    assert list(own.starts) == ["on the ridge", "left", "proposed"]
    assert own.start == (-1.5, 2.0)
    assert own.texts["starts"] == "on_the_ridge:-1.5,2/left:1,1"


def _points(found: Sequence[Minimum | Saddle]) -> np.ndarray:
    return np.array([one.theta for one in found]).reshape(-1, 2)


@pytest.mark.parametrize(
    ("text", "minima", "saddles"),
    [
        ("x^2 - y^2", [], [(0.0, 0.0)]),
        ("x + y", [], []),
        ("3", [], []),
        ("ln(x)", [], []),
        ("abs(x - 1) + abs(y + 2)", [(1.0, -2.0)], []),
        ("sqrt(x) + y^2 - x", None, [(0.25, 0.0)]),
    ],
)
def test_where_nothing_is_there_nothing_is_found(text: str, minima: list | None, saddles: list) -> None:
    own = landscape_of("own", {"f": text})
    numbers = own.default_parameters
    if minima is not None:
        assert _points(own.minima(numbers)) == pytest.approx(np.reshape(minima, (-1, 2)), abs=1e-6)
    assert _points(own.saddles(numbers)) == pytest.approx(np.reshape(saddles, (-1, 2)), abs=1e-6)
    assert math.isfinite(own.scale(numbers).curvature)
    assert all(map(math.isfinite, own.start))


@pytest.mark.parametrize(
    ("text", "sides", "minima"),
    [
        ("10000(y - x^2)^2 + (1 - x)^2", (-5, 5, -5, 5), [(1, 1, True)]),  # narrow and curved valleys
        ("1e6(y - x^2)^2 + (1 - x)^2", (-5, 5, -5, 5), [(1, 1, True)]),
        ("1e8(y - x^2)^2 + (1 - x)^2", (-5, 5, -5, 5), [(1, 1, True)]),
        ("100|y - x^2| + (1 - x)^2", (-5, 5, -5, 5), []),  # nor is a point on the floor of one with a kink
        ("1/x + x + y^2", (-5, 5, -5, 5), [(1, 0, False)]),  # poles
        ("tan(x) + y^2", (-5, 5, -5, 5), []),
        ("ln(x^2 + y^2)", (-5, 5, -5, 5), []),
        ("-1/(x^2 + y^2)", (-5, 5, -5, 5), []),
        ("y^2 - 1/sqrt(|x - 0.3|)", (-5, 5, -5, 5), []),
        ("x^x + y^2", (-5, 5, -5, 5), [(1 / math.e, 0, True)]),  # (-3)^(-3) is alone
        ("x^2 + (y - 2)^2", (0, 5, -1, 2), [(0, 2, True)]),  # edges of the view
        ("x^2 + y^2", (0.1, 5, -5, 5), []),
        ("x^2 + y^2", (-1e-13, 3e-13, -1e-13, 1e-13), [(0, 0, True)]),
        ("(x - 1e-13)^2 + y^2", (-3e-13, 3e-13, -3e-13, 3e-13), [(1e-13, 0, True)]),
        ("|x|^0.1 + y^2", (-5, 5, -5, 5), [(0, 0, True)]),  # no pole
        ("1e-20((x - 1)^2 + y^2)((x + 1)^2 + y^2 + 1)", (-5, 5, -5, 5), [(1, 0, True)]),
    ],
)
def test_nothing_but_the_minima_is_found(text: str, sides: tuple, minima: list[tuple]) -> None:
    own = landscape_of("own", {"f": text})
    numbers = own.parameters(*sides)
    found = own.minima(numbers)
    assert [one.is_global for one in found] == [is_global for *_, is_global in minima]
    near = 1e-7 * (sides[1] - sides[0])
    assert _points(found) == pytest.approx(np.reshape([one[:2] for one in minima], (-1, 2)), abs=near)


def test_the_tip_of_a_cusp_is_a_minimum_that_is_not_smooth() -> None:
    (tip,) = landscape_of("own", {"f": "|x|+|y|"}).minima(landscape_of("own", {"f": "|x|+|y|"}).default_parameters)
    assert not tip.smooth


def test_a_view_is_proposed_around_what_is_to_be_seen() -> None:
    def view(text: str) -> np.ndarray:
        return np.array(proposed_view(derivatives(text, parameters_of(letters_of(text))())))

    valley = view(landscape_of("own", {"f": TYPED["rosenbrock"]}).texts["f"])
    assert (valley[:, 0] < 1).all()
    assert (valley[:, 1] > 1).all()
    assert np.ptp(view("(x-7)^2+(y-7)^2"), axis=1).max() <= 6
    np.testing.assert_array_equal(view("sin(3*x)*sin(3*y)"), [[-5, 5], [-5, 5]])


def test_nothing_of_what_a_stranger_adds_is_kept() -> None:
    own = landscape_of("own", {"f": "x^2 + 7y^2"})
    for added in ({"zz": "q" * 9999}, {"x_low": "abc"}, {"x_low": 10**400}, {"y_high": 9.0, "y_low": 8.999}):
        assert landscape_of("own", {"f": "x^2 + 7y^2", **added}) is own
    kept = _read.cache_info().currsize
    with pytest.raises(Refused):
        read_points("points", "0,1/" + " " * LONGEST + "1,2")
    assert _read.cache_info().currsize == kept
