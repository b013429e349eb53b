"""The map of basins: every pixel is a start, coloured by the minimum it ends in, as a Streamlit component.

Its modules stand in `web/` beside those of the player, whose canvas and map they use: the server has
them one level below the player's own address.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component

from views import player

WEB = Path(__file__).parent / "web"


@cache
def address() -> str:
    """Where the browser finds the modules, below the app's own address."""
    digest = hashlib.sha256()
    for file in sorted(WEB.iterdir()):
        digest.update(file.read_bytes())
    return f"{player.address()}/basins-{digest.hexdigest()[:16]}"


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    style = player.style() + (WEB / "basins.css").read_text()
    return component("descent_lab_basins", css=style, js=player.loader(f"{address()}/basins.js"), isolate_styles=False)


def basins(message: bytes, on_start: Callable[[], None], key: str) -> None:
    """Show the maps.

    Args:
        message: what `laboratories.starting_points.payload` makes.
        on_start: called when a person chose a start on a map.
        key: the component's key; its state then holds the chosen start as `start`.
    """
    _component()(key=key, data=message, on_start_change=on_start)
