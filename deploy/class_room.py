"""A class on one machine: copies of the app on ports of their own, and nginx in front of them, until Ctrl-C.

Run with: script/class COUNT
"""

import asyncio
import os
import re
import secrets
import signal
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from deploy import words as say
from deploy.healthy import answers
from deploy.kept_running import KeptRunning, NeverReady
from deploy.machine import address_in_the_network, cores, free_ports, nginx_command, refusal
from deploy.proxies import PORT, Copy, on_this_machine, render
from workers.pool import MOST_WORKERS

MOST_COPIES = 64
_LOOK_AGAIN = 0.1  # seconds


def _copy(copy: Copy, workers: int, secret: str) -> KeptRunning:
    port = copy.address.rpartition(":")[2]
    options = ("--server.address=127.0.0.1", f"--server.port={port}", "--logger.hideWelcomeMessage=true")
    # A cookie that one copy has signed is read by another.
    defaults = {"DESCENT_LAB_WORKERS": str(workers), "STREAMLIT_SERVER_COOKIE_SECRET": secret}
    own = {"DESCENT_LAB_COPY": copy.name, "STREAMLIT_SERVER_BASE_URL_PATH": ""}  # nginx knows no base path
    environment = {**defaults, **os.environ, **own}
    command = (sys.executable, "-m", "streamlit", "run", "app.py", *options)
    return KeptRunning(say.COPY.format(name=copy.name), command, environment)


async def _ready(running: KeptRunning, address: str) -> None:
    while not await asyncio.to_thread(answers, f"http://{address}/health"):
        await asyncio.sleep(_LOOK_AGAIN)
    running.was_ready = True


async def _warm_up() -> None:
    command = (sys.executable, "-m", "deploy.warm_up")
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.DEVNULL, start_new_session=True)
    try:
        if await process.wait():
            raise NeverReady(say.WARM_UP)
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def hold(count: int, port: int) -> None:
    """Warm up, start the copies, then nginx, and keep all of them running until this is cancelled.

    Raises:
        NeverReady: in an exception group; the warm-up, a copy or nginx ended before it was ready.
    """
    workers, secret = min(max(1, cores() // count), MOST_WORKERS), secrets.token_hex()
    with TemporaryDirectory(prefix="descent-lab-") as folder:
        async with asyncio.TaskGroup() as group:
            await group.create_task(_warm_up())
            print(say.STARTING.format(count=count), flush=True)
            copies = on_this_machine(free_ports(count))  # now: during the warm-up somebody else may take a port
            servers = [_copy(copy, workers, secret) for copy in copies]
            for server in servers:
                group.create_task(server.run())
            for server, copy in zip(servers, copies, strict=True):
                await _ready(server, copy.address)
            nginx = KeptRunning(say.PROXY, nginx_command(render("nginx.conf", copies, port), Path(folder)), os.environ)
            group.create_task(nginx.run())
            await _ready(nginx, f"127.0.0.1:{port}")
            print(say.OPEN.format(address=f"http://{address_in_the_network()}:{port}"), flush=True)


async def _until_stopped(count: int, port: int) -> str:
    """Hold the class until somebody stops it; the sentence that says why it did not start, or nothing."""
    held = asyncio.create_task(hold(count, port))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, held.cancel)
    sentence = ""
    try:
        await held
    except* asyncio.CancelledError:
        print(say.STOPPED)
    except* NeverReady as failed:
        sentence = say.NEVER_READY.format(name=failed.exceptions[0])
    return sentence


def _whole(given: str, most: int) -> int | None:
    return int(given) if re.fullmatch(r"\d{1,9}", given, re.ASCII) and 1 <= int(given) <= most else None


def command() -> click.Command:
    """The command, its words looked up when it is called."""

    @click.command(help=say.CLASS)
    @click.argument("count", default="")
    @click.option("--port", default=str(PORT), show_default=True, help=say.PORT_HELP)
    def start(count: str, port: str) -> None:
        copies, listen = _whole(count, MOST_COPIES), _whole(port, 65535)
        if not count:
            raise click.ClickException(say.HOW_MANY)
        if copies is None:
            raise click.ClickException(say.NO_COUNT.format(given=count, most=MOST_COPIES))
        if listen is None:
            raise click.ClickException(say.NO_PORT.format(given=port))
        if sentence := refusal(listen) or asyncio.run(_until_stopped(copies, listen)):
            raise click.ClickException(sentence)

    return start


if __name__ == "__main__":
    command()(prog_name="script/class")
