"""A heavy ball: with enough momentum a weight runs through a small local minimum, and comes to rest in a deeper one."""

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.nearest_minimum import nearest_minimum
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import PointGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.1
_STEPS = 300
_START = -4.0


def _race(beta: float) -> Experiment:
    contenders = (
        Contender(optimizer="momentum", rate=_RATE, hyper={"beta": beta}, label="Momentum"),
        Contender(optimizer="gradient_descent", rate=_RATE),
    )
    return Experiment(landscape="ledge", weights=1, start=(_START, 0.0), steps=_STEPS, contenders=contenders)


def _answer(result: Result, beta: float) -> Answer:
    experiment = result.experiment
    minima = experiment.surface.minima(experiment.parameters)
    ends = np.array([trajectory.positions[-1] for trajectory in result])
    heavy, plain = nearest_minimum(experiment.surface, experiment.parameters, ends)
    dent = min(minima, key=lambda minimum: abs(minimum.theta[0] - _START))
    holds = heavy >= 0 and minima[heavy].is_global and minima[plain] is dent and not dent.is_global
    numbers = {
        "w": float(ends[0, 0]),
        "loss": float(result[0].losses[-1]),
        "plain": float(ends[1, 0]),
        "dent": dent.loss,
        "beta": beta,
    }
    return Answer([float(ends[0, 0]), 0.0], numbers, bool(holds), runs=2)


LESSON = Lesson(
    slug="heavy-ball",
    title="A heavy ball",
    claims=(17,),
    slides=("L4",),
    question="Momentum with β = 0.9 comes down the slope: where does it stop?",
    setting="On its way is a small dent, and farther on a deep valley. Gradient descent runs beside it.",
    guess=PointGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Momentum β",
        values=(0.0, 0.5, 0.85, 0.9, 0.95),
        usual=0.9,
        help="How much of the last move is kept at each step.",
    ),
    found="It stops at w = {w}, where the loss is {loss}; gradient descent stops at w = {plain}.",
    why=(
        "The larger β is, the more steps momentum adds up on the slope, and the faster it comes to the dent.",
        "In the dent the slope turns against it and brakes it, but it stops there only if it is slow enough.",
        "Gradient descent has no speed: its step is as small as the slope, so it stays in the dent, where the loss "
        "is {dent}.",
    ),
    formula=lines(
        r"v_{t+1} = \beta v_t - a\,L'(w_t)",
        r"w_{t+1} = w_t + v_{t+1}",
    ),
    source=(
        "B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964; in the slides: momentum."
    ),
    tolerance=1e-6,
    stops_at=(0.0, 0.5, 0.85),
    stops="With β = {beta} it is too slow: it stops in the dent, at w = {w}.",
)
