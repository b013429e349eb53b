"""Which host a process is: read from what Open MPI and Slurm put into its environment, or given by hand."""

import click
import pytest

from command_line.sweep.place import place_of
from experiments.sweep.launchers import ALONE, LAUNCHERS, Place

OPEN_MPI = {"OMPI_COMM_WORLD_SIZE": "4", "OMPI_COMM_WORLD_RANK": "3", "OMPI_COMM_WORLD_LOCAL_RANK": "1"}
OPEN_MPI_4 = OPEN_MPI | {"OMPI_MCA_orte_hnp_uri": "1249968128.0;tcp://192.0.2.2:52193"}
SLURM_JOB = {"SLURM_JOB_ID": "7", "SLURM_NTASKS": "2", "SLURM_PROCID": "0", "SLURM_LOCALID": "0"}
SLURM_STEP = SLURM_JOB | {"SLURM_STEP_NODELIST": "node[01-02]"}


@pytest.fixture(autouse=True)
def _no_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    for launcher in LAUNCHERS:
        monkeypatch.delenv(launcher.processes, raising=False)


@pytest.mark.parametrize(
    ("environment", "coordinator", "place"),
    [
        ({}, None, ALONE),
        (OPEN_MPI_4, None, Place(4, 3, None, 1, "ompi")),
        (OPEN_MPI, "node1:9876", Place(4, 3, "node1:9876", 1)),
        (OPEN_MPI_4 | SLURM_STEP, None, Place(4, 3, None, 1, "ompi")),
        (SLURM_STEP, None, Place(2, 0, None, 0, "slurm")),
        (SLURM_STEP, "node1:9876", Place(2, 0, "node1:9876", 0)),
        (SLURM_JOB, None, ALONE),  # the job's own shell, which waits for nobody
    ],
)
def test_a_launcher_says_it(
    environment: dict[str, str], coordinator: str | None, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert place_of(coordinator, None, None) == place


def test_a_person_says_it() -> None:
    assert place_of("[fd00::2]:9876", 2, 1) == Place(2, 1, "[fd00::2]:9876")


def test_open_mpi_5_does_not_say_where_the_first_host_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in OPEN_MPI.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(click.UsageError, match="does not say where host 0 is"):
        place_of(None, None, None)
    with pytest.raises(click.UsageError, match="leave out --hosts"):
        place_of("node1:9876", 4, 3)
