"""What keeps a class from starting is said in one sentence, and a process that ends is started again."""

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from deploy.class_room import command
from deploy.kept_running import KeptRunning, NeverReady
from deploy.machine import free_ports
from tests.deploy.students import PATIENCE
from tests.tools.coroutines import finish


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([], "How many copies?"),
        (["x"], "COUNT is 'x'; it must be a whole number from 1 to 64."),
        (["0"], "COUNT is '0'"),
        (["2", "--port", "70000"], "port is '70000'; it must be a whole number from 1 to 65535."),
    ],
)
def test_what_makes_no_sense_is_refused(given: list[str], sentence: str) -> None:
    refused = CliRunner().invoke(command(), given)
    assert refused.exit_code == 1
    assert refused.output.startswith(f"Error: {sentence}")
    assert refused.output.count("\n") == 1


def test_a_port_that_is_taken_is_refused() -> None:
    with socket.create_server(("", 0)) as taken:
        port = taken.getsockname()[1]
        refused = CliRunner().invoke(command(), ["2", "--port", str(port)])
    assert refused.output.startswith(f"Error: Port {port} is taken")


async def _twice(file: Path) -> None:
    """Run a process that ends at once until it has run twice."""
    command = (sys.executable, "-c", f"print(1, file=open({str(file)!r}, 'a'))")
    kept = KeptRunning("it", command, os.environ)
    kept.was_ready = True
    run = asyncio.create_task(kept.run())
    async with asyncio.timeout(PATIENCE):
        while not file.exists() or file.read_text().count("1") < 2:
            await asyncio.sleep(0.02)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run


def test_what_ends_is_started_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finish(_twice(tmp_path / "runs"))
    assert capsys.readouterr().err.startswith("it has stopped and is started again.\n")


def test_what_ends_before_it_was_ready_is_not() -> None:
    with pytest.raises(NeverReady):
        finish(KeptRunning("it", (sys.executable, "-c", "pass"), os.environ).run())


def test_a_warm_up_that_fails_ends_the_class_in_one_sentence(root: Path) -> None:
    script = (
        "import sys; from deploy.class_room import command; sys.executable = '/bin/false'\n"
        f"command()(['1', '--port', '{free_ports(1)[0]}'])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 1
    assert done.stderr == "Error: The warm-up stopped before it was ready; its last lines are above.\n"
