"""A class: 60 students drag at the same time, 30 change controls, against one `script/server`; two rounds.

Every answer is compared with `run` in this process. Waiting is counted from when a question was due, so that a
server that falls behind cannot hide it.

Run with: python -m benchmarks.classroom
"""

import asyncio
import time
from urllib.parse import urlsplit

import uvloop

from benchmarks import answer_parts
from benchmarks.figures import print_waits, print_wrong, used
from benchmarks.students import Dragger, Heard, change
from tests.tools.running_app import RunningApp, running_app

SERVER = ("bash", "script/server")
SECONDS = 20
DRAGGERS, QUESTIONS, SLOW_ANSWER = 60, 5.0, 0.25
VISITORS, CHANGES, SLOW_PAGE = 30, 1 / 4, 1.5
MOST_MEMORY, MOST_CPU = 1.6, 1.2  # GB of all processes, ms of the server's own process for an answer
WARM_UP = 60


async def together(port: int, draggers: int, visitors: int) -> tuple[Heard, Heard]:
    """What students hear who drag, and what those hear who change controls, at the same time."""
    dragged, changed = Heard(), Heard()
    await asyncio.gather(
        *(Dragger(port, dragged).drag(QUESTIONS, SECONDS) for _ in range(draggers)),
        *(change(port, CHANGES, SECONDS, changed) for _ in range(visitors)),
    )
    return dragged, changed


def _drag_alone(app: RunningApp, port: int) -> Heard:
    """The round in which the server does nothing else, so that its CPU time is that of answers."""
    before = used(app.process)
    dragged, _ = uvloop.run(together(port, DRAGGERS, 0))
    after, answers = used(app.process), len(dragged.answers)
    print_waits(f"{DRAGGERS} drag", dragged, SLOW_ANSWER)
    server, workers = (1e3 * (after[i] - before[i]) / answers for i in (0, 1))
    verdict = "met" if server <= MOST_CPU else "missed"
    print(f"    CPU per answer: server's own process {server:.2f} ms (at most {MOST_CPU:g}: {verdict}), ", end="")
    print(f"workers {workers:.2f} ms", flush=True)
    return dragged


def _round(app: RunningApp, port: int) -> list[Heard]:
    dragged = _drag_alone(app, port)
    _, changed = uvloop.run(together(port, 0, VISITORS))
    print_waits(f"{VISITORS} change controls", changed, SLOW_PAGE)
    both, beside = uvloop.run(together(port, DRAGGERS, VISITORS))
    print_waits(f"both at once: {DRAGGERS} drag", both, SLOW_ANSWER)
    print_waits(f"both at once: {VISITORS} change controls", beside, SLOW_PAGE)
    print(f"    memory of all processes: {used(app.process).memory:.2f} GB", flush=True)
    return [dragged, both]


def main() -> None:
    asked, changed = f"{QUESTIONS:g} questions a second", f"one change in {1 / CHANGES:g} s"
    print(f"{DRAGGERS} students x {asked}, {VISITORS} x {changed}; {SECONDS} s.")
    with running_app(command=SERVER) as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        print(f"    memory of all processes after the warm-up: {used(app.process).memory:.2f} GB")
        first = _round(app, port)
        before = used(app.process).memory
        second = _round(app, port)
        after = used(app.process).memory
    grown = 1e3 * (after - before)
    verdict = "met" if after <= MOST_MEMORY and grown < 50 else "missed"
    print(f"memory grew by {grown:.0f} MB in the second round; at most {MOST_MEMORY:g} GB: {verdict}")
    print_wrong(*first, *second)
    answer_parts.main()


if __name__ == "__main__":
    main()
