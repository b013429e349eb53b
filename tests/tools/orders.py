"""How fast the methods converge: rates and orders measured on their paths, beside what theory says.

Of an error e a step of linear convergence leaves rate * e, of order p a constant * e^p. The valley is
L = (x^2 + k y^2) / 2 with k = 100, so that mu = 1 and L = k.

Theory: Nocedal and Wright, Numerical Optimization, 2006, chapters 3 and 6; Polyak 1964 for momentum.
"""

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import NamedTuple

import numpy as np

from experiments import Contender, Experiment, Trajectory, run
from landscapes import Point
from quantities import Value

CONDITION = 100.0
ROOT = sqrt(CONDITION)
BEST_LINEAR = (CONDITION - 1.0) / (CONDITION + 1.0)
BEST_MOMENTUM = (ROOT - 1.0) / (ROOT + 1.0)
KANTOROVICH = BEST_LINEAR**2
GONE = 1e-9  # of the first error: what counts as there
# Down to which error steps can be distinguished: rounding, or where the lowest loss is not zero its root, because a
# search along a line compares losses.
FLOOR, FLOOR_BY_LOSSES = 1e-11, 5e-8


class Measure(NamedTuple):
    """What was measured, what theory says, and between which two numbers it has to lie for both to agree."""

    what: str
    measured: float
    theory: str
    least: float
    most: float

    @property
    def agrees(self) -> bool:
        return self.least <= self.measured <= self.most


VALLEY: dict[str, Value] = {"condition": CONDITION, "rotation": 0.0}


def _walk(landscape: str, optimizer: str, rate: float, start: Point, steps: int, **hyper: Value) -> Trajectory:
    contender = Contender(optimizer=optimizer, rate=rate, hyper=hyper)
    shape = VALLEY if landscape == "elongated_valley" else {}
    return run(
        Experiment(landscape=landscape, landscape_parameters=shape, start=start, steps=steps, contenders=(contender,))
    )[0]


def _valley(optimizer: str, rate: float, start: Point, steps: int, **hyper: Value) -> Trajectory:
    return _walk("elongated_valley", optimizer, rate, start, steps, **hyper)


def _sizes(t: Trajectory) -> np.ndarray:
    """(steps + 1,), the distances from the minimum of the valley."""
    return np.linalg.norm(t.positions, axis=1)


def _near(what: str, measured: float, theory: float, within: float) -> Measure:
    return Measure(what, measured, f"{theory:.6f}", theory - within, theory + within)


def linear_rates() -> Iterator[Measure]:
    """What a step leaves of the error once the slowest part is all that is left, within 2 % of the distance to 1."""
    for what, theory, optimizer, rate, hyper in (
        ("gradient descent, a = 1/L", 1.0 - 1.0 / CONDITION, "gradient_descent", 1.0 / CONDITION, {}),
        ("gradient descent, a = 2/(mu + L)", BEST_LINEAR, "gradient_descent", 2.0 / (1.0 + CONDITION), {}),
        (
            "momentum, Polyak's a and beta",
            BEST_MOMENTUM,
            "momentum",
            4.0 / (ROOT + 1.0) ** 2,
            {"beta": BEST_MOMENTUM**2},
        ),
    ):
        sizes = _sizes(_valley(optimizer, rate, (3.0, 2.0), 1000, **hyper))
        # Over half the run: at a double root the error is t * rate^t, whose t has faded by then.
        left = float((sizes[1000] / sizes[500]) ** (1.0 / 500.0))
        yield _near(f"rate of {what}", left, theory, 0.02 * (1.0 - theory))


def steepest_descent() -> Iterator[Measure]:
    """The share of the loss that a step with the exact search leaves: Kantorovich's bound, met from the worst start."""

    def shares(start: Point) -> np.ndarray:
        losses = _valley("steepest_descent", 1.0, start, 40, search="exact").losses
        return losses[1:] / losses[:-1]

    worst = shares((CONDITION, 1.0))
    yield _near("steepest descent from (k, 1), smallest share", worst.min(), KANTOROVICH, 1e-8)
    yield _near("steepest descent from (k, 1), largest share", worst.max(), KANTOROVICH, 1e-8)
    others = max(shares((CONDITION, y)).max() for y in (-30.0, 0.1, 0.9, 1.2, 5.0))
    yield Measure("steepest descent from elsewhere, largest share", others, f"<= {KANTOROVICH:.6f}", 0.0, KANTOROVICH)


def steps_on_a_quadratic() -> Iterator[Measure]:
    """After how many steps the error is gone."""
    for optimizer, hyper, most, theory in (
        ("newton", {}, 1, "1"),
        ("levenberg_marquardt", {"nu": 1e-12}, 1, "1"),
        ("levenberg_marquardt", {}, 5, "a few"),
        ("bfgs", {"search": "exact"}, 3, "<= n + 1 = 3"),
        ("dfp", {"search": "exact"}, 3, "<= n + 1 = 3"),
    ):
        sizes = _sizes(_valley(optimizer, 1.0, (3.0, 2.0), 20, **hyper))
        taken = int(np.argmax(sizes <= GONE * sizes[0])) or 20
        yield Measure(f"steps of {optimizer} {_words(hyper)}", taken, theory, 1, most)


def orders() -> Iterator[Measure]:
    """Of the last steps before rounding: the order log e_(t+1) / log e_t, and the last ratio e_(t+1) / e_t."""
    for landscape, start, floor in (("rosenbrock", (-1.2, 1.0), FLOOR), ("gabor", (0.4, 15.0), FLOOR_BY_LOSSES)):
        for optimizer, search in (("bfgs", "exact"), ("bfgs", "armijo"), ("dfp", "exact")):
            e = _errors(_walk(landscape, optimizer, 1.0, start, 100, search=search), floor)
            order = float(np.sqrt(np.log(e[-1]) / np.log(e[-3])))  # over two steps, since good and bad ones alternate
            what = f"{optimizer}, {search} search, on {landscape}"
            yield Measure(f"order of {what}", order, "> 1", 1.2, 2.5)
            yield Measure(f"last ratio of {what}", float(e[-1] / e[-2]), "-> 0", 0.0, 0.03)
    e = _errors(_walk("gabor", "newton", 1.0, (-0.3, 15.5), 20), FLOOR)
    order = float(np.log(e[-1] / e[-2]) / np.log(e[-2] / e[-3]))  # without the constant
    yield Measure("order of newton on gabor", order, "2", 1.8, 2.2)


def _errors(t: Trajectory, floor: float) -> np.ndarray:
    """The distances from where a run that converged has ended, as long as they are above the floor."""
    errors = np.linalg.norm(t.positions - t.positions[-1], axis=1)
    return errors[: int(np.argmax(errors < floor))]


def _words(hyper: Mapping[str, Value]) -> str:
    return ", ".join(f"{name} {value}" for name, value in hyper.items()) or "by default"


def measures() -> list[Measure]:
    """All of them, in the order of the table."""
    return [*linear_rates(), *steepest_descent(), *steps_on_a_quadratic(), *orders()]
