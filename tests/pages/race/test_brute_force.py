"""Can we just try everything? Asked on the sigmoid fit: counted, timed, compared, and extrapolated."""

import pytest
from streamlit.testing.v1 import AppTest

from landscapes import LANDSCAPES
from pages.race import words
from tests.tools.page_script import open_row, page_script, table_rows


@pytest.fixture
def script() -> AppTest:
    page = open_row(page_script("race/race.py"))
    page.selectbox(key="landscape").set_value("sigmoid_fit").run()
    return page


def _sentences(script: AppTest) -> str:
    return " ".join(element.value for element in script.markdown).replace("\\", "")


def test_it_is_asked_on_the_sigmoid_fit_alone(script: AppTest) -> None:
    assert [expander.label for expander in script.expander].count(words.BRUTE_FORCE) == 1
    script.selectbox(key="landscape").set_value("rosenbrock").run()
    assert words.BRUTE_FORCE not in [expander.label for expander in script.expander]


def test_the_answer_counts_times_and_compares(script: AppTest) -> None:
    script.text_input(key="brute-force.grid").set_value("50").run()
    assert not script.table
    script.button(key="brute-force.try").click().run()
    assert not script.exception
    text = _sentences(script)
    assert "2,500 losses took" in text
    for contender in script.session_state.race["contenders"]:
        title = contender["label"] or contender["optimizer"].replace("_", " ")
        assert title.lower() in text.lower()
    rows = table_rows(script)
    assert [row[0] for row in rows] == ["2", "3", "10", "100", "1,000,000"]
    assert [row[1] for row in rows] == ["2,500", "125,000", "10^17", "10^170", "10^1,698,970"]
    assert rows[-1][2].endswith("years")


def test_another_grid_or_another_loss_is_another_question(script: AppTest) -> None:
    script.button(key="brute-force.try").click().run()
    assert len(script.table) == 1
    script.text_input(key="brute-force.grid").set_value("20").run()
    assert not script.table
    script.text_input(key="brute-force.grid").set_value("100").run()
    assert len(script.table) == 1
    reduction = next(group for group in script.button_group if group.key == "landscape.sigmoid_fit.reduction")
    reduction.set_value("sum").run()
    assert not script.table


def test_the_lowest_loss_of_a_fine_grid_is_near_the_minimum(script: AppTest) -> None:
    surface = LANDSCAPES["sigmoid_fit"]
    script.text_input(key="brute-force.grid").set_value("400").run()
    script.button(key="brute-force.try").click().run()
    lowest = surface.minima(surface.parameters())[0].loss
    text = _sentences(script)
    found = float(text.split("The lowest is ")[1].split(",")[0])
    assert lowest <= found * (1 + 1e-3)
    assert found <= lowest * 1.02
