"""Many minima: the losses with which the networks of each width end."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface.chart import picture
from interface.progress import progress
from interface.widgets import bind, plain, show
from laboratories.many_networks import words
from laboratories.many_networks.bunching import Width, shown_losses, widths_of
from laboratories.many_networks.charts.histograms import histograms
from laboratories.many_networks.controls import Number, optimizer_popover, run_popover, seed_number
from laboratories.many_networks.page.copies import copies_part
from laboratories.many_networks.record.minima import NETS, MinimaRecord
from networks.many_minima import BATCH, EXAMPLES, MOST_EPOCHS, WIDTHS, final_losses
from quantities import Range
from views.format import digits

_EPOCHS = Range(1, MOST_EPOCHS, integer=True)


def minima_controls(own: MinimaRecord, page: str) -> None:
    """The update rule, which loss is shown, and how many networks are trained for how long."""
    optimizer_popover(own, page)
    show(f"{page}.shown", own.shown)
    st.segmented_control(
        words.SHOWN,
        list(words.LOSSES),
        format_func=words.LOSSES.__getitem__,
        required=True,
        help=words.SHOWN_HELP,
        **bind(own, "shown", f"{page}.shown"),
    )
    show(f"{page}.nets", own.nets)
    st.select_slider(words.NETS, NETS, help=words.NETS_HELP, width=190, **bind(own, "nets", f"{page}.nets"))
    epochs = Number("epochs", words.EPOCHS, words.EPOCHS_HELP, _EPOCHS)
    run_popover(own, page, words.RUN_EPOCHS.format(epochs=own.epochs), (epochs, seed_number()))


def minima_part(own: MinimaRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The histograms of all widths, what they say, and the copies of one minimum."""
    found = final_losses(own.training(), own.nets, progress=progress(busy, own.nets * len(WIDTHS)))
    busy.empty()
    losses = shown_losses(found, own.shown)
    title = words.TEST_LOSS if own.shown == "test" else words.TRAINING_LOSS
    alt = words.HISTOGRAMS_ALT.format(nets=own.nets, first=WIDTHS[0], last=WIDTHS[-1])
    picture(histograms(losses, title, theme), alt, 480, f"{page}.histograms")
    widths = widths_of(found, own.shown)
    st.markdown(plain(_sentence(widths)))
    rows = [_row(width) for width in widths]
    st.table(dict(zip(words.COLUMNS, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")
    st.caption(words.MINIMA_IDEA.format(examples=EXAMPLES, batch=BATCH))
    copies_part(own, page, theme)


def _sentence(widths: list[Width]) -> str:
    narrowest, narrow, wide = widths[0], widths[1], widths[-1]
    numbers = {
        "narrow": narrow.units,
        "wide": wide.units,
        "narrow_spread": digits(narrow.spread, words.NOT_FINITE),
        "wide_spread": digits(wide.spread, words.NOT_FINITE),
        "narrow_mean": digits(narrow.mean, words.NOT_FINITE),
        "wide_mean": digits(wide.mean, words.NOT_FINITE),
    }
    if not wide.spread < narrow.spread:
        return words.NO_BUNCH.format(**numbers)
    sentence = words.BUNCH.format(times=digits(narrow.spread / wide.spread), **numbers)
    if narrowest.spread < narrow.spread and narrowest.mean > narrow.mean:
        sentence += " " + words.CLUMPED.format(narrowest=narrowest.units, narrow=narrow.units)
    return sentence


def _row(width: Width) -> tuple[str, ...]:
    numbers = (width.mean, width.spread, width.lowest, width.median, width.highest)
    return (str(width.units), *(digits(number, words.NOT_FINITE) for number in numbers), str(width.left_out))
