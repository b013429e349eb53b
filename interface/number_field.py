"""A field for a number that a person types.

It is a field for text, because the browser's own field for numbers drops what it does not know in silence: "0,5"
becomes 5. What is no number, or out of range, stays in the field with a sentence below it, and the last good number
stays in use. The sentence goes when the field is corrected, or when something else sets the number.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

from experiments.typed_number import typed_number
from interface import words
from interface.atomic import atomic
from interface.widgets import bind_twin, plain, show, text
from quantities import Range, Refused


class _Pending(NamedTuple):
    """What was typed and refused, its sentence, and the number that the field had then."""

    typed: str
    sentence: str
    kept: float | None


def number_field(
    label: str,
    value: float | None,
    keep: Callable[[Any], None],
    kind: Range,
    key: str,
    sentence: str,
    *,
    may_be_empty: bool = False,
    twin: bool = False,
    in_row: bool = False,
    **look: Any,
) -> str | None:
    """Show the field, and below it why the last text was refused, if it was.

    Args:
        label: its name.
        value: the number in use; None where the field may be empty and is.
        keep: takes the new number, in range, or None.
        kind: what is accepted.
        key: of the widget.
        sentence: its help.
        may_be_empty: whether an empty field means something, such as a rule that is off.
        twin: whether another widget shows the same number (`interface.widgets.bind_twin`).
        in_row: whether there is no room below it. The sentence is then not shown.
        look: width, placeholder and the like, as `st.text_input` takes them.

    Returns:
        The sentence, for a place where there is room; None if nothing was refused.
    """
    refused = f"{key}.refused"
    pending: _Pending | None = st.session_state.get(refused)
    if pending and pending.kept != value:
        del st.session_state[refused]
        pending = None

    def take(typed: str) -> None:
        st.session_state.pop(refused, None)
        if may_be_empty and not typed.strip():
            keep(None)
            return
        try:
            keep(_read(label, kind, typed))
        except Refused:
            why = refusal_sentence(label, kind, typed, value, may_be_empty)
            st.session_state[refused] = _Pending(typed, why, value)

    shown = pending.typed if pending else _shown(kind, value)
    if twin:
        tied = bind_twin(key, shown, take)
    else:
        show(key, shown)
        tied = {"key": key, "on_change": atomic(lambda: take(st.session_state[key]))}
    # Nothing that was typed elsewhere is offered: it would be another number's.
    st.text_input(label, help=sentence, autocomplete="off", **tied, **look)
    if pending and not in_row:
        st.warning(plain(pending.sentence))
    return pending.sentence if pending else None


def _read(label: str, kind: Range, typed: str) -> Any:
    return kind.decode(kind.encode(label, typed_number(typed, kind.integer)))


def _shown(kind: Range, value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if kind.integer else text(value)


def refusal_sentence(label: str, kind: Range, typed: str, kept: float | None, may_be_empty: bool = False) -> str:
    """Why what was typed is no such number: what it was, what is accepted, and what is in use until then.

    Args:
        label: the field's name.
        kind: what is accepted.
        typed: what was typed.
        kept: the number that stays in use.
        may_be_empty: whether an empty field means something.
    """
    sentences = words.WHOLE_NUMBER if kind.integer else words.NUMBER
    empty = not typed.strip()
    template = sentences["empty" if empty else "off" if may_be_empty else "typed"]
    low, high = (f"{limit:.12g}".replace("e-0", "e-").replace("-", "−") for limit in (kind.low, kind.high))
    return template.format(label=label, typed=typed.strip()[:40], low=low, high=high, kept=_shown(kind, kept))
