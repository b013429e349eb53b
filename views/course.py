"""The list of lessons, with marks for those that are done in this browser, as a Streamlit component."""

from collections.abc import Callable, Mapping
from typing import Any

from views.component import view


def course(data: Mapping[str, Any], take_chosen: Callable[[], None], take_opened: Callable[[], None], key: str) -> None:
    """Show the list.

    Args:
        data: `groups`, each with a title and its lessons; `slides`, the slide sets with their names and titles;
            `chosen`, the name of one or empty; and `words`.
        take_chosen: called when a slide set is chosen, an empty name for all lessons.
        take_opened: called when a lesson is opened.
        key: the component's key; its state then holds `slides`, or `open` with the lesson's slug.
    """
    view("course", "player", "course")(
        key=key, data=dict(data), on_slides_change=take_chosen, on_open_change=take_opened
    )
