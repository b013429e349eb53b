"""The panel of a fair race: what it searches for, what it changes, and how long a contender says so."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment
from experiments.fair import Settings, search
from experiments.names import names
from interface import race_record as records
from interface.copies import set_race
from interface.race_record import RaceRecord, experiment_fields
from pages.race import fair_race
from pages.race.link import open_text
from tests.tools.page_script import act, assert_quiet, charts, page_script, shown_text
from views import fair_words as words

VALLEY = "landscape=elongated_valley&steps=40&c=gradient_descent;rate=0.01&c=momentum;rate=0.001;label=mine"
TUNED = f"{VALLEY};tuned=steps".replace("rate=0.01", "rate=0.01;tuned=loss") + "&tolerance=0.01"


def opened(text: str) -> AppTest:
    script = act(page_script("race/race.py").run(), "open", text)
    return act(script, "fair", True)


def tuned(race: RaceRecord) -> list[str]:
    return [contender["tuned"] for contender in experiment_fields(race)["contenders"]]


def test_everyone_has_the_rate_that_is_found() -> None:
    script = opened(VALLEY)
    assert not charts(script)
    before = experiment_fields(script.session_state.race)
    assert_quiet(script.button(key="fair.find").click().run())
    now = Experiment.model_validate(experiment_fields(script.session_state.race))
    found = search(Experiment.model_validate(before), Settings("loss"))
    assert [contender.rate for contender in now.contenders] == [one.best_rate for one in found]
    assert names(now) == ["Gradient descent, tuned", "mine, tuned"]
    assert len(script.table[0].value) == 2
    assert charts(script)


def test_another_race_or_goal_has_not_been_searched_for() -> None:
    script = opened(VALLEY)
    script.button(key="fair.find").click().run()
    script.session_state.race["contenders"][0]["rate"] = 0.02
    assert script.run().table
    script.button_group(key="fair.goal.choice").set_value("steps").run()
    assert not script.table
    script.button_group(key="fair.goal.choice").set_value("loss").run()
    script.session_state.race["steps"] = 41
    assert not script.run().table


def test_without_a_known_minimum_there_is_one_goal_and_the_reason() -> None:
    script = opened("landscape=monkey_saddle&steps=40&c=adam;rate=0.01")
    assert len(script.button_group(key="fair.goal.choice").options) == 1
    assert words.NO_MINIMUM in shown_text(script)
    assert_quiet(script.button(key="fair.find").click().run())
    assert script.session_state.race["contenders"][0]["tuned"] == "loss"


def test_an_editor_takes_its_place_and_it_takes_the_place_of_an_editor() -> None:
    script = opened(VALLEY)
    identity = script.session_state.race["contenders"][0]["id"]
    act(script, "edit", identity)
    assert script.tabs
    assert "fair.find" not in {button.key for button in script.button}
    assert not act(script, "fair", True).tabs
    script.button(key="editor-close").click().run()
    assert "fair.find" not in {button.key for button in script.button}


def _first(name: str, value: Any) -> Callable[[RaceRecord], object]:
    return lambda race: race["contenders"][0].update({name: value})


# What is changed, and who still says that the rate was searched for: the first for the loss, the second for the steps.
CHANGES: dict[str, tuple[Callable[[RaceRecord], object], list[str]]] = {
    "nothing": (lambda _: None, ["loss", "steps"]),
    "seed": (lambda race: race.update(seed=9), ["loss", "steps"]),
    "name": (_first("label", "other"), ["loss", "steps"]),
    "tolerance": (lambda race: race.update(tolerance=0.1), ["loss", ""]),
    "rate": (_first("rate", 0.02), ["", "steps"]),
    "noise": (_first("noise", 1.0), ["", "steps"]),
    "warm-up": (_first("warmup", 3), ["", "steps"]),
    "schedule": (lambda race: records.change_schedule(race["contenders"][0], "cosine"), ["", "steps"]),
    "optimizer": (lambda race: records.change_optimizer(race, race["contenders"][0], "adam"), ["", "steps"]),
    "hyperparameter": (lambda race: race["contenders"][1]["hyper"].update(beta=0.5), ["loss", ""]),
    "start": (lambda race: race.update(start=(1.0, 1.0)), ["", ""]),
    "steps": (lambda race: race.update(steps=41), ["", ""]),
    "shape": (lambda race: race["landscape_parameters"].update(condition=30.0), ["", ""]),
    "landscape": (lambda race: records.change_landscape(race, "himmelblau"), ["", ""]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_said_until_something_that_decides_the_best_rate_is_another(change: str) -> None:
    race = records.empty()
    open_text(race, TUNED)
    make, expected = CHANGES[change]
    before = deepcopy(race)
    make(race)
    assert tuned(race) == expected
    copy = json.loads(json.dumps(race))  # the browser's, which comes back when the server has forgotten the session
    restored = records.first()
    set_race(restored, copy)
    assert tuned(restored | {"tolerance": race["tolerance"]}) == expected
    assert tuned(before) == ["loss", "steps"]


def test_a_search_that_is_left_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    script = opened(VALLEY)
    before = deepcopy(script.session_state.race)

    def leave(*_: object) -> None:
        raise InterruptedError

    monkeypatch.setattr(fair_race, "progress", lambda *_: leave)
    script.button(key="fair.find").click().run()
    assert script.session_state.race == before
