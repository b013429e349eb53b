"""The Second order page as a script: its sentences about a step, the methods it leaves out, and odd choices."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment
from laboratories.second_order import record as records
from laboratories.second_order import words
from laboratories.second_order.method_run import METHODS
from laboratories.second_order.words import ENDS, SHAPES, PointKind, Shape
from landscapes import landscape_of
from optimizers import OPTIMIZERS
from tests.tools.page_script import assert_quiet, charts, page_script, shown_text, table_rows, with_open


@pytest.fixture
def script() -> AppTest:
    page = page_script("second_order.py")
    page.session_state.second_order = records.SecondOrderRecord()
    return page.run()


def _rows(script: AppTest) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in table_rows(script)}


def test_newton_climbs_at_first_and_the_others_come_down(script: AppTest) -> None:
    assert_quiet(script)
    assert SHAPES[Shape.HILL] in shown_text(script)
    assert "169° away from −g" in shown_text(script)
    rows = _rows(script)
    assert list(rows) == [OPTIMIZERS[slug].title for slug in METHODS]
    assert rows["Newton"][0] == ENDS[PointKind.MAXIMUM]
    assert rows["Gradient descent"][2:4] == ["linear, ratio 0.946", "linear, ratio 0.949"]
    assert rows["Levenberg-Marquardt"][2] == "quadratic, order 1.8"
    assert len(charts(script)) == 5
    assert script.table[1].value.to_numpy().tolist()[-1] == [
        "VGG16",
        "138,357,544",
        "553 MB",
        "1.91e+16",
        "76.6 PB",
        "153 PB",
    ]


def test_another_method_at_another_step_says_what_it_goes_by(script: AppTest) -> None:
    script.selectbox(key="second.method").set_value("levenberg_marquardt").run()
    script.slider(key="second.step").set_value(8).run()
    assert_quiet(script)
    assert "Levenberg-Marquardt, step 8:" in shown_text(script)
    assert "ν = 0.0001 is below all curvature" in shown_text(script)
    script.selectbox(key="second.method").set_value("bfgs").run()
    assert "V is positive definite at every step" in shown_text(script)
    assert "H has a negative eigenvalue at 1 of 12 steps" in shown_text(script)


def test_where_there_are_no_residuals_levenberg_marquardt_is_left_out_and_comes_back(script: AppTest) -> None:
    with_open(script, "second.landscape-popover").selectbox(key="second.landscape").set_value("two_wells").run()
    assert_quiet(script)
    assert "Levenberg-Marquardt is not here" in shown_text(script)
    assert len(_rows(script)) == 5
    assert len(charts(script)) == 4
    script.session_state.second_order.methods.remove("dfp")
    with_open(script, "second.landscape-popover").selectbox(key="second.landscape").set_value("himmelblau").run()
    assert list(_rows(script))[-2:] == ["BFGS", "Levenberg-Marquardt"]


def test_nobody_at_all_gets_a_sentence(script: AppTest) -> None:
    script.session_state.second_order.methods = []
    script.run()
    assert_quiet(script)
    assert words.NO_METHOD in shown_text(script)
    assert len(script.table) == 1
    assert not charts(script)


def test_who_diverges_is_called_so_and_has_no_model_any_more(script: AppTest) -> None:
    second = script.session_state.second_order
    second.start, second.rate = (30.0, -30.0), second.rates()[-1]
    second.method, second.step, second.view = "gradient_descent", 60, "close"
    script.run()
    assert_quiet(script)
    assert _rows(script)["Gradient descent"][0] == ENDS[PointKind.DIVERGED]
    assert SHAPES[Shape.FLAT] in shown_text(script)


def test_safeguards_take_newton_down(script: AppTest) -> None:
    script.session_state.second_order.numbers["safeguards"] = True
    script.run()
    assert_quiet(script)
    assert words.SAFEGUARDED in shown_text(script)
    assert _rows(script)["Newton"][2] == "quadratic, order 2.0"


def test_fewer_steps_take_the_chosen_step_along(script: AppTest) -> None:
    script.slider(key="second.step").set_value(99).run()
    with_open(script, *(f"second.{name}-popover" for name in ("landscape", "start", "numbers", "run")))
    script.text_input(key="second.steps").set_value("20").run()
    assert_quiet(script)
    assert script.session_state.second_order.step == 19
    controls = [*script.selectbox, *script.select_slider, *script.text_input, *script.slider, *script.toggle]
    assert len(controls) >= 9
    assert [control.label for control in controls if not control.help] == []


def test_all_choices_are_valid_experiments() -> None:
    for slug in records.LANDSCAPES_ON_OFFER:
        second = records.SecondOrderRecord(landscape=slug)
        assert second.rate in second.rates()
        for rate in (second.rates()[0], second.rates()[-1]):
            second.rate = rate
            sent = second.experiment()
            assert isinstance(sent, Experiment)
            assert sent.start == landscape_of(slug).start
            assert [c.optimizer for c in sent.contenders] == second.running()
            assert sent.contenders[0].rate == rate


def test_a_point_that_is_picked_is_shown() -> None:
    second = records.SecondOrderRecord()
    second.choose(["dfp", 7])
    assert (second.method, second.step) == ("dfp", 7)
