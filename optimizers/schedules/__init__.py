"""Schedules: how the learning rate changes on the way. One file each, one line in this registry."""

from optimizers.schedules import constant, cosine, exponential, inverse_sqrt, inverse_time, step_decay
from optimizers.schedules.schedule import Schedule, Watch

SCHEDULES: dict[str, Schedule] = {
    module.SCHEDULE.slug: module.SCHEDULE
    for module in (constant, step_decay, exponential, inverse_time, inverse_sqrt, cosine)
}

__all__ = ["SCHEDULES", "Schedule", "Watch"]
