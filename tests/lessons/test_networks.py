"""Networks: what the lessons find, beside closed forms, counts and recursions that are written out once more."""

import itertools
import math

import numpy as np
import pytest

from lessons.form.answered import answered
from lessons.networks import batch_memory, equal_weights, one_neuron, rare_features, vanishing
from networks.data_sets import DATA
from tests.networks.by_hand import Net, pass_through


@pytest.mark.parametrize("label", one_neuron.LESSON.control.values)
def test_as_many_starts_reach_the_lowest_minimum_as_lie_beyond_the_hump_of_both_weights(label: float) -> None:
    """The curve of one weight, on a fine grid: where it falls towards its lowest point is one valley."""
    w = np.linspace(-8.0, 3.0, 110_001)
    curve = (0.6 - 1.0 / (1.0 + np.exp(-5.0 * w))) ** 2 + (label - 1.0 / (1.0 + np.exp(-0.5 * w))) ** 2
    falls = np.diff(curve) < 0.0
    humps = w[1:-1][~falls[:-1] & falls[1:]]
    starts = -8.0 + 11.0 * (np.arange(10) + 0.5) / 10
    good = (starts > humps.max(initial=-np.inf)).sum()
    found = answered(one_neuron.LESSON, label).answer
    assert found.truth == good**2
    assert found.numbers["minima"] == (len(humps) + 1) ** 2


@pytest.mark.parametrize("number", [1.0, 2.0, 3.0])
def test_the_steps_along_the_axes_are_those_of_recursions(number: float) -> None:
    numbers = answered(rare_features.LESSON, number).answer.numbers
    share = float(numbers["share"])
    rate = 2.0 / (1.0 + share)
    assert numbers["plain"] == pytest.approx(math.log(0.01) / math.log(1.0 - rate * share), abs=1.0)
    assert numbers["adagrad"] == min(_adagrad(rate) for rate in (0.5, 1.0, 1.5, 2.0, 3.0))


def _adagrad(rate: float) -> int:
    """Each weight for itself: the share of its examples cancels, but for epsilon."""
    arrivals = []
    for best in (0.6, 1.4):
        weight, squares, outside = 0.0, 0.0, 0
        for t in range(100):
            outside = t + 1 if abs(weight / best - 1.0) > 0.01 else outside
            squares += (weight - best) ** 2
            weight -= rate * (weight - best) / math.sqrt(squares)
        arrivals.append(outside)
    return max(arrivals)


@pytest.mark.parametrize(("batch", "ratio"), [(16.0, 1.661721), (64.0, 6.646884), (256.0, 26.587537)])
def test_the_outputs_of_the_layers_are_counted(batch: float, ratio: float) -> None:
    """2 + 16 + 16 + 1 numbers an example, beside 3 x 16 + 17 x 16 + 17 weights and biases."""
    assert answered(batch_memory.LESSON, batch).answer.truth == pytest.approx(ratio, abs=5e-7)


def test_equal_units_end_where_they_do_best_and_others_without_error() -> None:
    """On a fine grid of the diagonal; the labels are those of one unit with weight 2 and one with -0.5."""
    w, inputs = np.linspace(-2.0, 3.0, 50_001), np.array([0.5, 1.0, 2.0])
    misses = 2.0 * np.tanh(np.outer(w, inputs)) - np.tanh(2.0 * inputs) - np.tanh(-0.5 * inputs)
    best = w[np.square(misses).sum(axis=1).argmin()]
    lesson = equal_weights.LESSON
    assert answered(lesson, 0.0).answer.truth == pytest.approx([best, best], abs=2e-4)
    for added in lesson.stops_at:
        assert answered(lesson, added).answer.truth == pytest.approx([-0.5, 2.0], abs=0.01)


def test_the_gradients_of_ten_layers_are_those_of_a_backward_pass_by_hand() -> None:
    draw, widths = np.random.default_rng(0), (2, *[32] * 10, 1)
    normal = [draw.normal(size=shape) for shape in itertools.pairwise(widths)]
    x, y = DATA["moons"].draw(128, 0.1, 0)
    ratios = []
    for activation, deviation in (
        ("sigmoid", lambda a, b: math.sqrt(2.0 / (a + b))),
        ("tanh", lambda a, b: math.sqrt(2.0 / (a + b))),
        ("relu", lambda a, _: math.sqrt(2.0 / a)),
        ("relu", lambda *_: 1.0),
    ):
        layers = [{"W": w * deviation(*w.shape), "b": np.zeros(w.shape[1])} for w in normal]
        net = Net(activation, 1.0, "none", skips=False, loss="cross_entropy")
        # With the largest weights the reference's loss is infinite, which its gradient does not depend on.
        with np.errstate(over="ignore", divide="ignore"):
            _, gradient = pass_through(net, layers, x, y)
        ratios.append(float(np.linalg.norm(gradient[9]["W"]) / np.linalg.norm(gradient[0]["W"])))
    lesson = vanishing.LESSON
    assert [answered(lesson, value).answer.truth for value in lesson.control.values] == pytest.approx(ratios)
