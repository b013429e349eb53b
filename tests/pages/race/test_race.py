"""The Race page as a script: it runs, every landscape and optimizer is on offer, help is everywhere."""

import pytest
from streamlit.testing.v1 import AppTest

from interface import words as shared
from interface.widgets import plain
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from pages.race import words as race_words
from tests.tools.page_script import edit, open_row, page_script


@pytest.fixture
def script() -> AppTest:
    return page_script("race/race.py").run()


# Where one thing after another is chosen, a page is opened once: each run of it costs, and each new pair compiles.
@pytest.fixture(scope="module")
def landscapes() -> AppTest:
    """The page with two contenders, the first and the last."""
    script = open_row(page_script("race/race.py"))
    del script.session_state.race["contenders"][1:-1]
    return script


@pytest.fixture(scope="module")
def optimizers() -> AppTest:
    """The page with the first contender's optimizer open."""
    return edit(page_script("race/race.py"), 0, "Optimizer")


@pytest.fixture(scope="module")
def schedules() -> AppTest:
    """The page with the first contender's schedule open."""
    return edit(page_script("race/race.py"), 0, "Schedule")


def test_it_opens_without_an_error(script: AppTest) -> None:
    assert not script.exception
    assert not script.warning


@pytest.mark.parametrize("slug", LANDSCAPES)
def test_every_landscape_can_be_chosen(landscapes: AppTest, slug: str) -> None:
    landscapes.selectbox(key="landscape").set_value(slug).run()
    assert not landscapes.exception
    assert not landscapes.warning
    assert landscapes.session_state.race["landscape"] == slug


@pytest.mark.parametrize("slug", OPTIMIZERS)
def test_every_optimizer_can_be_chosen_and_set(optimizers: AppTest, slug: str) -> None:
    optimizers.selectbox(key="0.optimizer").set_value(slug).run()
    assert not optimizers.exception
    assert not optimizers.warning
    assert optimizers.session_state.race["contenders"][0]["optimizer"] == slug
    for end in ("min", "max"):
        for slider in optimizers.slider:
            slider.set_value(getattr(slider, end))
        optimizers.run()
        assert not optimizers.exception
        assert not optimizers.warning
    _where_others_do_it_differently_is_told(optimizers, slug)


def _where_others_do_it_differently_is_told(script: AppTest, slug: str) -> None:
    conventions = OPTIMIZERS[slug].conventions
    expanders = [expander for expander in script.expander if expander.label == "Conventions"]
    assert len(expanders) == bool(conventions)
    texts = [text.value.replace("\\", "") for expander in expanders for text in expander.markdown]
    for convention, one in zip(conventions, texts, strict=True):
        assert f"**Here:** {convention.used}" in one
        assert f"**Elsewhere:** {convention.elsewhere}" in one


def test_every_schedule_is_on_offer(schedules: AppTest) -> None:
    assert schedules.selectbox(key="0.schedule").options == [schedule.title for schedule in SCHEDULES.values()]


@pytest.mark.parametrize("slug", SCHEDULES)
def test_every_schedule_can_be_chosen_and_warm_up(schedules: AppTest, slug: str) -> None:
    script = schedules
    script.session_state.race["contenders"][0]["warmup"] = 0
    edit(script, 0, "Schedule").selectbox(key="0.schedule").set_value(slug).run()
    pictures = [pictured(script)]
    assert not script.exception
    assert not script.warning
    pictures.append(pictured(edit(script, 0, "Rate").text_input(key="0.warmup").set_value("50").run()))
    assert not script.exception
    assert not script.warning
    assert pictured(edit(script, 0, "Schedule")) == pictures[1]
    assert script.session_state.race["contenders"][0]["schedule"] == slug
    assert script.session_state.race["contenders"][0]["warmup"] == 50
    assert pictures[0] != pictures[1]
    assert len(pictures[1]) == 1
    captions = [caption.value for caption in script.caption]
    for convention in SCHEDULES[slug].conventions:
        assert shared.SOURCE.format(source=plain(convention.source)) in captions
    assert captions.count(race_words.EXAMPLE_LOSSES) == (SCHEDULES[slug].watch is not None)


def pictured(script: AppTest) -> list[str]:
    """The pictures of a rate over the race's steps that are on the page."""
    picture = f"![{race_words.RATE_CURVE.format(steps=script.session_state.race['steps'])}]("
    return [element.value for element in script.markdown if element.value.startswith(picture)]


def test_every_control_has_a_sentence_of_help(script: AppTest) -> None:
    open_row(script)
    controls = []
    for part in race_words.PARTS.values():
        edit(script, 0, part)
        kinds = (script.selectbox, script.select_slider, script.slider, script.text_input, script.toggle)
        controls += [control for kind in kinds for control in kind if control.proto.label_visibility.value == 0]
    assert len(controls) > 10
    assert [control.label for control in controls if not control.help] == []


def test_a_named_start_can_be_let_go(script: AppTest) -> None:
    start = script.session_state.race["start"]
    open_row(script).pills(key="start.named").set_value(None).run()
    assert not script.exception
    assert script.session_state.race["start"] == start


def test_a_label_is_shown_as_it_was_typed(script: AppTest) -> None:
    edit(script, 0, "Optimizer").text_input(key="0.label").set_value("*a* $x$").run()
    assert not script.exception
    assert script.session_state.race["contenders"][0]["label"] == "*a* $x$"
