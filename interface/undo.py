"""Undo: a click that replaces what a person has made says so, and the old can be had back.

The sentence and its button stay at the bottom of the page until something else is changed there. On the Race page the
browser's Back leads to the old race as well.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import streamlit as st

from interface import words
from interface.atomic import atomic
from interface.widgets import plain

Snapshot = dict[str, Any]


@dataclass
class _Replaced:
    """What was replaced: in which record, on which page it is told, and the record before and after.

    after: what the first page that tells of it made of the record; None until then.
    """

    record: object
    page: str
    sentence: str
    before: Snapshot
    after: Snapshot | None = None


def snapshot(record: object) -> Snapshot:
    """A copy of all fields of a record."""
    return deepcopy(record if isinstance(record, dict) else vars(record))


def with_undo(
    record: object, sentence: str, change: Callable[..., object], *arguments: object, page: str | None = None
) -> None:
    """Make a change that replaces something, and offer to take it back.

    Args:
        record: what is changed, a dictionary or an object with attributes.
        sentence: what was replaced, as the page says it.
        change, arguments: what changes the record.
        page: the path of the page that tells of it; the present one if left out.
    """
    before = snapshot(record)
    change(*arguments)
    offer_undo(record, before, sentence, page)


def choose_with_undo(
    record: Any, sentence: str, change: Callable[[Any, str], object], present: str, chosen: str
) -> None:
    """Make a choice that brings its own values for what depends on it; the way back is offered if those were changed.

    Args:
        record, sentence: as in `with_undo`.
        change: takes the record and a choice.
        present: the choice so far. Made once more, it shows whether a person has changed anything that it brings.
        chosen: the new choice.
    """
    if as_it_comes(record, change, present):
        change(record, chosen)
    else:
        with_undo(record, sentence, change, record, chosen)


def as_it_comes(record: Any, change: Callable[[Any, str], object], present: str) -> bool:
    """Whether the record has all that the present choice brings, so that another choice loses nothing."""
    again = deepcopy(record)
    change(again, present)
    return snapshot(again) == snapshot(record)


def offer_undo(record: object, before: Snapshot, sentence: str, page: str | None = None) -> bool:
    """Offer to go back to an earlier snapshot of the record; returns whether it differs from the record at all."""
    if snapshot(record) == before:
        return False
    here = st.session_state.get("page", "") if page is None else page
    st.session_state["replaced"] = _Replaced(record, here, sentence, before)
    return True


def undo_bar() -> None:
    """What was replaced last on this page, with the way back, until something else is changed."""
    replaced: _Replaced | None = st.session_state.get("replaced")
    if not replaced:
        return
    now = snapshot(replaced.record)
    replaced.after = replaced.after or now
    if replaced.page != st.session_state["page"] or replaced.after != now:
        _forget()
        return
    with st.container(key="undo-bar", horizontal=True, vertical_alignment="center"):
        st.markdown(plain(replaced.sentence))
        st.button(words.UNDO, key="undo", on_click=_undo, args=(replaced,), help=words.UNDO_HELP)
        st.button(words.KEEP, key="undo-keep", on_click=_forget, help=words.KEEP_HELP, type="tertiary")


@atomic
def _undo(replaced: _Replaced) -> None:
    record, before = replaced.record, replaced.before
    fields = record if isinstance(record, dict) else vars(record)
    if "next_id" in before:  # a contender that comes later is still a new one
        before["next_id"] = fields["next_id"]
    fields.clear()
    fields.update(before)
    _forget()


@atomic
def _forget() -> None:
    del st.session_state["replaced"]
