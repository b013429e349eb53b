"""The map of basins: its message holds the pictures and their words, and no colour means two things."""

import zlib
from typing import Any

import numpy as np
import pytest

from experiments import Contender, Experiment
from laboratories.starting_points import words
from laboratories.starting_points.basins import DIVERGED, ELSEWHERE, Basins, centres
from laboratories.starting_points.charts.payload import payload
from landscapes import LANDSCAPES
from tests.tools.wire import unpack
from views.palette import BASIN_COLOURS, THEMES

SIDE = 4
TITLES = ["Gradient descent, a = 0.01", "Adam, a = 0.05"]
EXPERIMENT = Experiment(
    landscape="two_wells",
    start=(0.5, -0.25),
    contenders=(Contender(optimizer="gradient_descent", rate=0.01), Contender(optimizer="adam", rate=0.05)),
)


def _found() -> Basins:
    """Two maps whose lowest rows and first columns are special, so that a turned picture is noticed."""
    ends = np.zeros((2, SIDE, SIDE), int)
    ends[0, 0], ends[0, :, 0], ends[1, 3, 3] = 1, DIVERGED, ELSEWHERE
    steps = np.where(ends >= 0, 10.0, np.nan)
    steps[0, 2, 1:] = 2.0, 50.0, np.nan
    theta_0, theta_1 = (centres(low, high, SIDE) for low, high in EXPERIMENT.surface.domain(EXPERIMENT.parameters))
    return Basins(theta_0, theta_1, ends, steps)


@pytest.fixture
def message() -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    return unpack(zlib.decompress(payload(EXPERIMENT, _found(), TITLES)))


def test_pictures_go_from_the_top(message: tuple[dict[str, Any], dict[str, np.ndarray]]) -> None:
    header, arrays = message
    codes = {ELSEWHERE: header["codes"]["elsewhere"], DIVERGED: header["codes"]["diverged"]}
    for i, ends in enumerate(_found().ends):
        expected = [[codes.get(end, end) for end in row] for row in ends[::-1].tolist()]
        np.testing.assert_array_equal(arrays[f"{i}.ends"], expected)
        assert arrays[f"{i}.ends"].dtype == np.uint8


def test_shades_follow_the_steps_and_who_never_came_near_is_faintest(
    message: tuple[dict[str, Any], dict[str, np.ndarray]],
) -> None:
    header, arrays = message
    few, many, never = arrays["0.shades"][::-1][2, 1:].tolist()
    assert (few, many, never) == (0, 255, 255)
    assert 0 < arrays["1.shades"][0, 0] < 255
    assert 2 <= header["few"] < 10 < header["many"] <= 50


def test_shares_are_told_on_the_map_under_it_and_to_those_who_cannot_see_it(
    message: tuple[dict[str, Any], dict[str, np.ndarray]],
) -> None:
    header, _ = message
    first, second = header["maps"]
    assert first["title"] == TITLES[0]
    assert first["reach"] == "56.2 % reach the global minimum"
    assert "56.2 % end in A, 18.8 % end in B, 25 % diverge." in first["label"]
    assert "93.8 % end in A, 6.2 % end near no known minimum." in second["label"]
    assert [entry["shares"] for entry in header["ends"]] == [
        ["56.2 %", "93.8 %"],
        ["18.8 %", None],
        [None, "6.2 %"],
        ["25 %", None],
    ]
    assert [entry["letter"] for entry in header["ends"]] == ["A", "B", "", ""]


def test_what_does_not_happen_has_no_place_in_the_legend() -> None:
    found = _found()._replace(ends=np.zeros((2, SIDE, SIDE), int), steps=np.full((2, SIDE, SIDE), np.nan))
    header, arrays = unpack(zlib.decompress(payload(EXPERIMENT, found, TITLES)))
    assert [entry["letter"] for entry in header["ends"]] == ["A", "B"]
    assert header["maps"][0]["reach"] == "100 % reach the global minimum"
    assert (header["few"], header["many"]) == (0, 0)
    assert np.all(arrays["0.shades"] == 255)


def test_several_lowest_minima_are_told_as_such() -> None:
    experiment = EXPERIMENT.model_copy(update={"landscape": "himmelblau"})
    header, _ = unpack(zlib.decompress(payload(experiment, _found(), TITLES)))
    assert header["maps"][0]["reach"] == "75 % reach a global minimum"
    assert [minimum[3] for minimum in header["minima"]] == list("ABCD")


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (1e-6, "< 0.1 %"), (0.25, "25 %"), (0.1234, "12.3 %"), (0.9999, "> 99.9 %"), (1.0, "100 %")],
)
def test_only_none_are_none_and_only_all_are_all(share: float, text: str) -> None:
    assert words.percent(share) == text


def test_what_became_of_a_run_is_one_phrase() -> None:
    minima = LANDSCAPES["two_wells"].minima(())
    assert words.became(0, 12, minima) == "global minimum A in 12 steps"
    assert words.became(1, None, minima) == "local minimum B"
    assert words.became(DIVERGED, None, minima) == "diverged"
    assert words.became(ELSEWHERE, None, minima) == "near no known minimum"


@pytest.mark.parametrize("theme", THEMES)
def test_no_colour_means_two_things(theme: str) -> None:
    colours = BASIN_COLOURS[theme]
    every = (*colours.basins, *colours.elsewhere, colours.diverged, colours.slow)
    assert len(set(every)) == len(every)
    most = max(len(surface.minima(surface.parameters())) for surface in LANDSCAPES.values())
    assert len(colours.basins) >= most
