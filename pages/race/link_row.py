"""Copying the link of a race, opening another one, and showing the race without its controls."""

import streamlit as st

from experiments.parse_lenient import LONGEST_FILE
from interface import race_record as records
from interface.race_record import RaceRecord
from interface.undo import with_undo
from pages.race import words
from pages.race.address_bar import address_bar
from pages.race.link import open_text


def link_row(race: RaceRecord, query: str) -> None:
    """The buttons at the end of the row of the experiment."""
    keep_address(query, button=True)
    with st.popover(words.OPEN, key="open-popover", help=words.OPEN_HELP):
        _open_link(race)
        _open_file(race)
    st.button(words.STAGE, on_click=race.update, kwargs={"hide": ("controls",)}, help=words.STAGE_HELP, type="tertiary")
    again = {"on_click": with_undo, "args": (race, words.RESET_DONE, records.reset, race)}
    st.button(words.RESET, help=words.RESET_HELP, type="tertiary", **again)


def keep_address(query: str, button: bool) -> None:
    """The address bar says the race; with a button to copy it, or without."""
    arrived = st.session_state.pop("arrived", False)
    address_bar(query, arrived, button)


def way_back(race: RaceRecord) -> None:
    """From the race without its controls to the page as it was."""
    st.button(words.UNSTAGE, on_click=race.update, kwargs={"hide": ()}, help=words.UNSTAGE_HELP, type="tertiary")


def _open_link(race: RaceRecord) -> None:
    def take() -> None:
        given = st.session_state["open-link"].strip()
        st.session_state["open-link"] = ""
        if given:
            with_undo(race, words.OPENED, open_text, race, given)

    st.text_input(words.LINK, key="open-link", on_change=take, help=words.LINK_HELP, placeholder=words.LINK_EXAMPLE)


def _open_file(race: RaceRecord) -> None:
    edition = st.session_state.setdefault("open-file.edition", 0)
    key = f"open-file.{edition}"

    def take() -> None:
        file = st.session_state[key]
        if file is None:
            return
        st.session_state["open-file.edition"] += 1  # an empty field again, ready for the next file
        given = file.getvalue()[: LONGEST_FILE + 1].decode(errors="replace")
        with_undo(race, words.OPENED, open_text, race, given)

    st.file_uploader(words.FILE, type="json", key=key, on_change=take, help=words.FILE_HELP, max_upload_size=1)
