"""A smooth path: momentum averages the zigzag away and overshoots, and Nesterov turns back earlier."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from experiments.trajectory import Trajectory
from lessons.form.formula import lines
from lessons.form.guesses import OrderGuess
from lessons.form.lesson import Answer, Control, Lesson
from quantities import Value

_CONDITION = 20.0
_BETA = 0.9
_STEPS = 100
_START = (-4.0, 2.0)


def _race(rate: float) -> Experiment:
    hyper: dict[str, Value] = {"beta": _BETA, "form": "average"}
    averages = (
        Contender(optimizer="momentum", rate=rate, hyper=hyper, label="Momentum"),
        Contender(optimizer="nesterov", rate=rate, hyper=hyper, label="Nesterov"),
    )
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": _CONDITION, "rotation": 0.0},
        start=_START,
        steps=_STEPS,
        contenders=(Contender(optimizer="gradient_descent", rate=rate), *averages),
    )


def _answer(result: Result, rate: float) -> Answer:
    lengths = [float(np.hypot(*np.diff(trajectory.positions, axis=0).T).sum()) for trajectory in result]
    order = np.argsort(lengths, kind="stable").tolist()
    plain, momentum, nesterov = (_crossings(trajectory) for trajectory in result)
    _, past, corrected = (-float(trajectory.positions[:, 1].min()) for trajectory in result)
    holds = _as_taught(result[1], rate, 0.0) and _as_taught(result[2], rate, _BETA)
    holds &= order == [2, 1, 0] and plain > momentum >= nesterov and corrected < past
    numbers = {
        "plain": lengths[0],
        "momentum": lengths[1],
        "nesterov": lengths[2],
        "past": past,
        "corrected": corrected,
        "rate": rate,
    }
    return Answer(order, numbers, holds, runs=3)


def _as_taught(trajectory: Trajectory, rate: float, ahead: float) -> bool:
    """Whether gradients are those of the parabola so many last moves ahead, and moves follow their average."""
    moves = np.diff(trajectory.positions, axis=0)
    before = np.concatenate([np.zeros((1, 2)), moves[:-1]])
    gradients = (trajectory.positions[:-1] + ahead * before) * (1.0, _CONDITION)
    expected = _BETA * before - rate * (1.0 - _BETA) * gradients
    return np.allclose(trajectory.gradients, gradients) and np.allclose(moves, expected)


def _crossings(trajectory: Trajectory) -> int:
    """How often the path goes from one side of the valley's floor to the other."""
    across = np.sign(trajectory.positions[:, 1])
    return int((across[1:] != across[:-1]).sum())


LESSON = Lesson(
    slug="smooth-path",
    title="A smooth path",
    claims=(11,),
    slides=("L3",),
    question="All three have the same learning rate: in which order are the lengths of their paths through the valley?",
    setting="The valley is 20 times as steep across as along. Momentum and Nesterov take averages of gradients.",
    guess=OrderGuess(first="shortest path", last="longest path"),
    race=_race,
    answer=_answer,
    control=Control(
        label="Learning rate a",
        values=(0.03, 0.05, 0.09, 0.095, 0.099),
        usual=0.09,
        help="How far a step goes.",
    ),
    found="Nesterov’s path is {nesterov} long, that of momentum {momentum}, and that of gradient descent {plain}.",
    why=(
        "Gradients that point back and forth across the valley cancel in an average, and those along the valley "
        "add up.",
        "An average is late, so momentum runs past the floor before it turns: by {past} here.",
        "Nesterov takes the gradient where momentum is about to carry it, turns earlier, and runs past by {corrected}.",
    ),
    formula=lines(
        r"m_{t+1} = \beta m_t + (1-\beta)\,\nabla L(\theta_t - a\beta m_t)",
        r"\theta_{t+1} = \theta_t - a\,m_{t+1}",
    ),
    source=(
        "Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k²), 1983; in "
        "the slides: Nesterov momentum."
    ),
    stops_at=(0.03, 0.05),
    stops=(
        "With the rate {rate} gradient descent hardly swings, so there is little to smooth: its path is the shortest, "
        "{plain}, and that of momentum is {momentum} long."
    ),
)
