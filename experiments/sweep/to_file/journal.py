"""The journal of a sweep: its finished parts, each a file in a folder beside the result.

    sweep.npz.parts/fingerprint.json  sweep.npz.parts/000000.npz  sweep.npz.parts/000001.npz  ...

A part that is there is whole. What was not finished when the process was killed has another name, and is not read.
"""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np

from experiments.sweep.runner import Sweep
from experiments.sweep.to_file.durable import flush_names, written_whole

_FINGERPRINT, _UNFINISHED = "fingerprint.json", "unfinished"
# What NumPy raises where a file is no NPZ, is cut off or encrypted, or has not the array.
NOT_AN_NPZ = (ValueError, EOFError, KeyError, IndexError, TypeError, RuntimeError, BadZipFile)


class Damaged(Exception):
    """A part is there, and cannot be read.

    Attributes:
        path: of its file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Journal(NamedTuple):
    """The folder of the parts; all its methods raise OSError where a file cannot be read or written."""

    folder: Path

    @property
    def unfinished(self) -> Path:
        """The name of a file while it is written."""
        return self.folder / _UNFINISHED

    def fingerprint(self) -> str | None:
        """Of the sweep whose parts are here; None where there are none."""
        file = self.folder / _FINGERPRINT
        return file.read_text("utf-8", errors="replace") if file.exists() else None

    def begin(self, fingerprint: str) -> None:
        """Make the folder, for the parts of this sweep."""
        self.folder.mkdir(exist_ok=True)
        flush_names(self.folder.parent)
        with written_whole(self.folder / _FINGERPRINT, self.unfinished) as file:
            file.write(fingerprint.encode())

    def done(self, count: int) -> np.ndarray:
        """Which of so many parts are here."""
        return np.array([self._file(i).exists() for i in range(count)])

    def keep(self, i: int, part: Sweep) -> None:
        """Write part i."""
        with written_whole(self._file(i), self.unfinished) as file:
            np.savez(file, allow_pickle=False, **part._asdict())

    def read(self, i: int, field: str) -> np.ndarray:
        """One field of part i.

        Raises:
            Damaged: the part's file is not what was written.
        """
        content = BytesIO(self._file(i).read_bytes())  # in a file, a wrong address would look like a fault of the disk
        try:
            with np.load(content, allow_pickle=False) as part:
                return part[field]
        except NOT_AN_NPZ:
            raise Damaged(self._file(i)) from None

    def forget(self) -> None:
        """Remove the parts, and the folder. Files that are not of a journal stay, and so does the folder then."""
        if not self.folder.is_dir():
            return
        for file in (*self.folder.glob("[0-9]*.npz"), self.unfinished, self.folder / _FINGERPRINT):
            file.unlink(missing_ok=True)
        if not any(self.folder.iterdir()):
            self.folder.rmdir()

    def _file(self, i: int) -> Path:
        return self.folder / f"{i:06d}.npz"
