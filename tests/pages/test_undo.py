"""Every click that replaces what a person has made says so, and what was there comes back."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import asdict, is_dataclass
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments.defaults import default_rate
from interface import words
from tests.tools.page_script import act, edit, open_row, page_script, rate_slider, with_open

LINK = "landscape=booth&start=1,2&c=adam;rate=0.3;schedule=step_decay;schedule.every=7"


def _race(script: AppTest) -> AppTest:
    """A race of a person's own, all of its row open."""
    return open_row(act(script, "open", LINK))


def _first(script: AppTest, part: str, control: str) -> Any:
    """The select box of this control of the first contender, in this part of its editor."""
    identity = script.session_state.race["contenders"][0]["id"]
    return edit(script, identity, part).selectbox(key=f"{identity}.{control}")


def _remove(script: AppTest) -> AppTest:
    identity = script.session_state.race["contenders"][0]["id"]
    return edit(script, identity, "Rate").button(key=f"{identity}.remove").click().run()


def _reset(script: AppTest) -> AppTest:
    return act(script, "reset", True)


# On the Race page: what is done, and how the sentence begins.
REPLACING: dict[str, tuple[Callable[[AppTest], AppTest], str]] = {
    "another landscape": (lambda s: s.selectbox(key="landscape").set_value("gabor").run(), "Start and shape"),
    "another optimizer": (lambda s: _first(s, "Optimizer", "optimizer").set_value("adagrad").run(), "The learn"),
    "a named start": (
        lambda s: s.pills(key="start.named").set_value(s.pills[0].options[0]).run(),
        "The named start has",
    ),
    "another schedule": (lambda s: _first(s, "Schedule", "schedule").set_value("cosine").run(), "The numbers"),
    "remove": (_remove, "Adam, step decay, every 7 has been removed."),
    "fair race": (lambda s: act(s, "fair", True).button(key="fair.find").click().run(), "The contenders now have"),
    "reset": (_reset, "The first race"),
    "open a link": (lambda s: act(s, "open", "landscape=saddle"), "The race that you"),
}


def _plain(record: Any) -> Any:
    return asdict(record) if is_dataclass(record) and not isinstance(record, type) else deepcopy(record)


def _bar(script: AppTest) -> str | None:
    """The sentence of the bar, if it is there."""
    assert not script.exception
    shown = any(button.key == "undo" for button in script.button)
    return script.markdown[-1].value.replace("\\", "") if shown else None


def _but_the_next(record: Any) -> Any:
    return {name: value for name, value in record.items() if name != "next_id"}


@pytest.mark.parametrize("name", REPLACING)
def test_what_was_replaced_comes_back(name: str) -> None:
    replace, sentence = REPLACING[name]
    script = _race(page_script("navigation.py").run())
    before = _plain(script.session_state.race)
    replace(script)
    assert _plain(script.session_state.race) != before
    assert str(_bar(script)).startswith(sentence)
    script.button(key="undo").click().run()
    assert _bar(script) is None
    assert _but_the_next(_plain(script.session_state.race)) == _but_the_next(before)


def test_it_stays_until_something_else_is_changed() -> None:
    script = _race(page_script("navigation.py").run())
    _reset(script)
    assert _bar(script)
    assert _bar(script.run())
    script.text_input(key="steps").set_value("77").run()
    assert _bar(script) is None


def test_it_can_be_sent_away_and_does_not_follow_to_other_pages() -> None:
    script = _race(page_script("navigation.py").run())
    _reset(script)
    script.button(key="undo-keep").click().run()
    assert _bar(script) is None
    _race(script)
    _reset(script)
    assert _bar(script)
    assert _bar(script.switch_page("catalogue/catalogue.py").run()) is None


def test_nothing_is_said_where_nothing_a_person_made_is_lost() -> None:
    script = page_script("navigation.py").run().switch_page("second_order.py").run()
    with_open(script, "second.landscape-popover").selectbox(key="second.landscape").set_value("booth").run()
    assert _bar(script) is None
    with_open(script, "second.start-popover").text_input(key="second.start.0").set_value("1,5").run()
    before = _plain(script.session_state.second_order)
    with_open(script, "second.landscape-popover").selectbox(key="second.landscape").set_value("himmelblau").run()
    assert _bar(script) == words.LANDSCAPE_REPLACED.format(landscape="Himmelblau")
    script.button(key="undo").click().run()
    assert _plain(script.session_state.second_order) == before


def test_a_rate_that_diverges_on_another_landscape_is_replaced_by_name_and_comes_back() -> None:
    script = page_script("navigation.py").run()
    link = "landscape=booth&c=gradient_descent;rate=0.07&c=adam;rate=0.3&c=gradient_descent;rate=0.08;label=mine"
    open_row(act(script, "open", link))
    script.selectbox(key="landscape").set_value("beale").run()
    assert _bar(script) == words.LANDSCAPE_RATE_REPLACED[1].format(landscape="Beale", names="Gradient descent, mine")
    usual = default_rate("gradient_descent", "beale")
    assert [c["rate"] for c in script.session_state.race["contenders"]] == [usual, 0.3, usual]
    script.button(key="undo").click().run()
    assert [c["rate"] for c in script.session_state.race["contenders"]] == [0.07, 0.3, 0.08]
    script.selectbox(key="landscape").set_value("matyas").run()
    assert [c["rate"] for c in script.session_state.race["contenders"]] == [0.07, 0.3, 0.08]


def test_the_first_race_takes_the_rates_of_another_landscape() -> None:
    script = open_row(page_script("navigation.py"))
    script.selectbox(key="landscape").set_value("beale").run()
    assert _bar(script) == words.LANDSCAPE_REPLACED.format(landscape="Beale")
    for contender in script.session_state.race["contenders"]:
        assert contender["rate"] == default_rate(contender["optimizer"], "beale")


def test_a_race_that_a_laboratory_replaced_comes_back() -> None:
    script = _race(page_script("navigation.py").run())
    before = _plain(script.session_state.race)
    script.switch_page("second_order.py").run()
    next(one for one in script.button if one.label == words.NEW_RACE).click().run()
    assert _bar(script) == words.RACE_REPLACED
    assert len(_plain(script.session_state.race)["contenders"]) > 1
    script.button(key="undo").click().run()
    assert _but_the_next(_plain(script.session_state.race)) == _but_the_next(before)


def test_a_rate_gives_way_to_another_shape_and_comes_back_with_it() -> None:
    script = page_script("navigation.py").run().switch_page("second_order.py").run()
    with_open(script, "second.landscape-popover").selectbox(key="second.landscape").set_value("elongated_valley").run()
    record = script.session_state.second_order
    rate_slider(with_open(script, "second.numbers-popover"), "second.rate").set_value(record.rates()[-1]).run()
    asked = record.rate
    condition = script.select_slider(key="second.landscape.elongated_valley.condition")
    was = condition.value
    condition.set_value(max(condition.options, key=float)).run()
    (toast,) = script.toast
    assert toast.value.replace("\\", "").startswith(f"The learning rate {asked:g} does not fit")
    record = script.session_state.second_order
    assert record.rate == record.default_rate() != asked
    script.select_slider(key="second.landscape.elongated_valley.condition").set_value(was).run()
    assert script.session_state.second_order.rate == asked
