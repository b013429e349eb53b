"""Two trajectories, compared to the last bit."""

import numpy as np

from experiments import Trajectory


def same(one: Trajectory, other: Trajectory, steps: int) -> None:
    """Fail unless the first `steps` steps of both are the same in everything that is recorded."""
    for name in ("losses", "positions", "gradients", "rates", "effective_rates", "evaluations"):
        rows = steps + 1 if name in ("losses", "positions") else steps
        np.testing.assert_array_equal(getattr(one, name)[:rows], getattr(other, name)[:rows], err_msg=name)
    assert set(one.state) == set(other.state)
    for name in one.state:
        np.testing.assert_array_equal(one.state[name][: steps + 1], other.state[name][: steps + 1], err_msg=name)
