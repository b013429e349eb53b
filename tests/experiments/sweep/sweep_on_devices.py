"""A sweep in a process of its own, on the devices and hosts that its environment and arguments ask for. It writes the
file of a small one, then says how many devices it saw, and a digest of the ends of two more.

    python -m tests.experiments.sweep.sweep_on_devices sweep.npz [--coordinator ... --hosts ... --host ...]
"""

import hashlib
import sys

import jax
import numpy as np

from command_line.sweep.main import main
from experiments import Contender, Experiment, sweep

SMALL = (
    "landscape=line_fit&steps=30&c=adam;rate=0.05;batch=3&c=gradient_descent;rate=5;label=diverges",
    *("--axis", "rate=0.01..9:log:5", "--axis", "seed=0..6", "--axis", "noise=0,1"),
)


def digest() -> str:
    """Of two sweeps: one has more chunks than devices, the other fewer, and noise."""
    contender = Contender(optimizer="momentum", rate=0.01)
    experiment = Experiment(landscape="elongated_valley", steps=30, contenders=(contender,))
    many = sweep(experiment, {"start.0": np.linspace(-2.0, 2.0, 61), "start.1": np.linspace(-1.0, 1.0, 40)})
    few = sweep(experiment, {"noise": [0.1, 0.2]}, seeds=3)
    return hashlib.sha256(many.ends.tobytes() + few.ends.tobytes()).hexdigest()


if __name__ == "__main__":
    code = main([*SMALL, "--out", *sys.argv[1:]])
    sys.stdout.write(f"{code} {len(jax.devices())} {digest()}\n")  # the hosts have lines of their own before it
