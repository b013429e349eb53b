"""The link of a training: its own string, and what of it the page shows."""

from dataclasses import asdict
from urllib.parse import urlencode

import streamlit as st

from experiments.link_pairs import pairs
from experiments.refusals import in_sentences
from laboratories.network.record import VIEWS, NetworkRecord, PassRecord, PlaneRecord
from networks.address import address
from networks.experiment import Training
from networks.parse import parse_lenient
from networks.planes.cut_text import cut_text, read_cut
from quantities import Accepted, Refused, written


def link(record: NetworkRecord, training: Training) -> str:
    """The query that shows this training as it is shown now: `view=surface&plane=random,2,0`, `view=pass&pass=...`."""
    words = [address(training)]
    if record.view != VIEWS[0]:
        words.append(f"view={record.view}")
    if record.view == "surface" and record.plane != PlaneRecord(held=record.plane.held):
        words.append(f"plane={cut_text(record.plane.cut)}")
    if record.view == "pass" and record.one_pass != PassRecord():
        words.append(f"pass={pass_text(record.one_pass)}")
    return "&".join(words)


def open_query(record: NetworkRecord, query: str) -> None:
    """Show the training of a link. A field that makes no sense falls back alone, with a sentence that says so."""
    training, refused = parse_lenient(query)
    record.take_over(training)
    shown = dict(pairs(query)) if () not in refused else {}
    record.view = shown["view"] if shown.get("view") in VIEWS else VIEWS[0]
    record.plane, record.one_pass = PlaneRecord(), PassRecord()
    try:
        if "plane" in shown:
            record.plane.lay(read_cut("plane", shown["plane"], len(training.contenders)))
        if "pass" in shown:
            record.one_pass = read_pass("pass", shown["pass"])
    except Refused as error:
        refused |= {("shown",): error.refusal}
    record.refused = list(in_sentences(refused).values())
    record.opened = link(record, training)


def pass_text(own: PassRecord) -> str:
    """The example, its label, the activation, the rate and the draw of the weights, with commas between them."""
    numbers = (written(own.x_1), written(own.x_2), written(own.y), own.activation, written(own.rate), str(own.seed))
    return ",".join(numbers).replace("+", "")


def read_pass(name: str, given: str) -> PassRecord:
    """The inverse.

    Raises:
        Refused: it is no such text.
    """
    words = given.split(",")
    try:
        x_1, x_2, y, rate = map(float, (*words[:3], words[4]))
        found = PassRecord(x_1, x_2, y, words[3], rate, int(words[5]))
    except (IndexError, ValueError):
        raise Refused(name, given, Accepted("pass_text")) from None
    asked = asdict(found)
    found.keep_in_range()
    if asdict(found) != asked or len(words) != len(asked):
        raise Refused(name, given, Accepted("pass_text"))
    return found


def query_of_page() -> str:
    """What stands in the address bar, without what the browser was told for another page."""
    return urlencode([(name, value) for name in st.query_params for value in st.query_params.get_all(name)])
