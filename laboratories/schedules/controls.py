"""A chip for each schedule in the pictures: it is their legend, and it opens the schedule's numbers."""

import streamlit as st

from interface import words as shared
from interface.atomic import atomic
from interface.control import schedule_controls
from interface.popover import popover
from interface.rows import chips_row
from interface.undo import with_undo
from interface.widgets import plain
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.record import SchedulesRecord
from optimizers import SCHEDULES
from views.palette import swatch

_ALL = ""  # in the menu, beside the schedules' slugs


def schedule_chips(schedules: SchedulesRecord, theme: str) -> None:
    """The chips, and the way to add one."""
    with chips_row():
        for i, slug in enumerate(schedules.chosen):
            key = f"schedules.chip.{slug}"
            chip = popover(f"![]({swatch(i, theme)}) {plain(SCHEDULES[slug].title)}", key)
            if chip.open:  # as on the Race page, closed chips are empty
                with chip:
                    _panel(schedules, slug)
        missing = [slug for slug in SCHEDULES if slug not in schedules.chosen]
        st.menu_button(
            words.ADD,
            [*missing, _ALL],
            format_func=lambda slug: SCHEDULES[slug].title if slug else words.ALL,
            key="schedules.add",
            on_click=atomic(lambda: _add(schedules, st.session_state["schedules.add"])),
            help=words.ADD_HELP if missing else words.ADD_ALL_HELP,
            disabled=not missing,
            icon=":material/add:",
        )


def _add(schedules: SchedulesRecord, slug: str) -> None:
    if slug == _ALL:
        schedules.choose_all()
    else:
        schedules.chosen.append(slug)


def _panel(schedules: SchedulesRecord, slug: str) -> None:
    """What the schedule does, its numbers, its formula."""
    schedule = SCHEDULES[slug]
    st.caption(plain(schedule.idea))
    schedule_controls(schedule, schedules.numbers[slug], schedules.steps, "schedules.")
    st.latex(schedule.formula)
    st.caption(shared.SOURCE.format(source=plain(schedule.source)))
    if slug == records.YARDSTICK:
        st.caption(words.YARDSTICK)
    else:
        key = f"schedules.remove.{slug}"
        sentence = shared.REMOVED.format(name=schedule.title)
        gone = {"on_click": atomic(with_undo), "args": (schedules, sentence, schedules.chosen.remove, slug)}
        st.button(words.REMOVE, key=key, help=words.REMOVE_HELP, **gone)
