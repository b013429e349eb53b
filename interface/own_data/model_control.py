"""Which model is fitted: a line, a sigmoid, or a formula that is typed."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from experiments.refusal_words import sentence
from interface.atomic import atomic
from interface.own_data import words
from interface.widgets import plain, show
from landscapes.own.models import LINE, SIGMOID, read_model
from quantities import Refused

_FIRST = "t0*exp(t1*x)"  # the formula that stands there before anybody has typed one
_TYPED = "formula"


class _Refused(NamedTuple):
    """What was typed and refused, its sentence, and the model that was in use then."""

    given: str
    sentence: str
    model: str


def model_control(model: str, keep: Callable[[str], None], key: str) -> None:
    """Three choices, and for the third one a field for the formula.

    The landscape's own formula, which stands above, shows what was understood.

    Args:
        model: the one in use, as a text.
        keep: takes another model's text.
        key: begins the keys of the widgets.
    """
    chosen = model if model in (LINE, SIGMOID) else _TYPED
    last = f"{key}.last"
    if chosen == _TYPED:
        st.session_state[last] = model

    @atomic
    def choose() -> None:
        other = st.session_state[key]
        keep(st.session_state.get(last, _FIRST) if other == _TYPED else other)

    show(key, chosen)
    st.segmented_control(
        words.MODEL,
        list(words.MODELS),
        format_func=words.MODELS.__getitem__,
        required=True,
        help=words.MODEL_HELP,
        key=key,
        on_change=choose,
    )
    if chosen == _TYPED:
        _formula(model, keep, f"{key}.formula")


def _formula(model: str, keep: Callable[[str], None], key: str) -> None:
    refused: _Refused | None = st.session_state.get(f"{key}.refused")
    if refused and refused.model != model:
        del st.session_state[f"{key}.refused"]
        refused = None

    @atomic
    def typed() -> None:
        given = st.session_state[key]
        st.session_state.pop(f"{key}.refused", None)
        try:
            keep(read_model("model", given))
        except Refused as error:
            st.session_state[f"{key}.refused"] = _Refused(given, sentence(error.refusal, words.FORMULA_NAME), model)

    show(key, refused.given if refused else model)
    st.text_input(words.FORMULA, key=key, help=words.FORMULA_HELP, on_change=typed)
    if refused:
        st.warning(plain(words.FORMULA_KEPT.format(sentence=refused.sentence)))
