"""Formulas that a person types: the slowest hostile text, how long one takes to read, and its value on a grid.

Each time stands beside something else that was measured in the same run.

Run with: python -m benchmarks.formulas
"""

import math

import numpy as np

from benchmarks.timing import seconds, take_turns
from expressions.formulas import MalformedFormula, in_numpy, jets, parse
from tests.expressions.formulas.hostile import HARMLESS, REFUSED

FORMULA = "(1-x)^2 + 100*(y - x^2)^2 + sin(3*x)*0.1"  # 40 characters, which Python reads, too
SLOWEST = 0.05  # seconds that a hostile text may cost
TIMES = 3  # that each is read; the best counts, as others use the machine, too
GRID, ROUNDS = 240, 20
AXIS = np.linspace(-2.0, 2.0, GRID)
X, Y = np.meshgrid(AXIS, AXIS)


def _read(text: str) -> None:
    """The text with its tree or its sentence, as the page asks for it."""
    try:
        parse(text)
    except MalformedFormula as fault:
        str(fault)


def _hand_written() -> np.ndarray:
    return (1 - X) ** 2 + 100 * (Y - X**2) ** 2 + np.sin(3 * X) * 0.1


def _print_hostile() -> None:
    times = {text: min(seconds(lambda text=text: _read(text)) for _ in range(TIMES)) for text in REFUSED + HARMLESS}
    slowest = max(times, key=lambda text: times[text])
    verdict = "met" if times[slowest] <= SLOWEST else "missed"
    print(f"{len(times)} hostile texts: the slowest {times[slowest] * 1e3:.2f} ms, {slowest[:40]!a}", flush=True)
    print(f"    at most {SLOWEST * 1e3:.0f} ms: {verdict}; the median {np.median(list(times.values())) * 1e3:.3f} ms")


def main() -> None:
    _print_hostile()
    tree = parse(FORMULA)
    timed = take_turns(
        {
            "parse": lambda: parse(FORMULA),
            "compile": lambda: compile(FORMULA, "", "eval"),
            "value": lambda: in_numpy(tree, {"x": X, "y": Y}),
            "by hand": _hand_written,
            "jets": lambda: jets(tree, X, Y, {}),
        },
        ROUNDS,
    )
    medians = {name: timing.median for name, timing in timed.items()}
    for name, rival, what in (
        ("parse", "compile", "of Python's own compile() on the same text"),
        ("value", "by hand", "of the same written in NumPy by hand"),
        ("jets", "value", "of the value alone"),
    ):
        ratio = medians[name] / medians[rival] if medians[rival] else math.inf
        where = "" if name == "parse" else f" on {GRID} x {GRID}"
        print(f"{name}{where}: median {medians[name] * 1e3:.3f} ms, {ratio:.2f} times that {what}", flush=True)


if __name__ == "__main__":
    main()
