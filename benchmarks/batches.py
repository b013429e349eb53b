"""Mini-batches of a large data set: what a step costs, and what a race keeps in memory.

A race of 4,096 steps over N = 20,000 examples, for several batch sizes B, each beside the full batch. Memory is the
growth of the process's peak while the race runs for the first time, compilation not counted.

Run with: python -m benchmarks.batches
"""

import resource

from benchmarks.timing import take_turns
from experiments import Contender, Experiment, run
from experiments.batches import BatchPlan, batch_bits

BATCHES = (1, 100, 9_999, 19_999, 20_000)
STEPS = 4096


def _race(batch: int, seed: int = 0) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=0.1, batch=batch)
    return Experiment(landscape="linear_regression", steps=STEPS, seed=seed, contenders=(contender,))


def _many(seed: int) -> Experiment:
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=0.1, batch=batch) for batch in range(100, 1300, 100)
    )
    return Experiment(landscape="linear_regression", steps=STEPS, seed=seed, contenders=contenders)


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    run(_race(20_000))
    for batch in BATCHES:
        before = _peak_megabytes()
        run(_race(batch, seed=1))
        print(f"B = {batch:>6,}: the first race grows the peak by {_peak_megabytes() - before:5.1f} MB")
    before = _peak_megabytes()
    run(_many(seed=2))
    print(f"twelve batch sizes in one race: the first race grows the peak by {_peak_megabytes() - before:5.1f} MB")
    kept = batch_bits(BatchPlan(0, 20_000, 100, STEPS + 1)).nbytes
    print(f"a table of batches: {kept / 1e6:.1f} MB")
    calls = {f"B = {batch:,}": lambda batch=batch: run(_race(batch)) for batch in BATCHES}
    for name, timing in take_turns(calls, rounds=2).items():
        print(f"{name:<12} {timing.best / STEPS * 1e6:6.1f} microseconds a step")


if __name__ == "__main__":
    main()
