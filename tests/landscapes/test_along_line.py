"""Along a line: the loss of one weight is that of the landscape there, and its minima are the line's, none missing."""

from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest

from experiments.analysis.profile import POINTS, profile
from landscapes import LANDSCAPES, Landscape, along_line
from quantities import encode
from tests.corners import corners
from tests.landscapes.surfaces import gradients, hessians, losses

WITH_LINE = [slug for slug, landscape in LANDSCAPES.items() if landscape.line]
SETTINGS = [(slug, given) for slug in WITH_LINE for given in corners(LANDSCAPES[slug].parameters)]
EACH = pytest.mark.parametrize(("slug", "given"), SETTINGS, ids=str)
EDGE = 1e-3  # of the line's length, to each side of a minimum


def of(slug: str, given: Any) -> tuple[Landscape, Landscape, Any]:
    whole = LANDSCAPES[slug]
    return whole, along_line(whole), whole.parameters(*encode(whole.parameters, given))


def test_some_have_a_line_and_others_have_not() -> None:
    assert {"quadratic_bowl", "rosenbrock", "ledge", "two_wells", "gabor"} <= set(WITH_LINE)
    with pytest.raises(ValueError, match="booth has no line"):
        along_line(LANDSCAPES["booth"])


@pytest.mark.parametrize("slug", WITH_LINE)
def test_there_is_one_landscape_for_each_line(slug: str) -> None:
    one = along_line(LANDSCAPES[slug])
    assert one is along_line(LANDSCAPES[slug])
    assert one.weights == 1
    assert one.line
    assert np.hypot(*one.line.direction) == pytest.approx(1.0, rel=1e-15)


@EACH
def test_the_profile_is_the_loss_on_the_line_with_its_slope(slug: str, given: Any) -> None:
    whole, one, parameters = of(slug, given)
    assert one.line
    found = profile(one, parameters)
    places = np.stack(np.broadcast_arrays(*one.line.point(parameters, found.w)), axis=1)
    scale = np.abs(found.losses).max()
    np.testing.assert_allclose(found.losses, losses(whole, parameters, places), rtol=1e-11, atol=1e-13 * scale)
    assert (np.diff(found.w) > 0).all()
    assert (found.lowest_loss, found.highest_loss) == (one.lowest_loss(parameters), found.losses.max())
    # A central difference is off by the third derivative; the curve's own scale says how much that may be.
    rises = np.diff(found.losses) / np.diff(found.w)
    middle = (found.slopes[1:] + found.slopes[:-1]) / 2
    assert np.abs(rises - middle).max() < 2e-3 * np.abs(found.slopes).max()


@EACH
def test_the_minima_of_the_line_are_its_lowest_places(slug: str, given: Any) -> None:
    _, one, parameters = of(slug, given)
    low, high = one.domain(parameters).theta_0
    minima = one.minima(parameters)
    places = np.array([m.theta for m in minima])
    assert ((low < places[:, 0]) & (places[:, 0] < high)).all()
    assert (places[:, 1] == 0.0).all()
    there = losses(one, parameters, places)
    np.testing.assert_allclose(there, [m.loss for m in minima], rtol=1e-12, atol=1e-12)
    assert [m.is_global for m in minima] == [loss == min(m.loss for m in minima) for loss in [m.loss for m in minima]]
    for side in (-EDGE, EDGE):
        assert (losses(one, parameters, places + np.array([side * (high - low), 0.0])) > there).all()
    curvatures = hessians(one, parameters, places)[:, 0, 0]
    slopes = gradients(one, parameters, places)[:, 0]
    assert (np.abs(slopes) <= 1e-11 * np.maximum(curvatures, 1.0) * (high - low)).all()
    # None is missing: wherever the profile is lower than on both sides, one is near.
    found = profile(one, parameters)
    inner = found.losses[1:-1]
    hollows = found.w[1:-1][(inner <= found.losses[:-2]) & (inner <= found.losses[2:])]
    assert len(hollows) >= len(minima)
    assert all(np.abs(places[:, 0] - w).min() <= 2 * (high - low) / POINTS for w in hollows)
    assert found.losses.min() >= found.lowest_loss - 1e-12


@EACH
def test_starts_are_on_the_line_and_slope(slug: str, given: Any) -> None:
    _, one, parameters = of(slug, given)
    starts = np.array(list(one.starts.values()))
    low, high = one.domain(parameters).theta_0
    assert ((low < starts[:, 0]) & (starts[:, 0] < high)).all()
    found = profile(one, parameters)
    assert (np.abs(np.interp(starts[:, 0], found.w, found.slopes)) > 1e-4 * np.abs(found.slopes).max()).all()


@pytest.mark.parametrize("slug", [slug for slug in WITH_LINE if LANDSCAPES[slug].data])
def test_batches_and_residuals_on_the_line_are_those_of_the_plane(slug: str) -> None:
    whole, one, parameters = of(slug, {"reduction": "mean"})
    assert whole.data
    assert one.data
    assert one.line
    assert one.residuals
    weights = np.arange(len(whole.data)) % 3 == 0.0
    for w in np.linspace(*one.domain(parameters).theta_0, 7):
        theta, there = jnp.array([w, 0.0]), jnp.array(one.line.point(parameters, w))
        for name in ("each", "predictor"):
            np.testing.assert_allclose(getattr(one.data, name)(theta), getattr(whole.data, name)(there), atol=1e-12)
        for name in ("batch_loss", "batch_residuals"):
            given = (parameters, weights.astype(float))
            on_line, in_plane = getattr(one.data, name)(theta, *given), getattr(whole.data, name)(there, *given)
            np.testing.assert_allclose(on_line, in_plane, atol=1e-12)
        assert float((one.residuals(theta, parameters) ** 2).sum()) == pytest.approx(float(one.loss(theta, parameters)))
