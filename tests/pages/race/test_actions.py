"""What a person does in the player changes the race: each action, as the browser sends it."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from experiments.experiment import MOST_CONTENDERS
from pages.race import words
from tests.pages.race.test_link import messages
from tests.tools.page_script import act, assert_quiet, edit, page_script
from views.player import ACTIONS


@pytest.fixture
def script() -> AppTest:
    return page_script("race/race.py").run()


def _race(script: AppTest) -> dict[str, Any]:
    return script.session_state.race


def _second(race: dict[str, Any], field: str) -> Any:
    return race["contenders"][1][field]


# What is sent, and where in the race it is to be found again as what.
CHANGES: dict[str, tuple[object, Callable[[dict[str, Any]], object], object]] = {
    "start": ([0.5, -0.25], lambda race: race["start"], (0.5, -0.25)),
    "rate": ([1, 0.037], lambda race: _second(race, "rate"), 0.037),
    "typed": ([1, " 0,07"], lambda race: _second(race, "rate"), 0.07),
    "optimizer": ([1, "lion"], lambda race: _second(race, "optimizer"), "lion"),
    "add": ("adagrad", lambda race: race["contenders"][4]["optimizer"], "adagrad"),
    "projector": (True, lambda race: race["hide"], ("controls",)),
    "open": ("landscape=booth", lambda race: race["landscape"], "booth"),
    "reset": (True, lambda race: race["next_id"], 8),
}


@pytest.mark.parametrize("name", CHANGES)
def test_it_changes_what_it_says_and_no_other_contender(script: AppTest, name: str) -> None:
    given, look, expected = CHANGES[name]
    before = deepcopy(_race(script))
    assert look(before | {"contenders": [*before["contenders"], before["contenders"][0]]}) != expected
    assert_quiet(act(script, name, given))
    now = _race(script)
    assert look(now) == expected
    if name not in ("open", "reset"):
        assert [now["contenders"][i] for i in (0, 2, 3)] == [before["contenders"][i] for i in (0, 2, 3)]


def test_no_action_is_left_out() -> None:
    assert {*CHANGES, "edit", "fair"} == set(ACTIONS)


@pytest.mark.parametrize("typed", ["high", "0", "1e9", "*1*"])
def test_a_rate_that_is_refused_is_told_once_and_the_last_one_stays(script: AppTest, typed: str) -> None:
    rate = _second(_race(script), "rate")
    act(script, "typed", [1, typed])
    (message,) = messages(script)
    assert message.startswith(f"Learning rate a: “{typed}” is not accepted.")
    assert message.endswith(f"Until then it is {rate:g}.")
    assert _second(_race(script), "rate") == rate
    assert messages(script.run()) == []


def test_another_optimizer_brings_a_rate_of_its_own(script: AppTest) -> None:
    act(script, "rate", [1, 3.0])
    act(script, "optimizer", [1, "lion"])
    assert _second(_race(script), "rate") == default_rate("lion", "rosenbrock")


def test_a_full_race_stays_as_it_is(script: AppTest) -> None:
    first = _race(script)["contenders"][0]
    _race(script)["contenders"] = [first | {"id": i} for i in range(MOST_CONTENDERS)]
    act(script.run(), "add", "adam")
    assert_quiet(script)
    assert len(_race(script)["contenders"]) == MOST_CONTENDERS


def _edited(script: AppTest) -> str | None:
    """The name in the head of the editor, if one is open."""
    assert_quiet(script)
    heads = [element.value for element in script.markdown if element.value.startswith("![](")]
    return heads[0].split("**")[1] if heads else None


def test_the_editor_opens_on_who_was_pressed_and_closes(script: AppTest) -> None:
    assert _edited(script) is None
    assert _edited(act(script, "edit", 1)) == "Momentum"
    assert _edited(act(script, "edit", 3)) == "Adam"
    assert [tab.label for tab in script.tabs] == list(words.PARTS.values())
    assert _edited(act(script, "edit", -1)) is None
    assert _edited(script.run()) is None
    assert _edited(act(script, "edit", 1)) == "Momentum"
    assert _edited(script.button(key="editor-close").click().run()) is None


def test_the_editor_stays_with_its_contender_and_goes_with_it(script: AppTest) -> None:
    assert _edited(act(script, "edit", 3)) == "Adam"
    _race(script)["contenders"].pop(0)
    assert _edited(script.run()) == "Adam"
    assert _edited(script.button(key="3.remove").click().run()) is None


def test_a_part_is_filled_only_while_it_is_open(script: AppTest) -> None:
    drawn = {part: {field.key for field in edit(script, 0, part).text_input} for part in words.PARTS.values()}
    assert [keys for keys in drawn.values() if "0.warmup" in keys] == [drawn["Rate"]]
    assert [keys for keys in drawn.values() if "0.label" in keys] == [drawn["Optimizer"]]
    assert [keys for keys in drawn.values() if "0.seed" in keys] == [drawn["Noise"]]


def test_where_nobody_races_somebody_can_be_added(script: AppTest) -> None:
    _race(script)["contenders"] = []
    script.run()
    assert_quiet(script)
    assert [info.value for info in script.info] == [words.NOBODY]
    (add,) = script.menu_button
    add.click("adam").run()
    assert [contender["optimizer"] for contender in _race(script)["contenders"]] == ["adam"]


@pytest.mark.parametrize("name", ["rate", "typed", "optimizer"])
def test_what_was_meant_for_who_is_gone_reaches_nobody_else(script: AppTest, name: str) -> None:
    _race(script)["contenders"].pop(1)
    before = deepcopy(_race(script)["contenders"])
    assert_quiet(act(script.run(), name, CHANGES[name][0]))
    assert _race(script)["contenders"] == before
