"""A basin map beside NumPy and C: 256 x 256 starts, 500 steps of Adam on Himmelblau's function, ends only.

Ours is the whole of `experiments.sweep`, minima classified included, on all cores. The rivals keep the same of each
run (end, loss, lowest loss, steps to the target): NumPy takes a step of all runs at once, in its own float64 and in
float32; C walks chunks of runs on one thread, in float32. With -fno-math-errno gcc may use the vector units for
the square root; without it, as most would compile it, often not. None is timed before all have been seen to end in
the same places. Then: how cost grows with the number of starts, and the memory that the largest map takes.

Run with: python -m benchmarks.basin_map
"""

import ctypes
import shutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.timing import Call, take_turns
from experiments import Contender, Experiment, Sweep, sweep
from experiments.sweep import TOLERANCE

SIDE, STEPS, RATE, ROUNDS = 256, 500, 0.05, 15
SIDES = (64, 128, 256, 512)
MOST_NS, LEAST_OVER_NUMPY, MOST_OVER_C, MOST_EXPONENT, MOST_MEGABYTES, MOST_OFF = 1.5, 20.0, 1.5, 1.05, 1024, 0.001
FLAGS = ("-O3", "-march=native")
SOURCE = Path(__file__).with_name("basins.c")
HIMMELBLAU = Experiment(landscape="himmelblau", steps=STEPS, contenders=(Contender(optimizer="adam", rate=RATE),))
NUMBERS = np.array([RATE, 0.9, 0.999, 1e-8, TOLERANCE], np.float32)


def ours(side: int, precision: Any = "float32") -> Sweep:
    """The map, computed anew."""
    import_module("experiments.sweep").forget()
    along = np.linspace(-5.0, 5.0, side)
    return sweep(HIMMELBLAU, {"start.0": along, "start.1": along}, precision=precision)


def starts(side: int) -> np.ndarray:
    """All starts, (2, runs), in the order of the sweep."""
    along = np.linspace(-5.0, 5.0, side, dtype=np.float32)
    return np.stack([axis.ravel() for axis in np.meshgrid(along, along, indexing="ij")])


def numpy_walk(side: int, dtype: Any = float) -> np.ndarray:
    """All runs at once, (5, runs)."""
    theta = starts(side).astype(dtype)
    rate, beta1, beta2, epsilon, target = NUMBERS.astype(dtype)
    average, squares = np.zeros_like(theta), np.zeros_like(theta)
    lowest, above = np.full_like(theta[0], np.inf), np.zeros_like(theta[0])
    one = theta.dtype.type(1.0)
    for t in range(1, STEPS + 1):
        r, s = theta[0] ** 2 + theta[1] - 11, theta[0] + theta[1] ** 2 - 7
        np.minimum(lowest, r * r + s * s, out=lowest)
        above += lowest > target
        gradient = np.stack((4 * r * theta[0] + 2 * s, 2 * r + 4 * s * theta[1]))
        average = beta1 * average + (one - beta1) * gradient
        squares = beta2 * squares + (one - beta2) * gradient * gradient
        theta = theta - rate * average / ((one - beta1**t) * (np.sqrt(squares / (one - beta2**t)) + epsilon))
    loss = (theta[0] ** 2 + theta[1] - 11) ** 2 + (theta[0] + theta[1] ** 2 - 7) ** 2
    return np.stack((*theta, loss, np.minimum(lowest, loss), above))


def c_walk(side: int, *flags: str) -> Call | None:
    """The same in C on one thread, (5, runs); None where there is no gcc."""
    gcc = shutil.which("gcc")
    if gcc is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "basins.so"
        subprocess.run([gcc, *FLAGS, *flags, "-shared", "-fPIC", "-o", library, SOURCE, "-lm"], check=True)
        walk = ctypes.CDLL(str(library)).adam
    begun = starts(side)
    runs = begun.shape[1]

    def call() -> np.ndarray:
        ends = np.empty((5, runs), np.float32)
        pointers = [ctypes.c_void_p(array.ctypes.data) for array in (begun, NUMBERS, ends)]
        walk(pointers[0], ctypes.c_long(runs), ctypes.c_long(STEPS), *pointers[1:])
        return ends

    return call


