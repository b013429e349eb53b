"""What a batch costs: its memory grows from the start, its time need not."""

import time

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson
from networks.batch_cost import NUMBER, REFERENCE, activations, in_loop, steps_of_epoch, weights

_SHAPE = (2, 16, 16, 1)
_RATE, _STEPS = 0.1, 200
_USUAL = 64.0


def _race(batch: float) -> Experiment:
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=_RATE, batch=size, label=f"B = {size}")
        for size in (REFERENCE, int(batch))
    )
    return Experiment(landscape="linear_regression", steps=_STEPS, contenders=contenders)


def _answer(result: Result, batch: float) -> Answer:
    size = int(batch)
    needed, few = activations(_SHAPE, size), activations(_SHAPE, REFERENCE)
    ratio = needed / (NUMBER * weights(_SHAPE))
    many, reference = (in_loop(_SHAPE, each, time.perf_counter) for each in (size, REFERENCE))
    numbers = {
        "batch": size,
        "memory": needed / 1e3,
        "ratio": ratio,
        "outputs": sum(_SHAPE),
        "weights": weights(_SHAPE),
        "time": 1e6 * many.seconds,
        "reference": REFERENCE,
        "reference_time": 1e6 * reference.seconds,
        "examples": result.experiment.examples,
        "steps": steps_of_epoch(result.experiment.examples, size),
    }
    # Of memory alone: what the compiler reserves grows at least as much as what is counted. How long a step takes is
    # another number on each machine.
    grows = np.isnan(many.reserved) or many.reserved - reference.reserved >= needed - few
    in_batches = all(len(path.batch(0)) == path_size for path, path_size in zip(result, (REFERENCE, size), strict=True))
    return Answer(ratio, numbers, bool(grows and needed * REFERENCE == few * size and in_batches), runs=len(result))


LESSON = Lesson(
    slug="batch-memory",
    title="What a batch costs",
    claims=(27,),
    slides=("L1",),
    question=(
        "A small network learns in batches of 64: how many times as much memory as its weights do the outputs of its "
        "layers need?"
    ),
    setting=(
        "The network has 2 inputs, two layers of 16 units and one output. The map shows batches of 4 and of 64 at "
        "work on a line through 20,000 points."
    ),
    guess=NumberGuess(label="Times as much memory", low=0.01, high=1000.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Batch size B",
        values=(16.0, _USUAL, 256.0),
        usual=_USUAL,
        help="How many examples a step sees.",
    ),
    found="With B = {batch} the outputs of all layers need {memory} kB: {ratio} times as much as the weights.",
    why=(
        "The gradient needs the inputs and the outputs of all units for each example, {outputs} numbers an example: "
        "this memory grows with B from the start, while the number of weights stays {weights}.",
        "A step need not take longer at once, because the machine works on several examples at a time: measured here, "
        "it takes {reference_time} µs with B = {reference} and {time} µs with B = {batch}.",
        "Once the machine is full, its time grows like B, too: then a larger batch only makes the number of steps of "
        "an epoch smaller, which is {steps} for {examples} examples.",
    ),
    formula=lines(
        r"\text{memory} = 8\,B \sum_{l} n_l \ \text{bytes}",
        r"\text{steps of an epoch} = \left\lceil \frac{N}{B} \right\rceil",
    ),
    source=(
        "I. Goodfellow, Y. Bengio and A. Courville, Deep Learning, 2016, sections 6.5.7 and 8.1.3; in the slides: "
        "batch, mini-batch and single examples."
    ),
    tolerance=1e-9,
)
