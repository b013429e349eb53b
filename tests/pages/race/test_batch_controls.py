"""Batches on the Race page: B where there is a data set, sigma and B where there is none, sum or mean beside it."""

import pytest
from streamlit.testing.v1 import AppTest

from landscapes import LANDSCAPES
from tests.tools.page_script import assert_quiet, edit, open_row, page_script

DATA = [slug for slug, landscape in LANDSCAPES.items() if landscape.data]


@pytest.fixture
def script() -> AppTest:
    page = page_script("race/race.py").run()
    del page.session_state.race["contenders"][1:]  # they have no part in it, and each pair of them compiles
    return edit(open_row(page), 0, "Noise")


def _labels(script: AppTest) -> list[str]:
    return [field.label for field in script.text_input]


@pytest.mark.parametrize("slug", DATA)
def test_a_data_set_gives_batches_from_one_to_all(script: AppTest, slug: str) -> None:
    data = LANDSCAPES[slug].data
    assert data
    script.selectbox(key="landscape").set_value(slug).run()
    batch = script.text_input(key="0.batch")
    assert batch.value == str(len(data))
    assert str(len(data)) in batch.help
    assert "Gradient noise σ" not in _labels(script)
    for chosen in (1, 2, len(data)):
        script.text_input(key="0.batch").set_value(str(chosen)).run()
        assert_quiet(script)
        assert script.session_state.race["contenders"][0]["batch"] == chosen
    script.text_input(key="0.batch").set_value(str(len(data) + 1)).run()
    assert f"from 1 to {len(data)}" in script.warning[0].value
    assert script.session_state.race["contenders"][0]["batch"] == len(data)


def test_without_a_data_set_noise_is_added(script: AppTest) -> None:
    assert {"Gradient noise σ", "Batch size B"} <= set(_labels(script))
    assert script.text_input(key="0.batch").value == "1"


def test_another_kind_of_noise_starts_from_none(script: AppTest) -> None:
    script.text_input(key="0.noise").set_value("2.0").run()
    script.text_input(key="0.batch").set_value("1000").run()
    script.selectbox(key="landscape").set_value("gabor").run()
    assert_quiet(script)
    contender = script.session_state.race["contenders"][0]
    assert (contender["noise"], contender["batch"]) == (0.0, None)
    script.text_input(key="0.batch").set_value("5").run()
    script.selectbox(key="landscape").set_value("booth").run()
    assert_quiet(script)
    assert script.session_state.race["contenders"][0]["batch"] is None


def test_noise_stays_on_the_way_to_another_surface_without_data(script: AppTest) -> None:
    script.text_input(key="0.noise").set_value("2.0").run()
    script.selectbox(key="landscape").set_value("booth").run()
    assert script.session_state.race["contenders"][0]["noise"] == 2.0


def test_sum_or_mean_stands_with_the_landscape_where_there_is_data(script: AppTest) -> None:
    keys = [group.key for group in script.button_group]
    assert not any(str(key).endswith("reduction") for key in keys)
    script.selectbox(key="landscape").set_value("gabor").run()
    (switch,) = [group for group in script.button_group if group.key == "landscape.gabor.reduction"]
    assert switch.value == "sum"
    switch.set_value("mean").run()
    assert_quiet(script)
    assert script.session_state.race["landscape_parameters"]["reduction"] == "mean"
