"""The Schedules page as a script: its verdicts, its ranking, live numbers, and what would go to the race."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from interface import race_record
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.page.choice import pick
from laboratories.schedules.schedule_ball import BallVerdict
from optimizers import SCHEDULES
from tests.tools.page_script import assert_quiet, charts, page_script, rate_slider, shown_text, table_rows, with_open

SOME = ("constant", "exponential", "cosine", "on_plateau")  # each has to be compiled
FEW: dict[str, Any] = {"seeds": 40, "steps": 120}


def opened(**changed: Any) -> AppTest:
    """The page, with a record that differs from the first one."""
    page = page_script("schedules.py")
    page.session_state.schedules = records.SchedulesRecord(**{"chosen": list(SOME), **FEW, **changed})
    page.run()
    assert_quiet(page)
    return page


def table(page: AppTest) -> dict[str, list[str]]:
    """The rows by the schedule's title."""
    return {row[1]: row for row in table_rows(page)}


def test_each_schedule_has_its_place_and_who_watches_pays() -> None:
    page = opened()
    rows = table(page)
    assert set(rows) == {SCHEDULES[slug].title for slug in SOME}
    assert [rows[SCHEDULES[slug].title][2] for slug in ("constant", "on_plateau")] == ["120", "80"]
    assert rows["Constant"][5] == words.NONE
    assert "these schedules take 80 steps" in shown_text(page)
    assert len(charts(page)) == 3


def test_all_schedules_can_be_together() -> None:
    schedules = records.SchedulesRecord()
    schedules.choose_all()
    assert schedules.chosen[: len(records.FIRST)] == list(records.FIRST)
    assert {c.schedule for c in records.race(schedules).contenders} == set(SCHEDULES)


def _period(schedules: records.SchedulesRecord) -> Any:
    (cosine,) = [c for c in records.race(schedules).contenders if c.schedule == "cosine"]
    return cosine.schedule_parameters["period"]


def test_a_number_moves_the_verdict_and_a_longer_race_the_period() -> None:
    page = opened(seeds=400)
    shrinks, stopped = words.VERDICTS[BallVerdict.SHRINKS], words.VERDICTS[BallVerdict.STOPPED]
    assert f"{shrinks}:** Exponential, Cosine." in shown_text(page)
    schedules = page.session_state.schedules
    assert _period(schedules) == 120
    page.session_state["schedules.chip.exponential"] = True
    page.run().select_slider(key="schedules.exponential.k").set_value(1.0).run()
    assert f"{stopped}:** Exponential, On plateau." in shown_text(page)
    with_open(page, "schedules.run-popover").text_input(key="schedules.steps").set_value("240").run()
    assert not page.exception
    assert _period(page.session_state.schedules) == 240
    # Who leaves is not sent any more.
    page.session_state.schedules.pick = "exponential"
    page.run().button(key="schedules.remove.exponential").click().run()
    assert not page.exception
    assert "Constant" in table(page)
    assert "Exponential" not in table(page)
    assert page.session_state.schedules.pick == "constant"


@pytest.mark.parametrize("slug", ["elongated_valley", "line_fit"])
def test_a_rate_that_is_far_too_high_is_called_so(slug: str) -> None:
    page = opened(chosen=["constant"], steps=2000, landscape=slug)
    rate_slider(page, "schedules.rate").set_value(page.session_state.schedules.rates()[-1]).run()
    assert not page.exception
    assert f"{words.VERDICTS[BallVerdict.DIVERGED]}:** Constant" in shown_text(page)
    assert table(page)["Constant"][3] == words.DIVERGED


def test_without_noise_and_from_the_last_seed() -> None:
    page = opened(noise=0.0, seed=2**31 - 1)
    assert page.session_state.schedules.seed == 2**31 - 40
    places = [row[0] for row in table(page).values()]
    assert len(places) == len(page.session_state.schedules.chosen)


def test_what_is_picked_goes_to_the_race_beside_the_constant_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.switch_page", lambda _: None)
    page = opened(warmup=10, seed=3, numbers={slug: {} for slug in SCHEDULES} | {"exponential": {"k": 0.02}})
    schedules = page.session_state.schedules
    pick(schedules, [1, "first"])
    page.run()
    assert page.selectbox(key="schedules.pick").value == "exponential"
    page.button(key="schedules.send.new").click().run()
    sent = race_record.experiment_fields(page.session_state.race)
    assert (sent["seed"], sent["steps"]) == (3, 120)
    assert [c["schedule"] for c in sent["contenders"]] == ["constant", "exponential"]
    assert [(c["warmup"], c["noise"], c["label"]) for c in sent["contenders"]] == [
        (10, 1.0, "Constant"),
        (10, 1.0, "Exponential"),
    ]
    assert sent["contenders"][1]["schedule_parameters"]["k"] == 0.02
    page.selectbox(key="schedules.run").set_value("median").run()
    page.selectbox(key="schedules.pick").set_value("on_plateau").run()
    assert words.SENT_PAID.format(name="On plateau", steps=80, all=120) in shown_text(page)


def test_every_control_has_a_sentence_of_help() -> None:
    page = opened()
    with_open(page, "schedules.landscape-popover", "schedules.run-popover", "schedules.chip.on_plateau")
    controls = [*page.selectbox, *page.select_slider, *page.slider, *page.text_input, *page.button]
    assert len(controls) >= 13
    assert [control.label for control in controls if not control.help] == []
