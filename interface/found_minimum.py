"""Whether a formula of a person's own has a minimum that a laboratory can compare runs by."""

import streamlit as st

from experiments.surfaces import numbers_of
from interface import words
from interface.widgets import field_of
from landscapes import landscape_of


def found_minimum(record: object) -> bool:
    """Whether the record's landscape has a minimum; where it was searched for in vain, one sentence says so."""
    given = field_of(record, "landscape_parameters")
    surface = landscape_of(field_of(record, "landscape"), given)
    if not surface.searched or surface.minima(numbers_of(surface, given)):
        return True
    st.info(words.NONE_FOUND)
    return False
