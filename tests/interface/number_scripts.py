"""Scripts that draw the controls of each page and no more: typing into them runs no race.

Each has the functions that call `number_field` for it, so that a new field has to find its place here.
"""

from typing import NamedTuple

_RACE = """
from interface import race_record as records
from interface.widgets import field_of
from pages.race.editor import editor
from pages.race.experiment_row import experiment_row
import streamlit as st
new = not records.is_there()
race = records.record()
if new:
    records.change_landscape(race, "{landscape}")
    del race["contenders"][1:]
    race["contenders"][0]["schedule"] = "{schedule}"
if "{part}":
    st.session_state["editor-part"] = "{part}"
    editor(race, 0, "", "light")
else:
    st.session_state["start-popover"] = st.session_state["run-popover"] = True
    experiment_row(race)
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


def _race(part: str, *draws: str, landscape: str = "booth", schedule: str = "constant") -> Script:
    """A part of a contender's editor; without one, the row of the experiment."""
    return Script(_RACE.format(landscape=landscape, schedule=schedule, part=part), draws)


_EDITOR = "pages.race.editor."
_ROW = "pages.race.experiment_row."
_FORMULA = "interface.own_formula."
_RATES = "laboratories.learning_rates."
SCRIPTS = {
    "race": _race("", _ROW + "_run", _ROW + "_stopping", "interface.landscape_controls.start_control"),
    "race: rate": _race("Rate", _EDITOR + "_rate"),
    "race: schedule": _race("Schedule", "interface.control.control", schedule="step_decay"),
    "race: noise": _race("Noise", _EDITOR + "_noise"),
    "race: batches": _race("Noise", landscape="gabor"),
    "own data": Script(
        """
from interface import race_record as records
from interface.own_data.controls import own_data_controls
race = records.record()
if race["landscape"] != "own_data":
    records.change_landscape(race, "own_data")
own_data_controls(race, records.change_landscape, str, "own")
""",
        ("interface.own_data.controls._side",),
    ),
    "own formula": Script(
        """
from interface import race_record as records
from interface.own_formula import own_formula_controls
new = not records.is_there()
race = records.record()
if new:
    records.change_landscape(race, "own", {"f": "a*x^2+y^2"})
    del race["contenders"][1:]
own_formula_controls(race, "landscape", records.change_landscape)
""",
        (_FORMULA + "letters._letter", _FORMULA + "letters._ends", _FORMULA + "view_and_starts._view"),
    ),
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
    "training": _laboratory(
        "network",
        "laboratories.network.controls.network",
        "run_popover",
        "records.record()",
        "laboratories.network.controls.network.run_popover",
        "laboratories.network.controls.network._control",
        before="st.session_state['network.run-popover'] = True",
    ),
    "contenders of a training": _laboratory(
        "network",
        "laboratories.network.controls.contenders",
        "contenders_popover",
        "records.record(), records.record().training().training, 'light'",
        "laboratories.network.controls.contenders._schedule",
        before="st.session_state['network.contenders-popover'] = True",
    ),
    "one pass": _laboratory(
        "network",
        "laboratories.network.controls.one_pass",
        "one_pass_controls",
        "records.record().one_pass",
        "laboratories.network.controls.one_pass.one_pass_controls",
        before="st.session_state['network.example-popover'] = True",
    ),
    "many minima": _laboratory(
        "many_networks",
        "laboratories.many_networks.page.minima",
        "minima_controls",
        "records.record().minima, 'many.minima'",
        "laboratories.many_networks.controls._number",
        before="st.session_state['many.minima.run-popover'] = True",
    ),
    "equal weights": _laboratory(
        "many_networks",
        "laboratories.many_networks.page.equal",
        "equal_controls",
        "records.record().equal, 'many.equal'",
        before="st.session_state['many.equal.run-popover'] = True",
    ),
    "rare features": _laboratory(
        "many_networks",
        "laboratories.many_networks.page.rare",
        "rare_controls",
        "records.record().rare, 'many.rare'",
        before="st.session_state['many.rare.run-popover'] = True",
    ),
    "slope and model": _laboratory(
        "slope_and_model",
        "laboratories.slope_and_model.controls",
        "controls",
        "records.record()",
        "laboratories.slope_and_model.controls._angle",
        before="st.session_state['slope.start-popover'] = True",
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
