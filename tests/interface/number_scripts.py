"""Scripts that draw the controls of each page and no more: typing into them runs no race.

Each has the functions that call `number_field` for it, so that a new field has to find its place here.
"""

from typing import NamedTuple

_RACE = """
from interface import race_record as records
from interface.widgets import field_of
from pages.race.contender_panel import contender_panel
from pages.race.experiment_row import experiment_row
from pages.race.link import shown
import streamlit as st
new = not records.is_there()
race = records.record()
if new:
    records.change_landscape(race, "{landscape}")
    del race["contenders"][1:]
    race["contenders"][0]["schedule"] = "{schedule}"
st.session_state["stopping"] = True
experiment_row(race, shown(race)[-1])
contender_panel(race, race["contenders"][0])
"""
_LABORATORY = """
from laboratories.{folder} import record as records
from {module} import {function}
import streamlit as st
{before}
sentence = {function}({arguments})
if isinstance(sentence, str):
    st.warning(sentence)
"""


class Script(NamedTuple):
    """A script, and the functions whose number fields it draws."""

    text: str
    draws: tuple[str, ...]


def _laboratory(folder: str, module: str, function: str, arguments: str, *draws: str, before: str = "") -> Script:
    values = {"folder": folder, "module": module, "function": function, "arguments": arguments, "before": before}
    return Script(_LABORATORY.format(**values), draws)


_PANEL = "pages.race.contender_panel."
_ROW = "pages.race.experiment_row."
_RATES = "laboratories.learning_rates."
SCRIPTS = {
    "race": Script(
        _RACE.format(landscape="booth", schedule="constant"),
        (
            _ROW + "experiment_row",
            _ROW + "_stopping",
            _PANEL + "_rate",
            _PANEL + "_schedule",
            _PANEL + "_noise",
            "interface.landscape_controls.start_control",
        ),
    ),
    "race with data": Script(_RACE.format(landscape="gabor", schedule="step_decay"), ("interface.control.control",)),
    "brute force": Script(
        """
from experiments import Result
from experiments.defaults import default_experiment
from pages.race.brute_force import brute_force
brute_force(Result(default_experiment(), ()))
""",
        ("pages.race.brute_force.brute_force",),
    ),
    "learning rates": _laboratory(
        "learning_rates",
        _RATES + "controls",
        "seed_controls",
        "records.record().sensitivity, 'rates'",
        _RATES + "controls._number",
    ),
    "edge of stability": _laboratory(
        "learning_rates",
        _RATES + "page.edge_of_stability",
        "edge_controls",
        "records.record().edge, 'rates'",
        "interface.rate_control.rate_control",
    ),
    "noise": _laboratory(
        "noise",
        "interface.noise_controls",
        "run_controls",
        "records.record(), 'noise'",
        "interface.noise_controls.run_controls",
    ),
    "schedules": _laboratory(
        "schedules",
        "laboratories.schedules.page",
        "warm_up_control",
        "records.record()",
        "laboratories.schedules.page.warm_up_control",
    ),
    "second order": _laboratory(
        "second_order",
        "laboratories.second_order.controls",
        "controls",
        "records.record(), 'light'",
        "laboratories.second_order.controls._run",
        before="st.session_state['second.run-popover'] = True",
    ),
    "starting points": _laboratory(
        "starting_points",
        "laboratories.starting_points.controls",
        "controls",
        "records.record()",
        "laboratories.starting_points.controls._run",
        before="st.session_state['starting.run-popover'] = st.session_state['starting.start-popover'] = True",
    ),
}
