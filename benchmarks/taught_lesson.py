"""A class as a benchmark sees it: its teacher, its phones, what was sent, and what the teacher's page saw of it."""

import asyncio
import random
import time
from collections import Counter

from routes.classroom.teacher import KEY
from tests.tools.class_phone import Phone
from tests.tools.taught_class import LESSON

PHONES, SECONDS = 60, 10  # the second one of a round, in which everybody guesses
TEACHER_ASKS = 0.5  # seconds, as the teacher's bar does


class TaughtLesson:
    """The class: its teacher, its phones, and what was sent and seen."""

    def __init__(self, port: int) -> None:
        self.port, self.sent, self.wrong, self.round = port, 0, 0, 1
        self.delays: list[float] = []

    async def begin(self) -> None:
        """Begin the class, and let all phones join."""
        _, begun = await Phone(self.port, "").ask("", {"lesson": LESSON})
        self.teacher = Phone(self.port, begun["code"], begun["key"], KEY)
        self.phones = [Phone(self.port, begun["code"]) for _ in range(PHONES)]
        await asyncio.gather(*(phone.join() for phone in self.phones))
        self.asking = [asyncio.create_task(phone.follow()) for phone in self.phones]

    async def hold_round(self, measured: bool = True) -> None:
        """All guess, each at some time of the round; then the guesses are compared, and the next question is asked."""
        ends: list[float] = []
        counted = asyncio.create_task(self._count())
        await asyncio.gather(*(self._guess(number, ends) for number in range(PHONES)))
        seen = await counted
        if measured:
            for answered, end in enumerate(sorted(ends), 1):
                self.delays.append(max(0.0, next(at for at, count in seen if count >= answered) - end))
        await self._steer(phase="revealed")
        _, spread = await self.teacher.ask("/spread")
        found = Counter(value[0] for value in spread["values"])
        expected = Counter(_value(number) for number in range(PHONES))
        self.wrong += (expected - found).total() + (found - expected).total()
        await self._steer(lesson=LESSON)
        self.round += 1
        for phone in self.phones:
            while phone.state.get("round") != self.round:
                await asyncio.sleep(0.05)

    async def _guess(self, number: int, ends: list[float]) -> None:
        await asyncio.sleep(random.uniform(0, SECONDS))
        self.sent += 1
        ends.append(await self.phones[number].guess([_value(number), 0.0]))

    async def _count(self) -> list[tuple[float, int]]:
        """What the teacher's page sees, until all have guessed: when, and how many."""
        seen = [(time.perf_counter(), 0)]
        while seen[-1][1] < PHONES:
            await asyncio.sleep(TEACHER_ASKS)
            status, counts = await self.teacher.ask("/counts")
            if status == 200:
                seen.append((time.perf_counter(), counts["answered"]))
        return seen

    async def _steer(self, **wanted: str) -> None:
        await self.teacher.ask("/steer", {"round": self.round, **wanted})

    def waits(self) -> list[float]:
        """Of all guesses whose first request was answered, since this was asked last."""
        waits = [wait for phone in self.phones for wait in phone.waits]
        for phone in self.phones:
            phone.waits.clear()
        return waits

    async def end(self) -> None:
        """End the class and hang up."""
        await self._steer(phase="ended")
        await asyncio.gather(*self.asking)
        for phone in (self.teacher, *self.phones):
            phone.close()


def _value(number: int) -> float:
    """What this phone guesses: no other one does."""
    return number / 16 - 2
