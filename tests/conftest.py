"""Every test runs under the app's own JAX set-up, in float64; pyproject.toml makes any warning an error."""

import gc
from importlib import import_module
from itertools import count
from pathlib import Path

import jax
import pytest
from hypothesis import settings

import experiments as experiments  # sets x64 and the XLA flags, before anything compiles

# A test process sees the whole catalogue, once: what it has compiled is worth keeping.
for loops in ("run", "ensemble.loop", "sweep.runner"):
    vars(import_module(f"experiments.{loops}"))["LOOPS"] = 10_000

# A (2,) that meets a (1, 2) by accident is a bug, not a broadcast.
jax.config.update("jax_numpy_rank_promotion", "raise")

# The same examples at every run, so that a red test was made red by the change before it.
# No deadline: the first example of a kind may have to compile.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
# Other examples each time, and ten times as many: pytest --hypothesis-profile nightly
settings.register_profile("nightly", settings.get_profile("steady"), derandomize=False, max_examples=1000)
settings.load_profile("steady")

ROOT = Path(__file__).parents[1]


_DONE = count(1)


def pytest_runtest_teardown() -> None:
    """Take what is kept out of the garbage collection now and then: to look through gigabytes takes half the time."""
    if next(_DONE) % 50 == 0:
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's own folder."""
    return ROOT
