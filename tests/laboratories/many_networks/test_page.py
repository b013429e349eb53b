"""The Many networks page as a script: what each view says, its choices, and records that make no sense."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from interface.copies import set_fields
from laboratories.many_networks import words
from laboratories.many_networks.page.copies import copies_text
from laboratories.many_networks.record import ManyNetworksRecord
from laboratories.many_networks.record.equal import EqualRecord
from laboratories.many_networks.record.minima import MinimaRecord
from networks.many_minima import WIDTHS
from tests.tools.page_script import assert_quiet, charts, page_script, shown_text, table_rows, with_open


def _page(part: str, **changed: Any) -> AppTest:
    page = page_script("many_networks.py")
    few: dict[str, Any] = {"nets": 50, "epochs": 3}
    short: dict[str, Any] = {"steps": 200}
    minima = MinimaRecord(**few | (changed if part == "minima" else {}))
    equal = EqualRecord(**short | (changed if part == "equal" else {}))
    page.session_state.many_networks = ManyNetworksRecord(part=part, minima=minima, equal=equal)
    page.run()
    assert_quiet(page)
    return page


def test_a_row_for_each_width_of_the_loss_that_is_chosen() -> None:
    page = _page("minima")
    assert len(charts(page)) == 2
    tested = table_rows(page)
    assert [row[0] for row in tested] == [str(width) for width in WIDTHS]
    page.segmented_control(key="many.minima.shown").set_value("training").run()
    assert_quiet(page)
    assert table_rows(page) != tested
    page.select_slider(key="many.minima.width").set_value(100).run()
    assert_quiet(page)
    assert copies_text(100) in page.markdown[-1].value


def test_another_rule_brings_a_rate_and_what_has_not_learned_is_counted() -> None:
    page = with_open(_page("minima"), "many.minima.optimizer-popover")
    page.selectbox(key="many.minima.optimizer").set_value("adam").run()
    assert_quiet(page)
    assert page.session_state.many_networks.minima.rate == MinimaRecord.rates["adam"]
    wild = table_rows(_page("minima", optimizer="gradient_descent", rate=1e6))
    assert [row[-1] for row in wild] == ["50"] * len(WIDTHS)
    assert wild[0][1] == words.NOT_FINITE


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "all 8 units are still alike to the last bit"),
        ({"nudge": 0.1}, "The other units have met the same gradients all the way"),
        ({"nudge": 0.1, "to_all": True}, "8 of 8 units are different"),
        ({"rate": 1e200, "optimizer": "gradient_descent"}, "no longer finite"),
    ],
)
def test_what_became_of_equal_weights_is_said(changed: dict[str, Any], said: str) -> None:
    page = _page("equal", **changed)
    assert len(charts(page)) == 3
    assert said in shown_text(page)


def test_a_copy_of_the_record_brings_only_what_is_on_offer() -> None:
    record = ManyNetworksRecord()
    set_fields(record, {"part": "equal", "minima": {"nets": 100, "epochs": "many"}, "equal": {"to_all": True}})
    assert (record.part, record.minima.nets, record.minima.epochs, record.equal.to_all) == ("equal", 100, 200, True)
