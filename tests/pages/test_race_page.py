"""The Race page as a script: it runs, every landscape and optimizer is on offer, help is everywhere."""

import pytest
from streamlit.testing.v1 import AppTest

from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS


@pytest.fixture
def script(root) -> AppTest:
    return AppTest.from_file(str(root / "pages" / "race.py"), default_timeout=60).run()


def test_it_opens_without_an_error(script: AppTest) -> None:
    assert not script.exception
    assert not script.warning


@pytest.mark.parametrize("slug", LANDSCAPES)
def test_every_landscape_can_be_chosen(script: AppTest, slug: str) -> None:
    script.selectbox(key="landscape").set_value(slug).run()
    assert not script.exception
    assert not script.warning
    assert script.session_state.race["landscape"] == slug


@pytest.mark.parametrize("slug", OPTIMIZERS)
def test_every_optimizer_can_be_chosen_and_set(script: AppTest, slug: str) -> None:
    script.session_state["chip-0"] = True
    script.run().selectbox(key="0.optimizer").set_value(slug).run()
    assert not script.exception
    assert not script.warning
    assert script.session_state.race["contenders"][0]["optimizer"] == slug
    for slider in script.slider:
        slider.set_value(slider.min).run()
        assert not script.exception
        assert not script.warning


def test_every_schedule_can_be_chosen(script: AppTest) -> None:
    script.session_state["chip-0"] = True
    for slug in script.run().selectbox(key="0.schedule").options:
        choice = script.selectbox(key="0.schedule")
        choice.select(slug).run()
        assert not script.exception
        assert not script.warning


def test_every_control_has_a_sentence_of_help(script: AppTest) -> None:
    script.session_state["chip-0"] = True
    script.run()
    kinds = (
        script.selectbox,
        script.select_slider,
        script.slider,
        script.number_input,
        script.text_input,
        script.toggle,
    )
    controls = [control for kind in kinds for control in kind if control.proto.label_visibility.value == 0]
    assert len(controls) > 10
    assert [control.label for control in controls if not control.help] == []
