"""Timing on a machine that others use, too: rivals take turns, best and median of many turns are kept.

Noise only ever adds time, so the best is what the machine can do and the median what it did. A call
longer than a scheduler's slice is interrupted in every turn, so its own CPU time is taken where that
is less than the clock's. Of the walks only the slow rivals are that long, and it favours them.
"""

import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

_TURN = 0.003  # seconds; a rival that is quicker is called several times in its turn
_SLICE = 0.002

Call = Callable[[], object]


class Timing(NamedTuple):
    """Seconds of one call."""

    best: float
    median: float


def seconds(call: Call) -> float:
    """How long this one call takes; what it returns is thrown away after the clock has stopped."""
    start, cpu_start = time.perf_counter(), time.process_time()
    kept = call()
    cpu, clock = time.process_time() - cpu_start, time.perf_counter() - start
    del kept
    return min(cpu, clock) if clock > _SLICE else clock


def _calls_in_a_turn(call: Call) -> int:
    first = seconds(call)  # also warms up, so that a quick call has to be timed again
    return 1 if first > _TURN else max(1, round(_TURN / seconds(call)))


def take_turns(rivals: Mapping[str, Call], rounds: int) -> dict[str, Timing]:
    """Time the rivals, one after the other in each round."""
    calls = {name: _calls_in_a_turn(call) for name, call in rivals.items()}
    times: dict[str, list[float]] = {name: [] for name in rivals}
    for _ in range(rounds):
        for name, call in rivals.items():
            times[name] += [seconds(call) for _ in range(calls[name])]
    return {name: Timing(min(one), statistics.median(one)) for name, one in times.items()}
