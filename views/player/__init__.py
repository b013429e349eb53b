"""The player: every moving panel and their one clock, as a Streamlit component.

Plotly draws what stands still, a canvas over it what moves. The browser modules in `web/` are
served by the app's own routes under an address that changes with their content.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import plotly
from streamlit.components.v2 import component

from experiments.result import Result
from views.player.payload import payload

WEB = Path(__file__).parent / "web"
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


@cache
def address() -> str:
    """Where the browser finds the player's modules, below the app's own address."""
    digest = hashlib.sha256(plotly.__version__.encode())
    for file in sorted(WEB.iterdir()):
        digest.update(file.read_bytes())
    return f"player/{digest.hexdigest()[:16]}"


def loader(module: str) -> str:
    """The script that mounts a component: it loads the module at this address once, and hands it every update."""
    return (WEB / "loader.js").read_text().replace("MODULE_ADDRESS", module)


def style() -> str:
    """The look of panels, maps and their controls."""
    return (WEB / "player.css").read_text()


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    return component("descent_lab_player", css=style(), js=loader(f"{address()}/player.js"), isolate_styles=False)


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
    _component()(key=key, data=sent, on_start_change=on_start, on_rate_change=on_rate)
