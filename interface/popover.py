"""A popover that stays open when its label changes."""

import streamlit as st

from interface.widgets import show


def popover(label: str, key: str):
    """A popover; its `open` says whether it is open, and its contents can be left out while it is not.

    To Streamlit a popover with another label is a new one, which starts closed. So its last state is put
    into the session before it is drawn.

    Args:
        label: on its button, in Markdown.
        key: of the widget; the session's state under it is True while the popover is open.
    """
    show(key, st.session_state.get(key, False))
    return st.popover(label, key=key, on_change="rerun")
