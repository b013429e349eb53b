"""The link of a training: its own string, and what of it the page shows."""

from urllib.parse import urlencode

import streamlit as st

from experiments.link_pairs import pairs
from experiments.refusals import in_sentences
from laboratories.network.record import VIEWS, NetworkRecord
from networks.address import address
from networks.experiment import Training
from networks.parse import parse_lenient


def link(record: NetworkRecord, training: Training) -> str:
    """The query that shows this training as it is shown now."""
    view = [] if record.view == VIEWS[0] else [f"view={record.view}"]
    return "&".join([address(training), *view])


def open_query(record: NetworkRecord, query: str) -> None:
    """Show the training of a link. A field that makes no sense falls back alone, with a sentence that says so."""
    training, refused = parse_lenient(query)
    record.take_over(training)
    views = [value for name, value in pairs(query) if name == "view" and value in VIEWS] if () not in refused else []
    record.view = views[-1] if views else VIEWS[0]
    record.refused = list(in_sentences(refused).values())
    record.opened = link(record, training)


def query_of_page() -> str:
    """What stands in the address bar, without what the browser was told for another page."""
    return urlencode([(name, value) for name in st.query_params for value in st.query_params.get_all(name)])
