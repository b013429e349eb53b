"""How a view of this folder becomes a Streamlit component.

The browser's side of all of them stands in `web/`: `core/` is mathematics, `ui/` is what touches the page, and beside
them each component has a module with its name, its door. The app's own server has the folder under one address that
changes with its content.
"""

import hashlib
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component

from views.plotly_script import plotly_script

WEB = Path(__file__).parent / "web"
_IMPORTED = re.compile(r"""\bfrom "(\.[^"]+)"$""", re.MULTILINE)


@cache
def address() -> str:
    """Where the browser finds `web/`, and beside it what its modules ask for, below the app's own address."""
    digest = hashlib.sha256(plotly_script())
    for file in sorted(path for path in WEB.rglob("*") if path.is_file()):
        digest.update(file.relative_to(WEB).as_posix().encode())
        digest.update(file.read_bytes())
    return f"web/{digest.hexdigest()[:16]}"


@cache
def modules(door: str) -> list[str]:
    """The addresses of a door's module and of all that it imports, the door first."""
    found = [WEB / f"{door}.js"]
    for file in found:
        imported = ((file.parent / name).resolve() for name in _IMPORTED.findall(file.read_text()))
        found += [one for one in imported if one not in found]
    return [f"{address()}/{file.relative_to(WEB).as_posix()}" for file in found]


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
    loader = (WEB / "loader.js").read_text().replace("MODULE_ADDRESSES", json.dumps(modules(door)))
    return component(f"descent_lab_{door}", css=style, js=loader, isolate_styles=False)
