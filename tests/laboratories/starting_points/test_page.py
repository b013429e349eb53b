"""The Starting points page as a script: its maps, the sentences about the starts, and the ends of every control."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.widgets import text
from laboratories.starting_points import record as records
from laboratories.starting_points import words
from landscapes import LANDSCAPES
from tests.tools.page_script import assert_quiet, page_script, table_rows, with_open


@pytest.fixture
def script() -> AppTest:
    page = page_script("starting_points.py")
    page.session_state.starting_points = records.fresh() | {"side": 4}
    return page.run()


def test_descent_is_stuck_where_momentum_and_adam_get_out(script: AppTest) -> None:
    assert_quiet(script)
    assert len(script.get("bidi_component")) == 1
    chosen, *_ = table_rows(script)
    assert chosen[0] == "the ring: above, to the right (0.75, 1.5)"
    assert [cell[:16] for cell in chosen[1:]] == ["local minimum B ", "global minimum A", "global minimum A"]
    assert len(table_rows(script)) == len(LANDSCAPES["two_wells"].starts)


def test_claim_9_is_on_the_page(script: AppTest) -> None:
    """The book's starts 1 and 3 reach the global minimum, start 2 is stuck."""
    starting = script.session_state.starting_points
    starting["contenders"] = starting["contenders"][:1]
    records.change_landscape(starting, "gabor")
    assert starting["side"] == records.SIDES[0]  # it is slow there
    starting["side"] = 4
    script.run()
    assert_quiet(script)
    found = [row[1].split(" in ")[0] for row in table_rows(script)]
    assert [cell.split()[0] for cell in found] == ["global", "local", "global"]


def test_another_landscape_has_rates_that_work_there(script: AppTest) -> None:
    with_open(script, "starting.landscape-popover").selectbox(key="starting.landscape").set_value("himmelblau").run()
    assert_quiet(script)
    assert script.session_state.starting_points["side"] == records.SIDES[2]
    rates = [default_rate(optimizer, "himmelblau") for optimizer in ("gradient_descent", "momentum", "adam")]
    titles = ["Gradient descent", "Momentum", "Adam"]
    expected = [words.TITLES.format(name=n, rate=text(rate)) for n, rate in zip(titles, rates, strict=True)]
    assert list(script.table[0].value.columns)[1:] == expected


def test_who_cannot_walk_there_is_told_and_replaced_on_the_map_alone(script: AppTest) -> None:
    starting = script.session_state.starting_points
    starting["contenders"] = [starting["contenders"][0] | {"optimizer": "levenberg_marquardt", "hyper": {}}]
    script.run()
    assert not script.exception
    (warning,) = script.warning
    assert "two\\_wells is not a sum of squares" in warning.value
    assert script.table[0].value.columns[1].startswith("Gradient descent, ")
    assert starting["contenders"][0]["optimizer"] == "levenberg_marquardt"


def test_start_by_name_and_by_numbers(script: AppTest) -> None:
    with_open(script, "starting.start-popover")
    script.pills(key="starting.start.named").set_value("far right").run()
    assert table_rows(script)[0][0] == "the ring: far right (1.8, −0.6)"
    script.text_input(key="starting.start.1").set_value("0.3").run()
    assert_quiet(script)
    assert table_rows(script)[0][0] == "the ring (1.8, 0.3)"
    assert script.session_state.starting_points["start"] == (1.8, 0.3)


def test_optimizers_come_change_and_go(script: AppTest) -> None:
    starting = script.session_state.starting_points
    first = starting["contenders"][0]["id"]
    script.session_state[f"starting.{first}.chip"] = True
    script.run()
    script.select_slider(key=f"starting.{first}.rate-slider.0").set_value(0.02).run()
    script.selectbox(key=f"starting.{first}.optimizer").set_value("momentum").run()
    script.select_slider(key=f"starting.{first}.momentum.beta").set_value(0.5).run()
    assert_quiet(script)
    assert script.table[0].value.columns[1] == f"Momentum, a = {text(default_rate('momentum', 'two_wells'))}, β = 0.5"
    for contender in list(starting["contenders"]):
        script.session_state[f"starting.{contender['id']}.chip"] = True
        script.run()
        script.button(key=f"starting.{contender['id']}.remove").click().run()
    assert_quiet(script)
    assert [one.value for one in script.info] == [words.NOBODY]


def test_every_control_has_a_sentence_of_help(script: AppTest) -> None:
    starting = script.session_state.starting_points
    for name in ("landscape-popover", "run-popover", "start-popover", f"{starting['next_id'] - 1}.chip"):
        script.session_state[f"starting.{name}"] = True
    starting |= {"side": records.SIDES[0], "steps": 1}
    script.run()
    assert_quiet(script)
    controls = [*script.selectbox, *script.select_slider, *script.text_input, *script.get("button_group")]
    assert len(controls) >= 9
    assert [control.label for control in controls if not control.help] == []


def test_landscapes_without_a_minimum_and_slow_ones_are_not_on_offer() -> None:
    assert {"saddle", "monkey_saddle", "linear_regression"}.isdisjoint(LANDSCAPES_ON_OFFER)
    assert {"two_wells", "himmelblau", "gabor", "rosenbrock"} <= set(LANDSCAPES_ON_OFFER)
    shapes = ({"landscape": slug, "landscape_parameters": {}, "weights": 2} for slug in LANDSCAPES_ON_OFFER)
    assert all(records.usual_side(shape) in records.SIDES for shape in shapes)
