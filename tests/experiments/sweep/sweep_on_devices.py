"""A sweep in a process of its own, on the devices and hosts that its arguments ask for. It says how many devices
it saw, and a digest of the ends.

    python -m tests.experiments.sweep.sweep_on_devices [address of the coordinator, number of hosts, which of them]
"""

import hashlib
import sys

import jax
import numpy as np

from experiments import Contender, Experiment, sweep


def digest() -> str:
    """Of two sweeps: one has more chunks than devices, the other fewer, and noise."""
    contender = Contender(optimizer="momentum", rate=0.01)
    experiment = Experiment(landscape="elongated_valley", steps=30, contenders=(contender,))
    many = sweep(experiment, {"start.0": np.linspace(-2.0, 2.0, 61), "start.1": np.linspace(-1.0, 1.0, 40)})
    few = sweep(experiment, {"noise": [0.1, 0.2]}, seeds=3)
    return hashlib.sha256(many.ends.tobytes() + few.ends.tobytes()).hexdigest()


def main(coordinator: str = "", hosts: str = "1", host: str = "0") -> None:
    """Say it on the last line; the hosts have lines of their own."""
    if coordinator:
        jax.distributed.initialize(coordinator, int(hosts), int(host))
    sys.stdout.write(f"{len(jax.devices())} {digest()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
