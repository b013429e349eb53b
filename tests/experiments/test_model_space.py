"""A fit drawn from what a picture is given is the model, and every example is in sight."""

import numpy as np
import pytest

from experiments.model_space import PLACES, REACH, ModelSpace, model_space
from landscapes import LANDSCAPES, LinearPredictor

WITH_DATA = [slug for slug, landscape in LANDSCAPES.items() if landscape.data]


def _drawn(slug: str) -> tuple[LinearPredictor, ModelSpace]:
    data = LANDSCAPES[slug].data
    assert isinstance(data, LinearPredictor)
    return data, model_space(data)


@pytest.mark.parametrize("slug", WITH_DATA)
def test_a_fit_from_the_table_is_the_model(slug: str) -> None:
    """Over the map's whole domain, and some way beyond it."""
    landscape = LANDSCAPES[slug]
    data, space = _drawn(slug)
    low, high = np.array(landscape.domain(landscape.parameters())).T
    thetas = low + (high - low) * np.random.default_rng(0).uniform(-0.5, 1.5, (400, 2))
    assert space.basis is not None
    assert space.link is not None
    u = thetas @ space.basis.astype(np.float32).T
    table = space.link.astype(np.float32)
    at = (u + REACH) / (2 * REACH) * (len(table) - 1)
    cell = np.clip(np.floor(at), 0, len(table) - 2).astype(int)
    drawn = table[cell] + (at - cell) * (table[cell + 1] - table[cell])
    x = np.linspace(*space.across, PLACES)
    exact = data.basis(x) if data.x.ndim == 1 else space.basis
    errors = np.abs(drawn - np.asarray(data.link(thetas @ exact.T)))
    assert errors.max() < 1e-3 * (space.up[1] - space.up[0])


@pytest.mark.parametrize("slug", WITH_DATA)
def test_every_example_is_in_sight(slug: str) -> None:
    data = LANDSCAPES[slug].data
    assert data
    space = model_space(data)
    assert space.points.shape == (len(data), 2)
    for values, (low, high) in zip(space.points.T, (space.across, space.up), strict=True):
        assert low < values.min() <= values.max() < high


def test_a_boundary_is_straight_between_the_corners() -> None:
    """So that the zero of u on an edge of the picture is where its two ends say it is."""
    data, space = _drawn("logistic_regression")
    assert space.basis is not None
    corners = np.array([(space.across[i], space.up[j]) for i, j in ((0, 0), (1, 0), (1, 1), (0, 1))])
    middle = (corners + np.roll(corners, -1, axis=0)) / 2
    expected = (space.basis + np.roll(space.basis, -1, axis=0)) / 2
    np.testing.assert_allclose(data.basis(middle), expected, atol=1e-12)
