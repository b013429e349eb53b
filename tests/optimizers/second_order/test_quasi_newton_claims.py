"""Lecture L4 on BFGS and DFP: V stays positive definite, and explains the last move."""

import numpy as np
import pytest

from landscapes import LANDSCAPES
from tests.one_run import follow

EACH = pytest.mark.parametrize("slug", ["bfgs", "dfp"])
SEARCHES = pytest.mark.parametrize("search", ["armijo", "exact"])
SLUGS = ("quadratic_bowl", "elongated_valley", "rosenbrock", "gabor")
ON_EACH = pytest.mark.parametrize("landscape", SLUGS)
FORGETS = (2.7, 7.9)  # on gabor: the first step crosses a hill


def steps(landscape: str, slug: str, search: str, start: tuple[float, float]) -> tuple[np.ndarray, ...]:
    """V before and after each step, s and r, as long as the gradient is more than rounding."""
    t = follow(landscape, slug, 1.0, {"search": search}, start=start, steps=100)
    v, s, r = t.state["inverse_hessian"], np.diff(t.positions, axis=0)[:-1], np.diff(t.gradients, axis=0)
    sizes = np.linalg.norm(t.gradients, axis=1)
    done = int(np.argmax(sizes < 1e-5 * sizes[0])) if (sizes < 1e-5 * sizes[0]).any() else len(r)
    return v[:done], v[1 : done + 1], s[:done], r[:done]


@ON_EACH
@SEARCHES
@EACH
def test_v_stays_positive_definite_and_symmetric(slug: str, search: str, landscape: str) -> None:
    for start in (*LANDSCAPES[landscape].starts.values(), FORGETS):
        _, v, _, _ = steps(landscape, slug, search, start)
        assert (np.linalg.eigvalsh(v) > 0).all()
        np.testing.assert_allclose(v, v.transpose(0, 2, 1), rtol=1e-12)


@ON_EACH
@SEARCHES
@EACH
def test_v_maps_the_change_of_the_gradient_to_the_move(slug: str, search: str, landscape: str) -> None:
    for start in (*LANDSCAPES[landscape].starts.values(), FORGETS):
        before, after, s, r = steps(landscape, slug, search, start)
        for k, agreement in enumerate(np.sum(s * r, axis=1)):
            if agreement > 0:
                scale = float(np.linalg.norm(after[k], 2) * np.linalg.norm(r[k]))
                np.testing.assert_allclose(after[k] @ r[k], s[k], rtol=1e-7, atol=1e-12 * scale)
            else:
                np.testing.assert_array_equal(after[k], before[k])


@EACH
def test_there_is_a_step_that_no_positive_definite_v_explains(slug: str) -> None:
    before, after, s, r = steps("gabor", slug, "armijo", FORGETS)
    assert s[0] @ r[0] < 0
    np.testing.assert_array_equal(after[0], before[0])
    assert not (after[-1] == np.eye(2)).all(), "later steps taught it something"


@EACH
@SEARCHES
def test_what_only_rounding_would_explain_is_left_out(slug: str, search: str) -> None:
    # Along the diagonal of the saddle the curvatures 1 and -1 cancel: s'r is 0, and in floats 1e-17.
    t = follow("saddle", slug, 1.0, {"search": search}, start=(0.3, -0.3), steps=2)
    assert np.abs(t.state["inverse_hessian"][1]).max() <= 1.0


def test_both_walk_the_same_path_when_the_search_is_exact() -> None:
    # L. C. W. Dixon, Quasi-Newton algorithms generate identical points, 1972.
    for start in LANDSCAPES["rosenbrock"].starts.values():
        bfgs, dfp = (
            follow("rosenbrock", slug, 1.0, {"search": "exact"}, start=start, steps=12) for slug in ("bfgs", "dfp")
        )
        np.testing.assert_allclose(dfp.positions, bfgs.positions, rtol=1e-5)
        assert not np.allclose(bfgs.state["inverse_hessian"][3:], dfp.state["inverse_hessian"][3:], rtol=1e-3)


def test_dfp_trusts_bad_steps_for_longer() -> None:
    start = LANDSCAPES["rosenbrock"].start
    bfgs, dfp = (follow("rosenbrock", slug, 1.0, start=start, steps=1000) for slug in ("bfgs", "dfp"))
    assert (bfgs.losses[:50] <= 1e-12).any()
    assert not (dfp.losses <= 1e-12).any()


@EACH
@pytest.mark.parametrize("condition", [2.0, 20.0, 1000.0])
def test_two_exact_steps_teach_v_the_inverse_hessian_of_a_quadratic(slug: str, condition: float) -> None:
    shape = {"condition": condition, "rotation": 0.0}
    t = follow(
        "elongated_valley", slug, 1.0, {"search": "exact"}, start=(3.0, 2.0), steps=2, landscape_parameters=shape
    )
    np.testing.assert_allclose(t.state["inverse_hessian"][2], np.diag((1.0, 1.0 / condition)), rtol=1e-9, atol=1e-9)
