"""All about a formula of a person's own, as a page's popover shows it: the field, its letters, its view and starts."""

from collections.abc import Callable
from typing import Any

from interface.own_formula.field import formula_field
from interface.own_formula.letters import letter_controls
from interface.own_formula.view_and_starts import view_and_starts


def own_formula_controls(record: object, key: str, change: Callable[..., Any]) -> None:
    """The controls of a record whose landscape is a formula.

    Args:
        record: has the fields `landscape` and `landscape_parameters`, and perhaps `start`.
        key: begins the keys of the widgets.
        change: takes the record, a landscape's slug and its parameters.
    """
    formula_field(record, key, change)
    letter_controls(record, key)
    view_and_starts(record, key)


__all__ = ["own_formula_controls"]
