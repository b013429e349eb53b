"""The charts of schedules: one look for each, points that name what they stand for, and room for runs that fly away."""

import math

import numpy as np
import pytest

from experiments.curves import SMALLEST
from laboratories.schedules import words
from laboratories.schedules.charts.curves import distances, limits, shares
from laboratories.schedules.charts.ranking import ranking_chart
from laboratories.schedules.ranking import Ranking, ranked
from tests.views.figures import layout, readable, traces
from views.chart import Line
from views.palette import THEMES, look
from views.player_words import WORDS

BOTH = pytest.mark.parametrize("theme", THEMES)
STEPS = 1000
NAMES = ("Constant", "Step decay", "Cosine", "Adaptive")
SHARES = [
    Line(name, values)
    for name, values in zip(
        NAMES,
        (np.ones(STEPS), 0.5 ** (np.arange(STEPS) // 100), np.linspace(1.0, 0.0, STEPS), 1.01 ** np.arange(STEPS)),
        strict=True,
    )
]
WATCHING = (False, False, False, True)
SEEDS = 25


def found() -> Ranking:
    """Two that end, one whose upper quartile flies away, and one that diverged."""
    base = np.linspace(1.0, 9.0, SEEDS)
    return ranked((10,) * 4, 1.0, np.array([0.1 * base, 0.01 * base, np.where(base > 6.0, 250.0, base), np.nan * base]))


@BOTH
def test_each_schedule_has_its_own_look_and_the_chosen_one_lies_on_top(theme: str) -> None:
    for figure, least in ((shares(SHARES, WATCHING, 1, theme), 0.0), (distances(SHARES, 1, theme), SMALLEST)):
        for i, line in enumerate(SHARES):
            its = look(i, theme)
            drawn = traces(figure, mode="lines", name=line.name, line_color=its.colour)
            assert [one["line"]["dash"] for one in drawn] == [
                its.dash.replace("dashed", "dash").replace("dotted", "dot")
            ]
            at = np.asarray(drawn[0]["x"])
            np.testing.assert_array_equal(drawn[0]["y"], np.maximum(line.values[at], least))
            assert (at[0], at[-1]) == (0, STEPS - 1)
        assert traces(figure, mode="lines")[-1]["name"] == NAMES[1]
        widths = {one["name"]: one["line"]["width"] for one in traces(figure, mode="lines")}
        assert widths[NAMES[1]] > widths[NAMES[0]]


@BOTH
def test_points_say_whose_they_are_and_are_not_seen(theme: str) -> None:
    for figure in (shares(SHARES, WATCHING, 0, theme), distances(SHARES, 0, theme)):
        points = traces(figure, mode="markers")
        assert [point["name"] for point in points] == list(NAMES)
        for i, point in enumerate(points):
            assert [list(of) for of in point["customdata"]] == [[i, "first"]] * len(point["x"])
            assert point["marker"]["opacity"] == 0
            assert len(point["x"]) >= 50


@BOTH
def test_a_rate_without_bounds_does_not_press_the_others_flat(theme: str) -> None:
    assert SHARES[3].values[-1] > 1e4
    low, high = layout(shares(SHARES, WATCHING, 0, theme))["yaxis"]["range"]
    assert low < 0.0
    assert 2.0 <= high < 2.5
    # A high share set by hand is seen.
    high = layout(shares([SHARES[0], Line("Piecewise", np.full(STEPS, 7.0))], (False, False), 0, theme))["yaxis"][
        "range"
    ][1]
    assert high > 7.0


def test_an_axis_holds_what_is_finite_and_ends_above_the_start() -> None:
    low, high = limits(np.array([1e-3, 5.0, 1e80, math.inf, math.nan]), 10.0)
    assert -3.3 < low < -3.0
    assert math.log10(5.0) < high < 1.0
    low, high = limits(np.array([1e-300, 1.0]), 10.0)
    assert -13 < low < -12, "what is lower is rounding"
    assert limits(np.array([math.nan, 0.0]), 1.0)[0] < limits(np.array([math.nan, 0.0]), 1.0)[1]
    low, high = limits(np.array([1e30, 1e31]), 10.0)
    assert low < high


@BOTH
def test_the_best_is_on_top_and_its_points_are_its_runs(theme: str) -> None:
    figure = ranking_chart(found(), NAMES, (1, "median"), theme)
    labels = ["4. Adaptive", "3. Cosine", "2. Constant", "<b>1. Step decay</b>"]  # an axis begins below
    assert list(layout(figure)["yaxis"]["categoryarray"]) == labels
    marks = traces(figure, mode="markers")
    assert [[list(of) for of in mark["customdata"]] for mark in marks] == [
        [[i, run] for run in ("low", "high", "median")] for i in found().order
    ]
    np.testing.assert_allclose(marks[0]["x"], [0.03, 0.07, 0.05])
    assert [mark["marker"]["color"] for mark in marks] == [look(i, theme).colour for i in found().order]
    ringed = [mark["marker"]["line"]["color"].count(THEMES[theme].text) for mark in marks]
    assert ringed == [1, 0, 0, 0]


@BOTH
def test_what_lies_beyond_the_picture_is_drawn_at_its_edge_and_said(theme: str) -> None:
    figure = ranking_chart(found(), NAMES, (0, "first"), theme)
    _, _, cosine, adaptive = traces(figure, mode="markers")
    edge = 10.0 ** layout(figure)["xaxis"]["range"][1]
    assert (np.asarray(cosine["x"]) <= edge).all()
    assert cosine["marker"]["symbol"][1] == "triangle-right"
    assert cosine["text"][1].endswith(words.BEYOND.format(height="250"))
    assert [label.endswith(words.DIVERGED) for label in adaptive["text"]] == [True] * 3
    assert (np.asarray(adaptive["x"]) <= edge).all()
    (beside,) = traces(figure, mode="text")  # only the one with its median out of sight
    assert [label.strip() for label in beside["text"]] == [words.DIVERGED]
    assert beside["y"] == adaptive["y"][:1]


@BOTH
def test_all_type_can_be_read(theme: str) -> None:
    readable(shares(SHARES, WATCHING, 0, theme), theme)
    readable(distances(SHARES, 0, theme), theme)
    readable(ranking_chart(found(), NAMES, (0, "first"), theme), theme)


def test_distances_of_a_start_at_the_minimum_are_said_to_be_below_the_floor() -> None:
    figure = distances([Line("Constant", np.zeros(STEPS))], 0, "light")
    assert layout(figure)["annotations"][0]["text"] == WORDS["belowFloor"]
