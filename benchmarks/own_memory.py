"""Memory of a server while 30 students type formulas of their own, each another one, and when they have gone.

A student types a formula key by key, as its field asks for it, opens the race on it, and drags its start: the loops of
the race are read by the page's process and by a worker. They are compiled once for all formulas, and stay; so a second
minute with other formulas has nothing to add.

Run with: python -m benchmarks.own_memory
"""

import asyncio
import random
import time
from urllib.parse import quote, urlsplit

import uvloop

from benchmarks.drag import ARRAYS, SIX
from benchmarks.figures import print_waits, used
from benchmarks.students import Heard
from benchmarks.visitor import Visitor
from tests.tools.running_app import running_app
from views.component import address

SERVER = ("bash", "script/server")
STUDENTS, SECONDS, KEYS_A_SECOND, WARM_UP = 30, 60.0, 5.0, 60
MOST_GROWN, STEPS = 200.0, 300  # MB
LATER = 140  # seconds: a session is kept for two minutes


class OpensFormula(Visitor):
    """A student who opens a race on a formula."""

    async def open_formula(self, formula: str) -> None:
        self.query = f"landscape=own;f={quote(formula, safe='')}&steps={STEPS}&{SIX}"
        await self._start()
        await self.socket.close()


async def get(port: int, target: str) -> None:
    """One request, whatever the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    if not (await reader.read()).startswith((b"HTTP/1.1 200", b"HTTP/1.1 409")):
        raise OSError(target)
    writer.close()


async def student(port: int, seed: int, keys: Heard, races: Heard) -> None:
    """Type, open and drag, again and again, until the minute is over."""
    end, chance = time.perf_counter() + SECONDS, random.Random(seed)
    await asyncio.sleep(chance.random())
    while time.perf_counter() < end:
        a, b, c = (chance.randint(10, 99) / 10 for _ in range(3))
        formula = f"(x - {a})^2 + {b} (y - x^2/5)^2 + sin({c} x)"
        for length in range(1, len(formula) + 1):
            due = time.perf_counter()
            await keys.wait(due, get(port, f"/{address()}/formula?f={quote(formula[:length], safe='')}"))
            await asyncio.sleep(max(due + 1 / KEYS_A_SECOND - time.perf_counter(), 0))
        await races.wait(time.perf_counter(), OpensFormula(port, races).open_formula(formula))
        query = f"landscape=own;f={quote(formula, safe='')}&start=1,{a}&steps={STEPS}&{SIX}&arrays={ARRAYS}"
        await races.wait(time.perf_counter(), get(port, f"/api/trajectories?{query}"))


async def all_students(port: int, minute: int, keys: Heard, races: Heard) -> None:
    """Everybody at once."""
    first = minute * STUDENTS
    await asyncio.gather(*(student(port, seed, keys, races) for seed in range(first, first + STUDENTS)))


def main() -> None:
    print(f"{STUDENTS} students type for {SECONDS:.0f} s, {KEYS_A_SECOND:g} keys a second; six contenders a race")
    with running_app(command=SERVER) as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        before = used(app.process).memory
        keys, races = Heard(), Heard()
        grown = []
        for minute in range(2):
            uvloop.run(all_students(port, minute, keys, races))
            grown.append(1e3 * (used(app.process).memory - before))
        print_waits("a key's map", keys)
        print_waits("a race on a new formula", races)
        time.sleep(LATER)
        later = 1e3 * (used(app.process).memory - before)
    print(f"memory of all processes before: {before:.2f} GB; after a minute {grown[0]:+.0f} MB ", end="")
    print(f"(at most {MOST_GROWN:.0f}: {'met' if grown[0] <= MOST_GROWN else 'missed'}), ", end="")
    print(f"after a second one {grown[1]:+.0f} MB, {LATER} s later {later:+.0f} MB")


if __name__ == "__main__":
    main()
