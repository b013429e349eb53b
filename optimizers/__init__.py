"""Optimizers: the update rules. One file each, and one line in this registry."""

from importlib import import_module

from optimizers.kernel import Convention, Info, Objective, Optimizer
from optimizers.optax_rules import OPTAX_RULES
from optimizers.schedules import SCHEDULES, Schedule

# In the order in which they are shown.
_FILES = (
    "gradient_descent",
    "momentum",
    "nesterov",
    "normalized_gradient",
    "adagrad",
    "rmsprop",
    "adadelta",
    "adam",
    "adamax",
    "amsgrad",
    "nadam",
    "steepest_descent",
    "newton",
    "bfgs",
    "dfp",
    "levenberg_marquardt",
)
OPTIMIZERS: dict[str, Optimizer] = {
    **{file: import_module(f"optimizers.{file}").OPTIMIZER for file in _FILES},
    **OPTAX_RULES,
}

__all__ = ["OPTIMIZERS", "SCHEDULES", "Convention", "Info", "Objective", "Optimizer", "Schedule"]
