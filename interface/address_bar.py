"""The address bar says the race that is shown: back and forward lead through what was shown before."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.runtime.scriptrunner import get_script_run_ctx

_SCRIPT = Path(__file__).with_suffix(".js")


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    return component("descent_lab_address_bar", js=_SCRIPT.read_text())


def led_to() -> str | None:
    """The query that the browser's back or forward led to, if the page is run because of them.

    Streamlit runs a page then with the query as it stands in the address. It has no public way to ask for the reason.
    """
    context = get_script_run_ctx()
    return context.query_string if context and context.is_history_navigation else None


def address_bar(text: str, arrived: bool) -> None:
    """Keep the address bar at the text.

    Streamlit's own query parameters would write `;` and `=` as `%3B` and `%3D`, which nobody can read.

    Args:
        text: the query that says the race.
        arrived: whether a person has just come from another page.
    """
    context = get_script_run_ctx()
    asked = context.query_string if context else ""  # where back or forward led last before this run
    led = led_to() is not None
    data = {"address": text, "asked": asked, "led": led, "arrived": arrived}
    data |= {name: st.session_state.get(name) for name in ("session", "restored")}
    _component()(key="address-bar", data=data, width="content", height="content")
