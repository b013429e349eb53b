"""What a person does in the player, and what that changes in the race."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from experiments.contender import RATE
from experiments.parse_lenient import LONGEST_FILE
from experiments.typed_number import typed_number
from interface import field_words
from interface import race_record as records
from interface.atomic import atomic
from interface.contender_changes import change_optimizer
from interface.number_field import refusal_sentence
from interface.race_record import RaceRecord
from interface.undo import with_undo
from interface.widgets import into
from pages.race import words
from pages.race.link import open_text
from quantities import Refused

KEY = "player"
_EDITING = "editing"  # the identity of the contender whose editor is open
_FAIR = "fair"  # whether the panel of a fair race is open, in the place of the editor
_REFUSED = "player.refused"  # why the text that was typed last is no rate


def actions(race: RaceRecord) -> Callable[[str], Callable[[], None]]:
    """For each name of `views.player.ACTIONS` what is called when a person has done it."""

    def of(identity: float) -> list[dict[str, Any]]:
        """The contender, unless it has been removed in the meantime."""
        return [contender for contender in race["contenders"] if contender["id"] == int(identity)]

    def edit(identity: int) -> None:
        st.session_state[_EDITING], st.session_state[_FAIR] = int(identity), False

    def fair(_: bool) -> None:
        close_editor()
        st.session_state[_FAIR] = True

    def rate(given: tuple[int, float]) -> None:
        for contender in of(given[0]):
            contender["rate"] = float(given[1])

    def typed(given: tuple[int, str]) -> None:
        label = field_words.FIELDS["rate"]
        for contender in of(given[0]):
            try:
                contender["rate"] = RATE.encode(label, typed_number(str(given[1])))
            except Refused:
                st.session_state[_REFUSED] = refusal_sentence(label, RATE, str(given[1]), contender["rate"])

    def optimizer(given: tuple[int, str]) -> None:
        for contender in of(given[0]):
            change_optimizer(race, contender, str(given[1]))

    functions: dict[str, Callable[[Any], object]] = {
        "start": lambda start: into(race, "start")(tuple(float(x) for x in start)),
        "rate": rate,
        "typed": typed,
        "optimizer": optimizer,
        "add": lambda slug: records.add(race, str(slug)),
        "edit": edit,
        "fair": fair,
        "projector": lambda on: race.update(hide=("controls",) if on else ()),
        "open": lambda text: with_undo(race, words.OPENED, open_text, race, str(text)[: LONGEST_FILE + 1]),
        "reset": lambda _: with_undo(race, words.RESET_DONE, records.reset, race),
    }

    def act(name: str) -> Callable[[], None]:
        @atomic
        def done() -> None:
            given = getattr(st.session_state[KEY], name)
            if given is not None:
                functions[name](given)

        return done

    return act


def edited(race: RaceRecord) -> int | None:
    """The place of the contender whose editor is open; None where none is."""
    identities = [contender["id"] for contender in race["contenders"]]
    editing = st.session_state.get(_EDITING)
    return identities.index(editing) if editing in identities else None


def fair_race_open() -> bool:
    """Whether the panel of a fair race is open."""
    return st.session_state.get(_FAIR, False)


def close_editor() -> None:
    """Neither an editor nor the panel of a fair race is open."""
    st.session_state[_EDITING], st.session_state[_FAIR] = None, False


def refused_rate() -> str | None:
    """Why the text that was typed on a card is no rate; told once."""
    return st.session_state.pop(_REFUSED, None)
