"""Launchers: what starts a sweep on several hosts, and tells each process in its environment which one it is."""

from collections.abc import Mapping
from typing import NamedTuple


class Launcher(NamedTuple):
    """The names of what a launcher tells its processes.

    Attributes:
        name: JAX's own for the launcher.
        processes, rank, local_rank: how many there are, which one this is, and which one on its machine.
        address: from this JAX finds out where the first one is; up to Open MPI 4, and with Slurm.
        others: what is there, too, if it has started the process. The rest may come from a shell within a job.
    """

    name: str
    processes: str
    rank: str
    local_rank: str
    address: str
    others: tuple[str, ...] = ()


LAUNCHERS = (  # Open MPI first: it may itself have been started by Slurm
    Launcher(
        "ompi",
        "OMPI_COMM_WORLD_SIZE",
        "OMPI_COMM_WORLD_RANK",
        "OMPI_COMM_WORLD_LOCAL_RANK",
        "OMPI_MCA_orte_hnp_uri",
    ),
    Launcher(
        "slurm",
        "SLURM_NTASKS",
        "SLURM_PROCID",
        "SLURM_LOCALID",
        "SLURM_STEP_NODELIST",
        ("SLURM_STEP_NODELIST", "SLURM_JOB_ID"),
    ),
)


class Place(NamedTuple):
    """A process among all that share a sweep.

    Attributes:
        hosts: how many there are.
        host: which one this is, from 0.
        coordinator: host:port, where the first one listens; None where JAX can find it out.
        device: the GPU of its machine that it uses; None for all.
        launcher: the name of the one that JAX asks where the first one is; None if it need not, or cannot.
    """

    hosts: int
    host: int
    coordinator: str | None
    device: int | None = None
    launcher: str | None = None


ALONE = Place(1, 0, None)


def launched(environment: Mapping[str, str], coordinator: str | None) -> Place:
    """Where a launcher has put this process; `ALONE` if none has started it.

    Args:
        environment: of the process.
        coordinator: host:port, if a person said where the first process listens.
    """
    for launcher in LAUNCHERS:
        numbers = (launcher.processes, launcher.rank, launcher.local_rank)
        if all(name in environment for name in (*numbers, *launcher.others)):
            hosts, host, device = (int(environment[name]) for name in numbers)
            asked = launcher.name if coordinator is None and launcher.address in environment else None
            return Place(hosts, host, coordinator, device, asked)
    return ALONE
