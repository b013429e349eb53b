"""The charts of the Many networks page show what they are given, and can be read in both themes."""

import numpy as np
import pytest

from laboratories.many_networks.charts import units as charts
from laboratories.many_networks.charts.histograms import histograms
from laboratories.many_networks.charts.paths import paths
from networks.copies import copies_of, path_between
from networks.equal_weights import EqualStart, equal_units
from networks.many_minima import moons
from tests.views.figures import layout, readable, traces
from views.palette import THEMES

BOTH = pytest.mark.parametrize("theme", THEMES)
DRAW = np.random.default_rng(0)
LOSSES = {2: DRAW.uniform(0.1, 0.5, 50), 10: np.full(30, 0.25), 100: np.array([])}


@BOTH
def test_every_network_stands_in_a_bar(theme: str) -> None:
    figure = histograms(LOSSES, "loss", theme)
    readable(figure, theme)
    bars = [trace for trace in traces(figure, mode="markers") if "text" in trace]
    counts = [sum(int(text.rpartition(" ")[2]) for text in trace["text"]) for trace in bars]
    assert counts == [50, 30, 0]
    means = [trace["x"][0] for trace in traces(figure, mode="markers") if "error_x" in trace]
    assert means == pytest.approx([LOSSES[2].mean(), 0.25])


@BOTH
def test_paths_and_units_can_be_read(theme: str) -> None:
    theta = DRAW.normal(size=(4, 5))
    figure = paths({kind: path_between(theta, copy, moons()[0]) for kind, copy in copies_of(theta).items()}, theme)
    readable(figure, theme)
    assert len({trace["line"]["dash"] for trace in traces(figure)}) == 3
    found = equal_units(EqualStart("momentum", 0.1, 4, 0.0, 200))
    figure = charts.weights(found, one_changed=False, theme=theme)
    assert [(trace["xaxis"], trace["y"][-1]) for trace in traces(figure)][::4] == [
        ("x" if row == 0 else f"x{row + 1}", found.weights[-1, row, 3]) for row in range(4)
    ]
    assert charts.losses(found, theme).data[0]["y"][-1] == found.losses[-1]


@BOTH
def test_exact_zeros_are_drawn_at_the_lower_end_and_said(theme: str) -> None:
    alike, parted = (equal_units(EqualStart("momentum", 0.1, 4, nudge, 200)) for nudge in (0.0, 0.1))
    figure = charts.differences(alike, theme)
    low = 10.0 ** layout(figure)["yaxis"]["range"][0]
    assert set(traces(figure)[0]["y"]) == {low}
    assert [len(layout(charts.differences(found, theme)).get("annotations", [])) for found in (alike, parted)] == [1, 0]
