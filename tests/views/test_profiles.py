"""Films and pictures of one weight: the path is on the curve in pixels, and each tangent has its slope there."""

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from experiments import Contender, Experiment, run
from views.palette import THEMES
from views.profiles import draw_profile, on_curve

RACE = Experiment(
    landscape="two_wells",
    weights=1,
    steps=30,
    contenders=(Contender(optimizer="momentum", rate=0.01), Contender(optimizer="gradient_descent", rate=50.0)),
)


def test_paths_lie_on_the_curve_and_tangents_have_its_slope() -> None:
    figure = Figure(figsize=(4, 3), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.1, 0.2, 0.8, 0.7))
    draw_profile(axes, RACE, THEMES["light"])
    near, far = run(RACE)
    path, tangents = on_curve(axes, RACE, near)
    places = np.stack([near.positions[:, 0], near.losses], axis=1)
    np.testing.assert_allclose(path, axes.transData.transform(places), rtol=1e-9)
    # Two points of the line in the plane of w and the loss have the recorded slope between them.
    ends = axes.transData.inverted().transform(path + tangents)
    slopes = (ends - places)[:, 1] / (ends - places)[:, 0]
    np.testing.assert_allclose(slopes[:-1], near.gradients[:, 0], rtol=1e-2, atol=5e-3 * np.abs(slopes).max())
    # Whoever leaves the picture has a path that can be drawn, and no tangent there.
    path, tangents = on_curve(axes, RACE, far)
    assert np.isfinite(path).all()
    assert np.isnan(tangents[-1]).all()
