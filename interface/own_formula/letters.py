"""The free letters of a formula: a slider for each, with a field for its value, and the ends of the sliders."""

from typing import Any

import streamlit as st

from interface.messages import warn
from interface.number_field import number_field
from interface.own_formula import words
from interface.two_ends import two_ends
from interface.widgets import bind_twin, field_of, into
from landscapes import landscape_of
from landscapes.own.formula import FORMULA, LETTER, SLUG, letters_of
from landscapes.own.view_sides import HALF, NUMBER

_STEPS = 200  # of a slider
_APART = 1e-3  # of a slider's length: its two ends are not nearer
_FIELD = 96  # pixels


def letter_controls(record: object, key: str) -> None:
    """A slider and a field for each letter; how far the sliders go stands below them, folded."""
    given = field_of(record, "landscape_parameters")
    letters = letters_of(landscape_of(SLUG, given).texts[FORMULA])
    for letter in letters:
        _letter(given, letter, f"{key}.letter.{letter}")
    if letters:
        with st.expander(words.ENDS):
            for letter in letters:
                _ends(given, letter, f"{key}.ends.{letter}")


def _letter(given: dict[str, Any], letter: str, key: str) -> None:
    value, keep = float(given.get(letter, LETTER)), into(given, letter)
    low, high = (float(given.get(f"{letter}_{end}", usual)) for end, usual in (("low", -HALF), ("high", HALF)))
    step = float(f"{(high - low) / _STEPS:.1g}")
    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom"):
        # The slider stands at its nearer end if the value is beyond. With other ends it is another widget.
        tied = bind_twin(f"{key}-slider.{low:g}.{high:g}", min(max(value, low), high), keep)
        st.slider(letter, low, high, step=step, format="%g", help=words.LETTER_HELP, **tied)
        look = {"twin": True, "label_visibility": "collapsed", "width": _FIELD, "in_row": True}
        refused = number_field(letter, value, keep, NUMBER, key, words.LETTER_TYPED_HELP, **look)
    warn(refused)


def _ends(given: dict[str, Any], letter: str, key: str) -> None:
    names = f"{letter}_low", f"{letter}_high"
    low, high = (float(given.get(name, usual)) for name, usual in zip(names, (-HALF, HALF), strict=True))
    both = two_ends(low, high, NUMBER, _APART * (high - low))
    texts = (words.LOW, words.LOW_HELP), (words.HIGH, words.HIGH_HELP)
    with st.container(horizontal=True):
        for name, value, kind, text in zip(names, (low, high), both, texts, strict=True):
            label, sentence = (one.format(letter=letter) for one in text)
            number_field(label, value, into(given, name), kind, f"{key}.{name}", sentence, width=150)
