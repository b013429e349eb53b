"""Rare features: rules with a rate for each coordinate fit them hundreds of times sooner, along the axes alone."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from experiments import Contender, Experiment, run
from experiments.result import Result
from experiments.trajectory import Trajectory
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS, _LONG = 200, 4096  # of the race, and of a run whose arrival is looked for
_MOST = 10  # such runs, one after the other
_NEAR = 0.01  # as a share of each weight
_RATES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 1.5, 2.0, 3.0)
_RACED = {"momentum": 3.0, "rmsprop": 0.1, "adagrad": 1.0}  # the best of them, along the axes
_HUNDRED = 100  # times: what two orders of magnitude are


class _Case(NamedTuple):
    rarity: float
    rotation: float = 0.0


_CASES = {1.0: _Case(0.01), 2.0: _Case(1e-3), 3.0: _Case(1e-4), 4.0: _Case(1e-3, 5.0), 5.0: _Case(1e-3, 45.0)}
_TEXTS = {
    1.0: "one in 100",
    2.0: "one in 1,000",
    3.0: "one in 10,000",
    4.0: "one in 1,000, turned by 5°",
    5.0: "one in 1,000, turned by 45°",
}


def _race(number: float) -> Experiment:
    case = _CASES[number]
    best = Contender(optimizer="gradient_descent", rate=2.0 / (1.0 + case.rarity))
    others = tuple(Contender(optimizer=slug, rate=rate) for slug, rate in _RACED.items())
    return _experiment(case, (best, *others), _STEPS)


def _experiment(case: _Case, contenders: Sequence[Contender], steps: int = _LONG) -> Experiment:
    return Experiment(
        landscape="rare_features",
        landscape_parameters=case._asdict(),
        steps=steps,
        contenders=tuple(contenders),
    )


def _answer(result: Result, number: float) -> Answer:
    case = _CASES[number]
    plain = _without_memory(_experiment(case, result.experiment.contenders[:1]))
    fewest = {slug: _fewest(case, slug) for slug in _RACED}
    ratio = plain / fewest["adagrad"]
    # Along the axes gradient descent takes what its powers say, and AdaGrad does not notice how rare the feature is.
    rate = result.experiment.contenders[0].rate
    as_computed = abs(plain - math.log(_NEAR) / math.log(1.0 - rate * case.rarity)) <= 1.0
    common = run(_experiment(_Case(1.0, case.rotation), result.experiment.contenders, _STEPS))
    scale_free = np.allclose(result[-1].positions, common[-1].positions, rtol=0.0, atol=1e-3)
    sooner = min(ratio, plain / fewest["rmsprop"]) >= _HUNDRED
    steps = {name: _whole(number) for name, number in {"plain": plain, **fewest}.items()}
    numbers = steps | {"ratio": ratio, "share": case.rarity, "hundred": _HUNDRED}
    runs = 2 * len(result) + len(_RACED) * len(_RATES) + 1
    return Answer(ratio, numbers, bool(as_computed and scale_free and sooner), runs)


def _arrival(trajectory: Trajectory, experiment: Experiment) -> float:
    """The step from which on both weights are and stay near the best ones; infinite if they are not."""
    (minimum,) = experiment.surface.minima(experiment.parameters)
    apart = np.abs(trajectory.positions / np.array(minimum.theta) - 1.0).max(axis=1)
    outside = np.flatnonzero(~(apart <= _NEAR))  # also where a weight is not finite
    arrival = float(outside[-1] + 1) if outside.size else 0.0
    return arrival if arrival < len(apart) else math.inf


def _without_memory(experiment: Experiment) -> float:
    """Of gradient descent, which may go on from where it was."""
    for races in range(_MOST):
        path = run(experiment)[0]
        if math.isfinite(arrival := _arrival(path, experiment)):
            return races * experiment.steps + arrival
        experiment = experiment.model_copy(update={"start": tuple(path.positions[-1].tolist())})
    return math.inf


def _fewest(case: _Case, optimizer: str) -> float:
    """The steps at the best rate."""
    tried = _experiment(case, [Contender(optimizer=optimizer, rate=rate) for rate in _RATES])
    return min(_arrival(trajectory, tried) for trajectory in run(tried))


def _whole(steps: float) -> float:
    return int(steps) if math.isfinite(steps) else steps


LESSON = Lesson(
    slug="rare-features",
    title="Rare features",
    claims=(26,),
    slides=("L2",),
    question=(
        "A feature occurs in one of 1,000 examples: how many times as many steps as AdaGrad does gradient descent "
        "need, each at its best rate?"
    ),
    setting=(
        "One weight belongs to a feature that every example has, the other to the rare one. A run is there when both "
        "weights are within 1 % of the best ones."
    ),
    guess=NumberGuess(label="Times as many steps", low=0.1, high=1e5),
    race=_race,
    answer=_answer,
    control=Control(
        label="Examples with the rare feature",
        values=tuple(_CASES),
        usual=2.0,
        help="The rarer the feature, the flatter the loss along its weight. Turned features are mixed in both weights.",
        texts=_TEXTS,
    ),
    found=(
        "Each at its best rate, gradient descent needs {plain} steps, RMSProp {rmsprop} and AdaGrad {adagrad}: the "
        "ratio of the first to the last is {ratio}."
    ),
    why=(
        "In the direction of the rare feature the gradient is multiplied by its share of the examples, {share}, and "
        "gradient descent has one rate for all directions.",
        "AdaGrad and RMSProp divide each coordinate by the size of its own gradients, so that a factor in one of them "
        "cancels; where the features are turned, the common one is in both coordinates, and nothing cancels.",
        "This is so if a step sees all examples: even then momentum needs only {momentum} steps, and with single "
        "examples the rare weight makes a full step whenever its feature occurs, so that less is gained.",
    ),
    formula=lines(
        r"L = \tfrac{1}{2}\left(u^2 + p\,v^2\right)",
        r"\theta_{i} \leftarrow \theta_{i} - \frac{a}{\sqrt{c_i} + \epsilon}\,g_i",
    ),
    source=(
        "J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, JMLR 12, 2011, section 1.3; in the slides: "
        "AdaGrad and RMSProp."
    ),
    tolerance=0.02,
    stops_at=(1.0, 4.0, 5.0),
    stops=(
        "Here gradient descent needs {plain} steps, RMSProp {rmsprop} and AdaGrad {adagrad}: the gain is less than a "
        "factor of {hundred}."
    ),
)
