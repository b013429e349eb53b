"""A turned valley: rates for each coordinate level out a valley along an axis, and lose that when it is turned."""

import math

import numpy as np

from experiments import Contender, Experiment, run
from experiments.result import Result
from experiments.trajectory import Trajectory
from lessons.form.formula import lines
from lessons.form.guesses import OrderGuess
from lessons.form.lesson import Answer, Control, Lesson

_CONDITION = 100.0
_STEPS = 400
_START = (-4.0, 2.0)  # along the valley and across it
_GOAL = 0.01  # of the loss at the start
_SAME = 1e-6
_TURNED = [2, 1, 0]  # gradient descent before RMSProp before AdaGrad


def _race(rotation: float, condition: float = _CONDITION) -> Experiment:
    contenders = (
        Contender(optimizer="adagrad", rate=0.5),
        Contender(optimizer="rmsprop", rate=0.1),
        Contender(optimizer="gradient_descent", rate=1.9 / _CONDITION),
    )
    cosine, sine = math.cos(math.radians(rotation)), math.sin(math.radians(rotation))
    along, across = _START
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": condition, "rotation": rotation},
        start=(cosine * along - sine * across, sine * along + cosine * across),
        steps=_STEPS,
        contenders=contenders,
    )


def _answer(result: Result, rotation: float) -> Answer:
    steps = [_steps_to_goal(trajectory) for trajectory in result]
    order = np.argsort(steps, kind="stable").tolist()
    straight, round_one = run(_race(0.0)), run(_race(0.0, condition=1.0))
    before = [_steps_to_goal(trajectory) for trajectory in straight]
    # Along an axis AdaGrad does not even notice how steep the valley is, and turning is nothing to gradient descent.
    scale_free = np.allclose(straight[0].positions, round_one[0].positions, rtol=0.0, atol=_SAME)
    turning_free = np.allclose(straight[2].losses, result[2].losses, rtol=_SAME, atol=_SAME)
    loses = steps[0] > before[0] and steps[1] > before[1] and order == _TURNED
    numbers = dict(zip(("adagrad", "rmsprop", "plain"), steps, strict=True))
    numbers |= {"adagrad_before": before[0], "rmsprop_before": before[1], "rotation": rotation}
    return Answer(order, numbers, bool(scale_free and turning_free and loses), runs=9)


def _steps_to_goal(trajectory: Trajectory) -> int:
    """The first step at a hundredth of the loss at the start; one more than there are if none is."""
    there = trajectory.losses <= _GOAL * trajectory.losses[0]
    return int(np.argmax(there)) if there.any() else len(there)


LESSON = Lesson(
    slug="turned-valley",
    title="A turned valley",
    claims=(7,),
    slides=("L2",),
    question="AdaGrad wins in a valley along an axis: in which order do they come down if it is turned by 45°?",
    setting="All start high on the wall. First is who comes first down to a hundredth of the loss at the start.",
    guess=OrderGuess(first="first", last="last"),
    race=_race,
    answer=_answer,
    control=Control(
        label="Rotation of the valley",
        values=(0.0, 5.0, 15.0, 30.0, 45.0),
        usual=45.0,
        help="Angle between the valley and the first axis, in degrees. The start turns with the valley.",
    ),
    found="Gradient descent needs {plain} steps, RMSProp {rmsprop} and AdaGrad {adagrad}.",
    why=(
        "AdaGrad and RMSProp divide each coordinate by the size of its own gradients, so along an axis it does not "
        "matter how steep the valley is: they need {adagrad_before} and {rmsprop_before} steps there.",
        "In a turned valley both coordinates feel the same steep wall, so both get small rates, also along the floor.",
        "Gradient descent has one rate for all directions: turning changes nothing for it, it always needs {plain} "
        "steps.",
    ),
    formula=lines(
        r"\theta_{i} \leftarrow \theta_{i} - \frac{a}{\sqrt{c_i} + \epsilon}\,g_i",
        r"L = \tfrac{1}{2}\left(u^2 + \kappa\,w^2\right)",
        r"u = \theta_0\cos\varphi + \theta_1\sin\varphi",
    ),
    source=(
        "J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, JMLR 12, 2011, on diagonal and full "
        "matrices; in the slides: AdaGrad and RMSProp."
    ),
    stops_at=(0.0, 5.0),
    stops=(
        "Turned by {rotation}° they are still faster: gradient descent needs {plain} steps, RMSProp {rmsprop} and "
        "AdaGrad {adagrad}."
    ),
)
