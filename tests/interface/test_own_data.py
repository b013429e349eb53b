"""The controls of a person's own data: what is pasted or typed is fitted, and what makes no sense changes nothing."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments.parse import parse_strict
from experiments.refusals import NotAnExperiment
from landscapes.own.data import DEFAULT, ROWS_IN_LINK
from pages.race.link import open_text, shown
from tests.tools.page_script import PATIENCE

SCRIPT = """
from interface import race_record as records
from interface.own_data.controls import own_data_controls
race = records.record()
if race["landscape"] != "own_data":
    records.change_landscape(race, "own_data")
own_data_controls(race, records.change_landscape, str, "own")
"""


@pytest.fixture
def script() -> AppTest:
    return AppTest.from_string(SCRIPT, default_timeout=PATIENCE).run()


def parameters(script: AppTest) -> dict[str, Any]:
    assert not script.exception
    return shown(script.session_state.race)[0].landscape_parameters


def sentence(script: AppTest) -> str:
    (warning,) = script.warning
    return warning.value.replace("\\", "")


def paste(script: AppTest, text: str) -> AppTest:
    return script.text_area[0].set_value(text).run()


def test_what_is_pasted_is_fitted_and_can_be_undone(script: AppTest) -> None:
    paste(script, "x\ty\r\n0\t100,5\r\n1\t200\r\n2\t310")
    found = parameters(script)
    assert found["points"] == "0,100.5/1,200/2,310"
    assert found["t0_low"] < 98.75 < found["t0_high"]
    assert found["t1_low"] < 104.75 < found["t1_high"]
    assert tuple(script.session_state.race["start"]) == shown(script.session_state.race)[0].surface.start
    assert script.session_state["replaced"].before["landscape_parameters"] == {}
    assert not script.warning


def test_what_is_no_table_stays_in_the_field_with_a_sentence(script: AppTest) -> None:
    paste(script, "1,2\n2,high")
    assert sentence(script).startswith("Row 2: 'high' is no number.")
    assert script.text_area[0].value == "1,2\n2,high"
    assert parameters(script)["points"] == DEFAULT
    paste(script, "1,2\n2,3")
    assert not script.warning
    assert parameters(script)["points"] == "1,2/2,3"


def test_a_file_is_read_and_let_go(script: AppTest) -> None:
    script.file_uploader[0].upload("points.csv", b"x;y\n1,5;2\n3;4", "text/csv").run()
    assert parameters(script)["points"] == "1.5,2/3,4"
    assert script.file_uploader[0].value is None


def test_a_model_is_chosen_or_typed(script: AppTest) -> None:
    script.segmented_control(key="own.model").set_value("formula").run()
    assert parameters(script)["model"] == "t0*exp(t1*x)"
    field = "own.model.formula"
    script.text_input(key=field).set_value("t0 + t1 x²").run()
    assert parameters(script)["model"] == "t0+t1*x^2"
    refused = {"t0 + a x": "but it has a", "t0 +": "ends too early", "sin(x)": "must have t0"}
    for typed, expected in refused.items():
        script.text_input(key=field).set_value(typed).run()
        assert expected in sentence(script)
        assert parameters(script)["model"] == "t0+t1*x^2"
    script.segmented_control(key="own.model").set_value("sigmoid").run()
    assert parameters(script)["model"] == "sigmoid"
    script.segmented_control(key="own.model").set_value("formula").run()
    assert parameters(script)["model"] == "t0+t1*x^2"


def test_many_points_are_no_part_of_a_link_but_stay_on_the_page(script: AppTest) -> None:
    rows = "\n".join(f"{i},{i % 7}" for i in range(ROWS_IN_LINK + 1))
    paste(script, rows)
    assert [caption.value for caption in script.caption if str(ROWS_IN_LINK) in caption.value]
    race = script.session_state.race
    link, points = shown(race)[-1], parameters(script)["points"]
    assert "points=" not in link
    with pytest.raises(NotAnExperiment):
        parse_strict(link)
    open_text(race, link.replace("end", "seed=3&end"))
    assert parameters(script)["points"] == points
    assert not race["refused"]
    paste(script, "1,2\n2,3")
    assert ";points=1,2/2,3" in shown(script.session_state.race)[-1]
