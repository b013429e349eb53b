"""Second order: what each method believes of the curvature, how fast that lets it converge, and what it costs."""

import streamlit as st

from experiments import Experiment
from interface.cache import cached_by_experiment
from interface.follow_race import follow_race
from interface.found_minimum import found_minimum
from interface.messages import keep_rate_in_range, note
from laboratories.second_order import record as records
from laboratories.second_order import words
from laboratories.second_order.controls import controls
from laboratories.second_order.method_run import MethodRun, run_methods
from laboratories.second_order.page.pictures import first_pictures, more_pictures
from laboratories.second_order.page.tables import convergence_table, memory_table


@cached_by_experiment(max_entries=32)
def _descents(experiment: Experiment) -> tuple[MethodRun, ...]:
    return run_methods(experiment)


def show_page() -> None:
    """The page: controls, pictures, tables."""
    second = records.record()
    away = follow_race(second, "second_order", records.LANDSCAPES_ON_OFFER, second.move, words.NOT_ON_OFFER)
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    keep_rate_in_range(second)
    second.keep_together()
    busy = controls(second, theme)
    note(away)
    st.markdown(words.IDEA)
    found = found_minimum(second)
    if found and second.running():
        experiment = second.experiment()
        with busy, st.spinner(words.COMPUTING):
            descents = _descents(experiment)
        first_pictures(second, experiment, descents, theme)
        convergence_table(descents)
        more_pictures(second, descents, theme)
    elif found:
        st.markdown(words.NO_METHOD)
    memory_table()
