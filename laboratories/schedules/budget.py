"""What a schedule leaves of the learning rate on the way, and how many steps it can pay for."""

import numpy as np

from experiments.contender import Contender
from experiments.curves import schedule_curve
from experiments.evaluations import GRADIENTS_PER_VALUE
from experiments.experiment import Experiment
from experiments.run import run_contender


def rate_shares(experiment: Experiment) -> tuple[np.ndarray, ...]:
    """a_t / a_0 for every step t of each contender, warm-up included, (steps,).

    A schedule that watches the losses depends on what happens: its shares are those of the race
    with the experiment's own seed.
    """
    return tuple(_shares(experiment, contender) for contender in experiment.contenders)


def _shares(experiment: Experiment, contender: Contender) -> np.ndarray:
    schedule, steps = contender.rate_schedule, experiment.steps
    if schedule.watch:
        return run_contender(experiment, contender).rates / contender.rate
    return schedule_curve(schedule, contender.schedule_parameters, steps - 1, steps, contender.warmup)


def paid_steps(experiment: Experiment) -> tuple[int, ...]:
    """How many steps each contender can take for as many gradients as the experiment has steps.

    A step of gradient descent asks for one gradient; a schedule that watches the losses asks for one
    value more, which costs `GRADIENTS_PER_VALUE`.

    Args:
        experiment: its contenders ask for one gradient a step, as all but line searches do.
    """
    costs = (1.0 + (GRADIENTS_PER_VALUE if c.rate_schedule.watch else 0.0) for c in experiment.contenders)
    return tuple(int(experiment.steps / cost) for cost in costs)
