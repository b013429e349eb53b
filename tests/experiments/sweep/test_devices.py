"""However many devices and hosts share a sweep, its ends are the same to the last bit."""

import os
import socket
import subprocess
import sys

from tests.experiments.sweep.sweep_on_devices import digest

PATIENCE = 120  # seconds for a process


def started(devices: int, *words: str) -> subprocess.Popen[str]:
    """The sweep in a process of its own, with so many devices."""
    command = [sys.executable, "-m", "tests.experiments.sweep.sweep_on_devices", *words]
    environment = os.environ | {"XLA_FLAGS": f"--xla_force_host_platform_device_count={devices}"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _answer(process: subprocess.Popen[str]) -> tuple[int, str]:
    """How many devices it saw, and the digest of its ends, on its last line."""
    out, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    devices, ends = out.splitlines()[-1].split()
    return int(devices), ends


def test_four_devices_and_two_hosts_agree_with_one_device() -> None:
    with socket.socket() as free:
        free.bind(("localhost", 0))
        coordinator = f"localhost:{free.getsockname()[1]}"
    one_process = started(4)
    two_hosts = [started(2, coordinator, "2", str(host)) for host in range(2)]
    here = digest()
    for process in (one_process, *two_hosts):
        assert _answer(process) == (4, here)
