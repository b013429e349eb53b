"""What becomes of the start that is chosen and of those that have a name, in words."""

import streamlit as st

from experiments import Experiment
from interface.cache import cached_by_experiment
from interface.widgets import text
from laboratories.starting_points import words
from laboratories.starting_points.basins import StartOutcome, outcomes
from landscapes import Point
from views.format import minus


@cached_by_experiment(max_entries=256)
def _outcomes(experiment: Experiment) -> tuple[StartOutcome, ...]:
    return outcomes(experiment)


def ends_table(experiment: Experiment, titles: list[str]) -> None:
    """A row for each start, first the one that is chosen; a column for each optimizer."""
    named = {point: name for name, point in experiment.surface.starts.items()}
    known = named.pop(experiment.start, None)
    chosen = words.NAMED_RING.format(name=known) if known else words.RING
    rows = [_row(experiment, name, start) for start, name in [(experiment.start, chosen), *named.items()]]
    columns = [words.FROM, *titles]
    st.table(dict(zip(columns, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")


def _row(experiment: Experiment, name: str, start: Point) -> list[str]:
    found = _outcomes(experiment.model_copy(update={"start": start}))
    x, y = (minus(text(number)) for number in start)
    minima = experiment.surface.minima(experiment.parameters)
    return [words.FROM_START.format(name=name, x=x, y=y), *(words.became(*one, minima) for one in found)]
