"""The first steps of every rule that takes a theta of any length, as they were before there were networks.

    python -m tests.optimizers.first_steps > tests/optimizers/first_steps.json

The stored ones were computed before anything but a race used the kernels. To be kept is what races compute, so a rule
that comes later is not recorded here. Another type of CPU may give other last bits: `tests.recorded.bits` prints
digests of whole races, by which two versions are compared bit for bit on one machine.
"""

import json
import sys
from pathlib import Path

from experiments.defaults import default_rate
from optimizers import OPTIMIZERS
from tests.one_run import follow

LANDSCAPE, STEPS = "rosenbrock", 20
MATRIX = {"newton", "bfgs", "dfp", "levenberg_marquardt"}
FILE = Path(__file__).with_suffix(".json")


def first_steps(slug: str, rate: float) -> list[list[float]]:
    """Where the rule is before each step and after the last one, [theta_0, theta_1] each."""
    return follow(LANDSCAPE, slug, rate, steps=STEPS).positions.tolist()


if __name__ == "__main__":
    rates = {slug: default_rate(slug, LANDSCAPE) / 5 for slug in OPTIMIZERS if slug not in MATRIX}
    found = {slug: {"rate": rate, "positions": first_steps(slug, rate)} for slug, rate in rates.items()}
    json.dump(found, sys.stdout)
