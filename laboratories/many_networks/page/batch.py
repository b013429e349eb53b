"""What a batch costs: time and memory of a step, measured on the machine that the page runs on."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface.atomic import atomic
from interface.chart import picture
from interface.progress import progress
from interface.widgets import bind, plain, show
from laboratories.many_networks import words
from laboratories.many_networks.charts import costs as charts
from laboratories.many_networks.costs import MEASUREMENTS, forget, measured
from laboratories.many_networks.record.batch import BatchRecord
from networks.batch_cost import FREE, REFERENCE, SHAPES, Cost, free_up_to, steps_of_epoch
from networks.rare_features import EXAMPLES
from views.format import digits


def batch_controls(own: BatchRecord, page: str) -> None:
    """The network, and a button that measures again."""

    @atomic
    def again() -> None:
        forget(own.network)

    show(f"{page}.network", own.network)
    st.segmented_control(
        words.NETWORK,
        list(SHAPES),
        required=True,
        help=words.NETWORK_HELP,
        **bind(own, "network", f"{page}.network"),
    )
    st.button(words.AGAIN, key=f"{page}.again", help=words.AGAIN_HELP, on_click=again)


def batch_part(own: BatchRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """Time and memory of a step, the time of an epoch, and all of it in numbers."""
    cost = measured(own.network, progress(busy, MEASUREMENTS))
    busy.empty()
    free = free_up_to(cost.batches, cost.called), free_up_to(cost.batches, cost.looped)
    pictures = {
        "time": (charts.times(cost, free, theme), words.TIME_ALT),
        "memory": (charts.memory(cost, theme), words.MEMORY_ALT),
        "epoch": (charts.epochs(cost, theme), words.EPOCH_ALT),
    }
    for column, (name, (figure, alt)) in zip(st.columns(3), pictures.items(), strict=True):
        with column:
            picture(figure, alt, 380, f"{page}.{name}")
    numbers = {"called": free[0], "looped": free[1], "times": digits(FREE), "reference": REFERENCE}
    st.markdown(plain(words.FREE.format(**numbers)))
    rows = [_row(cost, i) for i in range(len(cost.batches))]
    st.table(dict(zip(words.COST_COLUMNS, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")
    st.caption(words.COST_IDEA.format(examples=EXAMPLES, reference=REFERENCE))


def _row(cost: Cost, i: int) -> tuple[str, ...]:
    batch = int(cost.batches[i])
    return (
        words.COUNT.format(count=batch),
        words.COUNT.format(count=steps_of_epoch(EXAMPLES, batch)),
        digits(1e6 * float(cost.called[i])),
        digits(1e6 * float(cost.looped[i])),
        digits(1e6 * float(cost.looped[i]) / batch),
        digits(float(cost.activations[i]) / 1000),
    )
