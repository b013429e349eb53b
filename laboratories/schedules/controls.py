"""A chip for each schedule in the pictures: it is their legend, and it opens the schedule's numbers."""

import streamlit as st

from interface.widgets import Record, control, plain, show
from laboratories.schedules import record as records
from laboratories.schedules import words
from optimizers import SCHEDULES
from pages.race import words as race_words
from quantities import quantities
from views.palette import swatch

_ALL = ""  # in the menu, beside the schedules' slugs


def schedule_chips(schedules: Record, theme: str) -> None:
    """The chips, and the way to add one."""
    with st.container(horizontal=True, vertical_alignment="center"):
        for i, slug in enumerate(schedules["chosen"]):
            key = f"schedules.chip.{slug}"
            # To Streamlit a popover with another label is another popover: it is told to stay open.
            show(key, st.session_state.get(key, False))
            label = f"![]({swatch(i, theme)}) {plain(SCHEDULES[slug].title)}"
            chip = st.popover(label, key=key, on_change="rerun")
            if chip.open:  # as on the Race page, closed chips are empty
                with chip:
                    _panel(schedules, slug)
        missing = [slug for slug in SCHEDULES if slug not in schedules["chosen"]]
        st.menu_button(
            words.ADD,
            [*missing, _ALL],
            format_func=lambda slug: SCHEDULES[slug].title if slug else words.ALL,
            key="schedules.add",
            on_click=lambda: _add(schedules, st.session_state["schedules.add"]),
            help=words.ADD_HELP if missing else words.ADD_ALL_HELP,
            disabled=not missing,
            icon=":material/add:",
        )


def _add(schedules: Record, slug: str) -> None:
    if slug == _ALL:
        records.choose_all(schedules)
    else:
        records.choose(schedules, slug)


def _panel(schedules: Record, slug: str) -> None:
    """What the schedule does, its numbers, its formula."""
    schedule = SCHEDULES[slug]
    st.caption(plain(schedule.idea))
    for quantity in quantities(schedule.parameters).values():
        control(quantity, schedules["numbers"][slug], f"schedules.{slug}.{quantity.name}")
    st.latex(schedule.formula)
    st.caption(race_words.SOURCE.format(source=plain(schedule.source)))
    if slug == records.YARDSTICK:
        st.caption(words.YARDSTICK)
    else:
        key = f"schedules.remove.{slug}"
        st.button(words.REMOVE, key=key, on_click=records.leave_out, args=(schedules, slug), help=words.REMOVE_HELP)
