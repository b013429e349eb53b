"""The heat map: how good one optimizer is, over the learning rate and any other of its numbers."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments.sweep.override import with_values
from interface.chart import picture
from interface.popover import popover
from interface.progress import progress
from interface.send_to_race import send_to_race
from interface.widgets import plain, show, text
from laboratories.learning_rates import design, words
from laboratories.learning_rates.charts.heat_map import heat_map, height
from laboratories.learning_rates.controls import (
    hyper_controls,
    landscape_control,
    optimizer_control,
    seed_controls,
    size_controls,
    size_label,
    tolerance_control,
)
from laboratories.learning_rates.heat_map import rate_map
from laboratories.learning_rates.numbers import Number, numbers
from laboratories.learning_rates.record import MapRecord
from optimizers import OPTIMIZERS
from views.format import digits


def map_controls(own: MapRecord, page: str) -> None:
    """Landscape, optimizer, and the number of the rows."""
    landscape_control(own, page)
    optimizer_control(own, page)
    choices, key = _numbers(own), f"{page}.number"

    def change() -> None:
        own.number, own.picked = st.session_state[key], None

    show(key, _word(own, choices))
    st.selectbox(
        words.NUMBER,
        list(choices),
        format_func=lambda word: choices[word].name,
        key=key,
        on_change=change,
        help=words.NUMBER_HELP,
        width=150,
    )
    with popover(size_label(own, words.SIZE_SEEDS, own.seeds), f"{page}.size"):
        size_controls(own, page)
        tolerance_control(own, page)
        seed_controls(own, page)
        hyper_controls(own, page)


def _numbers(own: MapRecord) -> dict[str, Number]:
    return numbers(design.mapped(own)[0], own.noise_level())


def _word(own: MapRecord, choices: dict[str, Number]) -> str:
    """The number of the rows; at first the first one."""
    return own.number if own.number in choices else next(iter(choices))


def map_part(own: MapRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The picture, and the cell that goes to the race."""
    experiment, grid = design.mapped(own)
    choices, seeds = _numbers(own), own.seeds
    word = _word(own, choices)
    number = choices[word]
    runs = len(grid) * len(number.values) * seeds
    found = rate_map(experiment, grid, word, number.values, seeds, progress(busy, runs))
    busy.empty()
    column, row = _cell(own, grid, number, experiment.contenders[0].rate)

    def pick(cell: list[int]) -> None:
        own.picked = cell[0], cell[1]

    name = OPTIMIZERS[own.optimizer].title
    figure = heat_map(found.left, grid, number.labels, number.name, own.share, (column, row), theme)
    alt = words.MAP_ALT.format(name=name, number=number.name)
    picture(figure, alt, height(len(number.values)), f"{page}.cells", pick)
    seed = experiment.seed + int(found.runs[row, column])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose(own, page, grid, number, (column, row))
        race = with_values(experiment, {"seed": seed, "rate": grid[column], word: number.values[row]})
        send_to_race(race, f"{page}.send")
    left = float(found.left[row, column])
    sentence = words.CHOSEN_CELL if math.isfinite(left) else words.CHOSEN_CELL_DIVERGED
    of_cell = {"rate": text(grid[column]), "number": number.name, "value": number.labels[row], "seed": seed}
    st.caption(plain(sentence.format(name=name, left=digits(max(left, 0.0)), **of_cell)))
    st.caption(plain(words.MAP.format(seeds=seeds, name=name, share=text(100 * own.share))))


def _cell(own: MapRecord, grid: list[float], number: Number, usual: float) -> tuple[int, int]:
    """Column and row of what is picked; at first the usual rate, and the number as it is set."""
    near = min(range(len(grid)), key=lambda i: abs(math.log(grid[i] / usual)))
    column, row = own.picked or (near, number.values.index(number.own))
    return column, min(row, len(number.values) - 1)


def _choose(own: MapRecord, page: str, grid: list[float], number: Number, cell: tuple[int, int]) -> None:
    """The cell by two sliders."""

    def choose() -> None:
        own.picked = st.session_state[f"{page}.picked.0"], st.session_state[f"{page}.picked.1"]

    titles = ([text(rate) for rate in grid], number.labels)
    labels = (words.CHOICE_RATE, words.CHOICE_NUMBER.format(number=number.name))
    for i in (0, 1):
        key, names = f"{page}.picked.{i}", titles[i]
        show(key, cell[i])
        shown = {"format_func": names.__getitem__, "key": key, "help": words.CHOICE_HELP, "width": 240}
        st.select_slider(labels[i], range(len(names)), on_change=choose, **shown)
