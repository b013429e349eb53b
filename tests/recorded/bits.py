"""The bits that the recorded texts compute, a line each, so that two versions can be compared on one machine.

    python -m tests.recorded.bits > bits.txt

In an older checkout without this folder, copy it there first. Another type of CPU may give other last bits.
"""

import hashlib
from contextlib import redirect_stdout
from io import StringIO

import numpy as np

from experiments import Result
from tests.recorded.entries import entries, replay


def digest(result: Result) -> str:
    """SHA-256 of all positions and losses of all contenders, as little-endian float64."""
    found = hashlib.sha256()
    for trajectory in result:
        for array in (trajectory.positions, trajectory.losses):
            found.update(np.ascontiguousarray(array, "<f8").tobytes())
    return found.hexdigest()


if __name__ == "__main__":
    for name, entry in entries().items():
        with redirect_stdout(StringIO()):  # a script prints its table
            _, result = replay(entry)
        print(name, digest(result))
