"""The noise of mini-batches leads out of a trap that holds full-batch descent, which does the same at every run."""

import numpy as np

from experiments import Contender, Experiment, run
from experiments.analysis.global_minimum import global_minimum
from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.ensemble.loop import ensemble
from experiments.result import Result
from laboratories.noise.escape import share_out
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE, _STEPS, _RUNS = 1.0, 400, 100
_SEEDS = (1, 2, 4)  # of the runs with mini-batches that are shown
_START = (0.0, 4.0)  # in the trap beside the deep basin
_FULL, _MINI = "all examples", "mini-batches, seed {seed}"


def _race(batch: float) -> Experiment:
    mini = (_contender(int(batch), seed, _MINI.format(seed=seed)) for seed in _SEEDS)
    return _experiment((_contender(None, None, _FULL), *mini))


def _contender(batch: int | None, seed: int | None, label: str) -> Contender:
    return Contender(optimizer="gradient_descent", rate=_RATE, batch=batch, seed=seed, label=label)


def _experiment(contenders: tuple[Contender, ...]) -> Experiment:
    return Experiment(
        landscape="gabor",
        landscape_parameters={"reduction": "mean"},
        start=_START,
        steps=_STEPS,
        contenders=contenders,
    )


def _answer(result: Result, batch: float) -> Answer:
    experiment, full = result.experiment, result[0]
    lowest = global_minimum(experiment)
    assert lowest
    many = _experiment((_contender(int(batch), None, ""),))
    out = round(100.0 * share_out(many, ensemble(many, _RUNS, lowest)[0]))
    # Batch descent is deterministic: it draws nothing, so a seed does not change a bit of it.
    twins = run(_experiment(tuple(_contender(None, seed, "") for seed in _SEEDS)))
    same = all(np.array_equal(twin.positions, full.positions) for twin in twins)
    end = int(nearest_minimum(experiment.surface, experiment.parameters, full.positions[-1]))
    minima = experiment.surface.minima(experiment.parameters)
    stuck = end != NONE_NEAR and not minima[end].is_global
    numbers = {
        "batch": int(batch),
        "examples": experiment.examples,
        "runs": _RUNS,
        "out": out,
        "trap": float(full.losses[-1]),
        "lowest": experiment.surface.lowest_loss(experiment.parameters),
    }
    return Answer(float(out), numbers, bool(same and stuck and out > 0), runs=len(result) + len(twins) + _RUNS)


LESSON = Lesson(
    slug="out-of-the-trap",
    title="Out of the trap",
    claims=(10,),
    slides=("L3",),
    question="With batches of 3 in place of all 30 examples, how many of 100 runs get out of the trap?",
    setting="The ring is beside a local minimum. A run gets out if it reaches the basin of the lowest minimum.",
    guess=NumberGuess(label="Runs of 100", low=0.0, high=100.0, log=False, whole=True),
    race=_race,
    answer=_answer,
    control=Control(
        label="Batch size B",
        values=(2.0, 3.0, 5.0, 15.0, 30.0),
        usual=3.0,
        help="How many examples a step sees. The data set has 30.",
    ),
    found="With B = {batch}, {out} of {runs} runs get into the basin of the lowest minimum.",
    why=(
        "With all {examples} examples the gradient has no noise: every run is the same, and stays at a loss of {trap}.",
        "A small batch has a gradient of its own: some steps go uphill, and with very few examples some go too far.",
        "A few such steps in a row lead over the saddle; beyond it the loss goes down to {lowest}.",
    ),
    formula=lines(
        r"g_t = \frac{1}{B} \sum_{i \in \mathcal{B}_t} \nabla L_i(\theta_t)",
        r"E\,g_t = \nabla L(\theta_t)",
    ),
    source=(
        "L. Bottou, F. E. Curtis and J. Nocedal, SIAM Review 60, 2018; in the slides: stochastic gradient descent."
    ),
    tolerance=0.1,
    stops_at=(15.0, 30.0),
    stops=(
        "With B = {batch} there is too little noise, and with all {examples} examples there is none: {out} of {runs} "
        "runs get out."
    ),
)
