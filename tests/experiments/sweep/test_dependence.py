"""Which values depend on the run: no value that does is ever taken for one that all runs share."""

from typing import Any

import jax.numpy as jnp
import pytest

from experiments.sweep.dependence import depends_on_run


@pytest.mark.parametrize(
    ("function", "differ", "found"),
    [
        (lambda x, y: (x + 1.0, y + 1.0, x * y, 3.0 + 0.0 * jnp.ones(2)), (True, False), (True, False, True, False)),
        (lambda x, y: {"a": jnp.where(y > 0.0, x, 1.0), "b": y}, (False, True), {"a": True, "b": True}),
        (lambda x, y: (jnp.where(y > 0.0, x, 1.0), y), (False, False), (False, False)),
        (lambda x, y: (y, x), (True, False), (False, True)),
        (lambda _, y: (jnp.sum(jnp.stack((y, 2.0))), 1.0), (True, False), (False, False)),
    ],
)
def test_it_follows_what_is_made_from_what(function: Any, differ: Any, found: Any) -> None:
    assert depends_on_run(function, (jnp.asarray(1.0), jnp.asarray(2.0)), differ) == found
