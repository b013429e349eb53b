"""Steps of one length: normalised gradients level out steep and flat, but hop around the minimum; Adam gets there."""

import numpy as np

from experiments import Contender, Experiment, run
from experiments.result import Result
from lessons.form.guesses import NumberGuess
from lessons.form.lesson import Answer, Control, Lesson

_CONDITION = 20.0
_STEPS = 300
_START = (-4.03, 2.04)
_LAST = 50
_CLEARLY = 0.1
_SAME = 1e-6


def _race(rate: float) -> Experiment:
    contenders = (
        Contender(optimizer="normalized_gradient", rate=rate, label="Normalised"),
        Contender(optimizer="adam", rate=rate),
        Contender(optimizer="gradient_descent", rate=1.0 / _CONDITION),
    )
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": _CONDITION, "rotation": 0.0},
        start=_START,
        steps=_STEPS,
        contenders=contenders,
    )


def _answer(result: Result, rate: float) -> Answer:
    normalised, adam, steep = (trajectory.positions for trajectory in result)
    for_flat_way = Contender(optimizer="gradient_descent", rate=1.0)
    flat = run(result.experiment.model_copy(update={"contenders": (for_flat_way,)}))[0].positions
    hop, smooth = (float(np.hypot(*path[-_LAST:].T).mean()) for path in (normalised, adam))
    moves = np.abs(np.diff(normalised[-_LAST:], axis=0))
    sides = np.abs(normalised[-_LAST:-1]) + np.abs(normalised[1 - _LAST :])  # of two points, one on each side of 0
    hops = np.allclose(moves, rate, rtol=_SAME, atol=0.0) and np.allclose(sides, rate, rtol=_SAME, atol=0.0)
    # In closed form: one coordinate of gradient descent shrinks by 1 - a h in each step.
    t = np.arange(_STEPS + 1)
    slow = np.allclose(steep[:, 0], _START[0] * (1.0 - 1.0 / _CONDITION) ** t, rtol=_SAME, atol=0.0)
    diverges = not abs(flat[-1, 1]) < abs(_START[1])
    numbers = {"hop": hop, "adam": smooth, "rate": rate}
    return Answer(hop, numbers, bool(hops and slow and diverges and smooth < _CLEARLY * hop), runs=4)


LESSON = Lesson(
    slug="steps-of-one-length",
    title="Steps of one length",
    claims=(12,),
    slides=("L3",),
    question=(
        "The normalised gradient moves each coordinate by 0.1 in every step: how far from the minimum is it on average "
        "in the last 50 steps?"
    ),
    setting="The valley is 20 times as steep one way as the other. Gradient descent has a rate for the steep way.",
    guess=NumberGuess(label="Distance from the minimum", low=1e-6, high=10.0),
    race=_race,
    answer=_answer,
    control=Control(
        label="Rate of normalised steps and Adam",
        values=(0.05, 0.1, 0.2, 0.5),
        usual=0.1,
        help="How far each coordinate moves in one step.",
    ),
    found="It hops around the minimum at a mean distance of {hop}; Adam with the same rate is {adam} away.",
    why=(
        "For gradient descent a rate that suits the steep way is slow on the flat one, and a rate that suits the flat "
        "way diverges on the steep one.",
        "The normalised gradient keeps only the sign, so both ways are equally fast, but near the minimum it steps "
        "over it by a = {rate} again and again.",
        "Adam averages the gradients: when their signs change, the average becomes small, and so do the steps.",
    ),
    formula=r"\theta_i \leftarrow \theta_i - a\,\frac{g_i}{\sqrt{g_i^2} + \epsilon} \approx \theta_i \mp a",
    source="D. P. Kingma and J. Ba, ICLR 2015, section 2.1; in the slides: normalised gradients and Adam.",
    tolerance=1e-6,
)
