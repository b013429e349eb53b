"""The Race page as a script: it runs, every landscape and optimizer is on offer, help is everywhere."""

import pytest
from streamlit.testing.v1 import AppTest

from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS


@pytest.fixture
def page(root) -> AppTest:
    return AppTest.from_file(str(root / "pages" / "race.py"), default_timeout=60).run()


def test_it_opens_without_an_error(page: AppTest) -> None:
    assert not page.exception
    assert not page.warning


@pytest.mark.parametrize("slug", LANDSCAPES)
def test_every_landscape_can_be_chosen(page: AppTest, slug: str) -> None:
    page.selectbox(key="landscape").set_value(slug).run()
    assert not page.exception
    assert not page.warning
    assert page.session_state.race["landscape"] == slug


@pytest.mark.parametrize("slug", OPTIMIZERS)
def test_every_optimizer_can_be_chosen_and_set(page: AppTest, slug: str) -> None:
    page.session_state["chip-0"] = True
    page.run().selectbox(key="0.optimizer").set_value(slug).run()
    assert not page.exception
    assert not page.warning
    assert page.session_state.race["contenders"][0]["optimizer"] == slug
    for slider in page.slider:
        slider.set_value(slider.min).run()
        assert not page.exception
        assert not page.warning


def test_every_schedule_can_be_chosen(page: AppTest) -> None:
    page.session_state["chip-0"] = True
    for slug in page.run().selectbox(key="0.schedule").options:
        choice = page.selectbox(key="0.schedule")
        choice.select(slug).run()
        assert not page.exception
        assert not page.warning


def test_every_control_has_a_sentence_of_help(page: AppTest) -> None:
    page.session_state["chip-0"] = True
    page.run()
    kinds = (page.selectbox, page.select_slider, page.slider, page.number_input, page.text_input, page.toggle)
    controls = [control for kind in kinds for control in kind if control.proto.label_visibility.value == 0]
    assert len(controls) > 10
    assert [control.label for control in controls if not control.help] == []
