"""A page that is open follows a change of theme: Streamlit has no run for it, and charts and pictures stayed behind."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from views.component import WEB


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    parts = (WEB / "ui" / "theme.js", Path(__file__).with_suffix(".js"))
    script = "\n".join(part.read_text() for part in parts)
    return component("descent_lab_theme_change", js=script, isolate_styles=False)  # in a shadow it has no colours


def theme_change() -> None:
    """Run the page again when its theme is not the one that this run draws in. It takes no room (frame.css)."""
    data = {"theme": st.context.theme.type or "light"}
    _component()(key="theme-change", data=data, width="content", height="content", on_changed_change=lambda: None)
