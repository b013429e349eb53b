"""Second order: what each method believes of the curvature, how fast that lets it converge, and what it costs."""

import streamlit as st

from experiments import Experiment
from experiments.second_order.second_order import Descent, second_order
from pages import second_order_record as records
from pages.second_order_controls import controls
from pages.second_order_pictures import first_pictures, more_pictures
from pages.second_order_tables import convergence_table, memory_table
from views import second_order_words as words


@st.cache_data(max_entries=32, show_spinner=False)
def _descents(experiment: str) -> tuple[Descent, ...]:
    return second_order(Experiment.model_validate_json(experiment))


def main() -> None:
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


main()
