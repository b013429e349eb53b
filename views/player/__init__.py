"""The player: every moving panel and their one clock, as a Streamlit component.

Plotly draws what stands still, a canvas over it what moves. The browser modules in `web/` are
served by the app's own routes under an address that changes with their content.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import plotly
from streamlit.components.v2 import component

from experiments.trajectory import Result
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


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    loader = (WEB / "loader.js").read_text().replace("PLAYER_ADDRESS", address())
    style = (WEB / "player.css").read_text()
    return component("descent_lab_player", css=style, js=loader, isolate_styles=False)


def player(result: Result, tolerance: float, on_start: Callable[[], None], key: str) -> None:
    """Show the race.

    Args:
        result: the race.
        tolerance: how close to the lowest known loss counts as reached, in units of loss.
        on_start: called when a person chose another start on a map.
        key: the component's key; its state holds the chosen start as `start`.
    """
    _component()(key=key, data=payload(result, tolerance), on_start_change=on_start)
