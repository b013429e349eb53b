"""What a first race costs: on a warmed app, an optimizer not chosen before is compiled at the click.

Every optimizer on four surfaces, in a process that has run the page's first race, with JAX's cache on
disk switched off: traced and compiled anew in each of three rounds, of which the best is kept, since noise
only ever adds time. The time of the same race once it is compiled is taken off.

Run with: python -m benchmarks.compiling
"""

from typing import Any

import jax

from benchmarks.timing import seconds
from experiments import Experiment, run
from experiments.defaults import default_contender
from experiments.experiment import compatible
from experiments.run import run_loop
from experiments.warm_up import warm_up_first_race
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS

MOST = 0.5  # seconds
ROUNDS = 3
LOOP: Any = run_loop  # the types of a jitted function do not tell of its cache
PLACES = ("quadratic_bowl", "rosenbrock", "gabor", "saddle")


def _added(optimizer: str, landscape: str) -> float | None:
    """Seconds that the first race takes longer than the second; None where the optimizer cannot walk."""
    if not compatible(OPTIMIZERS[optimizer], LANDSCAPES[landscape]):
        return None
    experiment = Experiment(landscape=landscape, contenders=(default_contender(optimizer, landscape),))
    first = []
    for _ in range(ROUNDS):
        LOOP.clear_cache()
        first.append(seconds(lambda: run(experiment)))
    return min(first) - seconds(lambda: run(experiment))


def main() -> None:
    jax.config.update("jax_enable_compilation_cache", False)
    warm_up_first_race()
    found = {optimizer: [_added(optimizer, place) for place in PLACES] for optimizer in OPTIMIZERS}
    print(f"{'seconds that a first race adds':<32}", *(f"{place:>15}" for place in PLACES))
    for optimizer, row in found.items():
        print(f"{optimizer:<32}", *(f"{'not offered' if added is None else f'{added:.2f}':>15}" for added in row))
    known = {f"{o} on {p}": a for o, row in found.items() for p, a in zip(PLACES, row, strict=True) if a is not None}
    slowest = max(known, key=lambda pair: known[pair])
    over = [pair for pair, added in known.items() if added > MOST]
    print(f"Slowest: {slowest}, {known[slowest]:.2f} s.")
    print(f"At most {MOST} s: {'missed by ' + ', '.join(over) if over else 'met'}.")


if __name__ == "__main__":
    main()
