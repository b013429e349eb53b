"""Which part of a laboratory is shown: the first control of its row."""

from types import ModuleType

import streamlit as st

from pages.widgets import Record, bind, show


def choose_part(record: Record, key: str, words: ModuleType) -> str:
    """The control, and the part that is chosen.

    Args:
        record: the page's; its entry `part` is set.
        key: of the widget.
        words: the page's words, with PARTS, PART and PART_HELP.
    """
    show(key, record["part"])
    st.segmented_control(
        words.PART,
        list(words.PARTS),
        format_func=words.PARTS.__getitem__,
        required=True,
        help=words.PART_HELP,
        label_visibility="collapsed",
        **bind(record, "part", key),
    )
    return record["part"]
