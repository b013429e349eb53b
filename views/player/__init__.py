"""The player: every moving panel and their one clock, as a Streamlit component.

Plotly draws what stands still, a canvas over it what moves. The browser modules stand in `views/web`.
"""

from collections.abc import Callable, Sequence

from experiments.result import Result
from views.component import view
from views.player.payload import payload


def player(
    result: Result,
    tolerance: float,
    hide: Sequence[str],
    on_start: Callable[[], None],
    on_rate: Callable[[], None],
    key: str,
) -> None:
    """Show the race.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss.
        hide: what is not shown (see `payload`).
        on_start: called when a person chose another start on a map.
        on_rate: called when a person chose another learning rate in the legend.
        key: the component's key; its state then holds the chosen start as `start`, or the number of the
            contender and its rate as `rate`.
    """
    sent = payload(result, tolerance, hide)
    view("player", "player", "short", "paper")(key=key, data=sent, on_start_change=on_start, on_rate_change=on_rate)
