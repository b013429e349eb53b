"""How far a sweep is: a bar on a terminal, a line now and then in a log."""

import sys
import time
from typing import Any

import click

from command_line.sweep import words as say

_EVERY = 10.0  # seconds between two lines of a log


class Progress:
    """Shows on stderr how many runs are done. Time is reckoned from what this process has made itself."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._first = self._done = 0
        self._begun = self._shown = time.monotonic()

    def __call__(self, done: int, runs: int) -> None:
        """Show that so many of all runs are done; the first call says where it begins."""
        bar = self._bar or self._begin(done, runs)
        bar.update(done - self._done)
        self._done = done
        now = time.monotonic()
        if not sys.stderr.isatty() and done > self._first and (now - self._shown >= _EVERY or done == runs):
            self._shown = now
            left = (now - self._begun) * (runs - done) / (done - self._first)
            percent = 100.0 * done / runs
            click.echo(say.LINE.format(percent=percent, done=done, runs=runs, left=_duration(left)), err=True)

    def _begin(self, done: int, runs: int) -> Any:
        if done:
            click.echo(say.CONTINUED.format(done=done, runs=runs), err=True)
        self._begun = self._shown = time.monotonic()
        self._first = self._done = done
        label, hidden = say.SWEEP.format(runs=runs), not sys.stderr.isatty()
        self._bar = click.progressbar(length=runs - done, label=label, file=sys.stderr, hidden=hidden)
        self._bar.render_progress()
        return self._bar

    def end(self) -> None:
        """Leave the bar's line."""
        if self._bar is not None:
            self._bar.render_finish()


def _duration(seconds: float) -> str:
    if seconds < 100:
        return say.SECONDS.format(count=round(seconds))
    return say.MINUTES.format(count=round(seconds / 60)) if seconds < 6000 else say.HOURS.format(count=seconds / 3600)
