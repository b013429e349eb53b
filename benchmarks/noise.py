"""What the Noise page costs: 2,000 seeds x 1,000 steps, a map over rates and batch sizes, the escape from a trap.

Best and median of several, after compiling. Memory is what the process grew by at its largest, while they ran.

Run with: python -m benchmarks.noise
"""

import resource
from typing import Any

from benchmarks.timing import take_turns
from experiments import Experiment
from experiments.ensemble.loop import ensemble
from laboratories.noise.escape import default_escape, escape
from laboratories.noise.trade_off import noise_map

MOST, MOST_MEGABYTES = 1.5, 200  # seconds; of an ensemble
SEEDS, STEPS, ROUNDS = 2000, 1000, 7
RATES = tuple(0.005 * 1.4**i for i in range(12))
BATCHES = (1, 2, 3, 4, 6, 8, 10, 12)
CELL_SEEDS = 200


def _one(landscape: str, noise: float, batch: int | None, **more: Any) -> Experiment:
    contender = {"optimizer": "gradient_descent", "rate": 0.02, "noise": noise, "batch": batch}
    return Experiment.model_validate({"landscape": landscape, "steps": STEPS, "contenders": (contender,)} | more)


def _memory() -> float:
    """The largest this process has been, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    mean: Any = {"landscape_parameters": {"reduction": "mean"}}
    ensembles = {
        "quadratic bowl, additive noise": _one("quadratic_bowl", 1.0, None),
        "elongated valley, additive noise": _one("elongated_valley", 1.0, None),
        "line fit, batches of 1": _one("line_fit", 0.0, 1, **mean),
        "line fit, batches of 4": _one("line_fit", 0.0, 4, **mean),
        "line fit, batches of 11": _one("line_fit", 0.0, 11, **mean),
    }
    for experiment in ensembles.values():
        ensemble(experiment.model_copy(update={"steps": 1}), 1, (0.0, 0.0))  # compiles
    before = _memory()
    found = take_turns(
        {name: lambda one=one: ensemble(one, SEEDS, (0.0, 0.0)) for name, one in ensembles.items()}, ROUNDS
    )
    grown = _memory() - before
    print(f"{f'{SEEDS:,} seeds x {STEPS:,} steps':<36}{'best s':>9}{'median s':>10}{'ns per step and run':>21}")
    for name, timing in found.items():
        print(f"{name:<36}{timing.best:>9.3f}{timing.median:>10.3f}{timing.best / SEEDS / STEPS * 1e9:>21.1f}")
    over = [name for name, timing in found.items() if timing.best > MOST]
    print(f"At most {MOST} s: {'missed by ' + ', '.join(over) if over else 'met'}.")
    print(f"At most {MOST_MEGABYTES} MB: {'met' if grown <= MOST_MEGABYTES else 'missed'}, {grown:.0f} MB.")
    bowl, line = ensembles["quadratic bowl, additive noise"], ensembles["line fit, batches of 4"]
    cells = f"{len(RATES)} x {len(BATCHES)} cells x {CELL_SEEDS} seeds x {STEPS:,} steps"
    grids = {
        f"map, quadratic bowl: {cells}": lambda: noise_map(bowl, RATES, BATCHES, CELL_SEEDS),
        f"map, line fit: {cells}": lambda: noise_map(line, RATES, BATCHES, CELL_SEEDS),
        "escape, with its defaults": lambda: escape(default_escape()),
    }
    for name, timing in take_turns(grids, 3).items():
        print(f"{name}: {timing.best:.2f} s best, {timing.median:.2f} s median.")
    table = escape(default_escape())
    print("Share of seeds that escape, a row for each batch size and a column for each rate:")
    print("\n".join(" ".join(f"{share:5.2f}" for share in row) for row in table.shares))


if __name__ == "__main__":
    main()
