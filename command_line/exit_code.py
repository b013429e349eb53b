"""How a command ends: with an exit code, and with one line on stderr where it could not do what was asked."""

import click
from pydantic import ValidationError

from command_line import words as say
from experiments.refusals import NotAnExperiment, sentences
from quantities import Refused

UNWRITTEN, NONSENSE = 1, 2


class Unwritten(Exception):
    """A file could not be written; the message says which and why."""


def exit_code(command: click.Command, arguments: list[str] | None, name: str) -> int:
    """Do what was asked, or write in one line on stderr why not.

    Args:
        command: what to do.
        arguments: the words that were given; None for those of the process.
        name: how the command was called.

    Returns:
        The exit code that --help explains.
    """
    try:
        command.main(arguments, prog_name=name, standalone_mode=False)
    except click.ClickException as error:
        return _fail(error.format_message(), NONSENSE)
    except ValidationError as error:
        return _fail(" ".join(sentences(error).values()), NONSENSE)
    except (NotAnExperiment, Refused) as error:
        return _fail(str(error), NONSENSE)
    except Unwritten as error:
        return _fail(str(error), UNWRITTEN)
    except click.Abort:
        return _fail(say.STOPPED, UNWRITTEN)
    return 0


def _fail(sentence: str, code: int) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return code
