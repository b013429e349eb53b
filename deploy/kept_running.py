"""A process that is started again whenever it ends, until the class ends."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from deploy import words

_PATIENCE = 10.0  # seconds that a process has to end by itself
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0  # seconds before it is started again


class NeverReady(Exception):
    """A process ended before it had been ready once."""


class KeptRunning:
    """A command with a process group of its own, so that Ctrl-C in a terminal reaches the class alone."""

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Nothing runs yet.

        Args:
            name: what a person reads of it.
            command: the program and its arguments.
            environment: all of its environment variables.
        """
        self._name, self._command, self._environment = name, command, environment
        self._process: asyncio.subprocess.Process | None = None
        self.was_ready = False

    async def run(self) -> None:
        """Keep it running until this is cancelled; then stop it, and all that it has started.

        Raises:
            NeverReady: it ended before `was_ready` was set.
        """
        pause = _FIRST_PAUSE
        try:
            while True:
                self._process = await asyncio.create_subprocess_exec(
                    *self._command, env=self._environment, stdin=asyncio.subprocess.DEVNULL, start_new_session=True
                )
                began = asyncio.get_running_loop().time()
                await self._process.wait()
                self._end_group()  # what it has left behind
                if not self.was_ready:
                    raise NeverReady(self._name)
                print(words.STARTED_AGAIN.format(name=self._name), file=sys.stderr, flush=True)
                lasted = asyncio.get_running_loop().time() - began
                if lasted > _LONGEST_PAUSE:
                    pause = _FIRST_PAUSE
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
        finally:
            await self._stop()

    async def _stop(self) -> None:
        if self._process and self._process.returncode is None:
            self._signal(signal.SIGTERM)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), _PATIENCE)
        self._end_group()

    def _end_group(self) -> None:
        self._signal(signal.SIGKILL)
        self._process = None  # its number may become that of a strange group

    def _signal(self, number: signal.Signals) -> None:
        if self._process:
            with suppress(ProcessLookupError):  # the whole group has gone
                os.killpg(self._process.pid, number)
