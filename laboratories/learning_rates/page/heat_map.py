"""The heat map: how good one optimizer is, over the learning rate and any other of its numbers."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments.ladder import nearest
from experiments.sweep.override import with_values
from interface.atomic import atomic
from interface.chart import picture
from interface.progress import progress
from interface.send_to_race import send_to_race
from interface.widgets import plain, show, text
from laboratories.learning_rates import design, words
from laboratories.learning_rates.charts.heat_map import heat_map, height
from laboratories.learning_rates.controls import optimizer_popover, place_controls, run_popover
from laboratories.learning_rates.heat_map import rate_map
from laboratories.learning_rates.page.numbers import number_name, value_labels
from laboratories.learning_rates.record import MapRecord
from laboratories.learning_rates.second_axis import SecondAxis, second_axes
from optimizers import OPTIMIZERS
from views.format import digits


def map_controls(own: MapRecord, page: str) -> None:
    """Landscape and start, optimizer, the number of the rows, and the runs."""
    place_controls(own, page)
    optimizer_popover(own, page)
    choices, key = _axes(own), f"{page}.number"

    @atomic
    def change() -> None:
        own.number, own.picked = st.session_state[key], None

    show(key, _word(own, choices))
    st.selectbox(
        words.NUMBER,
        list(choices),
        format_func=number_name,
        key=key,
        on_change=change,
        help=words.NUMBER_HELP,
        width=150,
    )
    run_popover(own, page)


def _axes(own: MapRecord) -> dict[str, SecondAxis]:
    return second_axes(design.mapped(own)[0], own.noise_level())


def _word(own: MapRecord, choices: dict[str, SecondAxis]) -> str:
    """The number of the rows; at first the first one."""
    return own.number if own.number in choices else next(iter(choices))


def map_part(own: MapRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The picture, and the cell that goes to the race."""
    experiment, grid = design.mapped(own)
    choices, seeds = _axes(own), own.seeds
    word = _word(own, choices)
    axis = choices[word]
    number, labels = number_name(word), value_labels(axis)
    runs = len(grid) * len(labels) * seeds
    found = rate_map(experiment, grid, word, axis.values, seeds, progress(busy, runs))
    busy.empty()
    column, row = _cell(own, grid, axis, experiment.contenders[0].rate)

    def pick(cell: list[int]) -> None:
        own.picked = cell[0], cell[1]

    name = OPTIMIZERS[own.optimizer].title
    figure = heat_map(found.left, grid, labels, number, own.share, (column, row), theme)
    sentence = words.MAP_ALT.format(name=name, number=number)
    picture(figure, sentence, height(len(labels)), f"{page}.cells", pick)
    seed = experiment.seed + int(found.runs[row, column])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose(own, page, grid, (number, labels), (column, row))
        race = with_values(experiment, {"seed": seed, "rate": grid[column], word: axis.values[row]})
        send_to_race(race, f"{page}.send")
    left = float(found.left[row, column])
    sentence = words.CHOSEN_CELL if math.isfinite(left) else words.CHOSEN_CELL_GONE
    of_cell = {"rate": text(grid[column]), "number": number, "value": labels[row], "seed": seed}
    st.caption(plain(sentence.format(name=name, left=digits(max(left, 0.0)), **of_cell)))
    st.caption(plain(words.MAP.format(seeds=seeds, name=name, share=text(100 * own.share))))


def _cell(own: MapRecord, grid: list[float], axis: SecondAxis, usual: float) -> tuple[int, int]:
    """Column and row of what is picked; at first the usual rate, and the number as it is set."""
    column, row = own.picked or (nearest(grid, usual), axis.values.index(axis.own))
    return column, min(row, len(axis.values) - 1)


def _choose(own: MapRecord, page: str, grid: list[float], rows: tuple[str, list[str]], cell: tuple[int, int]) -> None:
    """The cell by two sliders; `rows` are the number of the rows and its values, in words."""

    @atomic
    def choose() -> None:
        own.picked = st.session_state[f"{page}.picked.0"], st.session_state[f"{page}.picked.1"]

    number, values = rows
    titles = ([text(rate) for rate in grid], values)
    labels = (words.CHOICE_RATE, words.CHOICE_NUMBER.format(number=number))
    for i in (0, 1):
        key, names = f"{page}.picked.{i}", titles[i]
        show(key, cell[i])
        shown = {"format_func": names.__getitem__, "key": key, "help": words.CHOICE_HELP, "width": 240}
        st.select_slider(labels[i], range(len(names)), on_change=choose, **shown)
