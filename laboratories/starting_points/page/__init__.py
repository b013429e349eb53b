"""Starting points: where a run ends depends on where it starts, and on the optimizer."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Contender, Experiment
from experiments.repair import repair
from experiments.sweep import TOLERANCE
from interface import race_record
from interface import words as shared
from interface.atomic import atomic
from interface.follow_race import follow_race
from interface.found_minimum import found_minimum
from interface.landscapes_on_offer import LANDSCAPES_ON_OFFER
from interface.messages import note
from interface.race_record import RaceRecord
from interface.refusals import refusal_sentences
from interface.send_to_race import send_to_race
from interface.widgets import plain, symbol, text
from laboratories.starting_points import record as records
from laboratories.starting_points import words
from laboratories.starting_points.basins import Basins, basins
from laboratories.starting_points.charts.payload import payload
from laboratories.starting_points.controls import controls
from laboratories.starting_points.page.outcomes import ends_table
from optimizers import OPTIMIZERS
from quantities import quantities
from views.basins import basins as maps

_BAR = 200  # pixels, as wide as its words


def show_page() -> None:
    """The page: controls, a map for each optimizer, and what becomes of the start that is chosen."""
    starting = records.record()
    away = follow_race(
        starting, "starting_points", LANDSCAPES_ON_OFFER, partial(records.move, starting), shared.NO_KNOWN_MINIMA
    )
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    busy = controls(starting)
    note(away)
    st.markdown(words.IDEA)
    if not starting["contenders"]:
        st.info(words.NOBODY)
        return
    if not found_minimum(starting):
        return
    experiment, refused = repair(race_record.experiment_fields(starting))
    chips = [OPTIMIZERS[contender["optimizer"]].title for contender in starting["contenders"]]
    for sentence in refusal_sentences(
        refused.items(), experiment, chips
    ):  # an optimizer that cannot run on this landscape
        st.warning(plain(sentence))
    found = _found(experiment, starting["side"], busy)
    titles = [_title(contender) for contender in experiment.contenders]
    _maps(starting, payload(experiment, found, titles))
    st.caption(words.COLOURS.format(tolerance=text(TOLERANCE)))
    ends_table(experiment, titles)
    send_to_race(experiment, "starting-points.send")


def _found(experiment: Experiment, side: int, busy: DeltaGenerator) -> Basins:
    """The basins, and while they are computed, how far that is."""
    runs = side * side * len(experiment.contenders)

    def update(share: float) -> None:
        busy.progress(share, shared.PROGRESS.format(share=int(100 * share), runs=runs), width=_BAR)

    with busy, st.spinner(shared.COMPUTING):  # while it compiles there is no progress to show
        found = basins(experiment, side, update)
    busy.empty()
    return found


def _title(contender: Contender) -> str:
    """Optimizer and rate, and what else is not as usual."""
    declared = quantities(contender.rule.hyper)
    changed = [(name, value) for name, value in contender.hyper.items() if value != declared[name].default]
    title = words.TITLES.format(name=contender.rule.title, rate=text(contender.rate))
    for name, value in changed:
        title = words.CHANGED.format(title=title, symbol=symbol(name), value=text(value))
    return title


def _maps(starting: RaceRecord, message: bytes) -> None:
    """The maps, and the start that a person chooses on one."""

    @atomic
    def take_start() -> None:
        if chosen := st.session_state["basins"].start:
            starting["start"] = tuple(float(x) for x in chosen)

    maps(message, take_start, key="basins")
