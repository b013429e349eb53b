"""A class of simulated students: what they hear, and when they act.

Waiting is counted from when a question was due, so that a server that falls behind cannot hide it.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException


@dataclass
class Heard:
    """What came back: seconds from when each answer was due to be asked for, and what is needed to check it."""

    seconds: list[float] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)  # a query, and the digest of its answer
    copies: Counter[str] = field(default_factory=Counter)  # how often each copy of the app answered
    superseded: list[float] = field(default_factory=list)  # seconds until a question was answered that it is
    opening: list[float] = field(default_factory=list)  # seconds until the page was there
    reloads: int = 0
    lost: int = 0

    async def wait(self, due: float, act: Awaitable[None]) -> None:
        """Wait until it is done, and note how long that was."""
        waits = self.seconds
        try:
            await act
        except Superseded:
            waits = self.superseded
        except (OSError, EOFError, TimeoutError, WebSocketException):
            self.lost += 1
        waits.append(time.perf_counter() - due)


class Superseded(Exception):
    """The server answers that a newer question has taken the place of this one."""


async def dues(per_second: float, seconds: float) -> AsyncIterator[float]:
    """The times at which to act, each when it has come."""
    begin = time.perf_counter() + random.random() / per_second
    for k in range(round(per_second * seconds)):
        due = begin + k / per_second
        await asyncio.sleep(max(due - time.perf_counter(), 0))
        yield due
