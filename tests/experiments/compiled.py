"""What a Python process makes of the one loop; as a program, it tells of its own set-up in JSON."""

import json
import os
import sys

import jax

from experiments import Contender, Experiment, run
from experiments.batches import BatchPlan, batch_bits
from experiments.parameter_vector import pack
from experiments.run import CAPACITIES, run_loop, standard_draws, step_count


def _race(optimizer: str, landscape: str) -> Experiment:
    return Experiment(landscape=landscape, contenders=(Contender(optimizer=optimizer, rate=0.01),))


def program(optimizer: str, landscape: str, rows: int = CAPACITIES[-1]) -> str:
    """What XLA compiles the loop that records so many rows to, as text."""
    experiment = _race(optimizer, landscape)
    (contender,) = experiment.contenders
    inputs = (
        pack(experiment, contender),
        standard_draws(0, rows),
        batch_bits(BatchPlan(0, experiment.examples, 1, rows)),
        step_count(rows - 1),
    )
    lowered = run_loop.lower(experiment.surface, contender.rule, contender.rate_schedule, *inputs)
    return lowered.compile().as_text() or ""


def _set_up() -> dict[str, object]:
    return {
        "flags": os.environ["XLA_FLAGS"],
        "devices": jax.device_count(),
        "x64": jax.config.read("jax_enable_x64"),
        "cache": jax.config.values["jax_compilation_cache_dir"],
    }


if __name__ == "__main__":
    answers = _set_up()
    if "compile" in sys.argv:
        answers["dtype"] = str(run(_race("adam", "rosenbrock"))[0].positions.dtype)
        answers["program"] = program("adam", "rosenbrock")
    print(json.dumps(answers))
