"""What one step costs: a single run of 1,000 steps on Rosenbrock in float64, everything recorded.

Ours is the whole of `experiments.run` and, beside it, its compiled walk alone. The rivals do the
same rule and record the same numbers: a NumPy loop, optax's jitted step in a Python loop, and C.
None is timed before all have been seen to end in the same place.

Run with: python -m benchmarks.steps
"""

from collections.abc import Mapping
from typing import NamedTuple

import jax
import numpy as np

from benchmarks import c_rules, numpy_rules, optax_rules
from benchmarks.timing import Call, Timing, seconds, take_turns
from experiments import Experiment, run
from experiments.batches import BatchPlan, batch_bits
from experiments.defaults import default_contender
from experiments.parameter_vector import pack
from experiments.record import layout
from experiments.run import CAPACITIES, run_loop, standard_draws, step_count
from optimizers import OPTIMIZERS

STEPS = 1000
ROUNDS = 30
SAME_END = 1e-6  # relative
MOST_NS, LEAST_OVER_NUMPY, MOST_OVER_C = 120.0, 100.0, 4.0
COLUMNS = ("run", "walk", "numpy", "optax", "c")
RATIOS = {"numpy/run": ("numpy", "run"), "optax/run": ("optax", "run"), "run/c": ("run", "c"), "walk/c": ("walk", "c")}


class Measured(NamedTuple):
    """Compile time in seconds; ns a step of each rival; and what explains ours.

    reading: every array of the trajectory, ns a step on top of the run. starting: a run of one step, in microseconds.
    """

    compiling: float
    timings: dict[str, Timing]
    reading: float
    starting: float

    def ratio(self, name: str) -> float | None:
        """The ratio of the best times; None where there is no such rival."""
        over, under = RATIOS[name]
        known = over in self.timings and under in self.timings
        return self.timings[over].best / self.timings[under].best if known else None


def _read(experiment: Experiment) -> object:
    one = run(experiment)[0]
    return one.state, one.losses, one.gradients, one.rates, one.effective_rates, one.evaluations.total, one.diverged_at


def _rivals(slug: str, experiment: Experiment) -> dict[str, Call]:
    """All rivals that have this rule, checked to end where we do."""
    contender, start = experiment.contenders[0], experiment.start
    width = layout(contender.rule).width
    numbers, steps = pack(experiment, contender), step_count(STEPS)
    draws, batches = standard_draws(0, CAPACITIES[0]), batch_bits(BatchPlan(0, 0, 0, CAPACITIES[0]))
    kernel = experiment.surface, contender.rule, contender.rate_schedule
    rivals: dict[str, Call] = {
        "run": lambda: run(experiment),
        "walk": lambda: run_loop(*kernel, numbers, draws, batches, steps).block_until_ready(),
    }
    ends = {}
    if rule := numpy_rules.RULES.get(slug):
        rivals["numpy"] = lambda: numpy_rules.walk(rule, start, contender.rate, STEPS)
        ends["numpy"] = numpy_rules.walk(rule, start, contender.rate, STEPS)[0][-1]
    if twin := optax_rules.RULES.get(slug):
        rivals["optax"] = in_optax = optax_rules.runner(twin, start, contender.rate, STEPS)
        ends["optax"] = optax_rules.end(twin, in_optax(), contender.rate)
    if in_c := c_rules.runner(slug, numbers, STEPS, width):
        rivals["c"] = in_c
        ends["c"] = in_c()[-1, :2]
    for name, end in ends.items():
        np.testing.assert_allclose(end, run(experiment)[0].positions[-1], rtol=SAME_END, err_msg=f"{slug}, {name}")
    return rivals


def _measure(slug: str) -> Measured:
    experiment = Experiment(landscape="rosenbrock", steps=STEPS, contenders=(default_contender(slug, "rosenbrock"),))
    single = experiment.model_copy(update={"steps": 1})
    compiling = seconds(lambda: run(experiment))
    rivals = _rivals(slug, experiment)
    explain: dict[str, Call] = {"read": lambda: _read(experiment), "single": lambda: run(single)}
    taken = take_turns(rivals | explain, ROUNDS)
    timings = {name: Timing(*(1e9 / STEPS * t for t in taken[name])) for name in rivals}
    reading = 1e9 / STEPS * taken["read"].best - timings["run"].best
    return Measured(compiling, timings, reading, 1e6 * taken["single"].best)


def _print_table(measured: dict[str, Measured]) -> None:
    cells = [f"{'best (median), ns/step':<22}", *(f"{name:>16}" for name in COLUMNS)]
    print("".join(cells), "".join(f"{name:>11}" for name in RATIOS), f"{'compiling':>11}")
    for slug, one in measured.items():
        row = f"{slug:<22}"
        for name in COLUMNS:
            timing = one.timings.get(name)
            row += f"{f'{timing.best:,.0f} ({timing.median:,.0f})' if timing else 'none':>16}"
        ratios = (one.ratio(name) for name in RATIOS)
        row += " " + "".join(f"{f'{ratio:,.1f}' if ratio else 'none':>11}" for ratio in ratios)
        print(f"{row} {one.compiling:>9.2f} s")


def _verdict(words: str, found: Mapping[str, float | None], most: float = np.inf, least: float = 0.0) -> str:
    known = {slug: value for slug, value in found.items() if value is not None}
    missed = [f"{slug} ({value:.1f})" for slug, value in known.items() if not least <= value <= most]
    absent = [slug for slug in found if slug not in known]
    verdict = f"missed by {', '.join(missed)}" if missed else "met" if known else "not measured"
    return f"{words}: {verdict}" + (f"; no rival for {', '.join(absent)}" if absent else "")


def _print_targets(measured: dict[str, Measured]) -> None:
    measured = {slug: measured[slug] for slug in numpy_rules.RULES}  # the targets are theirs
    ours = {slug: one.timings["run"].best for slug, one in measured.items()}
    over_numpy, over_c = ({slug: one.ratio(name) for slug, one in measured.items()} for name in ("numpy/run", "run/c"))
    print("Targets of the first six, by the best times:")
    print(_verdict(f"  run at most {MOST_NS:.0f} ns/step", ours, most=MOST_NS))
    print(_verdict(f"  at least {LEAST_OVER_NUMPY:.0f} times NumPy's speed", over_numpy, least=LEAST_OVER_NUMPY))
    print(_verdict(f"  at most {MOST_OVER_C:.0f} times C's time", over_c, most=MOST_OVER_C))


def main() -> None:
    jax.config.update("jax_enable_compilation_cache", False)  # the first call shall compile, not read a file
    starting = seconds(lambda: standard_draws(0, CAPACITIES[0]).block_until_ready())
    measured = {slug: _measure(slug) for slug in OPTIMIZERS}
    print(f"One run of {STEPS:,} steps on Rosenbrock, float64, everything recorded; {ROUNDS} rounds.")
    _print_table(measured)
    print(f"Before the first compilation, JAX's own start and the draws: {starting:.2f} s.")
    print("A run of a single step, microseconds:", ", ".join(f"{s} {m.starting:.0f}" for s, m in measured.items()))
    print("Reading all arrays after the run, ns/step:", ", ".join(f"{s} {m.reading:.0f}" for s, m in measured.items()))
    _print_targets(measured)


if __name__ == "__main__":
    main()
