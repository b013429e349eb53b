"""The map with a direction that is turned by hand, and the loss along it, as a Streamlit component.

Its browser modules stand in `views/web`, beside those of the player, whose canvas, map and look it shares.
"""

from collections.abc import Callable

from views.component import view


def slope(message: bytes, on_chosen: Callable[[], None], key: str) -> None:
    """Show the pictures.

    Args:
        message: what `laboratories.slope_and_model.charts.payload` makes.
        on_chosen: called when a person let go of theta, of u or of the step length.
        key: the component's key; its state then holds `chosen`: theta, angle and eta.
    """
    view("slope", "player", "short", "slope", "paper")(key=key, data=message, on_chosen_change=on_chosen)
