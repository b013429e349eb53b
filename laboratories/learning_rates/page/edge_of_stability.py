"""The edge of stability: the largest rate with which gradient descent comes to rest at a minimum, and what is above."""

from collections.abc import Sequence
from functools import reduce

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from experiments.sweep.override import with_values
from interface import words as shared
from interface.atomic import atomic
from interface.cache import cached_by_experiment
from interface.chart import picture
from interface.rate_control import rate_control
from interface.send_to_race import send_to_race
from interface.undo import with_undo
from interface.widgets import plain, show, text
from laboratories.learning_rates import design, words
from laboratories.learning_rates.charts.edge_of_stability import bifurcation_chart, end_map, sharpness_chart
from laboratories.learning_rates.controls import place_controls, run_popover
from laboratories.learning_rates.edge_of_stability import EdgeRun, Surroundings, edge_run, end_view, surroundings
from laboratories.learning_rates.record import READY_MADE, EdgeRecord, ready_made
from laboratories.learning_rates.stability import Edge
from views.format import minus


@cached_by_experiment(max_entries=32)
def _surroundings(experiment: Experiment) -> Surroundings | None:
    return surroundings(experiment)


def edge_controls(own: EdgeRecord, page: str) -> str | None:
    """Landscape and start, a rate of gradient descent, the lecture's two, and the run.

    Returns:
        Why a rate was refused, if it was.
    """
    place_controls(own, page)
    refused = rate_control(own, "rate", f"{page}.rate", words.RATE_HELP, in_row=True)
    _ready_made(own, f"{page}.ready")
    run_popover(own, page)
    return refused


def _ready_made(own: EdgeRecord, key: str) -> None:
    @atomic
    def prepare() -> None:
        # A second press lets go of what is ready-made; it stays as it is.
        if rate := st.session_state[key]:
            with_undo(own, words.READY_REPLACED, own.prepare, rate)

    show(key, next((rate for rate in READY_MADE if own == ready_made(rate)), None))
    st.pills(
        words.READY,
        READY_MADE,
        format_func=lambda rate: words.READY_MADE.format(rate=text(rate)),
        key=key,
        on_change=prepare,
        help=words.READY_HELP,
    )


def edge_part(own: EdgeRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """How the run ends, in words and pictures, and how others end."""
    experiment, rate = design.edge(own), own.rate
    with busy, st.spinner(shared.COMPUTING):
        # The same for all rates, so they are asked for by one of them.
        around = _surroundings(with_values(experiment, {"rate": 1.0}))
        found = edge_run(experiment)
        view = end_view(experiment, found.trajectory, around)
    edge = around.edge if around else None
    st.markdown(plain(f"{_edge(edge, rate)} {_end(found, experiment.steps)}"))
    pictures = {
        "sharpness": (sharpness_chart(found, edge, rate, theme), words.SHARPNESS_ALT),
        "end": (end_map(found, view, theme), words.END_ALT),
    }
    for column, (name, (figure, alt)) in zip(st.columns(2), pictures.items(), strict=True):
        with column:
            picture(figure, alt, 400, f"{page}.{name}")
    send_to_race(experiment, f"{page}.send")
    if around:
        _bifurcation(own, page, around, theme)


def _bifurcation(own: EdgeRecord, page: str, around: Surroundings, theme: str) -> None:
    """Where the runs of all rates end; each of them can be picked."""
    st.header(words.BIFURCATION, anchor=False)
    st.caption(words.BIFURCATION_IDEA.format(last=around.bifurcation.offsets.shape[1]))

    def pick(rate: float) -> None:
        own.rate = rate

    figure = bifurcation_chart(around.bifurcation, around.edge.rate, own.rate, theme)
    picture(figure, words.BIFURCATION_ALT, 400, f"{page}.bifurcation", pick)


def _edge(edge: Edge | None, rate: float) -> str:
    """Whether the rate is above the edge."""
    if not edge:
        return words.NO_EDGE
    sentence = words.ABOVE_EDGE if rate > edge.rate else words.BELOW_EDGE
    return sentence.format(place=_place(edge.theta.tolist()), edge=f"{edge.rate:.4g}", rate=text(rate))


def _end(found: EdgeRun, steps: int) -> str:
    """What the run does at its end."""
    places = [_place(point) for point in found.ending.points.tolist()]
    values = {"period": len(places), "steps": steps, "step": found.trajectory.diverged_at}
    return words.ENDS[found.ending.end].format(places=_listed(places), **values)


def _listed(places: list[str]) -> str:
    """All places in one phrase; empty where there is none."""
    return reduce(lambda first, second: words.AND.format(first=first, second=second), places) if places else ""


def _place(theta: Sequence[float]) -> str:
    """Four digits, and none of what is rounding; adding nothing takes the sign from a zero."""
    x, y = (minus(f"{round(coordinate, 9) + 0.0:.4g}") for coordinate in theta)
    return words.PLACE.format(x=x, y=y)
