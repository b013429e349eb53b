"""Memory of a server while 30 students type formulas of their own, each another one, and when they have gone.

A student types a formula key by key, as its field asks for it, opens the race on it, and drags its start: twice the
loops of the race are compiled, in the page's process and in a worker's. What is given back is looked at when the
programs are dropped, two minutes after the last use.

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
from experiments.compile_cache import OWN_SECONDS
from tests.tools.running_app import running_app
from views.component import address

SERVER = ("bash", "script/server")
STUDENTS, SECONDS, KEYS_A_SECOND, WARM_UP = 30, 60.0, 5.0, 60
MOST_GROWN, STEPS = 200.0, 300  # MB


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


async def student(port: int, number: int, keys: Heard, races: Heard) -> None:
    """Type, open and drag, again and again, until the minute is over."""
    end, chance = time.perf_counter() + SECONDS, random.Random(number)
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


async def all_students(port: int, keys: Heard, races: Heard) -> None:
    """Everybody at once."""
    await asyncio.gather(*(student(port, number, keys, races) for number in range(STUDENTS)))


def main() -> None:
    print(f"{STUDENTS} students type for {SECONDS:.0f} s, {KEYS_A_SECOND:g} keys a second; six contenders a race")
    with running_app(command=SERVER) as app:
        port = urlsplit(app.address).port or 0
        time.sleep(WARM_UP)
        before = used(app.process).memory
        keys, races = Heard(), Heard()
        uvloop.run(all_students(port, keys, races))
        after = used(app.process).memory
        print_waits("a key's map", keys)
        print_waits("a race on a new formula", races)
        print(f"memory of all processes: {before:.2f} GB, then {after:.2f} GB", flush=True)
        time.sleep(OWN_SECONDS + 20)
        later = used(app.process).memory
    grown = 1e3 * (after - before)
    print(f"grown by {grown:.0f} MB (at most {MOST_GROWN:.0f}: {'met' if grown <= MOST_GROWN else 'missed'})")
    print(f"{OWN_SECONDS + 20:.0f} s later {1e3 * (later - before):+.0f} MB against before")


if __name__ == "__main__":
    main()
