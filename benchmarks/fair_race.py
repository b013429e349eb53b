"""What the search for a fair race costs, and how near its rates are to those of the theory.

Six contenders on the elongated valley, first with the compilations and then without. The sweeps that are kept are let
go before each search.

Run with: python -m benchmarks.fair_race
"""

import math

from benchmarks.timing import seconds, take_turns
from experiments import Experiment
from experiments.defaults import default_contender
from experiments.fair import BUDGET, Settings, search
from experiments.sweep import forget

MOST = 1.5  # seconds, after compiling
STEPS, ROUNDS, CONDITION = 100, 5, 20.0
OPTIMIZERS = ("gradient_descent", "momentum", "nesterov", "rmsprop", "adagrad", "adam")
GOALS = ("loss", "steps")


def _race(optimizers: tuple[str, ...], beta: float | None = None) -> Experiment:
    contenders = [default_contender(slug, "elongated_valley").model_dump() for slug in optimizers]
    for contender in contenders:
        contender["hyper"] = {} if beta is None else {"beta": beta}
    return Experiment.model_validate({"landscape": "elongated_valley", "steps": STEPS, "contenders": contenders})


def _search(experiment: Experiment, goal: str) -> None:
    forget()
    search(experiment, Settings(goal))


def main() -> None:
    race = _race(OPTIMIZERS)
    print(f"{len(OPTIMIZERS)} contenders, {BUDGET.trials} rates each, {STEPS} steps")
    print(f"first search, with the compilations: {seconds(lambda: _search(race, GOALS[0])):.2f} s")
    found = take_turns({goal: lambda goal=goal: _search(race, goal) for goal in GOALS}, ROUNDS)
    for goal, timing in found.items():
        print(f"after compiling, goal {goal}: best {timing.best:.2f} s, median {timing.median:.2f} s")
    print(f"At most {MOST} s: {'met' if max(one.median for one in found.values()) <= MOST else 'missed'}.")
    root, largest, smallest = math.sqrt(CONDITION), CONDITION, 1.0
    (descent,) = search(_race(("gradient_descent",)), Settings("loss"))
    print(f"gradient descent: {descent.best_rate / (2 / (largest + smallest)):.3f} of 2/(L + mu)")
    (momentum,) = search(_race(("momentum",), ((root - 1) / (root + 1)) ** 2), Settings("loss"))
    print(f"momentum: {momentum.best_rate / (4 / (root + 1) ** 2):.3f} of 4/(sqrt L + sqrt mu)^2, at Polyak's beta")


if __name__ == "__main__":
    main()
