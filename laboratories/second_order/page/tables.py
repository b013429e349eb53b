"""The tables of the Second order page: orders of convergence, and what n squared numbers take."""

import streamlit as st

from laboratories.second_order import words
from laboratories.second_order.memory import DOUBLE, NETWORKS, SINGLE, Network
from laboratories.second_order.method_run import MethodRun
from laboratories.second_order.page.summary import measured_in_words, theory_in_words, title
from views.format import byte_size, digits


def convergence_table(descents: tuple[MethodRun, ...]) -> None:
    """For each method where it is heading, how near it came, and how fast."""
    _table(words.COLUMNS, [_row(descent) for descent in descents])
    st.caption(words.HOW_MEASURED)


def _row(descent: MethodRun) -> tuple[str, ...]:
    steps = descent.convergence.steps
    return (
        title(descent),
        words.ENDS[descent.limit_point.end],
        digits(float(descent.errors[-1]), words.NONE),
        measured_in_words(descent.convergence),
        theory_in_words(descent.theory),
        words.NONE if steps is None else str(steps),
    )


def memory_table() -> None:
    """From two weights to VGG16."""
    largest = NETWORKS[-1]
    st.header(words.MEMORY, anchor=False)
    st.caption(
        words.MEMORY_IDEA.format(
            weights=f"{largest.weights:,}", network=largest.name, size=byte_size(largest.squared * SINGLE)
        )
    )
    _table(words.MEMORY_COLUMNS, [_memory(network) for network in NETWORKS])


def _memory(network: Network) -> tuple[str, ...]:
    n, squared = network.weights, network.squared
    return (
        network.name,
        f"{n:,}",
        byte_size(n * SINGLE),
        f"{squared:,}" if squared < 10**9 else f"{squared:.2e}",
        byte_size(squared * SINGLE),
        byte_size(squared * DOUBLE),
    )


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    st.table(dict(zip(columns, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")
