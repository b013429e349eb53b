"""A formula that is put to use: what of the record stays, and what fits the new formula."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from interface import race_record as records
from interface.own_formula.field import use_formula
from landscapes import landscape_of
from landscapes.own.another_formula import proposed_sides, sides_of, with_formula


def _race(**parameters: Any) -> dict[str, Any]:
    race = records.first()
    records.change_landscape(race, "own", parameters)
    return race


def _use(race: dict[str, Any], typed: str) -> None:
    use_formula(race, typed, records.change_landscape)


def test_letters_that_stay_keep_their_values_and_ends() -> None:
    race = _race(f="a*x^2+b*y^2", a=3.0, a_high=8.0, b=2.0)
    _use(race, "a x^2 + c y^4")
    given = race["landscape_parameters"]
    assert (given["f"], given["a"], given["a_high"]) == ("a*x^2+c*y^4", 3.0, 8.0)
    assert "b" not in given
    assert tuple(race["start"]) == landscape_of("own", given).starts["proposed"]


def test_a_view_is_proposed_unless_a_person_has_set_one() -> None:
    race = _race(f="x^2+y^2")
    _use(race, "(x-7)^2 + y^2")
    given = race["landscape_parameters"]
    assert sides_of(given) == proposed_sides(given) != (-5.0, 5.0, -5.0, 5.0)
    given["x_low"] = -9.0
    _use(race, "(x-7)^2 + y^4")
    assert race["landscape_parameters"]["x_low"] == -9.0


def test_a_rate_that_was_set_by_hand_stays_where_the_run_is_finite() -> None:
    race = _race(f="x^2+y^2")
    race["contenders"] = race["contenders"][:2]
    race["contenders"][0]["rate"] = 0.0123
    others = race["contenders"][1]["rate"]
    _use(race, "100(x^2+y^2)")
    assert race["contenders"][0]["rate"] == 0.0123
    assert race["contenders"][1]["rate"] < others
    _use(race, "10000(x^2+y^2)")
    assert race["contenders"][0]["rate"] != 0.0123


@pytest.mark.parametrize("typed", ["", "x +", "foo(x)", "f x", "x^2 + y^2"])
def test_what_is_no_other_formula_changes_nothing(typed: str) -> None:
    race = _race(f="x^2+y^2")
    before = records.experiment_fields(race)
    _use(race, typed)
    assert records.experiment_fields(race) == before


def test_starts_keep_their_names() -> None:
    assert with_formula({"f": "x^2", "starts": "left:-1,0"}, "y^2")["starts"] == "left:-1,0"


def _letters() -> None:  # a script of its own, as Streamlit runs it
    import streamlit as st

    from interface.own_formula.letters import letter_controls

    given = {"f": "a*x^2+y^2", "a": 1.0, "a_low": -5.0, "a_high": 5.0}
    letter_controls({"landscape_parameters": st.session_state.setdefault("given", given)}, "here")


def test_a_slider_keeps_its_ends_and_stands_at_the_nearer_one_of_a_letter_beyond() -> None:
    app = AppTest.from_function(_letters).run()
    fields = {field.label: field for field in app.text_input}
    for label, typed, (low, shown, high) in (
        ("a from", "2", (2.0, 2.0, 5.0)),
        ("a", "7", (2.0, 5.0, 5.0)),
        ("a", "3.25", (2.0, 3.25, 5.0)),
        ("a from", "-5", (-5.0, 3.25, 5.0)),
    ):
        fields[label].set_value(typed).run()
        fields = {field.label: field for field in app.text_input}
        slider = app.slider[0]
        assert (len(app.slider), slider.min, slider.value, slider.max) == (1, low, shown, high)
        assert float(fields["a"].value or "") == app.session_state["given"]["a"]
    app.slider[0].set_value(-1.0).run()
    assert (app.session_state["given"]["a"], app.text_input[0].value) == (-1.0, "-1")
