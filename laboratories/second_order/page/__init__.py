"""Second order: what each method believes of the curvature, how fast that lets it converge, and what it costs."""

import streamlit as st

from experiments import Experiment
from laboratories.second_order import record as records
from laboratories.second_order import words
from laboratories.second_order.controls import controls
from laboratories.second_order.method_run import MethodRun, run_methods
from laboratories.second_order.page.pictures import first_pictures, more_pictures
from laboratories.second_order.page.tables import convergence_table, memory_table


@st.cache_data(max_entries=32, show_spinner=False)
def _descents(experiment: str) -> tuple[MethodRun, ...]:
    return run_methods(Experiment.model_validate_json(experiment))


def show_page() -> None:
    """The page: controls, pictures, tables."""
    second = records.record()
    theme = st.context.theme.type or "light"
    st.html(f'<h1 class="dl-unseen">{words.TITLE}</h1>')
    records.keep_together(second)
    busy = controls(second, theme)
    if records.walkers(second):
        experiment = records.experiment(second)
        with busy, st.spinner(words.COMPUTING):
            descents = _descents(experiment.model_dump_json())
        first_pictures(second, experiment, descents, theme)
        convergence_table(descents)
        more_pictures(second, descents, theme)
    else:
        st.markdown(words.NO_METHOD)
    memory_table()
