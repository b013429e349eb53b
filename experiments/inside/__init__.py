"""Inside a step: the lines of a rule with the numbers of each step, and what the move is made of."""

from experiments.inside.step_values import StepValues, step_values

__all__ = ["StepValues", "step_values"]
