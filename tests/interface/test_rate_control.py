"""A learning rate by hand or as typed: both widgets show the one number, whichever has set it."""

from typing import Any

from streamlit.testing.v1 import AppTest

from interface.field_words import FIELDS
from tests.tools.page_script import PATIENCE

_PAGE = """
import streamlit as st
from interface.rate_control import rate_control
from quantities import Range
record = st.session_state.setdefault("record", {"rate": 0.1})
rate_control(record, "rate", "rate", "How far a step goes.", kind=Range(0.01, 1.0))
"""


def _shown(script: AppTest) -> tuple[Any, Any]:
    assert not script.exception
    (slider,), (field,) = script.select_slider, script.text_input
    return slider.value, field.value


def test_a_typed_rate_between_the_rungs_and_back_to_them() -> None:
    script = AppTest.from_string(_PAGE, default_timeout=PATIENCE).run()
    assert _shown(script) == (0.1, "0.1")
    script.text_input[0].set_value("0.123").run()
    assert _shown(script) == (0.123, "0.123")
    script.select_slider[0].set_value(0.2).run()
    assert _shown(script) == (0.2, "0.2")
    assert script.session_state.record["rate"] == 0.2


def test_a_refused_rate_is_told_by_the_name_that_is_to_be_seen() -> None:
    script = AppTest.from_string(_PAGE, default_timeout=PATIENCE).run()
    script.text_input[0].set_value("5").run()
    assert _shown(script) == (0.1, "5")
    assert script.warning[0].value.startswith(FIELDS["rate"])
