"""The Noise page as a script: every landscape, the ends of every control, and the sentences where theory fails."""

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment
from interface.noise_record import LANDSCAPES_ON_OFFER
from interface.widgets import text
from laboratories.noise import record as records
from laboratories.noise import words
from landscapes import landscape_of
from tests.tools.page_script import assert_quiet, charts, page_script, rate_field, rate_slider, table_rows, with_open


@pytest.fixture
def script() -> AppTest:
    page = page_script("noise.py")
    page.session_state.noise = records.NoisePageRecord(seeds=20, steps=200)
    return page.run()


def _captions(script: AppTest) -> str:
    return " ".join(caption.value for caption in script.caption).replace("\\", "")


@pytest.mark.parametrize("slug", LANDSCAPES_ON_OFFER)
def test_every_place_has_its_ball_and_its_map(script: AppTest, slug: str) -> None:
    with_open(script, "noise.landscape-popover").selectbox(key="noise.landscape").set_value(slug).run()
    assert_quiet(script)
    rows = table_rows(script)
    assert len(rows) == 4
    usual, batches = script.session_state.noise.default_rate(), (1, 4)
    expected = [words.LINE.format(rate=text(rate), batch=b) for rate in (usual, usual / 4) for b in batches]
    assert [row[0] for row in rows] == expected
    assert (words.WITHOUT_REPLACEMENT in _captions(script)) == (landscape_of(slug).data is not None)
    assert len(charts(script)) == 4


@pytest.mark.parametrize("slug", ["quadratic_bowl", "line_fit"])
def test_rates_and_batches_up_to_their_ends(script: AppTest, slug: str) -> None:
    with_open(script, "noise.landscape-popover").selectbox(key="noise.landscape").set_value(slug).run()
    for at in (0, -1):
        noise = script.session_state.noise
        rate_slider(script, "noise.rate").set_value(noise.rates()[at]).run()
        script.select_slider(key="noise.batch").set_value(noise.batches()[at]).run()
        assert_quiet(script)
    # The largest batch has no larger one beside it.
    assert len(table_rows(script)) == 2


def test_a_rate_beyond_the_bound_is_told(script: AppTest) -> None:
    rate_slider(script, "noise.rate").set_value(1.0).run()
    assert_quiet(script)
    assert "2ac ≤ 1" in _captions(script)
    assert table_rows(script)[0][3] == words.NONE


def test_a_loss_that_is_not_convex_there_is_told(script: AppTest) -> None:
    with_open(script, "noise.landscape-popover").selectbox(key="noise.landscape").set_value("two_wells").run()
    assert "not strongly convex" in _captions(script)


def test_another_noise_is_another_ball(script: AppTest) -> None:
    before = float(table_rows(script)[0][1])
    with_open(script, "noise.landscape-popover", "noise.run-popover").text_input(key="noise.noise").set_value(
        "2.0"
    ).run()
    assert_quiet(script)
    # A draw of the same seed, twice as large, makes a ball four times as large.
    assert float(table_rows(script)[0][1]) == pytest.approx(4 * before, rel=0.02)


def test_every_control_has_a_sentence_of_help(script: AppTest) -> None:
    with_open(script, "noise.landscape-popover", "noise.run-popover")
    controls = [*script.selectbox, *script.select_slider, *script.text_input]
    assert len(controls) >= 7
    assert [control.label for control in controls if not control.help] == []


def test_all_choices_are_valid_experiments() -> None:
    for slug in LANDSCAPES_ON_OFFER:
        noise = records.NoisePageRecord(landscape=slug)
        assert noise.rate in noise.rates()
        for rate in noise.rates():
            for batch in noise.batches():
                noise.rate, noise.batch = rate, batch
                assert isinstance(records.choices(noise), Experiment)


def test_escape_shows_the_share_of_the_choice(script: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laboratories.noise.page.escape.SEEDS", 16)  # a quarter of a second for all cells, and not four
    script.session_state.noise.part = "escape"
    script.run()
    assert_quiet(script)
    assert len(charts(script)) == 2
    text = _captions(script)
    assert "one of 16 seeds" in text
    assert " 0 % of them" not in text
    script.select_slider(key="escape.batch").set_value(30).run()
    assert " 0 % of them" in _captions(script)


def test_a_steeper_valley_has_smaller_rates(script: AppTest) -> None:
    with_open(script, "noise.landscape-popover").selectbox(key="noise.landscape").set_value("elongated_valley").run()
    script.select_slider(key="noise.landscape.elongated_valley.condition").set_value(1000.0).run()
    assert_quiet(script)
    noise = script.session_state.noise
    assert noise.rate == noise.default_rate() < 2 / 1000
    assert words.DIVERGED not in table_rows(script)[0]


def test_runs_that_diverge_are_called_so(script: AppTest) -> None:
    with_open(script, "noise.landscape-popover").selectbox(key="noise.landscape").set_value("line_fit").run()
    rate_slider(script, "noise.rate").set_value(script.session_state.noise.rates()[-1]).run()
    assert_quiet(script)
    assert table_rows(script)[0][1] == words.DIVERGED
    assert "some runs diverged" in _captions(script)


def test_any_rate_in_range_can_be_typed_and_its_own_runs_are_counted(
    script: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate_field(script, "noise.rate").set_value("0.123").run()
    assert_quiet(script)
    assert table_rows(script)[0][0] == words.LINE.format(rate="0.123", batch=1)
    monkeypatch.setattr("laboratories.noise.page.escape.SEEDS", 16)
    script.session_state.noise.part = "escape"
    rate_field(script.run(), "escape.rate").set_value("3,9").run()
    assert_quiet(script)
    assert script.session_state.noise.escape_rate == 3.9
    assert "one of 16 seeds" in _captions(script)
