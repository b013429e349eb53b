"""The training of a network, side by side for each contender, as a Streamlit component.

Its browser modules stand in `views/web`, beside those of the player, whose clock, canvas and look it shares.
"""

from views.component import view


def one_pass(message: bytes, key: str) -> None:
    """Show one forward and one backward pass.

    Args:
        message: what `views.network.pass_message` makes of it.
        key: the component's key.
    """
    view("one_pass", "player", "one_pass", "paper")(key=key, data=message)


def network(message: bytes, key: str) -> None:
    """Show the training.

    Args:
        message: what `views.network.message` makes of it, deflated.
        key: the component's key.
    """
    view("network", "player", "row", "network", "short", "paper")(key=key, data=message)


def plane(message: bytes, key: str) -> None:
    """Show a network's loss surface.

    Args:
        message: what `views.network.plane_message` makes of it, deflated.
        key: the component's key.
    """
    view("plane", "player", "row", "network", "plane", "short", "paper")(key=key, data=message)
