"""The file of a sweep: an NPZ that is written array by array, part by part, so that it may be larger than the memory.

final_losses  best_losses  steps_to  stays_from  minimum_reached  diverged  ends
axes  <the values of each axis under its word>  names  experiment  tolerance  precision  citation  fingerprint
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

import numpy as np

from experiments.address import address
from experiments.citation import citation
from experiments.names import names
from experiments.sweep.runner import Sweep
from experiments.sweep.to_file.journal import NOT_AN_NPZ, Journal
from experiments.sweep.to_file.task import Task


def write_archive(file: BinaryIO, task: Task, journal: Journal, fingerprint: str) -> None:
    """Write the sweep, all of whose parts are in the journal. The same sweep gives the same bytes."""
    count = len(task.parts())
    with ZipFile(file, "w") as archive:
        for field in Sweep._fields:
            first = journal.read(0, field)
            shape = (*task.shape, *first.shape[len(task.axes) :])
            _write(archive, field, first.dtype, shape, (journal.read(i, field) for i in range(count)))
        for name, array in _described(task, fingerprint):
            _write(archive, name, array.dtype, array.shape, [array])


def _described(task: Task, fingerprint: str) -> Iterator[tuple[str, np.ndarray]]:
    """What the arrays are of."""
    yield "axes", np.array([axis.word for axis in task.axes])
    for axis, values in zip(task.axes, task.values, strict=True):
        yield axis.word, values
    yield "names", np.array(names(task.experiment))
    yield "experiment", np.array(address(task.experiment))
    yield "tolerance", np.array(task.tolerance)
    yield "precision", np.array(task.precision)
    yield "citation", np.array(citation(task.precision))
    yield "fingerprint", np.array(fingerprint)


def _write(archive: ZipFile, name: str, dtype: np.dtype, shape: tuple[int, ...], pieces: Iterable[np.ndarray]) -> None:
    """One array, whose elements are those of the pieces, one after the other."""
    with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:  # an entry has no date of its own
        header = {"descr": np.lib.format.dtype_to_descr(dtype), "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(entry, header)
        for piece in pieces:
            entry.write(piece.tobytes())


def fingerprint_of(path: Path) -> str | None:
    """The fingerprint of a sweep's file; None if the file is none.

    Raises:
        OSError: there is no such file, or it cannot be read.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            return str(archive["fingerprint"])
    except NOT_AN_NPZ:
        return None
