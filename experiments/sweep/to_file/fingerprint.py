"""The fingerprint of a sweep: all that its bits depend on. How many devices and hosts share it is not in it."""

import hashlib
import json
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

import jax

from experiments.address import address
from experiments.sweep.to_file.task import Task

_CODE = ("quantities.py", "landscapes", "optimizers", "experiments")
_LIBRARIES = ("jax", "jaxlib", "numpy", "optax")


def fingerprint(task: Task) -> str:
    """A JSON object, the same text for the same bits."""
    axes = {axis.word: hashlib.sha256(axis.numbers.tobytes()).hexdigest() for axis in task.axes}
    return json.dumps(
        {
            "experiment": address(task.experiment),
            "axes": list(axes.items()),
            "tolerance": task.tolerance,
            "precision": task.precision,
            "processor": f"{platform.machine()} {jax.devices()[0].device_kind}",
            "libraries": {name: version(name) for name in _LIBRARIES},
            "code": _code(),
        }
    )


def differences(one: str, other: str) -> list[str]:
    """The names of what is not the same in two fingerprints."""
    first, second = json.loads(one), json.loads(other)
    return [name for name in first if first[name] != second.get(name)]


@cache
def _code() -> str:
    """A digest of the code that decides how a run ends, and of the landscapes' data."""
    root = Path(__file__).parents[3]
    digest = hashlib.sha256()
    for entry in _CODE:
        below = root / entry
        for file in [below] if below.is_file() else sorted((*below.rglob("*.py"), *below.rglob("*.json"))):
            digest.update(file.read_bytes())
    return digest.hexdigest()
