"""How many weights of a race move: two, or the one along its landscape's line; and what a change of that keeps."""

from experiments.kept_rates import stay_finite
from experiments.names import names
from experiments.repair import repair
from experiments.surfaces import surface_of
from interface.race_record import RaceRecord, Rates, experiment_fields, give_default_rate
from landscapes import Point


def change_weights(race: RaceRecord, weights: int) -> Rates:
    """Two weights, or the one along the landscape's line.

    The start of the other view is kept aside, and comes back with it. A rate is replaced only where its run would
    diverge now and did not before.

    Args:
        race: the record.
        weights: how many move.
    """
    before = repair(experiment_fields(race)).experiment
    start = race["other_start"] or surface_of(race["landscape"], weights, race["landscape_parameters"]).start
    race |= {"weights": weights, "start": start, "other_start": tuple(race["start"])}
    if not race["contenders"]:
        return Rates(0, ())
    now = stay_finite(repair(experiment_fields(race)).experiment)
    gone = []
    for contender, name, stayed, stays in zip(race["contenders"], names(before), stay_finite(before), now, strict=True):
        if stayed and not stays:
            give_default_rate(race, contender)
            gone.append(name)
    return Rates(len(now) - len(gone), tuple(gone))


def start_in_plane(race: RaceRecord) -> Point:
    """The race's start on its landscape, also where only one weight moves."""
    experiment = repair(experiment_fields(race)).experiment
    if experiment.weights == 2 or experiment.surface.line is None:
        return tuple(race["start"])
    x, y = experiment.surface.line.point(experiment.parameters, experiment.start[0])
    return float(x), float(y)
