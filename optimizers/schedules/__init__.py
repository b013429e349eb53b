"""Schedules: how the learning rate changes on the way. One file each, and one line in this registry."""

from importlib import import_module

from optimizers.schedules.schedule import Schedule, Watch

# In the order in which they are shown.
_FILES = (
    "constant",
    "step_decay",
    "piecewise_constant",
    "exponential",
    "inverse_time",
    "inverse_sqrt",
    "power",
    "cosine",
    "cosine_restarts",
    "one_cycle",
    "on_plateau",
    "adaptive",
)
SCHEDULES: dict[str, Schedule] = {file: import_module(f"optimizers.schedules.{file}").SCHEDULE for file in _FILES}

__all__ = ["SCHEDULES", "Schedule", "Watch"]
