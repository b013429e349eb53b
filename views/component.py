"""How a view of this folder becomes a Streamlit component.

The browser's side of all of them stands in `web/`: `core/` is mathematics, `ui/` is what touches the page, and beside
them each component has a module with its name, its door. The app's own server has all modules as one, and what they ask
for, below one address that changes with their content.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from views.bundle import bundle
from views.plotly_script import plotly_script

WEB = Path(__file__).parent / "web"
DOORS = ("player", "basins", "chart", "slope", "network", "one_pass", "plane", "course", "lesson", "formula_field")


@cache
def address() -> str:
    """Below which the browser finds the modules and what they ask for, below the app's own address."""
    return f"web/{hashlib.sha256(plotly_script() + bundled()).hexdigest()[:16]}"


def bundle_address() -> str:
    """Where the browser finds all modules of `web/` as one."""
    return f"{address()}/bundle/doors.js"


def plotly_address() -> str:
    """Where it finds Plotly."""
    return f"{address()}/plotly.min.js"


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
    from streamlit.components.v2 import component  # here: a file or a notebook needs the modules, and no Streamlit

    style = "".join((WEB / f"{name}.css").read_text() for name in styles)
    loader = (WEB / "loader.js").read_text().replace("BUNDLE_ADDRESS", bundle_address()).replace("DOOR", door)
    return component(f"descent_lab_{door}", css=style, js=loader, isolate_styles=False)
