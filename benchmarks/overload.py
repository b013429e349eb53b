"""More than a server can bear: a worker is killed among 60 drags, and 300 students ask without waiting.

Every answer is right, or says that a newer question has taken its place; the server is as quick as before five seconds
later.

Run with: python -m benchmarks.overload
"""

import asyncio
import time
from urllib.parse import urlsplit

import uvloop

from benchmarks.classroom import DRAGGERS, QUESTIONS, SERVER, SLOW_ANSWER, WARM_UP
from benchmarks.dragger import Dragger
from benchmarks.figures import print_waits, print_wrong, used, workers_of
from benchmarks.students import Heard
from tests.tools.running_app import RunningApp, running_app

SECONDS = 10
CROWD, SLOW_IN_A_CROWD = 300, 1.0
BACK_TO_NORMAL = 5


async def _drag(port: int, draggers: int, *, insist: bool = False) -> Heard:
    heard = Heard()
    students = [Dragger(port, heard) for _ in range(draggers)]
    act = Dragger.insist if insist else Dragger.drag
    await asyncio.gather(*(act(student, QUESTIONS, SECONDS) for student in students))
    return heard


async def _drag_and_kill(app: RunningApp, port: int) -> Heard:
    dragging = asyncio.create_task(_drag(port, DRAGGERS))
    await asyncio.sleep(SECONDS / 2)
    killed = workers_of(app.process)[0]
    killed.kill()
    heard = await dragging
    others = [worker.pid for worker in workers_of(app.process)]
    print(f"    worker {killed.pid} was killed, at work now: {others}; longest wait {max(heard.seconds):.1f} s")
    return heard


def main() -> None:
    with running_app(command=SERVER) as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        before = uvloop.run(_drag(port, DRAGGERS))
        print_waits(f"{DRAGGERS} drag", before, SLOW_ANSWER)
        killed = uvloop.run(_drag_and_kill(app, port))
        print_waits(f"{DRAGGERS} drag, a worker is killed", killed)
        crowd = uvloop.run(_drag(port, CROWD, insist=True))
        print_waits(f"{CROWD} drag and do not wait", crowd, SLOW_IN_A_CROWD)
        time.sleep(BACK_TO_NORMAL)
        after = uvloop.run(_drag(port, DRAGGERS))
        print_waits(f"{BACK_TO_NORMAL} s later: {DRAGGERS} drag", after, SLOW_ANSWER)
        print(f"    memory of all processes: {used(app.process).memory:.2f} GB")
    print_wrong(before, killed, crowd, after)


if __name__ == "__main__":
    main()
