"""Our sine and cosine against NumPy: as exact as a float64 can tell, derivatives included, wherever they are asked."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landscapes.waves import cos, sin


@given(st.floats(-1e6, 1e6))
def test_they_are_exact(u: float) -> None:
    np.testing.assert_allclose([sin(u), cos(u)], [np.sin(u), np.cos(u)], rtol=0, atol=2.5e-16)


@given(st.integers(-1_000_000, 1_000_000), st.floats(-1e-9, 1e-9))
def test_they_are_exact_where_a_wave_crosses_zero(quarters: int, away: float) -> None:
    u = 0.5 * np.pi * quarters + away
    np.testing.assert_allclose([sin(u), cos(u)], [np.sin(u), np.cos(u)], rtol=1e-9, atol=1e-16)


def test_in_single_precision() -> None:
    u = np.linspace(-4e3, 4e3, 100_001, dtype=np.float32)
    for ours, exact in ((sin, np.sin), (cos, np.cos)):
        found = ours(jnp.asarray(u))
        assert found.dtype == np.float32
        np.testing.assert_allclose(found, exact(u.astype(float)), rtol=0, atol=2e-7)


@pytest.mark.parametrize("order", [1, 2, 3])
def test_derivatives_go_round(order: int) -> None:
    u, ours, theirs = np.linspace(-7.0, 7.0, 41), sin, jnp.sin
    for _ in range(order):
        ours, theirs = jax.grad(ours), jax.grad(theirs)
    np.testing.assert_allclose(jax.vmap(ours)(u), jax.vmap(theirs)(u), rtol=0, atol=4e-16)


@pytest.mark.parametrize("wave", [sin, cos])
def test_far_away_it_stays_a_wave(wave: jax.custom_jvp) -> None:
    far = wave(jnp.array([1e9, -1e18, 1e300]))
    assert (np.abs(far) <= 1.0).all()
    assert np.isnan(wave(jnp.array([np.inf, -np.inf, np.nan]))).all()
