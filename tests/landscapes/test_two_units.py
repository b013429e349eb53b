"""Two units: both lowest minima and the saddle between them are all that is flat, and equal units stay equal."""

import numpy as np
import pytest
from scipy import optimize

from experiments import Contender, Experiment, run
from landscapes import two_units

LANDSCAPE = two_units.LANDSCAPE
INPUTS = np.array([0.5, 1.0, 2.0])


@pytest.mark.parametrize("second", [-1.0, -0.5, 0.5])
def test_nothing_else_on_the_map_is_flat(second: float) -> None:
    def slope(theta: np.ndarray) -> np.ndarray:
        units = np.tanh(np.outer(theta, INPUTS))
        misses = units.sum(axis=0) - np.tanh(2.0 * INPUTS) - np.tanh(second * INPUTS)
        return (2.0 * misses * INPUTS * (1.0 - units**2)).sum(axis=1)

    shape, found = two_units.Parameters(second), set[tuple[float, ...]]()
    for start in np.stack(np.meshgrid(*[np.linspace(-2.0, 3.0, 13)] * 2), axis=-1).reshape(-1, 2):
        answer = optimize.root(slope, start, tol=1e-13)
        if answer.success and np.abs(slope(answer.x)).max() < 1e-11 and (np.abs(answer.x - 0.5) <= 2.5).all():
            found.add(tuple((answer.x + 0.0).round(5).tolist()))
    listed = [*LANDSCAPE.minima(shape), *LANDSCAPE.saddles(shape)]
    assert sorted(found) == sorted(tuple(round(w, 5) for w in one.theta) for one in listed)


@pytest.mark.parametrize("slug", ["gradient_descent", "momentum", "adam"])
def test_units_that_begin_alike_stay_alike_to_the_last_bit(slug: str) -> None:
    contender = Contender(optimizer=slug, rate=0.05)
    path = run(Experiment(landscape="two_units", start=(1.5, 1.5), contenders=(contender,)))
    assert (path[0].positions[:, 0] == path[0].positions[:, 1]).all()
