"""The fingerprint of a sweep: all that its bits depend on. How many devices and hosts share it is not in it."""

import hashlib
import json
import platform
from functools import cache
from importlib.metadata import version

import jax

from experiments.address import address
from experiments.code_digest import code_digest
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
            "code": _code_digest(),
        }
    )


def differences(one: str, other: str) -> list[str]:
    """The names of what is not the same in two fingerprints; none where the other text is no fingerprint.

    Args:
        one: a fingerprint.
        other: any text that was found where one should be.
    """
    try:
        second = json.loads(other)
    except ValueError:
        return []
    first = json.loads(one)
    return [name for name in first if first[name] != second.get(name)] if isinstance(second, dict) else []


@cache
def _code_digest() -> str:
    """Of the code that decides how a run ends, and of the landscapes' data."""
    return code_digest(_CODE)
