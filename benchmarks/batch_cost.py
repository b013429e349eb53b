"""What a batch costs on this machine: time of a step called from Python and in a compiled loop, and its memory.

Every network is measured several times; median, lowest and highest are printed, and up to which batch a step is free.

Run with: python -m benchmarks.batch_cost
"""

import time

import numpy as np

from networks.batch_cost import BATCHES, SHAPES, Cost, free_up_to, measure

ROUNDS = 5


def _spread(values: np.ndarray) -> str:
    return f"{np.median(values):>10.4g} ({values.min():.4g} to {values.max():.4g})"


def _at(costs: list[Cost], field: str, batch: int) -> np.ndarray:
    """A field of each round at one batch size."""
    return np.array([getattr(cost, field)[BATCHES.index(batch)] for cost in costs])


def main() -> None:
    for name, shape in SHAPES.items():
        costs = [measure(shape, time.perf_counter) for _ in range(ROUNDS)]
        print(f"\n{name}: microseconds of a step, {ROUNDS} rounds: median (lowest to highest); kilobytes")
        print(f"{'B':>6}  {'called from Python':<32}{'in a compiled loop':<32}{'reserved':>10}{'outputs':>10}")
        for batch in BATCHES:
            called, looped = (_spread(1e6 * _at(costs, field, batch)) for field in ("called", "looped"))
            kilobytes = "".join(f"{_at(costs, field, batch)[0] / 1e3:>10.4g}" for field in ("reserved", "activations"))
            print(f"{batch:>6}  {called:<32}{looped:<32}{kilobytes}")
        for field in ("called", "looped"):
            free = sorted(free_up_to(cost.batches, getattr(cost, field)) for cost in costs)
            print(f"{field}: free up to B = {free[ROUNDS // 2]} ({free[0]} to {free[-1]})")
        ratio = _at(costs, "looped", 64) / _at(costs, "looped", 4)
        each = _at(costs, "looped", 4) / 4 / (_at(costs, "looped", 256) / 256)
        print(f"in a loop t(64) / t(4): {_spread(ratio)}; an example with 256 is cheaper: {_spread(each)} times")


if __name__ == "__main__":
    main()
