"""What the benchmarks of a class print: how long answers took, whether they were right, what the processes used."""

import hashlib
import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

import psutil

from benchmarks.students import Heard
from workers.question import answer


def slow(waits: Sequence[float]) -> float:
    """The wait that 95 % are below."""
    return sorted(waits)[int(0.95 * len(waits))]


def print_waits(name: str, heard: Heard, target: float = math.inf) -> None:
    """How many were answered and lost, median and p95 in ms, and whether the target (in seconds) is met.

    Below it, if there are any: how long it took to hear that a question is superseded, and to open the page.
    """
    late = max(slow(waits) for waits in (heard.seconds, heard.superseded) if waits)
    verdict = "met" if late <= target and not heard.lost else "missed"
    aim = "none lost" if target == math.inf else f"p95 at most {1e3 * target:.0f} ms"
    print(f"{name:<40}{_figures(heard.seconds)}{heard.lost:6} lost   {aim}: {verdict}", flush=True)
    for what, waits in (("superseded", heard.superseded), ("opened the page", heard.opening)):
        if waits:
            print(f"    {what:<36}{_figures(waits)}", flush=True)


def _figures(waits: Sequence[float]) -> str:
    return f"{len(waits):6} x{1e3 * statistics.median(waits):8.0f} ms{1e3 * slow(waits):8.0f} ms"


def print_wrong(*everything: Heard) -> None:
    """How many answers are not those of this process."""
    answers = [one for heard in everything for one in heard.answers]
    wrong = sum(hashlib.sha256(answer(query).content).hexdigest() != digest for query, digest in answers)
    print(f"answers that are not those of run(): {wrong} of {len(answers)}", flush=True)


class Used(NamedTuple):
    """What a server and its workers have used so far: CPU seconds of each, and memory of all in GB."""

    server: float
    workers: float
    memory: float


def used(process: int) -> Used:
    """Of a running server.

    Args:
        process: its identifier.
    """
    server = psutil.Process(process)
    children = server.children(recursive=True)
    cpu = [sum(one.cpu_times()[:2]) for one in (server, *children)]
    return Used(cpu[0], sum(cpu[1:]), sum(one.memory_info().rss for one in (server, *children)) / 1e9)


def workers_of(process: int) -> list[psutil.Process]:
    """The workers of a running server."""
    return [child for child in psutil.Process(process).children() if child.cmdline()[-1] == "workers"]
