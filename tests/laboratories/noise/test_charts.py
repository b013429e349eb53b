"""The noise page's charts show what they are given: levels in their line's colour, curves, cells, a frame."""

import math

import numpy as np
import pytest

from laboratories.noise import words
from laboratories.noise.charts.curves import BallLine, distances, heat
from tests.views.figures import LINES, STEPS, layout, readable, traces
from views.chart import chart, line_look
from views.palette import OKABE_ITO, THEMES

BOTH = pytest.mark.parametrize("theme", THEMES)
RATES, BATCHES = (0.1, 0.25, 1.0), (1, 20)
VALUES = np.array([[0.012345, math.nan, 250.4], [1e-17, 3e-15, 12.34]])


@BOTH
def test_the_lines_looks_are_different_colours_of_the_palette(theme: str) -> None:
    colours = [line_look(i, theme).colour for i in range(4)]
    assert len(set(colours)) == 4
    assert set(colours) <= set(OKABE_ITO)
    assert line_look(5, theme) == line_look(1, theme)


@BOTH
def test_a_bound_is_dashed_and_an_exact_value_dotted_in_the_lines_own_colour(theme: str) -> None:
    figure = distances(LINES, theme)
    for dash, values in (("dash", [0.7, None, 0.9]), ("dot", [0.2, 0.3, None])):
        for i, value in enumerate(values):
            levels = traces(figure, line_dash=dash, line_color=line_look(i, theme).colour)
            assert [list(level["y"]) for level in levels] == ([[value, value]] if value else [])
            assert [list(level["x"]) for level in levels] == ([[0, STEPS]] if value else [])
            assert all(level["showlegend"] is False for level in levels)
    assert [t["line"]["dash"] for name in (words.BOUND, words.EXACT) for t in traces(figure, name=name)] == [
        "dash",
        "dot",
    ]


@BOTH
def test_what_is_not_there_is_not_in_the_legend_either(theme: str) -> None:
    figure = distances([LINES[1]._replace(exact=None)], theme)
    assert [t["name"] for t in traces(figure)] == ["second"]


@BOTH
def test_curves_are_the_lines_values_thinned_with_both_ends(theme: str) -> None:
    figure = distances(LINES, theme)
    assert layout(figure)["yaxis"]["type"] == "log"
    for i, line in enumerate(LINES):
        (curve,) = traces(figure, name=line.name)
        assert curve["line"]["color"] == line_look(i, theme).colour
        assert curve["line"].get("dash") is None
        at = np.asarray(curve["x"])
        np.testing.assert_array_equal(curve["y"], line.distances[at])
        assert (at[0], at[-1]) == (0, STEPS)
        assert 200 <= len(at) <= 500
        assert np.ptp(np.diff(at)) <= 1
    few = distances([BallLine("short", np.array([3.0, 2.0, 1.0]), 1.0, None, None)], theme)
    (curve,) = traces(few, name="short")
    assert (list(curve["x"]), list(curve["y"])) == ([0, 1, 2], [3.0, 2.0, 1.0])


@BOTH
def test_a_cell_shows_its_number_and_the_frame_is_at_the_choice(theme: str) -> None:
    figure = heat(VALUES, RATES, BATCHES, "size", theme, here=(1, 2))
    (cells,) = traces(figure)
    assert [list(row) for row in cells["text"]] == [["0.012", "–", "250"], ["0", "3e-15", "12"]]
    assert (list(cells["x"]), list(cells["y"])) == (["0.1", "0.25", "1"], ["1", "20"])
    assert cells["texttemplate"] == "%{text}"
    known = [[math.log10(0.012345), math.nan, math.log10(250.4)], [math.nan, math.log10(3e-15), math.log10(12.34)]]
    np.testing.assert_allclose(np.array(cells["z"], float), known, rtol=1e-12)
    (frame,) = layout(figure)["shapes"]
    assert [frame[side] for side in ("x0", "x1", "y0", "y1")] == [1.5, 2.5, 0.5, 1.5]
    assert layout(figure)["title"]["text"] == "size"
    assert "shapes" not in layout(heat(VALUES, RATES, BATCHES, "size", theme))


@BOTH
def test_colours_may_follow_the_number_itself(theme: str) -> None:
    (cells,) = traces(heat(VALUES, RATES, BATCHES, "share", theme, logarithmic=False))
    np.testing.assert_array_equal(cells["z"], VALUES)


@BOTH
def test_all_type_can_be_read(theme: str) -> None:
    readable(chart(theme, {}, {}, {"l": 0, "r": 0, "t": 0, "b": 0}), theme)
    readable(distances(LINES, theme), theme)
    readable(heat(VALUES, RATES, BATCHES, "size", theme), theme)
