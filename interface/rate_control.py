"""The control of one learning rate, the same on all pages."""

import streamlit as st

from experiments.contender import RATE
from experiments.ladder import ladder
from interface import field_words, words
from interface.messages import warn
from interface.number_field import number_field
from interface.widgets import bind_twin, field_of, into, text
from quantities import Range

_LOW, _HIGH = 1e-6, 10.0  # what the slider reaches; a wider range is left to the field
_LEADS = (1, 1.5, 2, 3, 5, 7)
_WIDTH = 220  # pixels, in a row
_FIELD = 84


def rate_control(
    record: object,
    field: str,
    key: str,
    sentence: str,
    *,
    kind: Range = RATE,
    label: str | None = None,
    in_row: bool = False,
) -> str | None:
    """A log slider for the hand, a field beside it for the exact number.

    Args:
        record, field: the rate that is set.
        key: of the field; it begins the slider's.
        sentence: the slider's help.
        kind: what is accepted.
        label: of both, since they are one number; "Learning rate a" if left out.
        in_row: whether they stand in a row, with no room below. Why a number was refused is then not shown.

    Returns:
        Why the last number that was typed was refused; None if it was not.
    """
    rate, keep, label = float(field_of(record, field)), into(record, field), label or field_words.FIELDS["rate"]
    tied = bind_twin(f"{key}-slider", rate, keep)
    reach = Range(max(kind.low, _LOW), min(kind.high, _HIGH))
    # A rate between the rungs is one of them as long as the slider holds it.
    rungs = sorted({*ladder(reach, rate, _LEADS), tied["value"]})
    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom", width=_WIDTH if in_row else "stretch"):
        st.select_slider(label, rungs, format_func=text, help=sentence, **tied)
        look = {"twin": True, "label_visibility": "collapsed", "width": _FIELD}
        refused = number_field(label, rate, keep, kind, key, words.RATE_TYPED_HELP, in_row=True, **look)
    if refused and not in_row:
        warn(refused)
    return refused
