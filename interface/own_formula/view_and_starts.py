"""The view of a formula's map, and starts that a person gives a name; folded, because few need them."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from interface import words as shared
from interface.atomic import atomic
from interface.number_field import number_field
from interface.own_formula import words
from interface.two_ends import two_ends
from interface.undo import snapshot, with_undo
from interface.widgets import field_of, into, plain
from landscapes.own.another_formula import proposed_sides, sides_of
from landscapes.own.formula import SIDES, STARTS
from landscapes.own.named_starts import LONGEST, MOST, named_starts, read_starts
from landscapes.own.view_sides import LONGEST_SIDE, NUMBER
from quantities import Refused, written


def view_and_starts(record: object, key: str) -> None:
    """Four numbers, and the starts with a name."""
    given = field_of(record, "landscape_parameters")
    with st.expander(words.VIEW_AND_STARTS):
        _view(given, f"{key}.view")
        start = snapshot(record).get("start")
        if isinstance(start, list | tuple):  # a page may have none, or know it by its name alone
            _starts(given, start, f"{key}.starts")


def _view(given: dict[str, Any], key: str) -> None:
    sides = dict(zip(SIDES, sides_of(given), strict=True))
    for row, other in ((SIDES[:2], SIDES[2:]), (SIDES[2:], SIDES[:2])):
        width = sides[other[1]] - sides[other[0]]
        ends = two_ends(sides[row[0]], sides[row[1]], NUMBER, width / LONGEST_SIDE, width * LONGEST_SIDE)
        with st.container(horizontal=True):
            for name, kind in zip(row, ends, strict=True):
                keep = into(given, name)
                number_field(words.SIDES[name], sides[name], keep, kind, f"{key}.{name}", words.SIDE_HELP, width=150)

    @atomic
    def propose() -> None:
        given.update(zip(SIDES, proposed_sides(given), strict=True))

    st.button(words.PROPOSE, key=f"{key}.propose", help=words.PROPOSE_HELP, on_click=propose)


def _starts(given: dict[str, Any], start: Sequence[float], key: str) -> None:
    refused = f"{key}.refused"

    @atomic
    def name_start() -> None:
        typed = st.session_state[key].strip()
        st.session_state[key] = ""
        st.session_state.pop(refused, None)
        x, y = map(written, start)
        parts = [part for part in (given.get(STARTS, ""), f"{typed}:{x},{y}") if part]
        try:
            if typed:
                given[STARTS] = read_starts(STARTS, "/".join(parts))
        except Refused:
            st.session_state[refused] = typed

    def remove(name: str) -> None:
        kept = {one: place for one, place in named_starts(given[STARTS]).items() if one != name}
        given[STARTS] = "/".join(f"{one}:{written(x)},{written(y)}" for one, (x, y) in kept.items())

    @atomic
    def chosen() -> None:
        name = st.session_state[f"{key}.named"]
        if name:
            with_undo(given, shared.REMOVED.format(name=name), remove, name)
        st.session_state[f"{key}.named"] = None

    st.text_input(words.NAME, key=key, on_change=name_start, help=words.NAME_HELP.format(longest=LONGEST))
    if refused in st.session_state:
        sentence = words.NAME_REFUSED.format(typed=st.session_state[refused], longest=LONGEST, most=MOST)
        st.warning(plain(sentence))
    names = list(named_starts(given.get(STARTS, "")))
    if names:
        st.pills(words.STARTS, names, format_func=plain, key=f"{key}.named", on_change=chosen, help=words.STARTS_HELP)
