"""How far a sweep is: a bar for a person, now and then a line for a log, and time reckoned from what was made now."""

import sys
import time
from io import StringIO

import pytest

from command_line.sweep.progress import Progress


class Terminal(StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


def test_a_log_has_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, log = [0.0], StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    progress = Progress()
    for now, done in ((0.0, 400), (4.0, 500), (20.0, 600), (21.0, 700), (60.0, 900), (66.0, 1000)):
        clock[0] = now
        progress(done, 1000)
    progress.end()
    assert log.getvalue().splitlines() == [
        "Going on: 400 of 1,000 runs are done.",
        " 60 %  600 of 1,000 runs, 40 s left",
        " 90 %  900 of 1,000 runs, 12 s left",
        "100 %  1,000 of 1,000 runs, 0 s left",
    ]


def test_a_terminal_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    progress = Progress()
    progress(0, 1000)
    progress(1000, 1000)
    progress.end()
    assert "1,000 runs" in watched.getvalue()
    assert "100%" in watched.getvalue()
    assert "left" not in watched.getvalue()
