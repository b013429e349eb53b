"""The pool: processes that answer, started and watched by the server's event loop.

It lives in that loop, without threads of its own: an answer costs the server a write and a read, and waits for Python's
lock only where the loop itself does. `concurrent.futures` takes two more threads through which each question goes, and
gives up all of its processes when one dies.
"""

import asyncio
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from workers import words as say
from workers.answers import BUSY, Answer, error
from workers.frames import frame, receive_frame
from workers.waiting import Asked, Waiting

COMMAND = (sys.executable, "-m", "workers")
_ROOT = Path(__file__).parents[1]  # where Python finds the modules, whatever folder the app was started from
MOST_WORKERS = 8
# A worker that has its next questions already does not idle while the event loop is busy with others.
_AHEAD = 8
_BUFFER = 1 << 20  # bytes of answers that are read ahead
_PATIENCE = 30.0  # seconds after which a question is given up
_SHORTEST_LIFE = 1.0  # seconds from one start to the next, lest a worker that cannot start takes all the time
_LOG = logging.getLogger(__name__)


def worker_count() -> int:
    """How many workers there are: DESCENT_LAB_WORKERS, or else one for each core but the one that pages take.

    Raises:
        ValueError: DESCENT_LAB_WORKERS is no whole number above 0.
    """
    given = os.environ.get("DESCENT_LAB_WORKERS", "")
    if not given:
        return min(max((os.cpu_count() or 1) - 1, 1), MOST_WORKERS)
    if not given.isdecimal() or int(given) < 1:
        raise ValueError(say.NO_COUNT.format(given=given))
    return int(given)


class Pool:
    """Workers: started when it is entered, stopped when it is left.

    Args:
        count: how many; at least 1.
        command: what starts one.
    """

    def __init__(self, count: int, command: Sequence[str] = COMMAND) -> None:
        self._count, self._command = count, command
        self._processes: set[int] = set()

    async def __aenter__(self) -> Self:
        self._waiting = Waiting()
        self._kept = [asyncio.create_task(self._keep_one()) for _ in range(self._count)]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._kept:
            task.cancel()
        await asyncio.gather(*self._kept, return_exceptions=True)

    @property
    def processes(self) -> list[int]:
        """The identifiers of the workers' processes."""
        return sorted(self._processes)

    async def ask(self, client: str, query: str) -> Answer:
        """What a worker answers.

        Args:
            client: who asks. If an older question of theirs still waits, it is answered that it is superseded.
            query: what is asked (`workers.question.answer`).

        Returns:
            The answer; one that says why there is none, if there are too many clients, or no worker can answer.
        """
        asked = Asked(client, query, asyncio.get_running_loop().create_future())
        self._waiting.put(asked)
        try:
            return await asyncio.wait_for(asked.answer, _PATIENCE)
        except TimeoutError:
            return error(BUSY, say.BUSY)
        finally:
            self._waiting.forget(asked)

    async def _keep_one(self) -> None:
        """Keep one worker alive: whenever it dies, start another."""
        loop = asyncio.get_running_loop()
        while True:
            started = loop.time()
            try:
                process = await asyncio.create_subprocess_exec(
                    *self._command, stdin=PIPE, stdout=PIPE, limit=_BUFFER, cwd=_ROOT
                )
            except OSError as fault:  # there may be room for a process again in a second
                _LOG.warning(say.NOT_STARTED.format(fault=fault))
                await asyncio.sleep(_SHORTEST_LIFE)
                continue
            self._processes.add(process.pid)
            serving = asyncio.create_task(self._serve(process))
            try:
                await process.wait()
            finally:
                self._processes.discard(process.pid)
                serving.cancel()
                with suppress(ProcessLookupError):
                    process.kill()
                faults = await asyncio.gather(serving, process.wait(), return_exceptions=True)
            _LOG.warning(say.DIED.format(process=process.pid, code=process.returncode), exc_info=_unexpected(faults[0]))
            await asyncio.sleep(started + _SHORTEST_LIFE - loop.time())

    async def _serve(self, process: Process) -> None:
        """Hand questions to a worker as long as it lives; those that it leaves unanswered wait again."""
        assert process.stdin
        assert process.stdout
        handed: deque[Asked] = deque()
        try:
            await receive_frame(process.stdout)  # it is ready
            while True:
                # Ahead of time only what no idle worker is about to take.
                while not handed or (len(handed) < _AHEAD and len(self._waiting) >= self._count):
                    handed.append(await self._waiting.take())
                    process.stdin.write(frame(handed[-1].query))
                answer = await receive_frame(process.stdout)
                handed.popleft().settle(answer)
        except (EOFError, ConnectionError):
            return
        finally:
            process.stdin.close()
            if handed:
                handed[0].deaths += 1
            for asked in handed:
                self._waiting.put_back(asked)


def _unexpected(outcome: BaseException | None) -> BaseException | None:
    """What is a fault of the pool's own, and no consequence of a worker's death."""
    return None if isinstance(outcome, asyncio.CancelledError) else outcome
