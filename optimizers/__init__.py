"""Optimizers: the update rules. One file each, or one entry in `optax_rules`, and one line in this registry."""

from importlib import import_module

from optimizers.kernel import Convention, Info, Objective, Optimizer
from optimizers.optax_rules import OPTAX_RULES
from optimizers.schedules import SCHEDULES, Schedule

# All of them, in the order in which they are shown: first those of the lectures.
_SHOWN = (
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
    # Adam with something changed
    "adamw",
    "nadamw",
    "adamaxw",
    "adabelief",
    "radam",
    "yogi",
    "adan",
    "acprop",
    "adopt",
    # more than one average, or averages of theta
    "ademamix",
    "simplified_ademamix",
    "madgrad",
    "schedule_free_sgd",
    "schedule_free_adamw",
    "optimistic_gradient_descent",
    "optimistic_adam_v2",
    # signs and norms
    "sign_sgd",
    "signum",
    "lion",
    "rprop",
    "sm3",
    "novograd",
    "lamb",
    "fromage",
    # their own rates
    "polyak_sgd",
    "momo",
    "momo_adam",
    "dog",
    "dowg",
    "cocob",
    "dadapt_adamw",
    "prodigy",
)
OPTIMIZERS: dict[str, Optimizer] = {
    slug: OPTAX_RULES[slug] if slug in OPTAX_RULES else import_module(f"optimizers.{slug}").OPTIMIZER for slug in _SHOWN
}

__all__ = ["OPTIMIZERS", "SCHEDULES", "Convention", "Info", "Objective", "Optimizer", "Schedule"]
