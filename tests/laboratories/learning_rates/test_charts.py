"""Sensitivity, edge and heat map: charts show what they are given, and their points say what they stand for."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment
from laboratories.learning_rates.charts.edge_of_stability import bifurcation_chart, end_map, sharpness_chart
from laboratories.learning_rates.charts.heat_map import heat_map
from laboratories.learning_rates.charts.sensitivity import sensitivities
from laboratories.learning_rates.edge_of_stability import EdgeRun, Surroundings, edge_run, surroundings
from laboratories.learning_rates.good_interval import Interval, Sensitivity
from tests.views.figures import layout, readable, traces
from views.chart import Line
from views.palette import THEMES, look, own_place

BOTH = pytest.mark.parametrize("theme", THEMES)
RATES = [0.001, 0.01, 0.1, 1.0, 10.0]
STEADY = np.array([[0.1, 1e-9, 1e-9, 0.05, 2.0], [0.2, 1e-8, 1e-8, 0.1, 3.0], [0.3, 1e-7, 1e-7, 0.2, 4.0]])
WILD = np.array([[2.0, 0.1, 1e3, np.inf, np.inf], [3.0, 0.2, np.inf, np.inf, np.inf], [4.0, 0.3] + 3 * [np.inf]])
RUNS = np.zeros(5, int)
LINES = [
    Line("steady", Sensitivity(STEADY, RUNS, Interval(0.01, 0.1, False, False))),
    Line("wild", Sensitivity(WILD, RUNS, None)),
]
OPTIMIZERS = ["adam", "rmsprop"]
LEFT = np.array([[1e-9, 1e-4, 0.5, 1.0, 2.0, np.inf], [1e-5, 1e-4, 1e-4, 0.1, np.nan, np.inf]])
COLUMNS = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2]


@BOTH
def test_medians_bands_crosses_and_bars(theme: str) -> None:
    figure = sensitivities(LINES, OPTIMIZERS, RATES, (2.0, 0.002), (0, 3), theme)
    steady, wild = (traces(figure, name=line.name, mode="lines")[0] for line in LINES)
    assert [line["line"]["color"] for line in (steady, wild)] == [look(own_place(s), theme).colour for s in OPTIMIZERS]
    np.testing.assert_array_equal(steady["y"][[0, 3, 4]], STEADY[1, [0, 3, 4]])
    assert np.isfinite(wild["y"]).all()
    assert wild["y"][2] > 10.0 ** layout(figure)["yaxis"]["range"][1]  # beyond the picture, so the line leaves it
    crosses = traces(figure, marker_symbol="x")
    assert [list(cross["x"]) for cross in crosses] == [[0.1]]
    assert crosses[0]["marker"]["color"] == wild["line"]["color"]
    (bar,) = traces(figure, yaxis="y2")
    assert list(bar["x"]) == [0.01, 0.1]
    assert bar["line"]["color"] == steady["line"]["color"]
    bands = traces(figure, fill="toself")
    assert [band["fillcolor"] for band in bands] == [steady["line"]["color"], wild["line"]["color"]]
    assert list(bands[0]["y"][[0, -1]]) == [0.3, 0.1]


@BOTH
def test_each_point_of_a_line_names_its_optimizer_and_its_rate(theme: str) -> None:
    figure = sensitivities(LINES, OPTIMIZERS, RATES, (2.0, 0.002), (0, 3), theme)
    points = [trace for trace in traces(figure, mode="markers") if trace.get("customdata") is not None]
    found = [[list(point) for point in trace["customdata"]] for trace in points]
    assert found == [[[i, j] for j in range(5)] for i in range(2)]
    low, high = (10.0**power for power in layout(figure)["yaxis"]["range"])
    for trace in points:
        assert all(low * 0.999 <= height <= high * 1.001 for height in trace["y"])
    (ring,) = traces(figure, marker_size=14, hoverinfo="skip")
    assert (list(ring["x"]), list(ring["y"])) == ([1.0], [0.1])


def gabor(rate: float, steps: int = 500) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=rate)
    return Experiment(landscape="gabor", steps=steps, contenders=(contender,))


@pytest.fixture(scope="module")
def book() -> EdgeRun:
    return edge_run(gabor(0.2))


@pytest.fixture(scope="module")
def around() -> Surroundings:
    found = surroundings(gabor(0.2))
    assert found
    return found


@BOTH
def test_the_sharpness_stands_beside_its_limits(book: EdgeRun, around: Surroundings, theme: str) -> None:
    figure = sharpness_chart(book, around.edge, 0.2, theme)
    (path,) = traces(figure, mode="markers")
    np.testing.assert_array_equal(path["y"], book.sharpness)
    levels = [list(level["y"]) for level in traces(figure, mode="lines")]
    assert levels == [[10.0, 10.0], [around.edge.sharpness] * 2]
    low, high = layout(figure)["yaxis"]["range"]
    assert low <= 0.0 < book.sharpness.max() < high


@BOTH
def test_the_map_shows_both_places_of_the_cycle_and_the_minimum_between(
    book: EdgeRun, around: Surroundings, theme: str
) -> None:
    figure = end_map(book, around.view, theme)
    (stars,) = [trace for trace in traces(figure, marker_symbol="star") if trace["x"]]
    (places,) = traces(figure, marker_size=14)
    np.testing.assert_allclose(np.stack((places["x"], places["y"]), axis=1), book.ending.points)
    assert min(places["x"]) < stars["x"][0] < max(places["x"])
    low, high = layout(figure)["xaxis"]["range"]
    assert low < min(places["x"])
    assert max(places["x"]) < high < low + 4.0  # from close by


@BOTH
def test_the_forks_columns_are_its_rates(around: Surroundings, theme: str) -> None:
    figure = bifurcation_chart(around.bifurcation, 0.1765, 0.2, theme)
    (dots,) = traces(figure, mode="markers")
    x, y = np.asarray(dots["x"]), np.asarray(dots["y"])
    np.testing.assert_array_equal(dots["customdata"], x)
    for rate, places in zip(around.bifurcation.rates, around.bifurcation.offsets, strict=True):
        own, pixel = y[x == rate], np.ptp(around.bifurcation.span) / 400
        assert set(own) <= set(places)
        assert len(own) <= len(places)
        assert all(np.abs(own - place).min() <= pixel for place in places)
    assert [(x == rate).sum() for rate in (around.bifurcation.rates[0], around.bifurcation.rates[72])] == [1, 2]
    assert [shape["x0"] for shape in layout(figure)["shapes"]] == [0.1765, 0.2]
    low, high = layout(figure)["yaxis"]["range"]
    assert low < around.bifurcation.offsets.min() < around.bifurcation.offsets.max() < high
    assert [label["xanchor"] for label in layout(figure)["annotations"]] == ["right", "left"]


@BOTH
def test_a_run_that_diverges_or_has_no_edge_has_its_pictures(around: Surroundings, theme: str) -> None:
    for rate in (3.0, 1e4):
        contender = Contender(optimizer="gradient_descent", rate=rate)
        found = edge_run(Experiment(landscape="quadratic_bowl", steps=1500, contenders=(contender,)))
        for edge in (around.edge, None):
            assert np.isfinite(layout(sharpness_chart(found, edge, rate, theme))["yaxis"]["range"]).all()
        drawn = layout(end_map(found, around.view, theme))
        assert np.isfinite((drawn["xaxis"]["range"], drawn["yaxis"]["range"])).all()


@BOTH
def test_cells_are_shaded_by_what_is_left_and_above_the_start_in_another_colour(theme: str) -> None:
    figure = heat_map(LEFT, COLUMNS, ["a", "b"], "number", 1e-3, (2, 1), theme)
    (cells,) = traces(figure, type="heatmap")
    shades = np.asarray(cells["z"], float)
    expected = [[-6.0, -4.0, math.log10(0.5), 0.0, 2.0, 2.0], [-5.0, -4.0, -4.0, -1.0, math.nan, 2.0]]
    np.testing.assert_allclose(shades, expected, atol=1e-12)
    scale = [stop for stop in cells["colorscale"] if stop[0] == pytest.approx(0.75)]
    assert len({colour for _, colour in scale}) == 2  # a jump, where nothing is done
    (frame,) = layout(figure)["shapes"]
    assert [frame[side] for side in ("x0", "x1", "y0", "y1")] == [1.5, 2.5, 0.5, 1.5]


def test_the_line_goes_round_the_good_cells() -> None:
    (line,) = traces(heat_map(LEFT, COLUMNS, ["a", "b"], "number", 1e-3, (0, 0), "light"), mode="lines")
    x, y = ([value for value in line[axis] if value is not None] for axis in "xy")
    edges = {
        frozenset(pair)
        for pair in zip(zip(x[::2], y[::2], strict=True), zip(x[1::2], y[1::2], strict=True), strict=True)
    }
    good = {(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)}
    expected = set()
    for column, row in good:
        left, right, down, up = column - 0.5, column + 0.5, row - 0.5, row + 0.5
        for beside, ends in (
            ((column - 1, row), ((left, down), (left, up))),
            ((column + 1, row), ((right, down), (right, up))),
            ((column, row - 1), ((left, down), (right, down))),
            ((column, row + 1), ((left, up), (right, up))),
        ):
            if beside not in good:
                expected.add(frozenset(ends))
    assert edges == expected


def test_every_cell_can_be_picked_and_says_what_it_is() -> None:
    (points,) = traces(heat_map(LEFT, COLUMNS, ["a", "b"], "number", 1e-3, (0, 0), "dark"), mode="markers")
    assert [tuple(cell) for cell in points["customdata"]] == [(i, j) for j in range(2) for i in range(6)]
    assert [(x, y) for x, y in zip(points["x"], points["y"], strict=True)] == [tuple(c) for c in points["customdata"]]
    assert points["text"][1] == "a = 0.2<br>number = a<br>0.0001"
    assert points["text"][5].endswith("diverged or left the map")
    assert points["text"][10].endswith("–")


@BOTH
def test_all_type_can_be_read(book: EdgeRun, around: Surroundings, theme: str) -> None:
    readable(sensitivities(LINES, OPTIMIZERS, RATES, (2.0, 0.002), (0, 3), theme), theme)
    readable(sharpness_chart(book, around.edge, 0.2, theme), theme)
    readable(bifurcation_chart(around.bifurcation, 0.1765, 0.2, theme), theme)
    readable(heat_map(LEFT, COLUMNS, ["a", "b"], "number", 1e-3, (0, 0), theme), theme)