def shares(minimum_reached: np.ndarray) -> np.ndarray:
    """The share of the starts that each minimum has, none first."""
    return np.bincount(minimum_reached.ravel() + 1, minlength=5) / minimum_reached.size


def compare() -> None:
    """Ours, NumPy and C on one map."""
    fast, exact = ours(SIDE), ours(SIDE, "float64")
    rivals: dict[str, Call] = {"sweep": lambda: ours(SIDE), "numpy": lambda: numpy_walk(SIDE)}
    rivals["numpy, float32"] = lambda: numpy_walk(SIDE, np.float32)
    for name, flags in (("c", ()), ("c, vectorised", ("-fno-math-errno",))):
        walk = c_walk(SIDE, *flags)
        rivals |= {name: walk} if walk else {}
    here = np.moveaxis(fast.ends[0, ..., 0, :], -1, 0).reshape(2, -1)
    for name, call in rivals.items():
        apart = 0.0 if name == "sweep" else np.mean(np.hypot(*(np.asarray(call())[:2] - here)) > 0.01)
        assert apart < MOST_OFF, f"{name} ends elsewhere"
    off = np.abs(shares(fast.minimum_reached) - shares(exact.minimum_reached)).max()
    found = take_turns(rivals, ROUNDS)
    each = 1e9 / SIDE**2 / STEPS
    print(f"{SIDE} x {SIDE} starts x {STEPS} steps of Adam{'best ms':>12}{'median ms':>12}{'ns per step and run':>22}")
    for name, timing in found.items():
        best, median = 1e3 * timing.best, 1e3 * timing.median
        print(f"{name:<40}{best:>8.1f}{median:>12.1f}{each * timing.best:>22.2f}")
    ns = each * found["sweep"].best
    print(f"At most {MOST_NS} ns: {_met(ns <= MOST_NS)}, {ns:.2f}.")
    for name in ("numpy", "numpy, float32"):
        ratio = found[name].best / found["sweep"].best
        print(f"At least {LEAST_OVER_NUMPY:g} times as fast as {name}: {_met(ratio >= LEAST_OVER_NUMPY)}, {ratio:.1f}.")
    for name in [name for name in found if name.startswith("c")]:
        ratio = found["sweep"].best / found[name].best
        print(f"At most {MOST_OVER_C} of one thread of {name}: {_met(ratio <= MOST_OVER_C)}, {ratio:.2f}.")
    print(f"Shares of basins, float32 against float64: {_met(off <= MOST_OFF)}, {100 * off:.3f} % apart at most.")


def grow() -> None:
    """How cost grows with the number of starts."""
    found = take_turns({str(side): lambda side=side: ours(side) for side in SIDES}, ROUNDS)
    runs, times = [int(side) ** 2 for side in found], [timing.best for timing in found.values()]
    exponent = np.polyfit(np.log(runs), np.log(times), 1)[0]
    print(", ".join(f"{side}^2: {1e3 * timing.best:.1f} ms" for side, timing in found.items()))
    print(f"Cost grows like starts^{exponent:.3f}, at most {MOST_EXPONENT}: {_met(exponent <= MOST_EXPONENT)}.")


def weigh() -> None:
    """What a process that makes the largest map is at its largest."""
    words = "import resource; from benchmarks.basin_map import ours; ours(512)"
    words += "; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    output = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True).stdout
    megabytes = float(output)
    print(f"512 x 512 starts, all of the process, at most {MOST_MEGABYTES} MB: ", end="")
    print(f"{_met(megabytes <= MOST_MEGABYTES)}, {megabytes:.0f} MB.")


def _met(is_so: bool) -> str:
    return "met" if is_so else "missed"


if __name__ == "__main__":
    compare()
    grow()
    weigh()
