"""Optimizers: the update rules. One file each, and one line in this registry."""

from optimizers import adagrad, adam, gradient_descent, momentum, nesterov, rmsprop
from optimizers.kernel import Convention, Info, Objective, Optimizer
from optimizers.schedules import SCHEDULES, Schedule

OPTIMIZERS: dict[str, Optimizer] = {
    module.OPTIMIZER.slug: module.OPTIMIZER for module in (gradient_descent, momentum, nesterov, adagrad, rmsprop, adam)
}

__all__ = ["OPTIMIZERS", "SCHEDULES", "Convention", "Info", "Objective", "Optimizer", "Schedule"]
