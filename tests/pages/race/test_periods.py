"""A schedule's period on the Race page: it lasts as long as the race unless a person has typed one."""

import json

from streamlit.testing.v1 import AppTest

from experiments.address import address
from experiments.experiment import Experiment
from interface import race_record as records
from interface.copies import set_race
from interface.race_record import RaceRecord, experiment_fields
from pages.race import words as race_words
from tests.tools.page_script import act, edit, open_row, page_script


def _period(race: RaceRecord, number: int = 0) -> int:
    return experiment_fields(race)["contenders"][number]["schedule_parameters"]["period"]


def _opened(link: str) -> AppTest:
    script = act(open_row(page_script("race/race.py")), "open", link)
    return edit(script, script.session_state.race["contenders"][0]["id"], race_words.PARTS["schedule"])


def test_a_chosen_schedule_follows_the_steps_until_a_period_is_typed() -> None:
    script = _opened("landscape=booth&c=adam;rate=0.1")
    first = script.session_state.race["contenders"][0]["id"]
    script.selectbox(key=f"{first}.schedule").set_value("cosine").run()
    script.text_input(key="steps").set_value("80").run()
    assert _period(script.session_state.race) == 80
    field = script.text_input(key=f"{first}.cosine.period")
    assert (field.value, field.placeholder) == ("", "80")
    field.set_value("30").run()
    script.text_input(key="steps").set_value("90").run()
    assert _period(script.session_state.race) == 30
    script.text_input(key=f"{first}.cosine.period").set_value("").run()
    assert _period(script.session_state.race) == 90
    assert "schedule.period=90" in address(Experiment.model_validate(experiment_fields(script.session_state.race)))


def test_a_link_without_a_period_means_the_number_it_always_meant() -> None:
    script = _opened("landscape=booth&steps=80&c=adam;rate=0.1;schedule=cosine")
    first = script.session_state.race["contenders"][0]["id"]
    assert script.text_input(key=f"{first}.cosine.period").value == "500"
    script.text_input(key="steps").set_value("90").run()
    assert _period(script.session_state.race) == 500


def test_a_schedule_of_the_catalogue_follows_the_steps_and_a_copy_of_the_session_keeps_that() -> None:
    race = records.first()
    records.append(race, records.with_schedule(race, "cosine_restarts"))
    race["steps"] = 70
    assert _period(race, 4) == 10
    race["contenders"][4]["schedule_parameters"]["growth"] = 1
    assert _period(race, 4) == 24
    again = records.first()
    set_race(again, json.loads(json.dumps(race)))
    assert again["contenders"] == race["contenders"]
    again["steps"] = 30
    assert _period(again, 4) == 10


def test_junk_in_a_copy_is_no_period() -> None:
    race = records.first()
    junk = {
        "contenders": [{"optimizer": "adam", "rate": 0.1, "schedule": "power", "schedule_parameters": {"period": None}}]
    }
    set_race(race, json.loads(json.dumps(records.first() | junk)))
    assert [c["schedule"] for c in race["contenders"]] == ["power"]
    assert "period" not in race["contenders"][0]["schedule_parameters"]
