"""What Streamlit leaves open for people who use the keyboard or a translation: one component, mounted once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component

from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES
from pages.streamlit_dom import FOR_SCRIPTS

_PARTS = ("scrollers", "popovers", "refocus", "number_fields", "untranslated", "keyboard")  # the last one starts all


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    parts = (Path(__file__).with_name(f"{part}.js").read_text() for part in _PARTS)
    return component("descent_lab_keyboard", js="\n".join(parts))


@cache
def _names() -> list[str]:
    """What optimizers, schedules and landscapes are called; of names that begin alike the longest comes first."""
    known = (*OPTIMIZERS.values(), *SCHEDULES.values(), *LANDSCAPES.values())
    return sorted({entry.title for entry in known}, key=len, reverse=True)


def keyboard() -> None:
    """Mount the scripts. They look after the whole page, on which they take no room (frame.css)."""
    _component()(key="keyboard", data={**FOR_SCRIPTS, "names": _names()}, width="content", height="content")
