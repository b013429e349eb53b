"""Where this process stands among the hosts of a sweep: as a launcher says, or a person."""

import os
import re

import click

from command_line.sweep import words as say
from experiments.sweep.launchers import ALONE, Place, launched

_ADDRESS = re.compile(r".+:(\d{1,5})", re.ASCII)
_HIGHEST_PORT = 65535


def place_of(coordinator: str | None, hosts: int | None, host: int | None) -> Place:
    """The place of this process.

    Args:
        coordinator, hosts, host: what a person said, or None. With a launcher the first may be given, and no other.

    Raises:
        click.UsageError: what was said makes no sense.
    """
    if coordinator is not None and not _is_address(coordinator):
        raise click.UsageError(say.NO_ADDRESS.format(given=coordinator))
    found = launched(os.environ, coordinator)
    if hosts is None and host is None and (coordinator is None or found is not ALONE):
        if found.hosts > 1 and found.coordinator is None and found.launcher is None:
            raise click.UsageError(say.WHERE.format(hosts=found.hosts))
        return found
    if found.hosts > 1:
        raise click.UsageError(say.PLACED_TWICE)
    if hosts is None or host is None or coordinator is None:
        raise click.UsageError(say.NO_PLACE)
    if hosts < 1:
        raise click.UsageError(say.NO_HOSTS.format(hosts=hosts))
    if not 0 <= host < hosts:
        raise click.UsageError(say.NO_HOST.format(host=host, hosts=hosts, last=hosts - 1))
    return Place(hosts, host, coordinator)


def _is_address(text: str) -> bool:
    found = _ADDRESS.fullmatch(text)
    return found is not None and 1 <= int(found[1]) <= _HIGHEST_PORT
