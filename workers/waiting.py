"""Questions that wait for a worker: one of each client, so that the queue is never longer than there are clients."""

import asyncio
from asyncio import Future
from dataclasses import dataclass, field
from itertools import count

from workers import words as say
from workers.answers import BUSY, FAILED, SUPERSEDED, Answer, error

MOST_CLIENTS = 500  # a second's work of one worker, and more than a class has
MOST_DEATHS = 2
_numbers = count()


@dataclass(eq=False)
class Asked:
    """A question, and where its answer is waited for. The newer of two has the higher number."""

    client: str
    query: str
    answer: Future[Answer]
    deaths: int = 0  # of workers, while they were at it
    number: int = field(default_factory=_numbers.__next__)

    def settle(self, answer: Answer) -> None:
        """Answer it, unless nobody waits for it any more."""
        if not self.answer.done():
            self.answer.set_result(answer)


class Waiting:
    """The questions in the order in which their clients came. A newer one takes the place of its client's older one."""

    def __init__(self) -> None:
        self._newest: dict[str, Asked] = {}  # a client that asks again keeps its place
        self._some = asyncio.Event()

    def __len__(self) -> int:
        return len(self._newest)

    def put(self, asked: Asked) -> None:
        """Let it wait. The older one is answered at once that it is superseded; one too many, that there is no room."""
        older = self._newest.get(asked.client)
        if older:
            older.settle(error(SUPERSEDED, say.SUPERSEDED))
        elif len(self._newest) >= MOST_CLIENTS:
            asked.settle(error(BUSY, say.BUSY))
            return
        self._newest[asked.client] = asked
        self._some.set()

    def put_back(self, asked: Asked) -> None:
        """Let a question wait again whose worker died, unless there is a newer one or it may be what kills them."""
        if asked.answer.done():  # nobody waits for it
            return
        other = self._newest.get(asked.client)
        if other and other.number > asked.number:
            asked.settle(error(SUPERSEDED, say.SUPERSEDED))
        elif asked.deaths >= MOST_DEATHS:
            asked.settle(error(FAILED, say.FAILED))
        else:
            self.put(asked)

    def forget(self, asked: Asked) -> None:
        """Take out a question that nobody waits for any more."""
        if self._newest.get(asked.client) is asked:
            del self._newest[asked.client]

    async def take(self) -> Asked:
        """The question whose client has waited longest."""
        while not self._newest:
            self._some.clear()
            await self._some.wait()
        return self._newest.pop(next(iter(self._newest)))
