"""The field for the formula, and what is changed when a person puts a formula to use."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import streamlit as st

from expressions.formulas.parse import MOST_CHARACTERS
from interface.atomic import atomic
from interface.own_formula import words
from interface.race_record import Rates
from interface.undo import offer_undo, snapshot
from interface.widgets import field_of
from landscapes import landscape_of
from landscapes.own.another_formula import proposed_sides, with_formula
from landscapes.own.formula import FORMULA, SIDES, SLUG, letters_of
from quantities import Refused
from views import formula_words
from views.component import view
from views.palette import THEMES

_PROPOSED = "own-view"  # the view that was proposed last, which is none that a person has set


def formula_field(record: object, key: str, change: Callable[..., Any]) -> None:
    """The field, with what was understood and a small map; the arguments are those of `own_formula_controls`."""
    surface = landscape_of(SLUG, field_of(record, "landscape_parameters"))
    text = surface.texts[FORMULA]
    given = field_of(record, "landscape_parameters")
    names = (*letters_of(text), *SIDES)
    data = {
        "formula": text,
        "numbers": {name: given[name] for name in names if name in given},
        "longest": MOST_CHARACTERS,
        "themes": {name: asdict(theme) for name, theme in THEMES.items()},
        "words": formula_words.WORDS,
    }
    place = f"{key}.formula"

    @atomic
    def take_formula() -> None:
        typed = st.session_state[place].formula
        if typed is not None:
            use_formula(record, str(typed), change)

    view("formula_field", "formula_field")(key=place, data=data, on_formula_change=take_formula)


def use_formula(record: object, typed: str, change: Callable[..., Any]) -> None:
    """Take a formula into the record, with a view, a start and rates that fit it, and offer the way back.

    What is no formula changes nothing: its field says what is wrong.
    """
    given = field_of(record, "landscape_parameters")
    try:
        parameters = with_formula(given, typed, st.session_state.get(_PROPOSED))
    except Refused:
        return
    if parameters[FORMULA] == landscape_of(SLUG, given).texts[FORMULA]:
        return
    st.session_state[_PROPOSED] = proposed_sides(parameters)
    before = snapshot(record)
    rates = change(record, SLUG, parameters)
    offer_undo(record, before, _sentence(str(parameters[FORMULA]), rates))


def _sentence(formula: str, rates: object) -> str:
    """What has changed; `rates` is what became of those set by hand, where they can be kept."""
    if not isinstance(rates, Rates) or rates == (0, ()):
        return words.USED.format(formula=formula)
    if not rates.replaced:
        return words.USED_RATES_KEPT.format(formula=formula)
    one, other = words.USED_RATE_REPLACED
    return (one if len(rates.replaced) == 1 else other).format(formula=formula, names=", ".join(rates.replaced))
