"""Sweeps to a file: made part by part, so that one that was killed goes on where it was."""

import errno
import hashlib
import math
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from experiments.sweep.hosts import all_alike, is_first, loss_noticed, on_first
from experiments.sweep.to_file.archive import fingerprint_of, write_archive
from experiments.sweep.to_file.durable import written_whole
from experiments.sweep.to_file.fingerprint import differences, fingerprint
from experiments.sweep.to_file.journal import Journal
from experiments.sweep.to_file.task import Part, Task, run_part


class AnotherSweep(Exception):
    """A file or a folder is there, and holds something else.

    Attributes:
        path: of the file or the folder.
        different: the names of what differs; empty for what is no sweep.
    """

    def __init__(self, path: Path, different: list[str]) -> None:
        super().__init__(path, different)
        self.path = path
        self.different = different


class HostsDiffer(Exception):
    """The hosts were not given the same, or have not the same versions and processors."""


@loss_noticed()
def sweep_to_file(task: Task, path: Path, progress: Callable[[int, int], object], restart: bool = False) -> bool:
    """Make a sweep and write it to a file; on several hosts the first one reads and writes.

    Each part is kept beside the file when it is finished. A sweep that was killed makes what is missing, and ends with
    the same bytes as one that was not.

    Args:
        task: what is swept.
        path: of the file.
        progress: called with the number of runs that are done, and of all.
        restart: whether to begin anew, and to replace what is there.

    Returns:
        Whether there was something to do: False if the file is there already.

    Raises:
        AnotherSweep: on the first host; a file or parts are there, and not of this sweep.
        Damaged: on the first host; a part that was kept cannot be read.
        FirstHostFailed: on the other hosts, where the first one has an error.
        HostsDiffer: on all hosts.
        HostLost: on those that are left, where one has died.
        OSError: on the first host; a file cannot be read or written.
    """
    mark, parts = fingerprint(task), task.parts()
    journal = Journal(Path(f"{path}.parts"))
    if not all_alike(hashlib.sha256(mark.encode()).digest()):
        raise HostsDiffer
    finished, *done = on_first(lambda: _begin(journal, path, mark, restart, len(parts)), 1 + len(parts))
    if finished:
        return False
    sizes = [_size(part) for part in parts]
    runs, all_runs = sum(size for size, kept in zip(sizes, done, strict=True) if kept), sum(sizes)
    progress(runs, all_runs)
    for i, part in enumerate(parts):
        if not done[i]:
            found = run_part(task, part, partial(_within, progress, runs, sizes[i], all_runs))
            on_first(lambda i=i, found=found: journal.keep(i, found) or (), 0)
            runs += sizes[i]
    if is_first():  # it may take minutes, and nobody needs to hear of it
        _finish(journal, path, mark, task)
    return True


def _size(part: Part) -> int:
    return math.prod(own.stop - own.start for own in part.block)


def _within(progress: Callable[[int, int], object], before: int, size: int, all_runs: int, share: float) -> None:
    """Within a part `run_grid` says which share of it is done."""
    progress(before + round(share * size), all_runs)


def _begin(journal: Journal, path: Path, mark: str, restart: bool, count: int) -> list[int]:
    """Whether the file is there already, then for each part whether it is."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if restart:  # once: if this process is killed, too, the next one goes on
        journal.forget()
        path.unlink(missing_ok=True)
    elif path.exists():
        _same(path, fingerprint_of(path), mark)
        journal.forget()  # of a process that was killed between its last two steps
        return [1] * (1 + count)
    kept = journal.fingerprint()
    if kept is None:
        journal.begin(mark)
    else:
        _same(journal.folder, kept, mark)
    return [0, *journal.done(count)]


def _same(path: Path, there: str | None, mark: str) -> None:
    """Refuse what is of another sweep."""
    if there != mark:
        raise AnotherSweep(path, differences(mark, there) if there else [])


def _finish(journal: Journal, path: Path, mark: str, task: Task) -> None:
    """Join the parts, and remove them."""
    with written_whole(path, journal.unfinished) as file:
        write_archive(file, task, journal, mark)
    journal.forget()
