"""The address bar says the race that is shown: back and forward lead through what was shown before."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from pages.race import words

_HERE = Path(__file__).parent


@cache
def _component() -> Callable[..., Any]:
    """Registered on first use: outside a running app there is nowhere to register it."""
    style, script = ((_HERE / f"address_bar.{kind}").read_text() for kind in ("css", "js"))
    return component("descent_lab_address_bar", css=style, js=script)


def address_bar(text: str, opened: bool, arrived: bool, on_open: Callable[[str], None], button: bool) -> None:
    """Keep the address bar at the text, and tell when a person goes to another one.

    Streamlit's own query parameters would write `;` and `=` as `%3B` and `%3D`, which nobody can read.

    Args:
        text: the query that says the race.
        opened: whether the race came from an address; it then takes that one's place, and makes no new entry
            in the browser's history.
        arrived: whether a person has just come from another page.
        on_open: called with the query that back or forward led to.
        button: whether the button that copies the link is shown.
    """

    def open_address() -> None:
        told = st.session_state.get("address-bar")  # nothing, where the page was left in the meantime
        if told and told.opened is not None:
            on_open(told.opened)

    told = {"copy": words.COPY_LINK, "copied": words.COPIED, "help": words.COPY_LINK_HELP} if button else None
    data = {"address": text, "opened": opened, "arrived": arrived, "words": told}
    _component()(key="address-bar", data=data, on_opened_change=open_address, width="content", height="content")
