"""A class on `script/class 2`: 120 students drag at the same time, 60 change controls; then one copy is killed.

Run with: python -m benchmarks.copies
"""

import asyncio
import time
from collections import Counter
from urllib.parse import urlsplit

import psutil
import uvloop

from benchmarks.classroom import WARM_UP, together
from benchmarks.figures import print_waits, print_wrong, used
from benchmarks.students import Heard
from benchmarks.visitor import FIRST, Visitor
from tests.tools.running_app import RunningApp, running_app

COPIES = 2
CLASS = ("bash", "script/class", str(COPIES))
DRAGGERS, SLOW_ANSWER = 120, 0.4
VISITORS, SLOW_PAGE = 60, 2.0
SPREAD = 1.2  # the fullest copy against the emptiest
KILLED_AFTER = 10.0  # seconds


def _print_spread(name: str, copies: Counter[str]) -> None:
    fullest, emptiest = max(copies.values()), min(copies.values()) if len(copies) == COPIES else 0
    verdict = "met" if fullest <= SPREAD * emptiest else "missed"
    print(f"    {name} by copy: {dict(copies)}, within {SPREAD - 1:.0%}: {verdict}", flush=True)


async def _teacher(port: int) -> None:
    """Open the page of each copy, as somebody does before the class: the first time it loads what it needs."""
    for _ in range(COPIES):
        visitor = Visitor(port, Heard())
        await visitor.open(FIRST)
        await visitor.socket.close()


def _copies_of(app: RunningApp) -> dict[str, psutil.Process]:
    """The copies' processes by name."""
    children = psutil.Process(app.process).children()
    return {child.environ()["DESCENT_LAB_COPY"]: child for child in children if "streamlit" in child.cmdline()}


async def _lose_one(app: RunningApp, port: int) -> tuple[Heard, Heard]:
    students = asyncio.create_task(together(port, DRAGGERS, VISITORS))
    await asyncio.sleep(KILLED_AFTER)
    name, copy = next(iter(_copies_of(app).items()))
    copy.kill()
    dragged, changed = await students
    print(f"    copy {name} was killed: {changed.reloads} of its {changed.copies[name]} students who changed controls")
    print("    had to load the page again, and found their race", flush=True)
    print_waits(f"a copy is killed: {DRAGGERS} drag", dragged)
    print_waits(f"a copy is killed: {VISITORS} change controls", changed)
    return dragged, changed


def main() -> None:
    with running_app(command=CLASS, option="--port") as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        uvloop.run(_teacher(port))
        dragged, changed = uvloop.run(together(port, DRAGGERS, VISITORS))
        print_waits(f"both at once: {DRAGGERS} drag", dragged, SLOW_ANSWER)
        print_waits(f"both at once: {VISITORS} change controls", changed, SLOW_PAGE)
        _print_spread("answers", dragged.copies)
        _print_spread("students who change controls", changed.copies)
        print(f"    memory of all processes: {used(app.process).memory:.2f} GB", flush=True)
        lost, _ = uvloop.run(_lose_one(app, port))
    print_wrong(dragged, lost)


if __name__ == "__main__":
    main()
