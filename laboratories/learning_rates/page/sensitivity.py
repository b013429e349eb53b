"""How sensitive are optimizers to the rate? All rates, many seeds each, and the width of what is good."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from experiments.ladder import nearest
from experiments.suboptimality import initial_suboptimality
from experiments.sweep.override import with_values
from interface.atomic import atomic
from interface.chart import picture
from interface.compatible import compatible_optimizers
from interface.popover import popover
from interface.progress import progress
from interface.send_to_race import send_to_race
from interface.widgets import bind, plain, show, text
from laboratories.learning_rates import design, words
from laboratories.learning_rates.charts.sensitivity import sensitivities
from laboratories.learning_rates.controls import place_controls, run_popover
from laboratories.learning_rates.good_interval import Sensitivity, sensitivity
from laboratories.learning_rates.page.widths import widths
from laboratories.learning_rates.record import SensitivityRecord
from optimizers import OPTIMIZERS
from views.chart import Line
from views.format import digits

MOST_COMPARED = 5
Picked = tuple[int, int]  # the numbers of an optimizer and of a rate


def sensitivity_controls(own: SensitivityRecord, page: str) -> None:
    """Landscape and start, optimizers, and their runs."""
    place_controls(own, page)
    opened = popover(words.OPTIMIZERS_OPEN.format(count=len(own.optimizers)), f"{page}.several")
    if opened.open:
        with opened:
            _optimizers(own, page)
    run_popover(own, page)


def _optimizers(own: SensitivityRecord, page: str) -> None:
    """The optimizers that are compared: a press takes one away, a menu adds one."""

    @atomic
    def add() -> None:
        own.optimizers = [*own.optimizers, st.session_state[f"{page}.add"]]

    show(f"{page}.optimizers", own.optimizers)
    st.pills(
        words.OPTIMIZERS,
        own.optimizers,
        selection_mode="multi",
        format_func=lambda slug: OPTIMIZERS[slug].title,
        help=words.OPTIMIZERS_HELP,
        **bind(own, "optimizers", f"{page}.optimizers"),
    )
    full = len(own.optimizers) >= MOST_COMPARED
    st.menu_button(
        words.ADD,
        [slug for slug in compatible_optimizers(own.surface) if slug not in own.optimizers],
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=f"{page}.add",
        on_click=add,
        help=words.FULL.format(most=MOST_COMPARED) if full else words.ADD_HELP,
        disabled=full,
        icon=":material/add:",
    )


def sensitivity_part(own: SensitivityRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The picture, the run that goes to the race, and the widths in numbers."""
    if not own.optimizers:
        st.info(words.NOTHING_TO_COMPARE)
        return
    experiment, grid = design.compared(own)
    seeds, share = own.seeds, own.share
    runs = len(grid) * len(experiment.contenders) * seeds
    found = sensitivity(experiment, grid, seeds, share, progress(busy, runs))
    busy.empty()
    start = initial_suboptimality(experiment)
    lines = [Line(c.rule.title, one) for c, one in zip(experiment.contenders, found, strict=True)]
    picked = _picked(own, experiment, grid)

    def pick(point: list[int]) -> None:
        own.picked = own.optimizers[point[0]], grid[point[1]]

    figure = sensitivities(lines, own.optimizers, grid, (start, share * start), picked, theme)
    picture(figure, words.SENSITIVITY_ALT, 520, f"{page}.sensitivity", pick)
    i, j = picked
    seed = experiment.seed + int(found[i].runs[j])
    alone = experiment.model_copy(update={"contenders": experiment.contenders[i : i + 1]})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choice(own, page, grid, picked)
        send_to_race(with_values(alone, {"rate": grid[j], "seed": seed}), f"{page}.send")
    st.caption(plain(_run_sentence(lines[i], grid[j], float(found[i].suboptimalities[1, j]), seed)))
    widths(lines, grid)
    st.caption(words.SENSITIVITY.format(seeds=seeds, share=text(100 * share)))


def _picked(own: SensitivityRecord, experiment: Experiment, grid: list[float]) -> Picked:
    """What is picked; at first the first optimizer, near its usual rate."""
    optimizer, rate = own.picked or (own.optimizers[0], experiment.contenders[0].rate)
    if optimizer not in own.optimizers:
        optimizer = own.optimizers[0]
    return own.optimizers.index(optimizer), nearest(grid, rate)


def _choice(own: SensitivityRecord, page: str, grid: list[float], picked: Picked) -> None:
    """What is picked, by two controls."""

    @atomic
    def choose() -> None:
        own.picked = st.session_state[f"{page}.picked.optimizer"], st.session_state[f"{page}.picked.rate"]

    show(f"{page}.picked.optimizer", own.optimizers[picked[0]])
    st.selectbox(
        words.CHOICE_OPTIMIZER,
        own.optimizers,
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=f"{page}.picked.optimizer",
        on_change=choose,
        help=words.CHOICE_HELP,
        width=190,
    )
    show(f"{page}.picked.rate", grid[picked[1]])
    st.select_slider(
        words.CHOICE_RATE,
        grid,
        format_func=text,
        key=f"{page}.picked.rate",
        on_change=choose,
        help=words.CHOICE_HELP,
        width=260,
    )


def _run_sentence(line: Line[Sensitivity], rate: float, height: float, seed: int) -> str:
    sentence = words.CHOSEN_RUN if math.isfinite(height) else words.CHOSEN_RUN_GONE
    return sentence.format(name=line.name, rate=text(rate), height=digits(max(height, 0.0)), seed=seed)
