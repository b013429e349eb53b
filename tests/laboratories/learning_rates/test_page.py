"""The Learning rates page as a script: its four parts, what they say, and what would go to the race."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment, run
from experiments.suboptimality import initial_suboptimality
from interface import race_record
from interface import words as words_of_all
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from laboratories.learning_rates import design, words
from laboratories.learning_rates import record as records
from laboratories.learning_rates.page.numbers import value_labels
from laboratories.learning_rates.record.part import PLAIN
from laboratories.learning_rates.second_axis import second_axes
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import quantities
from tests.tools.page_script import assert_quiet, charts, page_script, rate_field, shown_text, table_rows, with_open
from views.format import digits


def opened(part: str, **changed: Any) -> AppTest:
    """One part of the page, with a record that differs from the first one."""
    page = page_script("learning_rates.py")
    rates = records.LearningRatesRecord(part=part)
    for name, value in changed.items():
        setattr(getattr(rates, part), name, value)
    page.session_state.learning_rates = rates
    page.run()
    assert_quiet(page)
    return page


def rows(page: AppTest) -> dict[str, list[str]]:
    return {row[0]: row for row in table_rows(page)}


def sent(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> Experiment:
    """The race after the button has been pressed, as its page would run it."""
    monkeypatch.setattr("streamlit.switch_page", lambda _: None)
    next(button for button in page.button if button.label == words_of_all.NEW_RACE).click().run()
    assert_quiet(page)
    race = page.session_state.race
    return Experiment.model_validate(race_record.experiment_fields(race))


def test_verdicts_stand_in_a_table_and_a_rate_goes_beside_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened("best")
    assert list(rows(page)) == ["very high", "high", "good", "low"]
    assert rows(page)["high"][1] == "0.02"
    assert len(charts(page)) == 2
    assert "a = 0.006 ends" in shown_text(page)
    page.select_slider(key="rates.best.picked").set_value(0.02).run()
    assert "a = 0.02 ends" in shown_text(page)
    assert "the best of these, a = 0.006" in shown_text(page)
    race = sent(page, monkeypatch)
    assert [c.rate for c in race.contenders] == [0.006, 0.02]
    assert (race.landscape, race.start, race.steps) == ("himmelblau", (-4.0, -0.3), 500)


def test_another_optimizer_and_closer_rates() -> None:
    page = opened("best", steps=100)
    with_open(page, "rates.best.optimizer-popover").selectbox(key="rates.best.optimizer").set_value("adam").run()
    assert_quiet(page)
    own = page.session_state.learning_rates.best
    assert design.span(own) == (0.001, 10.0)
    own.span = (0.1, 0.1)
    assert design.span(own) == (0.1, 0.2)
    page.run()
    assert_quiet(page)
    assert sum(len(row[1].split(", ")) for row in rows(page).values()) == design.CURVES


def test_adam_is_the_least_sensitive_and_a_point_is_its_median_race(monkeypatch: pytest.MonkeyPatch) -> None:
    """L3, claim 12, as the page first shows it."""
    page = opened("sensitivity")
    assert f"{OPTIMIZERS['adam'].title} is the least sensitive" in shown_text(page)
    assert list(rows(page)) == ["Adam", "Momentum", "Gradient descent", "RMSProp"]
    assert rows(page)["Adam"][2].endswith("or more")
    page.selectbox(key="rates.sensitivity.picked.optimizer").set_value("momentum").run()
    race = sent(page, monkeypatch)
    (contender,) = race.contenders
    assert (contender.optimizer, contender.noise) == ("momentum", 0.1)
    height = run(race)[0].losses[-1] - race.surface.lowest_loss(race.parameters)
    assert f"the median run ends {height:.3g} above the lowest loss (seed {race.seed})" in shown_text(page)


def test_nobody_to_compare_and_nobody_good_are_told() -> None:
    page = opened("sensitivity", optimizers=[])
    assert page.info[0].value == words.NOTHING_TO_COMPARE
    page = opened("sensitivity", optimizers=["gradient_descent"], steps=50, seeds=1, share=1e-6, noise=9.0)
    assert words.NOBODY_IS_GOOD in shown_text(page)
    assert rows(page)["Gradient descent"][1:] == [words.NO_INTERVAL, words.NONE]


def test_the_page_finds_the_two_cycle_at_the_books_rate_and_not_below_the_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    """L3, claim 18."""
    page = opened("edge")
    assert "2/λₘₐₓ = 0.1765. The rate 0.2 is above it" in shown_text(page)
    assert "The run ends in a 2-cycle between (" in shown_text(page)
    assert len(charts(page)) == 3
    race = sent(page, monkeypatch)
    assert (race.landscape, race.contenders[0].rate, race.contenders[0].optimizer) == ("gabor", 0.2, "gradient_descent")
    page.button_group(key="rates.edge.ready").set_value(0.17).run()
    assert "The rate 0.17 is below it" in shown_text(page)
    assert "comes to rest at (0.003795, 16.03)" in shown_text(page)
    assert "2-cycle between" not in shown_text(page)
    rate_field(page, "rates.edge.rate").set_value("0.3").run()
    assert_quiet(page)
    assert page.session_state["rates.edge.ready"] is None
    assert "3-cycle between" in shown_text(page)


def test_a_cell_is_its_race(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened("map", seeds=1, steps=100)
    assert page.selectbox(key="rates.map.number").value == "hyper.beta"
    page.selectbox(key="rates.map.number").set_value("landscape.condition").run()
    page.select_slider(key="rates.map.picked.1").set_value(0).run()
    assert_quiet(page)
    race = sent(page, monkeypatch)
    assert race.landscape_parameters["condition"] == 1.0
    left = (run(race)[0].losses[-1] - race.surface.lowest_loss(race.parameters)) / initial_suboptimality(race)
    assert (
        f"a = {race.contenders[0].rate:g}, Condition number κ = 1: {digits(left)} of the initial loss gap"
        in shown_text(page)
    )


def test_every_control_has_a_sentence_of_help() -> None:
    page = opened("map", seeds=1, steps=50)
    with_open(page, *(f"rates.map.{name}-popover" for name in ("landscape", "start", "optimizer", "run")))
    controls = [*page.selectbox, *page.select_slider, *page.text_input, *page.toggle, *page.button_group]
    assert len(controls) >= 12
    assert [control.label for control in controls if not control.help] == []


@pytest.mark.parametrize("slug", LANDSCAPES_ON_OFFER)
def test_every_landscape_has_its_experiments(slug: str) -> None:
    rates = records.LearningRatesRecord()
    for own in (rates.best, rates.sensitivity, rates.edge, rates.map):
        own.change_landscape(slug)
    assert len({contender.rate for contender in design.curves(rates.best).contenders}) == design.CURVES
    assert design.edge(rates.edge).landscape == slug
    assert design.mapped(rates.map)[0].landscape == slug
    experiment, grid = design.compared(rates.sensitivity)
    assert len(set(grid)) == len(grid) > 100
    assert rates.sensitivity.noise > 0.0 or experiment.examples


def test_all_numbers_of_an_optimizer_and_its_landscape_are_on_offer() -> None:
    own = records.MapRecord()
    for slug, rule in OPTIMIZERS.items():
        own.optimizer = slug
        experiment, _ = design.mapped(own)
        found = second_axes(experiment, 0.1)
        assert {f"hyper.{name}" for name in quantities(rule.hyper)} <= set(found)
        assert {"landscape.condition", "landscape.rotation", "noise", "start.0", "start.1"} <= set(found)
        for axis in found.values():
            assert axis.own in axis.values
            assert 2 <= len(axis.values) <= 24
            assert len(set(value_labels(axis))) == len(axis.values)
    own.change_landscape("gabor")
    of_data = second_axes(design.mapped(own)[0], 0.0)
    assert of_data["batch"].values == [1, 2, 4, 8, 16, len(LANDSCAPES["gabor"].data or ())]
    assert "noise" not in of_data


@pytest.mark.parametrize("part", ["sensitivity", "map"])
def test_the_last_seeds_are_as_good_as_the_first(part: str) -> None:
    few = {"optimizers": [PLAIN]} if part == "sensitivity" else {}
    page = with_open(opened(part, seed=2**31 - 1, seeds=4, steps=50, **few), f"rates.{part}.run-popover")
    assert getattr(page.session_state.learning_rates, part).seed == 2**31 - 4
