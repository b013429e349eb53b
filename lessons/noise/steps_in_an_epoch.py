"""How many steps an epoch has: one with all examples, N with one example a step."""

import math
from itertools import islice

import numpy as np

from experiments import Contender, Experiment
from experiments.batches import epoch_permutations
from experiments.result import Result
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE, _STEPS = 0.1, 200


def _race(batch: float) -> Experiment:
    contenders = (_contender(None, "all examples"), _contender(int(batch), f"B = {int(batch)}"))
    return Experiment(landscape="linear_regression", steps=_STEPS, contenders=contenders)


def _contender(batch: int | None, label: str) -> Contender:
    return Contender(optimizer="gradient_descent", rate=_RATE, batch=batch, label=label)


def _answer(result: Result, batch: float) -> Answer:
    experiment, path = result.experiment, result[1]
    examples, size = experiment.examples, int(batch)
    first, second = islice(epoch_permutations(experiment.seed, examples), 2)
    epoch = [np.sort(first[start : start + size]) for start in range(0, examples, size)]
    iterations = len(epoch)
    # An epoch sees each example once; the steps of the race see these batches, and then those of the next epoch.
    each_once = np.array_equal(np.sort(np.concatenate(epoch)), np.arange(examples))
    steps = [*epoch, np.sort(second[:size])][: experiment.steps + 1]
    same = all(np.array_equal(path.batch(t), seen) for t, seen in enumerate(steps))
    numbers = {
        "examples": examples,
        "batch": size,
        "iterations": iterations,
        "last": len(epoch[-1]),
        "steps": experiment.steps,
        "epochs": experiment.steps / iterations,
    }
    holds = bool(each_once and same and iterations == math.ceil(examples / size))
    return Answer(float(iterations), numbers, holds, runs=len(result))


LESSON = Lesson(
    slug="steps-in-an-epoch",
    title="How long is an epoch?",
    claims=(29,),
    slides=("L4",),
    question="How many steps is one epoch if there are 20,000 examples and each step sees 100 of them?",
    setting="In an epoch each example is seen once. The map is the loss of a line through all examples.",
    guess=NumberGuess(label="Steps of an epoch", low=1.0, high=20_000.0, whole=True),
    race=_race,
    answer=_answer,
    control=Control(
        label="Batch size B",
        values=(1.0, 100.0, 150.0, 20_000.0),
        usual=100.0,
        texts={20_000.0: "20,000"},
        help="How many examples a step sees.",
    ),
    found="With B = {batch} the number of steps of an epoch is {iterations}.",
    why=(
        "An epoch goes once through all {examples} examples, and each step takes the next B = {batch} of them.",
        "So their number is N/B, rounded up; the size of the last batch is {last}.",
        "On average a step of a small batch goes as far as a full one: after {steps} steps the run is at epoch "
        "{epochs}.",
    ),
    formula=r"\text{steps of an epoch} = \left\lceil \frac{N}{B} \right\rceil",
    source="In the slides: batch, mini-batch and single examples.",
)
