"""Warm-up: compile what the Many networks page shows first."""

from networks.many_minima import CHUNK, Training, final_losses


def warm_up() -> None:
    """The networks of all widths: the loops of no epoch are those of any."""
    final_losses(Training(epochs=0), CHUNK)
