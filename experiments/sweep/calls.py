"""The runs of a grid as calls of the compiled loop. Runs of one call share its tables of draws."""

import os
from collections.abc import Iterator
from functools import partial

import numpy as np

from experiments.compile_cache import program
from experiments.lanes import size
from experiments.parameter_vector import pack
from experiments.step import StepSpec
from experiments.sweep.devices import Call, mesh
from experiments.sweep.draws import column_count, distinct_draws, draw_tables
from experiments.sweep.grid import Grid
from experiments.sweep.loop import LOOPS, Length, Runs, run_to_end
from experiments.sweep.plan import CallPlan, plan_calls


def calls(grid: Grid, targets: np.ndarray, tolerance: float, dtype: np.dtype) -> Iterator[tuple[CallPlan, Call]]:
    """The calls that make all runs of the grid, one by one, because each holds megabytes of draws.

    Args:
        grid: the runs.
        targets: the loss that each run is to reach, of the grid's shape.
        tolerance: how near to it counts.
        dtype: float32 or float64, the precision of the steps.
    """
    experiment, contender = grid.experiment, grid.contender
    devices, width = mesh().size, size(experiment.examples).runs
    threads = (os.cpu_count() or 1) if devices == 1 else 1
    loop = program(run_to_end, LOOPS, experiment.surface, "mesh", "spec", "varied")
    spec = StepSpec(experiment.surface, contender.rule, contender.rate_schedule)
    numbers = pack(experiment, contender).astype(dtype)
    edges = np.stack((targets.ravel() - tolerance, targets.ravel() + tolerance)).astype(dtype)
    varied = np.array(list(grid.varied.values()), dtype).reshape(len(grid.varied), len(grid.seeds))
    pairs, draw_of_run = distinct_draws(grid)
    by_draw = np.argsort(draw_of_run, kind="stable")
    columns = column_count(grid)
    for first in range(0, len(pairs), columns):
        some = pairs[first : first + columns]
        tables = draw_tables(grid, some, dtype)
        low, high = np.searchsorted(draw_of_run[by_draw], (first, first + len(some)))
        for plan in plan_calls(by_draw[low:high], width, devices, threads):
            lanes = plan.lanes
            draws = (draw_of_run[lanes] - first).astype(np.int32)
            mine, targets_of_run = (of_run[:, lanes].transpose(1, 0, 2) for of_run in (varied, edges))
            runs = Runs(mine, targets_of_run, draws)
            length = Length(np.asarray(experiment.steps), plan.chunks_per_device)
            yield plan, partial(loop, mesh(), spec, tuple(grid.varied), numbers, runs, tables, length)
