"""A copy of a minimum has its loss to the last bit, and the way there goes uphill."""

from itertools import permutations, product

import numpy as np
import pytest

from networks.copies import copies_of, copy_count, path_between
from networks.many_minima import moons

THETA = np.random.default_rng(0).normal(size=(4, 6))


@pytest.mark.parametrize("kind", ["pair", "order", "signs"])
def test_a_copy_answers_as_the_network_does(kind: str) -> None:
    copy = copies_of(THETA)[kind]
    assert not np.array_equal(copy, THETA)
    points, _ = moons()
    path = path_between(THETA, copy, points)
    assert path.losses[0] == path.losses[-1]
    for theta, loss in ((THETA, path.losses[0]), ((THETA + copy) / 2, path.losses[50])):
        outputs = sum(v * np.tanh(np.asarray(points.x) @ (w_0, w_1) + b) for w_0, w_1, b, v in theta.T)
        assert np.square(outputs - np.asarray(points.y)).mean() == pytest.approx(loss, rel=1e-12)


def test_half_way_to_the_turned_network_nothing_is_left_of_it() -> None:
    path = path_between(THETA, copies_of(THETA)["signs"], moons()[0])
    assert path.losses[50] == 1.0  # all weights are 0, and the answers are -1 and 1


def test_the_count_is_that_of_all_orders_and_signs() -> None:
    every = {tuple(sign * unit for unit, sign in zip(order, signs, strict=True))
             for order in permutations((1, 2, 3)) for signs in product((1, -1), repeat=3)}  # fmt: skip
    assert copy_count(3) == len(every)
    assert copy_count(10) == 3_715_891_200
