"""Who comes from the Race page finds the race's landscape in a laboratory, once, and can go back."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from interface import words
from laboratories.schedules import record as schedules
from tests.tools.page_script import page_script, shown_text, with_open


@pytest.fixture
def race() -> AppTest:
    """The Race page, its landscape chosen by a person."""
    script = page_script("navigation.py")
    # These laboratories are quick in small.
    script.session_state.schedules = schedules.SchedulesRecord(chosen=["constant"], steps=100, seeds=10)
    return script.run()


def _take(script: AppTest, landscape: str, **others: object) -> None:
    """Take the race there, as a link would."""
    script.switch_page("race/race.py").run()
    script.session_state.race |= {"landscape": landscape, "landscape_parameters": {}, **others}
    script.run()


def _go(script: AppTest, laboratory: str) -> AppTest:
    script.switch_page(f"{laboratory}.py").run()
    assert not script.exception
    return script


def _undo(script: AppTest) -> bool:
    return any(button.key == "undo" for button in script.button)


def _popovers(script: AppTest) -> list[str]:
    return [one.proto.popover.label for one in script.get("popover")]


def test_starting_points_take_rates_of_the_races_own_shape(race: AppTest) -> None:
    _take(race, "elongated_valley", landscape_parameters={"condition": 1000.0}, start=(1.0, 1.0))
    starting = _go(race, "starting_points").session_state.starting_points
    for contender in starting["contenders"]:
        assert contender["rate"] == default_rate(contender["optimizer"], "elongated_valley", {"condition": 1000.0})


def test_slopes_are_looked_at_where_the_race_starts(race: AppTest) -> None:
    _take(race, "booth", start=(-3.0, 2.0))
    slope = _go(race, "slope_and_model").session_state.slope_and_model
    assert (slope.landscape, slope.start) == ("booth", (-3.0, 2.0))


def test_the_first_race_of_all_moves_nothing(race: AppTest) -> None:
    assert not _undo(_go(race, "second_order"))
    assert race.session_state.second_order.landscape == "himmelblau"


def test_it_follows_with_shape_and_start_and_comes_back(race: AppTest) -> None:
    shape = {"condition": 50.0}
    _take(race, "elongated_valley", landscape_parameters=shape, start=(1.5, -2.0))
    second = _go(race, "second_order").session_state.second_order
    assert (second.landscape, second.landscape_parameters["condition"], second.start) == (
        "elongated_valley",
        50.0,
        (1.5, -2.0),
    )
    assert second.rate == second.default_rate()
    assert "Elongated valley" in _popovers(race), "the first run already shows where it is"
    assert words.FOLLOWED.format(landscape="Elongated valley") in shown_text(race)
    race.button(key="undo").click().run()
    assert race.session_state.second_order.landscape == "himmelblau"
    # It does not follow once more while the race stays where it is.
    race.switch_page("race/race.py").run()
    assert not _undo(_go(race, "second_order"))
    # Another laboratory has not followed yet.
    race.switch_page("race/race.py").run()
    assert _go(race, "schedules").session_state.schedules.landscape == "elongated_valley"


def test_what_is_not_on_offer_is_told_until_one_leaves(race: AppTest) -> None:
    _take(race, "saddle", start=(0.5, 0.5))

    def told() -> bool:
        return any("Your race is on Saddle" in caption.value for caption in race.caption)

    assert not _undo(_go(race, "schedules"))
    assert told()
    assert race.session_state.schedules.landscape == "quadratic_bowl"
    with_open(race, "schedules.run-popover")
    assert told()
    _go(race, "second_order")
    assert not told()
