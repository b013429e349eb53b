"""Sweeps on the command line: a grid in, one file out, on whatever devices and hosts there are.

python -m experiments.sweep --help
"""

import math
import os
from pathlib import Path
from typing import Any, get_args

import click

from command_line import words as shared
from command_line.exit_code import UNWRITTEN, Unwritten, exit_code
from command_line.given import experiment_of
from command_line.sweep import words as say
from command_line.sweep.axis import axes_of
from command_line.sweep.place import place_of
from command_line.sweep.progress import Progress
from experiments.sweep import TOLERANCE, Precision
from experiments.sweep.axes import MOST_AXES
from experiments.sweep.hosts import FirstHostFailed, HostLost, join, try_to_listen
from experiments.sweep.launchers import Place
from experiments.sweep.to_file import AnotherSweep, HostsDiffer, sweep_to_file
from experiments.sweep.to_file.journal import Damaged
from experiments.sweep.to_file.task import Task, make_task


def _task(experiment: str | None, axis: tuple[str, ...], tolerance: float, precision: str) -> Task:
    """What was asked for, if it makes sense."""
    if experiment is None:
        raise click.UsageError(shared.NOTHING)
    if not 0.0 < tolerance < math.inf:
        raise click.UsageError(say.NO_TOLERANCE.format(given=tolerance))
    given = axes_of(axis)
    if sum(not isinstance(values, range) or word != "seed" for word, values in given.items()) > MOST_AXES:
        raise click.UsageError(say.TOO_MANY.format(count=len(given), most=MOST_AXES))
    return make_task(experiment_of(experiment), given, tolerance, precision)


def _make(task: Task, path: Path, place: Place, restart: bool) -> None:
    """Make the sweep; the first host says what comes of it."""
    _try_to_listen(place)
    first, progress = place.host == 0, Progress()
    if first and place.hosts > 1:
        click.echo(say.WAITING.format(hosts=place.hosts), err=True)
    join(place)
    try:
        made = sweep_to_file(task, path, progress if first else _silent, restart)
    except AnotherSweep as other:
        sentence = say.ANOTHER if other.different else say.NO_SWEEP
        raise click.UsageError(sentence.format(path=other.path, different=", ".join(other.different))) from None
    except Damaged as part:
        raise Unwritten(say.DAMAGED.format(path=part.path)) from None
    except HostsDiffer:
        raise click.UsageError(say.HOSTS_DIFFER) from None
    except FirstHostFailed:
        raise Unwritten(say.FIRST_FAILED) from None
    except HostLost as loss:
        click.echo(say.HOST_LOST.format(reason=loss.__cause__), err=True)
        os._exit(UNWRITTEN)  # an orderly end would wait for the host that is gone
    except OSError as error:
        if not path.parent.is_dir():
            raise Unwritten(shared.NO_FOLDER.format(path=path, folder=path.parent)) from None
        raise Unwritten(shared.UNWRITABLE.format(path=error.filename or path, reason=error.strerror)) from None
    finally:
        progress.end()
    if first:
        size = f"{path.stat().st_size / 1e6:.1f} MB"
        sentence = say.WRITTEN if made else say.DONE_BEFORE
        click.echo(sentence.format(path=path, runs=math.prod(task.shape), size=size))


def _try_to_listen(place: Place) -> None:
    try:
        try_to_listen(place)
    except OSError as error:
        reason = os.strerror(error.errno or 0)  # without the address that create_server adds
        raise Unwritten(say.NOT_LISTENING.format(coordinator=place.coordinator, reason=reason)) from None


def _silent(_done: int, _runs: int) -> None:
    """The other hosts say nothing of how far they are."""


def _do(out: Path | None, restart: bool, **given: Any) -> None:
    """Check all that can be checked alone, before the hosts meet."""
    place = place_of(*(given.pop(word) for word in ("coordinator", "hosts", "host")))
    task = _task(**given)
    if out is None:
        raise click.UsageError(say.NO_OUT)
    _make(task, out, place, restart)


def _command() -> click.Command:
    """The command with its options and their words, looked up when it is called."""

    @click.command(
        help=say.HELP, epilog=shared.CODES.format(unwritten=say.UNWRITTEN), context_settings={"max_content_width": 110}
    )
    @click.argument("experiment", required=False)
    @click.option("--axis", metavar="WORD=VALUES", multiple=True, help=say.AXIS)
    @click.option("--out", metavar="FILE.npz", type=click.Path(path_type=Path), help=say.OUT)
    @click.option("--tolerance", type=float, default=TOLERANCE, show_default=True, help=shared.TOLERANCE)
    @click.option(
        "--precision",
        type=click.Choice(get_args(Precision)),
        default="float64",
        show_default=True,
        help=say.PRECISION,
    )
    @click.option("--restart", is_flag=True, help=say.RESTART)
    @click.option("--coordinator", metavar="HOST:PORT", help=say.COORDINATOR)
    @click.option("--hosts", type=int, help=say.HOSTS)
    @click.option("--host", type=int, help=say.HOST)
    def command(**given: Any) -> None:
        _do(**given)

    return command


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked, or write in one line on stderr why not; returns the exit code that --help explains."""
    return exit_code(_command(), arguments, "python -m experiments.sweep")
