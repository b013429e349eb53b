"""Which way is steepest: against the gradient, which is not the way to the minimum."""

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.global_minimum import global_minimum
from experiments.analysis.losses import losses
from experiments.result import Result
from lessons.form.angles import apart, degrees
from lessons.form.guesses import DirectionGuess
from lessons.form.lesson import Answer, Control, Lesson

_START = (-4.0, -1.2)
_STEPS = 200
_SHORT = 1e-4  # of a difference of losses
_WHOLE_DEGREES = np.arange(360)


def _race(condition: float) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=0.5 / condition)
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": condition},
        start=_START,
        steps=_STEPS,
        contenders=(contender,),
    )


def _slopes(experiment: Experiment) -> np.ndarray:
    """The slope of the loss at the start along each whole degree, by differences of losses alone."""
    angles = np.radians(_WHOLE_DEGREES)
    away = _SHORT * np.stack((np.cos(angles), np.sin(angles)), axis=1)
    points = np.array(experiment.start) + np.concatenate((away, -away))
    ahead, behind = np.split(losses(experiment.surface, experiment.parameters, points), 2)
    return (ahead - behind) / (2.0 * _SHORT)


def _answer(result: Result, _: float) -> Answer:
    experiment, path = result.experiment, result[0]
    first = degrees(path.positions[1] - path.positions[0])
    slopes, gradient = _slopes(experiment), path.gradients[0]
    lowest = int(slopes.argmin())
    minimum = global_minimum(experiment)
    assert minimum
    from_minimum = apart(first, degrees(np.subtract(minimum, experiment.start)))
    numbers = {"apart": round(from_minimum), "slope": float(slopes[lowest])}
    against_gradient = apart(first, degrees(gradient)) > 180.0 - 1e-6
    return Answer(first, numbers, apart(first, lowest) < 1.0 and against_gradient, runs=1)


LESSON = Lesson(
    slug="steepest-direction",
    title="Which way is steepest?",
    claims=(8,),
    slides=("L3",),
    question="In which direction does the loss at the ring fall most steeply?",
    setting="Each line of the map joins points of equal loss. The lowest loss is in the middle.",
    guess=DirectionGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Condition number κ",
        values=(1.0, 5.0, 20.0, 100.0),
        usual=20.0,
        help="How many times more the loss curves across the valley than along it.",
    ),
    found="The direction in which the loss falls most steeply is {apart}° away from the direction to the minimum.",
    why=(
        "Along a direction u of length 1 the slope is |g| cos φ, where φ is the angle between u and the gradient g.",
        "The cosine is lowest at 180°: straight against the gradient the slope is {slope}, and no other is lower.",
        "This direction is at a right angle to the line of equal loss, and depends only on the loss at the ring.",
    ),
    formula=r"\min_{|u| = 1} u^{\top} g = -|g| \quad\text{for}\quad u = -\frac{g}{|g|}",
    source="A. Cauchy, Comptes Rendus de l’Académie des Sciences 25, 1847; in the slides: gradient descent.",
    tolerance=1e-6,
)
