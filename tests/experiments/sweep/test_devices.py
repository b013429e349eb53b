"""However many devices and hosts share a sweep, its ends are the same to the last bit, and so is its file."""

import os
import subprocess
import sys
from pathlib import Path

from command_line.sweep.main import main
from deploy.machine import free_ports
from tests.experiments.sweep.sweep_on_devices import SMALL, digest

PATIENCE = 120  # seconds for a process


def started(devices: int, *words: str, **environment: str) -> subprocess.Popen[str]:
    """The sweep in a process of its own, with so many devices."""
    command = [sys.executable, "-m", "tests.experiments.sweep.sweep_on_devices", *words]
    own = os.environ | {"XLA_FLAGS": f"--xla_force_host_platform_device_count={devices}"} | environment
    return subprocess.Popen(command, env=own, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _answer(process: subprocess.Popen[str]) -> tuple[int, int, str]:
    """The exit code of the command line, how many devices there were, and the digest of the ends."""
    out, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    code, devices, ends = out.splitlines()[-1].split()
    return int(code), int(devices), ends


def test_four_devices_and_two_hosts_agree_with_one_device(tmp_path: Path) -> None:
    """One host is told by hand where it stands, the other by Slurm's environment."""
    alone, four, two = (tmp_path / f"{name}.npz" for name in ("alone", "four", "two"))
    port = str(free_ports(1)[0])
    slurm = {"SLURM_JOB_ID": "1", "SLURM_STEP_NODELIST": "localhost", "JAX_COORDINATOR_PORT": port}
    slurm |= {"SLURM_NTASKS": "2", "SLURM_PROCID": "1", "SLURM_LOCALID": "1"}
    by_hand = ("--coordinator", f"localhost:{port}", "--hosts", "2", "--host", "0")
    processes = [started(4, str(four)), started(2, str(two), *by_hand), started(2, str(two), **slurm)]
    here = digest()
    assert main([*SMALL, "--out", str(alone)]) == 0
    for process in processes:
        assert _answer(process) == (0, 4, here)
    assert alone.read_bytes() == four.read_bytes() == two.read_bytes()
