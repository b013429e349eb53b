"""Curves and their ends: in the colours of what they did, with rates that never overlap, and points that are rates."""

from itertools import combinations

import numpy as np
import pytest

from laboratories.learning_rates import words
from laboratories.learning_rates.charts.curves import limits, loss_curves
from laboratories.learning_rates.charts.final_losses import final_losses
from laboratories.learning_rates.charts.look import verdict_look
from laboratories.learning_rates.rate_curves import RateCurve
from laboratories.learning_rates.verdicts import RateVerdict
from tests.views.figures import layout, readable, traces
from views.palette import THEMES

BOTH = pytest.mark.parametrize("theme", THEMES)
STEPS = 2000
T = np.arange(STEPS + 1)
GROWING = 10.0 * 1.5 ** np.minimum(T, 1500.0)
BROKEN = np.where(T > 700, np.nan, np.where(T > 600, np.inf, GROWING))
CURVES = [
    RateCurve(0.001, RateVerdict.LOW, 10.0 * 0.9999**T),
    RateCurve(0.003, RateVerdict.LOW, 10.0 * 0.9998**T),
    RateCurve(0.01, RateVerdict.GOOD, 10.0 * 0.98**T),
    RateCurve(0.03, RateVerdict.GOOD, np.where(T > 900, 0.0, 10.0 * 0.9**T)),
    RateCurve(0.1, RateVerdict.HIGH, np.where(T == 0, 10.0, 5.0 + 3.0 * (-1.0) ** T)),
    RateCurve(0.3, RateVerdict.STUCK, np.full(STEPS + 1, 10.0)),
    RateCurve(1.0, RateVerdict.VERY_HIGH, GROWING),
    RateCurve(3.0, RateVerdict.VERY_HIGH, BROKEN),
]


@BOTH
def test_verdicts_differ_in_more_than_colour(theme: str) -> None:
    looks = [verdict_look(verdict, theme) for verdict in RateVerdict]
    for one, other in combinations(looks, 2):
        assert one.colour != other.colour
        assert one.symbol != other.symbol
        assert (one.dash, one.width) != (other.dash, other.width)


@BOTH
def test_each_curve_has_its_verdicts_look_and_the_chosen_one_lies_on_top(theme: str) -> None:
    figure = loss_curves(CURVES, 0.1, theme)
    lines = traces(figure, mode="lines")[1::2]  # over each halo
    assert lines[-1]["line"]["color"] == verdict_look(RateVerdict.HIGH, theme).colour
    assert lines[-1]["line"]["width"] > verdict_look(RateVerdict.HIGH, theme).width
    drawn = sorted((line["line"]["color"], line["line"]["dash"]) for line in lines)
    assert drawn == sorted(verdict_look(curve.verdict, theme)[:2] for curve in CURVES)


@BOTH
def test_a_run_that_jumps_is_seen_to_jump(theme: str) -> None:
    """Every second step alone would be a line at rest."""
    (line,) = traces(loss_curves(CURVES, 0.01, theme), line_width=verdict_look(RateVerdict.HIGH, theme).width)
    assert set(np.asarray(line["y"])[1:]) == {2.0, 8.0}


@BOTH
def test_every_rate_is_told_once_and_no_label_covers_another(theme: str) -> None:
    figure = loss_curves(CURVES, 0.01, theme)
    labels = layout(figure)["annotations"]
    rates = [label["text"].split("</span> ")[1].removesuffix("</b>") for label in labels]
    assert sorted(map(float, rates)) == [curve.rate for curve in CURVES]
    for one, other in combinations(labels, 2):
        assert one["x"] != other["x"] or abs(one["y"] - other["y"]) > 0.05
    sides = {text: (label["x"] == 1.0, label["yanchor"]) for text, label in zip(rates, labels, strict=True)}
    assert all(sides[text] == (True, "middle") for text in ("0.001", "0.003", "0.1", "0.3"))
    assert sides["0.03"] == sides["0.01"] == (False, "bottom")
    assert sides["1"] == sides["3"] == (False, "top")


@BOTH
def test_points_are_rates_and_only_where_a_curve_is_seen(theme: str) -> None:
    low, high = limits(CURVES)
    points = traces(loss_curves(CURVES, 0.01, theme), mode="markers")
    assert len(points) == len(CURVES)
    for curve, point in zip(CURVES, points, strict=True):
        assert set(point["customdata"]) == {curve.rate}
        assert point["marker"]["opacity"] == 0
        heights = np.asarray(point["y"])
        assert ((heights >= low) & (heights <= high)).all()
        np.testing.assert_array_equal(heights, curve.suboptimalities[np.asarray(point["x"])])


@BOTH
def test_ends_are_all_in_the_picture_by_verdict_with_a_ring_round_the_chosen_one(theme: str) -> None:
    figure = final_losses(CURVES, 3.0, theme)
    low, high = limits(CURVES)
    points = {trace["name"]: trace for trace in traces(figure, mode="markers")}
    assert set(points) == set(words.VERDICTS.values())
    for verdict, name in words.VERDICTS.items():
        own = [curve for curve in CURVES if curve.verdict is verdict]
        assert list(points[name]["customdata"]) == list(points[name]["x"]) == [curve.rate for curve in own]
        assert all(low < height < high for height in points[name]["y"])
        ringed = [size > 15 for size in points[name]["marker"]["size"]]
        assert ringed == [curve.rate == 3.0 for curve in own]
    assert points["very high"]["text"][-1] == words.GONE
    assert points["low"]["y"][0] == pytest.approx(CURVES[0].suboptimalities[-1])


def test_the_picture_is_bounded_whatever_happens() -> None:
    low, high = limits(CURVES)
    assert 1e-6 < low < 2e-5
    assert 100.0 < high < 200.0
    for flat in (np.zeros(3), np.array([0.0, np.inf, np.nan]), np.full(3, 1e-300), np.full(3, 1e300)):
        low, high = limits([RateCurve(0.1, RateVerdict.GOOD, flat)])
        assert 0.0 < low < high < np.inf
        for theme in THEMES:
            loss_curves([RateCurve(0.1, RateVerdict.GOOD, flat)], 0.1, theme)
            final_losses([RateCurve(0.1, RateVerdict.GOOD, flat)], 0.1, theme)


@BOTH
def test_all_type_can_be_read(theme: str) -> None:
    readable(loss_curves(CURVES, 0.01, theme), theme)
    readable(final_losses(CURVES, 0.01, theme), theme)
