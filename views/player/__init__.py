"""The player: every moving panel and their one clock, as a Streamlit component.

Plotly draws what stands still, a canvas over it what moves. The browser modules stand in `views/web`.
"""

from collections.abc import Callable

from views.component import view
from views.player.payload import EVERYONE as EVERYONE
from views.player.payload import payload as payload

# What a person may do in the player that changes the race or the page. The component's state then holds, under these
# names: the chosen start; the identity of a contender and its rate, a text that is no rate, or its optimizer; the
# optimizer of a contender to add; the identity of the one to edit, or -1 for nobody; that a fair race is asked for;
# whether a projector shows it; the text of another race; and that the first race is asked for.
ACTIONS = ("start", "rate", "typed", "optimizer", "add", "edit", "fair", "projector", "open", "reset")


def player(message: bytes, act: Callable[[str], Callable[[], None]], key: str) -> None:
    """Show the race.

    Args:
        message: what `payload` makes of it.
        act: gives for each of `ACTIONS` what is called when a person has done it.
        key: the component's key.
    """
    done = {f"on_{name}_change": act(name) for name in ACTIONS}
    styles = ("player", "close_up", "row", "projector", "inside", "phone", "short", "paper")
    view("player", *styles)(key=key, data=message, **done)
