"""The Network page: one row of controls, then the picture of the view that is chosen."""

import zlib

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments.refusals import NotAnExperiment, in_sentences
from interface.address_bar import address_bar, led_to
from interface.atomic import atomic
from interface.cache import cached_by_experiment
from interface.messages import warn
from interface.rows import controls_row
from interface.undo import with_undo
from interface.widgets import one_of
from laboratories.network import record as records
from laboratories.network import words
from laboratories.network.controls.contenders import contenders_popover
from laboratories.network.controls.network import data_popover, network_popover, run_popover
from laboratories.network.page.link import link, open_query, query_of_page
from laboratories.network.record import NetworkRecord
from networks.defaults import default_training
from networks.experiment import Training
from networks.training import Trained, train
from views.network import network as pictures
from views.network.message import training_message

_QUICK = 1  # zlib's level: the message is made anew at every change
_BAR = 160  # pixels


def show_page() -> None:
    """The page: what is shown, its controls, its pictures."""
    record = _record()
    training, refused = record.training()
    query = link(record, training)
    if query != record.opened:  # what was wrong with a link is told until something changes
        record.refused = []
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    address_bar(query, st.session_state.pop("arrived", False))
    with st.container():
        warn(*record.refused, *in_sentences(refused).values())
    theme = st.context.theme.type or "light"
    with controls_row():
        one_of(record, "view", "network.view", words.VIEW, words.VIEWS, words.VIEW_HELP)
        data_popover(record)
        network_popover(record, training)
        contenders_popover(record, training, theme)
        run_popover(record)
        _reset(record)
        busy = st.container(width=_BAR).empty()  # its room is always there, so that nothing moves
    st.markdown(words.IDEAS[record.view])
    trained = _trained(training, busy)
    pictures(_message(training, trained), "network")


def _record() -> NetworkRecord:
    """What has been set; on a first visit, and where back or forward led to another training, what the address says."""
    first = not records.is_there()
    record = records.record()
    query = query_of_page() if first else led_to()
    if query and query != link(record, record.training()[0]):
        try:
            open_query(record, query)
        except NotAnExperiment as error:
            record.refused = [words.REFUSED.format(sentence=sentence) for sentence in error.sentences.values()]
        record.opened = link(record, record.training()[0])
    return record


def _reset(record: NetworkRecord) -> None:
    gone = {"on_click": atomic(with_undo), "args": (record, words.WAS_RESET, record.take_over, default_training())}
    st.button(words.RESET, key="network.reset", help=words.RESET_HELP, type="tertiary", **gone)


def _trained(training: Training, busy: DeltaGenerator) -> tuple[Trained, ...]:
    """What came of the training, and while it is computed, how far that is."""
    count = len(training.contenders)

    def tell(done: int) -> None:
        busy.progress(done / count, words.TRAINED.format(done=done, count=count))

    found = train(training, tell)
    busy.empty()
    return found


@cached_by_experiment(max_entries=16)
def _message(training: Training, _trained: tuple[Trained, ...]) -> bytes:
    return zlib.compress(training_message(training, _trained), _QUICK)
