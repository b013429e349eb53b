"""The bifurcation diagram: last positions over the learning rate, one below the edge of stability, then two."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments.experiment import Experiment
from experiments.groups import in_groups
from experiments.run import run
from laboratories.learning_rates.stability import Edge

_LOWEST, _HIGHEST, _COUNT = 0.5, 1.75, 121  # of the edge
_NEAR = 0.25  # of the map's width: runs that end farther away have gone to another minimum
_CLOSEST = 0.1
_ROOM = 0.1


class Bifurcation(NamedTuple):
    """The last steps of a run for each rate, as distances u from a minimum along its steepest direction.

    rates: (rates,). offsets: (rates, last), not finite where the run diverged. span: from u to u, holds what is near.
    """

    rates: np.ndarray
    offsets: np.ndarray
    span: tuple[float, float]


def bifurcation(experiment: Experiment, edge: Edge, last: int = 16) -> Bifurcation:
    """The bifurcation at a minimum.

    Args:
        experiment: gradient descent; its first contender lends all but the rate.
        edge: of the minimum; the rates lie around it.
        last: how many steps of each run.
    """
    rates = [float(f"{share * edge.rate:.4g}") for share in np.linspace(_LOWEST, _HIGHEST, _COUNT)]
    places = (last_positions(experiment, rates, last) - edge.theta) @ edge.steepest
    width = max(high - low for low, high in experiment.surface.domain(experiment.parameters))
    near = places[np.abs(places) <= _NEAR * width]
    room = _ROOM * max(float(np.ptp(np.append(near, 0.0))), _CLOSEST * width)
    return Bifurcation(
        np.array(rates), places, (float(near.min(initial=0.0)) - room, float(near.max(initial=0.0)) + room)
    )


def last_positions(experiment: Experiment, rates: Sequence[float], last: int) -> np.ndarray:
    """The last positions of a run for each rate.

    Args:
        experiment: what to run; its first contender lends all but the rate.
        rates: as many as wanted.
        last: how many positions of each run, at most as many as it has.

    Returns:
        (rates, last, 2), not finite where the run diverged.

    Raises:
        pydantic.ValidationError: a ValueError; a rate is refused (`experiments.sentences`).
    """
    results = map(run, in_groups(experiment, [{"rate": rate} for rate in rates]))
    return np.array([trajectory.positions[-last:] for result in results for trajectory in result])
