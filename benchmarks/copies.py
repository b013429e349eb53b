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


def _print_class(dragged: Heard, changed: Heard) -> None:
    print_waits(f"both at once: {DRAGGERS} drag", dragged, SLOW_ANSWER)
    print_waits(f"both at once: {VISITORS} change controls", changed, SLOW_PAGE)


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
    return dragged, changed


def main() -> None:
    with running_app(command=CLASS, option="--port") as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        dragged, changed = uvloop.run(together(port, DRAGGERS, VISITORS))
        _print_class(dragged, changed)
        _print_spread("answers", dragged.copies)
        _print_spread("students who change controls", changed.copies)
        print(f"    memory of all processes: {used(app.process).memory:.2f} GB", flush=True)
        lost, lost_beside = uvloop.run(_lose_one(app, port))
        _print_class(lost, lost_beside)
    print_wrong(dragged, lost)


if __name__ == "__main__":
    main()
