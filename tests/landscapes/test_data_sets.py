"""Data sets: the loss is what its examples say it is, whole, in part, added or averaged."""

from functools import cache
from typing import Any

import jax
import numpy as np
import pytest

from experiments.defaults import default_rate
from landscapes import LANDSCAPES, Landscape, LinearPredictor
from landscapes.data_set import MEAN, SUM
from quantities import quantities
from tests.landscapes.surfaces import gradients, grid, hessians, losses

EACH = pytest.mark.parametrize("slug", [slug for slug, each in LANDSCAPES.items() if each.data])
REDUCTIONS = pytest.mark.parametrize("reduction", [SUM, MEAN])


def given(slug: str) -> tuple[Landscape, LinearPredictor]:
    surface = LANDSCAPES[slug]
    assert isinstance(surface.data, LinearPredictor)
    return surface, surface.data


@cache
def _compiled(slug: str) -> dict[str, Any]:
    surface, data = given(slug)

    def squares(theta: Any, parameters: Any, weights: Any) -> Any:
        return (data.batch_residuals(theta, parameters, weights) ** 2).sum()

    whole = (data.loss, surface.loss)
    parts = (data.batch_loss, squares)
    names = ("data", "landscape", "batch", "squares")
    compiled = map(jax.jit, (*whole, *parts))
    return {**dict(zip(names, compiled, strict=True)), "each": jax.jit(data.each)}


def some(slug: str, count: int = 9) -> Any:
    """Points in the domain, well apart."""
    surface, _ = given(slug)
    low, high = np.array(surface.domain(surface.parameters())).T
    return np.random.default_rng(7).uniform(low, high, (count, 2))


def by_hand(data: LinearPredictor, theta: Any) -> np.ndarray:
    """The loss of each example, from nothing but its x, its y and the link."""
    rows = np.asarray(data.basis(data.x))
    predicted = np.array(data.link(rows @ theta))
    if data.classes is None:
        return (predicted - data.y) ** 2
    return -np.where(data.y == 1.0, np.log(predicted), np.log1p(-predicted))


def test_these_landscapes_are_made_of_data() -> None:
    sizes = {slug: len(each.data) for slug, each in LANDSCAPES.items() if each.data}
    assert sizes == {
        "linear_regression": 20_000,
        "line_fit": 12,
        "logistic_regression": 100,
        "sigmoid_fit": 20,
        "gabor": 30,
    }


@EACH
def test_examples_and_their_words_belong_together(slug: str) -> None:
    surface, data = given(slug)
    assert data.y.shape == (len(data),) == data.x.shape[:1]
    assert np.asarray(data.basis(data.x)).shape == (len(data), 2)
    assert np.isfinite(data.x).all()
    assert np.isfinite(data.y).all()
    assert all(data.axes)
    assert (data.classes is not None) == (set(data.y) == {0.0, 1.0}) == (data.x.ndim == 2)
    assert list(quantities(surface.parameters)) == ["reduction"]
    assert (surface.residuals is None) == (data.example_losses is not None)


@EACH
def test_each_example_has_its_own_loss(slug: str) -> None:
    _, data = given(slug)
    for theta in some(slug):
        np.testing.assert_allclose(_compiled(slug)["each"](theta), by_hand(data, theta), rtol=1e-8, atol=1e-14)


@REDUCTIONS
@EACH
def test_the_landscapes_loss_is_its_data_sets(slug: str, reduction: float) -> None:
    surface, _ = given(slug)
    shape, compiled = surface.parameters(reduction), _compiled(slug)
    for theta in some(slug):
        np.testing.assert_allclose(compiled["landscape"](theta, shape), compiled["data"](theta, shape), rtol=1e-12)


@EACH
def test_the_sum_is_n_times_the_mean_everywhere(slug: str) -> None:
    surface, data = given(slug)
    added, averaged = (surface.parameters(reduction) for reduction in (SUM, MEAN))
    points = grid(surface, added, 21)
    for values in (losses, hessians):
        np.testing.assert_allclose(
            values(surface, added, points), len(data) * values(surface, averaged, points), rtol=1e-11, atol=1e-11
        )
    assert (data.reduction_factor(added), data.reduction_factor(averaged)) == (1.0, 1.0 / len(data))
    assert [m.theta for m in surface.minima(added)] == [m.theta for m in surface.minima(averaged)]


@REDUCTIONS
@EACH
def test_a_batch_is_the_sum_or_the_mean_of_its_own_examples(slug: str, reduction: float) -> None:
    surface, data = given(slug)
    shape, rng = surface.parameters(reduction), np.random.default_rng(3)
    for theta, size in zip(some(slug), (1, 2, 3, len(data) // 2, len(data) - 1, len(data)), strict=False):
        batch = rng.choice(len(data), size, replace=False)
        weights = np.zeros(len(data))
        weights[batch] = 1.0
        own = by_hand(data, theta)[batch]
        expected = own.mean() if reduction == MEAN else own.sum()
        # Losses of 1e-9 and less are differences of numbers near 1.
        assert _compiled(slug)["batch"](theta, shape, weights) == pytest.approx(expected, rel=1e-8, abs=1e-14)
        if surface.residuals:
            assert _compiled(slug)["squares"](theta, shape, weights) == pytest.approx(expected, rel=1e-9)


@EACH
def test_no_place_is_too_far(slug: str) -> None:
    surface, _ = given(slug)
    far = ((1e6, -1e6), (-1e6, 1e6), (1e6, 1e6), (1e150, 1e150))
    found = losses(surface, surface.parameters(), far)
    assert ((found >= 0.0) & (found < np.inf)).all()
    assert np.isfinite(gradients(surface, surface.parameters(), far)).all()


@EACH
def test_the_default_rate_follows_the_reduction_and_stays_stable(slug: str) -> None:
    surface, data = given(slug)
    (added, length), (averaged, same) = (surface.scale(surface.parameters(reduction)) for reduction in (SUM, MEAN))
    assert (averaged, same) == (pytest.approx(added / len(data), rel=1e-12), length)
    for word, reduction in (("sum", SUM), ("mean", MEAN)):
        shape = surface.parameters(reduction)
        lowest = min(surface.minima(shape), key=lambda m: m.loss)
        steepest = np.linalg.eigvalsh(hessians(surface, shape, [lowest.theta])[0]).max()
        rate = default_rate("gradient_descent", slug, {"reduction": word})
        assert 0.01 < rate * steepest < 2.0
        assert surface.scale(shape).curvature > steepest
