"""What Streamlit leaves open for people who use the keyboard is put right by one component, mounted once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component

from pages.streamlit_dom import FOR_SCRIPTS

_PARTS = ("scrollers", "popovers", "refocus", "number_fields", "keyboard")  # the last one starts the others


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    parts = (Path(__file__).with_name(f"{part}.js").read_text() for part in _PARTS)
    return component("descent_lab_keyboard", js="\n".join(parts))


def keyboard() -> None:
    """Mount the scripts. They look after the whole page, on which they take no room (frame.css)."""
    _component()(key="keyboard", data=FOR_SCRIPTS, width="content", height="content")
