"""The map of basins: every pixel is a start, coloured by the minimum it ends in, as a Streamlit component.

Its browser modules stand in `views/web`, beside those of the player, whose canvas, map and look it shares.
"""

from collections.abc import Callable

from views.component import view


def basins(message: bytes, on_start: Callable[[], None], key: str) -> None:
    """Show the maps.

    Args:
        message: what `laboratories.starting_points.charts.payload` makes.
        on_start: called when a person chose a start on a map.
        key: the component's key; its state then holds the chosen start as `start`.
    """
    view("basins", "player", "short", "basins", "paper")(key=key, data=message, on_start_change=on_start)
