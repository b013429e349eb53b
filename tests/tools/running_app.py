"""The app as a person meets it: a server of its own, and Debian's Chromium to look at it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from playwright.sync_api import Page, expect

from deploy.healthy import answers
from deploy.machine import free_ports

ROOT = Path(__file__).parents[2]
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        "--disable-component-update",
    ],
}


class RunningApp(NamedTuple):
    """Where the app answers, and its process."""

    address: str
    process: int


@contextmanager
def running_app(
    seconds: float = 300,
    command: Sequence[str] = (sys.executable, "-m", "streamlit", "run", "app.py"),
    port: int | None = None,
    option: str = "--server.port",
    environment: Mapping[str, str] | None = None,
) -> Iterator[RunningApp]:
    """Start the app by a command, wait until it is healthy, and stop it at the end.

    It listens on a port that is free, or on the one that is given; the command takes it by the option. Its environment
    is that of this process, with what is given beside it.

    Raises:
        RuntimeError: the app did not become healthy in time; its output is in the message.
    """
    port = port or free_ports(1)[0]
    address = f"http://127.0.0.1:{port}"
    with (
        TemporaryFile("w+") as output,
        subprocess.Popen(
            [*command, option, str(port)],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=output,
            stderr=output,
        ) as process,
    ):
        try:
            deadline = time.monotonic() + seconds
            while not answers(f"{address}/_stcore/health"):
                if process.poll() is not None or time.monotonic() > deadline:
                    output.seek(0)
                    raise RuntimeError(f"The app did not start: {output.read()}")
                time.sleep(0.2)
            yield RunningApp(address, process.pid)
        finally:
            process.terminate()


def open_race(page: Page, app: RunningApp, query: str = "") -> None:
    """Open the Race page, perhaps at a race that a query says, and wait until its race is drawn."""
    page.goto(f"{app.address}/{query}")
    expect(page.locator(".dl-player[data-playing]")).to_be_visible(timeout=60_000)
    expect(page.locator(".dl-map .main-svg").first).to_be_visible(timeout=60_000)


def step_of(page: Page) -> int:
    """The step the counter shows."""
    return int(page.locator(".dl-counter").inner_text().split()[1])
