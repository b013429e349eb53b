"""The command line: an experiment in, results or files out. It is a door, like app.py, and has no server behind it.

python -m experiments --help
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import click

from command_line import words as say
from command_line.console import catalogue_as_text, results_as_text
from command_line.exit_code import Unwritten, exit_code
from command_line.given import experiment_of
from experiments import Experiment, run
from experiments.address import address
from experiments.contender import GOAL
from experiments.fair import Settings, search, with_best_rates
from experiments.sweep import TOLERANCE
from views import player_words
from views.export_formats import FORMATS
from views.export_request import ExportRequest
from views.film import Track

_PERCENT = 100


def _size(_context: click.Context, _option: click.Parameter, given: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", given)
    if not found:
        raise click.UsageError(say.NO_SIZE.format(given=given))
    return int(found[1]), int(found[2])


def _write(path: Path, file: bytes) -> None:
    try:
        path.write_bytes(file)
    except OSError as error:
        raise Unwritten(say.UNWRITABLE.format(path=path, reason=error.strerror)) from None
    click.echo(say.WRITTEN.format(path=path, size=f"{len(file) / 1000:.0f} kB"))


def _progress_bar(label: str) -> Track:
    """Iterates over a film's steps with a progress bar, if stderr is a terminal."""

    def track(steps: list[int]) -> Iterator[int]:
        with click.progressbar(steps, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
            yield from bar

    return track


def _files(command: Callable[..., None]) -> Callable[..., None]:
    """An option for each format."""
    for slug, made in reversed(FORMATS.items()):
        use = say.PICTURE if made.kind == "picture" else player_words.WORDS["formats"][slug][1]
        option = click.option(f"--{slug}", metavar=f"FILE.{made.suffix}", type=click.Path(path_type=Path), help=use)
        command = option(command)
    return command


def _field(
    field: str, kind: type | click.ParamType | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """An option that is a field of `ExportRequest`, with the field's choices and default."""
    declared = ExportRequest.model_fields[field]
    choice = click.Choice(get_args(declared.annotation))
    return click.option(
        f"--{field.replace('_', '-')}",
        type=kind or choice,
        default=declared.default,
        show_default=True,
        help=getattr(say, field.upper()),
    )


def _at_best_rates(experiment: Experiment, goal: str, tolerance: float) -> Experiment:
    """The same race with the best rate of each contender; its string is printed, for it to be run again."""
    with click.progressbar(
        length=_PERCENT, label=say.SEARCHING, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        found = search(
            experiment, Settings(goal, tolerance), lambda fraction: bar.update(round(_PERCENT * fraction) - bar.pos)
        )
    fair = with_best_rates(experiment, goal, found)
    click.echo(address(fair))
    return fair


def _do(experiment: str | None, tolerance: float, listed: bool, fair: str | None, **given: Any) -> None:
    """Print or write what was asked for."""
    if listed:
        return click.echo(catalogue_as_text())
    if experiment is None:
        raise click.UsageError(say.NOTHING)
    if not tolerance > 0:
        raise click.UsageError(say.NO_TOLERANCE.format(given=tolerance))
    paths: dict[str, Path] = {slug: path for slug in FORMATS if (path := given.pop(slug)) is not None}
    width, height = given.pop("size")
    race = experiment_of(experiment)
    request = ExportRequest.model_validate(
        {"experiment": race, "width": width, "height": height, "tolerance": tolerance} | given
    )
    for path in paths.values():  # now, and not after a minute of drawing
        if not path.parent.is_dir():
            raise Unwritten(say.NO_FOLDER.format(path=path, folder=path.parent))
    if fair:
        request = request.model_copy(update={"experiment": _at_best_rates(race, fair, tolerance)})
    result = run(request.experiment)
    for slug, path in paths.items():
        _write(path, FORMATS[slug].write(result, request, _progress_bar(str(path))))
    if not paths:
        click.echo(results_as_text(result, tolerance))
    return None


def _command() -> click.Command:
    """The command with its options and their words, looked up when it is called."""

    @click.command(
        help=say.HELP, epilog=say.CODES.format(unwritten=say.UNWRITTEN), context_settings={"max_content_width": 110}
    )
    @click.argument("experiment", required=False)
    @_files
    @_field("view")
    @_field("theme")
    @click.option("--size", metavar="WIDTHxHEIGHT", default="640x480", show_default=True, callback=_size, help=say.SIZE)
    @_field("frames", int)
    @_field("frame_rate", int)
    @_field("step", int)
    @click.option("--surface", is_flag=True, help=say.SURFACE)
    @click.option("--tolerance", type=float, default=TOLERANCE, show_default=True, help=say.TOLERANCE)
    @click.option("--fair", type=click.Choice(GOAL.words), help=say.FAIR)
    @click.option("--list", "listed", is_flag=True, help=say.LIST)
    def command(**given: Any) -> None:
        _do(**given)

    return command


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked, or write in one line on stderr why not; returns the exit code that --help explains."""
    return exit_code(_command(), arguments, "python -m experiments")
