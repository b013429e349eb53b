"""Colour is never alone, and the colours are Okabe and Ito's."""

import pytest

from views.palette import OKABE_ITO, THEMES, look


@pytest.mark.parametrize("theme", THEMES)
def test_dash_and_marker_alone_tell_twelve_contenders_apart(theme: str) -> None:
    looks = [look(i, theme) for i in range(12)]
    assert len({(one.dash, one.marker) for one in looks}) == 12
    assert [one.colour for one in looks[:7]] == list(OKABE_ITO)


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_of_the_first_eight_share_a_colour(theme: str) -> None:
    assert len({look(i, theme).colour for i in range(8)}) == 8
    assert THEMES[theme].background not in {look(i, theme).colour for i in range(8)}
