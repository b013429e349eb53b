"""A class: 60 students drag at the same time, 30 change controls, against one `script/server`; two rounds.

Every answer is compared with `run` in this process. Waiting is counted from when a question was due, so that a
server that falls behind cannot hide it.

Run with: python -m benchmarks.classroom
"""

import asyncio
import hashlib
import statistics
import time
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.students import Heard, change, drag
from tests.tools.running_app import RunningApp, running_app
from workers.question import answer

SERVER = ("bash", "script/server")
SECONDS = 20
DRAGGERS, QUESTIONS, SLOW_ANSWER = 60, 5.0, 0.25
VISITORS, CHANGES, SLOW_PAGE = 30, 1 / 4, 1.5
MOST_MEMORY = 1.2  # GB
WARM_UP = 60


def _memory(app: RunningApp) -> float:
    """The server's resident memory in GB."""
    status = Path(f"/proc/{app.process}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1e6


async def _together(port: int, draggers: int, visitors: int) -> tuple[Heard, Heard]:
    dragged, changed = Heard(), Heard()
    await asyncio.gather(
        *(drag(port, QUESTIONS, SECONDS, dragged) for _ in range(draggers)),
        *(change(port, CHANGES, SECONDS, changed) for _ in range(visitors)),
    )
    return dragged, changed


def _line(name: str, heard: Heard, target: float) -> None:
    waits = sorted(heard.seconds)
    median, slow = statistics.median(waits), waits[int(0.95 * len(waits))]
    verdict = "met" if slow <= target and not heard.lost else "missed"
    figures = f"{len(waits):6} asked{heard.lost:6} lost{1e3 * median:10.0f} ms{1e3 * slow:10.0f} ms"
    print(f"{name:<34}{figures}   p95 at most {1e3 * target:.0f} ms: {verdict}", flush=True)


def _wrong(heard: Heard) -> int:
    """How many answers are not those of `run`."""
    return sum(hashlib.sha256(answer(query).content).hexdigest() != digest for query, digest in heard.answers)


def _round(app: RunningApp, port: int) -> list[Heard]:
    dragged, _ = asyncio.run(_together(port, DRAGGERS, 0))
    _line(f"{DRAGGERS} drag", dragged, SLOW_ANSWER)
    _, changed = asyncio.run(_together(port, 0, VISITORS))
    _line(f"{VISITORS} change controls", changed, SLOW_PAGE)
    both, beside = asyncio.run(_together(port, DRAGGERS, VISITORS))
    _line(f"both at once: {DRAGGERS} drag", both, SLOW_ANSWER)
    _line(f"both at once: {VISITORS} change controls", beside, SLOW_PAGE)
    print(f"memory of the server: {_memory(app):.2f} GB", flush=True)
    return [dragged, both]


def main() -> None:
    asked, changed = f"{QUESTIONS:g} questions a second", f"one change in {1 / CHANGES:g} s"
    print(f"{DRAGGERS} students x {asked}, {VISITORS} x {changed}; {SECONDS} s.")
    with running_app(command=SERVER) as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        print(f"memory of the server after its warm-up: {_memory(app):.2f} GB")
        first = _round(app, port)
        before = _memory(app)
        second = _round(app, port)
        after = _memory(app)
    grown = 1e3 * (after - before)
    verdict = "met" if after <= MOST_MEMORY and grown < 50 else "missed"
    print(f"memory grew by {grown:.0f} MB in the second round; at most {MOST_MEMORY:g} GB: {verdict}")
    wrong = sum(map(_wrong, first + second))
    print(f"answers that are not those of run(): {wrong} of {sum(len(h.answers) for h in first + second)}")


if __name__ == "__main__":
    main()
