"""Colour is never alone, the colours are Okabe and Ito's, and an optimizer has the same look wherever it is shown."""

from itertools import combinations

import pytest

from optimizers import OPTIMIZERS
from optimizers.rule import ArrowKind, Rule
from quantities import quantities
from views.inside.words import INSIDE
from views.palette import ARROW_LOOKS, OKABE_ITO, PLACES, THEMES, look, own_place, places

FIRST_ORDER = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam")
SECOND_ORDER = ("gradient_descent", "steepest_descent", "newton", "bfgs", "dfp", "levenberg_marquardt")
LIGHT = ((0.2126, 1), (0.7152, 3), (0.0722, 5))  # of red, green and blue, and where each begins in "#RRGGBB"
BOTH = pytest.mark.parametrize("theme", THEMES)


@BOTH
def test_dash_and_marker_alone_tell_twelve_contenders_apart(theme: str) -> None:
    looks = [look(i, theme) for i in range(12)]
    assert len({(one.dash, one.marker) for one in looks}) == 12
    assert {one.colour for one in looks} == {*OKABE_ITO, THEMES[theme].ink}
    for one, other in combinations(looks, 2):
        assert one.colour != other.colour or (one.dash != other.dash and one.marker != other.marker)


@BOTH
def test_no_two_of_the_first_eight_share_a_colour(theme: str) -> None:
    assert len({look(i, theme).colour for i in range(8)}) == 8
    assert THEMES[theme].background not in {look(i, theme).colour for i in range(8)}


@BOTH
def test_optimizers_that_are_often_shown_together_differ_in_colour(theme: str) -> None:
    for group in (FIRST_ORDER, SECOND_ORDER):
        assert len({look(own_place(slug), theme).colour for slug in group}) == len(group)


def test_each_of_the_lectures_optimizers_has_a_place_of_its_own_and_every_optimizer_has_one() -> None:
    assert len({own_place(slug) for slug in (*FIRST_ORDER, *SECOND_ORDER)}) == PLACES == 12
    assert all(own_place(slug) in range(PLACES) for slug in OPTIMIZERS)


def test_a_contender_has_its_optimizers_own_place_and_a_second_one_the_next_that_is_free() -> None:
    assert places(["gradient_descent", "momentum", "rmsprop", "adam"]) == [0, 1, 2, 3]
    assert places(["adam", "bfgs"]) == [own_place("adam"), own_place("bfgs")]
    # The second Adam does not take Nesterov's place from it.
    assert places(["adam", "adam", "nesterov"]) == [3, 5, own_place("nesterov")]
    assert places(["levenberg_marquardt"] * 2) == [11, 0]


@pytest.mark.parametrize("slugs", [["adam"] * 12, list(OPTIMIZERS)[:12], list(OPTIMIZERS)[-12:]])
def test_twelve_contenders_have_twelve_different_places(slugs: list[str]) -> None:
    assert sorted(places(slugs)) == list(range(12))


@BOTH
def test_a_guess_has_no_contenders_colour_and_is_seen_on_every_map(theme: str) -> None:
    its = THEMES[theme]
    assert its.guess not in {look(i, theme).colour for i in range(PLACES)}
    assert min(_contrast(its.guess, ground) for ground in (*its.terrain, its.background)) >= 3


def _contrast(*colours: str) -> float:
    """Of two colours, as in WCAG 2."""
    lights = [sum(share * _linear(int(colour[i : i + 2], 16) / 255) for share, i in LIGHT) for colour in colours]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _rules() -> list[Rule]:
    """Those of all optimizers that have lines, under their defaults."""
    written = [(one.rule, quantities(one.hyper)) for one in OPTIMIZERS.values() if one.rule]
    return [rule({name: quantity.default for name, quantity in hyper.items()}) for rule, hyper in written]


def test_the_arrows_of_a_rule_differ_in_colour_and_in_dash_or_tip() -> None:
    assert ARROW_LOOKS.keys() == INSIDE["arrows"].keys() == {*ArrowKind, "rest"}
    for rule in _rules():
        looks = [ARROW_LOOKS[arrow.kind] for arrow in rule.arrows]
        for one, other in combinations(looks, 2):
            assert one.light != other.light
            assert one.dark != other.dark
            assert (one.dash, one.tip) != (other.dash, other.tip)
