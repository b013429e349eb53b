"""The stopping rules on the page: four fields, off where empty, and wrong input that stays to be corrected."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments.stopping_rules import RULES, Stopping
from interface.race_record import experiment_fields
from pages.race.words import STOPPING_RULES
from tests.tools.page_script import act, open_row, page_script


@pytest.fixture
def script() -> AppTest:
    return open_row(page_script("race/race.py"))


def _rules(script: AppTest) -> dict:
    return experiment_fields(script.session_state.race)["stop"]


def test_all_rules_are_off_at_first(script: AppTest) -> None:
    assert _rules(script) == dict(Stopping())
    assert [script.text_input(key=f"stop.{rule}").value for rule in RULES] == [""] * 4


@pytest.mark.parametrize("rule", RULES)
def test_each_field_sets_its_own_rule(script: AppTest, rule: str) -> None:
    script.text_input(key=f"stop.{rule}").set_value("20").run()
    assert not script.exception
    assert not script.warning
    assert _rules(script) == dict(Stopping()) | {rule: 20.0}
    assert script.text_input(key=f"stop.{rule}").value == "20"
    script.text_input(key=f"stop.{rule}").set_value(" ").run()
    assert _rules(script) == dict(Stopping())
    assert not script.warning


@pytest.mark.parametrize(
    ("rule", "typed"), [("gradient", "-1"), ("loss", "low"), ("step", "nan"), ("steps", "1.5"), ("steps", "5000")]
)
def test_wrong_input_stays_in_its_field_and_the_rule_as_it_was(script: AppTest, rule: str, typed: str) -> None:
    script.text_input(key=f"stop.{rule}").set_value("7").run()
    script.text_input(key=f"stop.{rule}").set_value(typed).run()
    assert not script.exception
    (warning,) = script.warning
    assert warning.value.replace("\\", "").startswith(f"{STOPPING_RULES[rule]}: “{typed}” is not accepted.")
    assert script.text_input(key=f"stop.{rule}").value == typed
    assert _rules(script) == dict(Stopping()) | {rule: 7.0}


def test_every_rule_has_a_field_with_help(script: AppTest) -> None:
    assert tuple(STOPPING_RULES) == tuple(RULES)
    for rule in RULES:
        field = script.text_input(key=f"stop.{rule}")
        assert field.label == STOPPING_RULES[rule]
        assert field.help


def test_reset_takes_the_rules_back(script: AppTest) -> None:
    script.text_input(key="stop.loss").set_value("0.1").run()
    act(script, "reset", True)
    assert _rules(script) == dict(Stopping())
