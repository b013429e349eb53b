"""All controls of a person's own data, in the popover of the landscape."""

from collections.abc import Collection

import streamlit as st

from experiments.surfaces import completed_parameters
from interface.atomic import atomic
from interface.control import control
from interface.number_field import number_field
from interface.own_data import words
from interface.own_data.commit import Change, Sentence, commit, propose_view, texts_of
from interface.own_data.model_control import model_control
from interface.own_data.points_control import points_control
from interface.two_ends import two_ends
from interface.undo import with_undo
from interface.widgets import field_of, into
from landscapes.own.data import SIDES, SLUG, Parameters
from landscapes.own.view_sides import LONGEST_SIDE, NUMBER
from quantities import quantities


def own_data_controls(
    record: object, change: Change, sentence: Sentence, key: str, fixed: Collection[str] = ()
) -> None:
    """Points, model, how losses are taken together, and the view.

    Args:
        record: has the fields `landscape` and `landscape_parameters`.
        change, sentence: as in `interface.own_data.commit.commit`.
        key: begins the keys of the widgets.
        fixed: the names of parameters that are not to be changed here.
    """
    points, model = texts_of(record)
    model_control(model, lambda other: commit(record, change, sentence, points, other), f"{key}.model")
    points_control(points, lambda other: commit(record, change, sentence, other, model), f"{key}.points")
    numbers = field_of(record, "landscape_parameters")
    if "reduction" not in fixed:
        control(quantities(Parameters)["reduction"], numbers, f"{key}.reduction")
    with st.expander(words.VIEW):
        for pair in (SIDES[:2], SIDES[2:]):
            with st.container(horizontal=True):
                for name in pair:
                    _side(record, name, f"{key}.{name}")
        st.button(
            words.PROPOSE,
            key=f"{key}.propose",
            help=words.PROPOSE_HELP,
            on_click=atomic(lambda: with_undo(record, words.VIEW_REPLACED, propose_view, record)),
        )


def _side(record: object, name: str, key: str) -> None:
    """One end of the view. It keeps apart from the other end, and the view is nowhere much longer than wide."""
    shape = completed_parameters(SLUG, field_of(record, "landscape_parameters"))
    axis, end = name.split("_")
    low, high = (float(shape[f"{axis}_{one}"]) for one in ("low", "high"))
    left, right = (float(shape[f"{other}_{one}"]) for other in ({"t0", "t1"} - {axis}) for one in ("low", "high"))
    below, above = two_ends(low, high, NUMBER, (right - left) / LONGEST_SIDE, (right - left) * LONGEST_SIDE)
    kind = below if end == "low" else above
    keep = into(field_of(record, "landscape_parameters"), name)
    number_field(words.SIDES[name], float(shape[name]), keep, kind, key, words.SIDE_HELP)
