"""The tests' own set-up is in force: what it should catch is caught."""

import warnings

import jax
import jax.numpy as jnp
import pytest


def test_numbers_are_float64() -> None:
    assert jax.config.read("jax_enable_x64")
    assert jnp.zeros(2).dtype == jnp.float64


def test_a_broadcast_by_accident_is_an_error() -> None:
    with pytest.raises(ValueError, match="rank_promotion"):
        jnp.add(jnp.zeros(2), jnp.zeros((1, 2)))


def test_a_warning_is_an_error() -> None:
    with pytest.raises(UserWarning, match="careful"):
        warnings.warn("careful", stacklevel=1)
