"""The maps of where runs end show every end, and for each ball a circle of its own size."""

import math

import numpy as np
import pytest

from experiments import Contender, Experiment
from experiments.analysis.terrain import terrain
from experiments.view_box import ViewBox
from laboratories.noise.ball_view import BallView
from laboratories.noise.charts.maps import cloud, ends_on_map
from landscapes import LANDSCAPES, Domain, Minimum
from tests.views.figures import LINES, layout, readable, traces
from views.chart import line_look
from views.palette import THEMES

BOTH = pytest.mark.parametrize("theme", THEMES)
BOX = Domain((-2.0, 2.0), (-1.0, 3.0))
ENDS = np.array([[0.1, 1.2], [-0.4, 0.9], [1.5, -0.5]])


def seen() -> BallView:
    bowl = LANDSCAPES["quadratic_bowl"]
    sampled = terrain(bowl, bowl.parameters(), 20)
    minima = (Minimum((0.0, 1.0), 0.0), Minimum((1.0, 1.0), 0.5, is_global=False))
    return BallView(ViewBox(BOX, sampled, minima, True), (0.0, 1.0), ENDS)


@BOTH
def test_the_cloud_has_every_end_and_a_circle_for_each_ball(theme: str) -> None:
    figure = cloud(seen(), LINES, theme)
    (dots,) = [t for t in traces(figure, mode="markers") if t["marker"]["color"] == line_look(0, theme).colour]
    np.testing.assert_array_equal(np.stack((dots["x"], dots["y"]), axis=1), ENDS)
    axes = [layout(figure)[axis] for axis in ("xaxis", "yaxis")]
    assert [tuple(axis["range"]) for axis in axes] == list(BOX)
    assert axes[1]["scaleanchor"] == "x"
    (contours,) = traces(figure, type="contour")
    assert tuple(colour for _, colour in contours["colorscale"]) == THEMES[theme].terrain
    for i, radii in ((0, [0.5]), (1, []), (2, [1.0])):
        circles = traces(figure, mode="lines", line_color=line_look(i, theme).colour)
        for circle, radius in zip(circles, radii, strict=True):
            x, y = np.array(circle["x"]), np.array(circle["y"])
            np.testing.assert_allclose(np.hypot(x - 0.0, y - 1.0), radius, rtol=1e-12)
            once_round = np.hypot(np.diff(x), np.diff(y)).sum()
            assert once_round == pytest.approx(2 * math.pi * radius, rel=1e-3)
    assert len(traces(figure, mode="lines", line_color=line_look(0, theme).halo)) == 2


@BOTH
def test_the_lower_the_minimum_the_larger_its_star(theme: str) -> None:
    stars = traces(cloud(seen(), LINES, theme), marker_symbol="star")
    assert [(list(s["x"]), list(s["y"])) for s in stars] == [([0.0], [1.0]), ([1.0], [1.0])]
    assert stars[0]["marker"]["size"] > stars[1]["marker"]["size"]


@BOTH
def test_on_the_map_ends_that_are_finite_and_the_start(theme: str) -> None:
    experiment = Experiment(
        landscape="gabor", start=(-8.0, 8.0), contenders=(Contender(optimizer="gradient_descent", rate=0.1),)
    )
    ends = np.concatenate((ENDS, [[math.nan, 1.0], [1.0, math.inf], [-math.inf, math.nan]]))
    figure = ends_on_map(experiment, ends, theme)
    (dots,) = [t for t in traces(figure, mode="markers") if t["marker"]["color"] == line_look(0, theme).colour]
    np.testing.assert_array_equal(np.stack((dots["x"], dots["y"]), axis=1), ENDS)
    (ring,) = traces(figure, marker_symbol="circle-open")
    assert (list(ring["x"]), list(ring["y"])) == ([-8.0], [8.0])
    axes = [layout(figure)[axis] for axis in ("xaxis", "yaxis")]
    assert [tuple(axis["range"]) for axis in axes] == [(-10.0, 10.0), (2.5, 22.5)]


@BOTH
def test_all_type_can_be_read(theme: str) -> None:
    readable(cloud(seen(), LINES, theme), theme)
