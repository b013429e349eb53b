"""Durable files: one that is written is there whole, or not at all, also after a power cut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written_whole(path: Path, unfinished: Path) -> Iterator[BinaryIO]:
    """A file to write to, which gets its name when all of it is on the disk.

    Args:
        path: its name in the end; a file of this name is replaced.
        unfinished: its name until then, on the same file system.
    """
    with unfinished.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    flush_names(path.parent)


def flush_names(folder: Path) -> None:
    """See to it that the names of a folder's files are on the disk, where the system can do so."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
