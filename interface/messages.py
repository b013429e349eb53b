"""Messages: one sentence on what a click did, shown on the page where the click leads."""

import streamlit as st

from interface import words
from interface.record import RateRecord
from interface.widgets import plain, text


def warn(*sentences: str | None) -> None:
    """Show each sentence that there is, as a warning."""
    for sentence in filter(None, sentences):
        st.warning(plain(sentence))


def note(sentence: str | None) -> None:
    """Show the sentence, if there is one, in small letters."""
    if sentence:
        st.caption(plain(sentence))


def toast(sentence: str) -> None:
    """Show it on this page, for ten seconds."""
    st.toast(plain(sentence), duration="long")


def keep_rate_in_range(record: RateRecord) -> None:
    """Let a rate that does not fit the landscape's shape give way, and say so."""
    before = record.rate
    if record.keep_rate_in_range():
        toast(words.RATE_GAVE_WAY.format(before=text(before), after=text(record.rate)))


def flash(sentence: str) -> None:
    """Keep it for the next page."""
    st.session_state.news = sentence


def show_flashed() -> None:
    """Show what the page before has kept for this one."""
    if "news" in st.session_state:
        toast(st.session_state.pop("news"))
