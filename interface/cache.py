"""A cache of what is computed from an experiment, shared by all sessions."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import streamlit as st

from experiments import Experiment
from networks.experiment import Training

Args = ParamSpec("Args")
Result = TypeVar("Result")


def cached_by_experiment(max_entries: int) -> Callable[[Callable[Args, Result]], Callable[Args, Result]]:
    """Decorate a function of an experiment, and of other plain values, so that each result is computed once.

    Two experiments are the same if their JSON is. Every caller gets a copy of the result.

    Args:
        max_entries: how many results are kept; the oldest goes first.
    """
    return st.cache_data(max_entries=max_entries, show_spinner=False, hash_funcs={Experiment: _json, Training: _json})


def _json(experiment: Experiment | Training) -> str:
    return experiment.model_dump_json()
