"""The update rules in C (rules.c), compiled here and now, where there is a gcc."""

import ctypes
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

SOURCE = Path(__file__).with_name("rules.c")
FLAGS = ("-O3", "-march=native", "-shared", "-fPIC")


@cache
def _library() -> ctypes.CDLL | None:
    gcc = shutil.which("gcc")
    if gcc is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "rules.so"
        subprocess.run([gcc, *FLAGS, "-o", library, SOURCE, "-lm"], check=True)
        return ctypes.CDLL(str(library))  # once loaded, the file is no longer needed


def runner(slug: str, numbers: np.ndarray, steps: int, width: int) -> Callable[[], np.ndarray] | None:
    """A function without arguments that takes the steps and returns the rows; None where C has no such rule.

    numbers, width: as `experiments.parameter_vector.pack` and `experiments.record.layout` give them.
    """
    library = _library()
    if library is None or not hasattr(library, slug):
        return None
    rule = library[slug]
    rule.argtypes = (ctypes.c_void_p, ctypes.c_long, ctypes.c_void_p)
    rule.restype = None

    def walk() -> np.ndarray:
        rows = np.empty((steps + 1, width))
        rule(numbers.ctypes.data, steps, rows.ctypes.data)
        return rows

    return walk
