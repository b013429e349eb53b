"""Can we just try everything? A grid over the map, what it costs, and what it would cost with more parameters."""

import streamlit as st

from experiments import Experiment, Result, run
from experiments.analysis.brute_force import GRID, PARAMETERS, Cost, Tried, extrapolate, reached, try_everything
from experiments.names import names
from interface.messages import warn
from interface.number_field import number_field
from interface.widgets import into, plain
from landscapes.own.data import SLUG
from pages.race import words
from views.format import digits

TRIED_OUT = ("sigmoid_fit", SLUG)  # where the lecture asks the question, and of a person's own data
_KEY = "brute-force"
_SIDE = "brute-force side"


def brute_force(experiment: Experiment) -> None:
    """The question, the grid's size, the button, and the answer once it was pressed."""
    with st.expander(words.BRUTE_FORCE):
        st.caption(words.BRUTE_FORCE_IDEA)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            grid = st.session_state.setdefault(_SIDE, 100)
            keep = into(st.session_state, _SIDE)
            look = {"in_row": True, "width": 160}
            refused = number_field(words.GRID, grid, keep, GRID, _KEY + ".grid", words.GRID_HELP, **look)
            label = words.TRY.format(count=f"{grid**2:,}")
            pressed = st.button(label, help=words.TRY_HELP, key=_KEY + ".try")
            busy = st.empty()
        warn(refused)
        if pressed:
            with busy, st.spinner(words.TRYING):
                tried = try_everything(experiment.surface, experiment.parameters, grid)
            st.session_state[_KEY] = _question(experiment, grid), tried
        asked, tried = st.session_state.get(_KEY, (None, None))
        if tried and asked == _question(experiment, grid):
            _answer(run(experiment), grid, tried)


def _question(experiment: Experiment, grid: int) -> tuple[object, ...]:
    """What an answer belongs to."""
    return experiment.landscape, tuple(experiment.landscape_parameters.items()), grid


def _answer(result: Result, grid: int, tried: Tried) -> None:
    x, y = (digits(float(coordinate)) for coordinate in tried.theta)
    best = {"loss": f"{tried.loss:.4g}", "x": x, "y": y}
    st.markdown(plain(words.TRIED.format(count=f"{tried.count:,}", time=_duration(tried.seconds), **best)))
    for name, found in zip(names(result.experiment), reached(result, tried.loss), strict=True):
        sentence = words.NEVER_AS_LOW if found is None else words.AS_LOW
        when = {} if found is None else {"step": found.step, "cost": f"{found.cost:,.0f}"}
        st.markdown(f"- {plain(sentence.format(name=name, **when))}")
    costs = [extrapolate(grid, tried.seconds / tried.count, n) for n in PARAMETERS]
    rows = [(f"{cost.parameters:,}", _power(cost.log10_count), _long(cost)) for cost in costs]
    table = dict(zip(words.COSTS, zip(*rows, strict=True), strict=True))
    st.table(table, hide_index=True, border="horizontal", alt=words.COSTS_ALT.format(grid=grid), width=480)
    st.caption(words.NOBODY_DOES_THIS)


def _power(log10: float) -> str:
    """A number that may be far too large for a float, in words or as a power of ten."""
    return f"{round(10**log10):,}" if log10 < 7 else f"10^{log10:,.0f}"


def _long(cost: Cost) -> str:
    """A time from its logarithm in years."""
    return _duration(cost.seconds) if cost.log10_years < 0 else _years(cost.log10_years)


def _years(log10: float) -> str:
    return words.YEARS.format(count=_power(log10) if log10 >= 7 else f"{10**log10:,.3g}")


def _duration(seconds: float) -> str:
    """A time of less than a year in the unit that fits."""
    for unit, size in words.UNITS:
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    unit, size = words.UNITS[-1]
    return f"{seconds / size:.2g} {unit}"
