"""How a view of this folder becomes a Streamlit component.

The browser's side of all of them stands in `web/`: `core/` is mathematics, `ui/` is what touches the page, and beside
them each component has a module with its name, its door. The app's own server has the folder under one address that
changes with its content.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component

from views.bundle import bundle
from views.plotly_script import plotly_script

WEB = Path(__file__).parent / "web"
DOORS = ("player", "basins", "chart")


@cache
def address() -> str:
    """Where the browser finds `web/`, and beside it what its modules ask for, below the app's own address."""
    digest = hashlib.sha256(plotly_script())
    for file in sorted(path for path in WEB.rglob("*") if path.is_file()):
        digest.update(file.relative_to(WEB).as_posix().encode())
        digest.update(file.read_bytes())
    return f"web/{digest.hexdigest()[:16]}"


def bundle_address() -> str:
    """Where the browser finds all modules of `web/` as one."""
    return f"{address()}/bundle/doors.js"


@cache
def bundled() -> bytes:
    """All modules of `web/` as one (see `views.bundle`)."""
    return bundle(WEB, DOORS).encode()


@cache
def view(door: str, *styles: str) -> Callable[..., Any]:
    """The component of a door, registered on first use: outside a running app there is nowhere to register it.

    Args:
        door: the name of its module in `web/`, such as "player".
        styles: the names of its style sheets there, the later after the earlier.

    Returns:
        What shows the component; called with a key, the data, and a function for each trigger.
    """
    style = "".join((WEB / f"{name}.css").read_text() for name in styles)
    loader = (WEB / "loader.js").read_text().replace("BUNDLE_ADDRESS", bundle_address()).replace("DOOR", door)
    return component(f"descent_lab_{door}", css=style, js=loader, isolate_styles=False)
