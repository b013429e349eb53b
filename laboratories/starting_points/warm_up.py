"""Warm-up: compile what the Starting points page shows first."""

from laboratories.starting_points.basins import basins, default_basins, outcomes


def warm_up() -> None:
    """The first map of starts: one start of it is compiled as all are."""
    basins(default_basins(), 1)
    outcomes(default_basins())
