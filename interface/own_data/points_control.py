"""Points that are typed, pasted, or read from a file."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from experiments.refusal_words import sentence
from interface.atomic import atomic
from interface.own_data import words
from interface.widgets import plain, show
from landscapes.own.data import ROWS_IN_LINK
from landscapes.own.points import MOST, points_of, points_text
from landscapes.own.table import LONGEST, decoded, read_table
from quantities import Refused, written


class _Refused(NamedTuple):
    """What was given and refused, its sentence, and the points that were in use then."""

    given: str
    sentence: str
    points: str


def points_control(points: str, keep: Callable[[str], None], key: str) -> None:
    """A field with one point a row, and a way to give it a file.

    What is no table stays in the field with a sentence, and the points in use stay.

    Args:
        points: those in use, as one text.
        keep: takes new ones, as one text.
        key: begins the keys of the widgets.
    """
    refused: _Refused | None = st.session_state.get(f"{key}.refused")
    if refused and refused.points != points:
        del st.session_state[f"{key}.refused"]
        refused = None

    def take(given: str) -> None:
        st.session_state.pop(f"{key}.refused", None)
        try:
            keep(points_text(read_table("points", given)))
        except Refused as error:
            st.session_state[f"{key}.refused"] = _Refused(given[:LONGEST], sentence(error.refusal), points)

    @atomic
    def typed() -> None:
        take(st.session_state[key])

    @atomic
    def uploaded() -> None:
        file = st.session_state[f"{key}.file.{edition}"]
        st.session_state[f"{key}.edition"] = edition + 1  # another field takes its place, so that the file is not kept
        if file is not None:
            take(decoded(file.getvalue()[: 4 * LONGEST]))

    if refused:  # above the field: below it the sentence would be out of sight
        st.warning(plain(words.KEPT.format(sentence=refused.sentence)))
    show(key, refused.given if refused else _rows(points))
    st.text_area(words.POINTS, key=key, help=words.POINTS_HELP, height=130, on_change=typed)
    edition = st.session_state.setdefault(f"{key}.edition", 0)
    st.file_uploader(
        words.FILE,
        ["csv", "tsv", "txt"],
        key=f"{key}.file.{edition}",
        help=words.FILE_HELP.format(most=MOST),
        on_change=uploaded,
        max_upload_size=4,
    )
    (x, *others), (y, *_) = points_of(points)
    count = 1 + len(others)
    over = words.BEYOND_LINK.format(rows=count, most=ROWS_IN_LINK)
    st.caption(over if count > ROWS_IN_LINK else words.COUNT.format(count=count, x=written(x), y=written(y)))


def _rows(points: str) -> str:
    """One point a row."""
    return points.replace(",", ", ").replace("/", "\n")
