"""A class of 60 phones on one server, 20 of whose students also drag a race; the server is killed once in between.

Every phone joins, asks where the class is, and guesses in each round; the teacher's page counts. All guesses are
compared with those that were sent. At the end a stranger, at the same address, tries 10,000 codes while the class
answers another question.

Run with: python -m benchmarks.lesson_class
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import uvloop

from benchmarks.dragger import Dragger
from benchmarks.figures import slow
from benchmarks.students import Heard
from benchmarks.taught_lesson import PHONES, SECONDS, TaughtLesson
from classroom.codes import new_code
from classroom.database import PATH
from deploy.machine import free_ports
from tests.tools.class_phone import Phone
from tests.tools.running_app import running_app

SERVER = ("bash", "script/server")
DRAGGERS, QUESTIONS = 20, 10.0  # the second one each second, of each who drags
ROUNDS = 3  # before the server is killed, and after it
CODES, AT_ONCE = 10_000, 8
SLOW_GUESS, LATE = 0.3, 1.0  # seconds
WARM_UP = 30


async def rounds(lesson: TaughtLesson) -> Heard:
    """Some rounds in which students also drag; what those hear."""
    heard, dragging = Heard(), True

    async def drag() -> None:
        while dragging:
            await Dragger(lesson.port, heard).drag(QUESTIONS, 5.0)

    drags = [asyncio.create_task(drag()) for _ in range(DRAGGERS)]
    for _ in range(ROUNDS):
        await lesson.hold_round()
    dragging = False
    await asyncio.gather(*drags)
    return heard


async def stranger(port: int) -> Counter[int]:
    """How often each status came for codes that a stranger tried."""
    statuses: Counter[int] = Counter()

    async def attempt() -> None:
        visitor = Phone(port, "")
        for _ in range(CODES // AT_ONCE):
            visitor.code = new_code()
            status, _ = await visitor.ask("/join", {})
            statuses[status] += 1
        visitor.close()

    await asyncio.gather(*(attempt() for _ in range(AT_ONCE)))
    return statuses


@asynccontextmanager
async def served(port: int, folder: str) -> AsyncIterator[int]:
    """A server, which starts beside the phones that ask already; its process."""
    environment = {PATH: str(Path(folder) / "classroom.sqlite")}
    server = running_app(command=SERVER, port=port, environment=environment)
    running = await asyncio.to_thread(server.__enter__)
    try:
        yield running.process
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)


async def until_killed(port: int, folder: str, lesson: TaughtLesson) -> asyncio.Task[None]:
    """The first rounds, and a round in the middle of which the server is killed; that round goes on."""
    async with served(port, folder) as process:
        await asyncio.sleep(WARM_UP)
        await lesson.begin()
        dragged = await rounds(lesson)
        print_guesses(f"guesses while {DRAGGERS} drag", lesson.waits())
        print(f"    answers to those who drag: {len(dragged.seconds)}, p95 {1e3 * slow(dragged.seconds):.0f} ms")
        going_on = asyncio.create_task(lesson.hold_round(measured=False))
        await asyncio.sleep(SECONDS / 2)
        for one in (*psutil.Process(process).children(recursive=True), psutil.Process(process)):
            one.kill()
    return going_on


async def to_the_end(port: int, folder: str, lesson: TaughtLesson, going_on: asyncio.Task[None]) -> None:
    """The server is back: the round that goes on, the others, and the stranger."""
    began = time.perf_counter()
    async with served(port, folder):
        away = time.perf_counter() - began
        await going_on
        again = sum(phone.tried_again for phone in lesson.phones)
        print(f"the server was killed, and was back after {away:.0f} s: {again} guesses had to be sent again")
        lesson.waits()
        await asyncio.sleep(WARM_UP)
        await rounds(lesson)
        print_guesses(f"after that, while {DRAGGERS} drag", lesson.waits())
        print_delays(lesson.delays)
        begin = time.perf_counter()
        statuses, _ = await asyncio.gather(stranger(port), lesson.hold_round())
        print_guesses(f"beside a stranger with {CODES:,} codes", lesson.waits())
        print_stranger(statuses, time.perf_counter() - begin)
        await lesson.end()
    print(f"guesses sent: {lesson.sent}; lost or counted twice: {lesson.wrong}", flush=True)


def print_guesses(name: str, waits: list[float]) -> None:
    """The p95, and whether the target is met."""
    verdict = "met" if slow(waits) <= SLOW_GUESS else "missed"
    target = f"(at most {1e3 * SLOW_GUESS:.0f} ms: {verdict})"
    print(f"{name:<44}{len(waits):5} x, p95 {1e3 * slow(waits):5.0f} ms {target}", flush=True)


def print_delays(delays: list[float]) -> None:
    """How long it took until the teacher's page counted a guess that was stored."""
    verdict = "met" if slow(delays) <= LATE else "missed"
    print(f"until the teacher's page counts a guess: p95 {slow(delays):.2f} s, longest {max(delays):.2f} s ", end="")
    print(f"(p95 at most {LATE:g} s: {verdict})", flush=True)


def print_stranger(statuses: Counter[int], seconds: float) -> None:
    """What the stranger's codes came to."""
    others = CODES - sum(statuses[status] for status in (200, 404, 429))
    print(
        f"    the stranger, {seconds:.0f} s: got into {statuses[200]} classes; {statuses[404]} codes were looked at, ",
        end="",
    )
    print(f"{statuses[429]} refused by the limit, {others} not answered", flush=True)


async def hold(port: int, folder: str) -> None:
    """The whole lesson."""
    lesson = TaughtLesson(port)
    going_on = await until_killed(port, folder, lesson)
    await to_the_end(port, folder, lesson, going_on)


def main() -> None:
    print(f"{PHONES} phones; {DRAGGERS} students drag, {QUESTIONS:g} questions a second each.", flush=True)
    (port,) = free_ports(1)
    with TemporaryDirectory() as folder:
        uvloop.run(hold(port, folder))


if __name__ == "__main__":
    main()
