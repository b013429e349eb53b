"""A damped step: Levenberg-Marquardt goes like gradient descent while nu is large, and like Newton near the end."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.second_order.method_run import run_methods
from laboratories.second_order.step_model import step_model
from lessons.form.angles import apart, degrees
from lessons.form.formula import lines
from lessons.form.guesses import DirectionGuess
from lessons.form.lesson import Answer, Control, Lesson

_STEPS = 60
_START = (1.5, -0.5)
_SMALL = 2.0  # degrees
_PLACES = 4  # of an angle that is shown


def _race(nu: float) -> Experiment:
    contenders = (
        Contender(optimizer="levenberg_marquardt", rate=1.0, hyper={"nu": nu}, label="Levenberg–Marquardt"),
        Contender(optimizer="gradient_descent", rate=0.0005),
    )
    return Experiment(landscape="rosenbrock", start=_START, steps=_STEPS, contenders=contenders)


def _answer(result: Result, nu: float) -> Answer:
    experiment, path = result.experiment, result[0].positions
    method = run_methods(experiment.model_copy(update={"contenders": experiment.contenders[:1]}))[0]
    moves = np.diff(path, axis=0)
    moved = int(np.argmax(np.hypot(*moves.T) > 0.0))  # the first trial that lowers the loss
    angle = degrees(moves[moved])
    first, last = step_model(method, moved), step_model(method, method.steps_to_rounding - 1)
    away = apart(angle, degrees(-result[0].gradients[0]))
    numbers = {
        "apart": round(away, _PLACES),
        "newton": round(last.to_newton, _PLACES),
        "nu": nu,
        "curvature": float(first.model_eigenvalues[1] / 2.0 - nu),
        "last": last.nu if last.nu is not None else math.nan,
    }
    solves = np.allclose(first.model.move, moves[moved], rtol=1e-6, atol=0.0)
    holds = solves and away < _SMALL and last.to_newton < _SMALL and method.limit_point.is_minimum
    return Answer(angle, numbers, holds, runs=4)


LESSON = Lesson(
    slug="damped-step",
    title="The first careful step",
    claims=(15,),
    slides=("L4",),
    question="Levenberg–Marquardt starts very carefully, with ν = 10,000: in which direction is its first step?",
    setting="The curved valley leads to the minimum at (1, 1). The first step starts at the ring.",
    guess=DirectionGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Careful at first, ν",
        values=(0.001, 1.0, 1e4, 1e6),
        usual=1e4,
        texts={1e4: "10,000"},
        help="How careful the first step is: a large ν makes it short.",
    ),
    found=(
        "It goes {apart}° away from the direction of steepest descent; the last step goes {newton}° away from Newton’s."
    ),
    why=(
        "The step solves a system with J′J + ν I: if ν is large beside J′J, whose largest eigenvalue is {curvature} "
        "here, only ν I counts, and the step is a short one along −g.",
        "Each step that lowers the loss makes ν smaller, and each other one makes it larger: in the last step it "
        "is {last}.",
        "With a small ν only J′J counts; near a minimum with small residuals that is half the Hessian, so the step is "
        "Newton’s.",
    ),
    formula=lines(
        r"(J^\top J + \nu I)\,p = -J^\top r",
        r"\theta_{t+1} = \theta_t + p",
    ),
    source=(
        "D. W. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963; in the slides: "
        "Levenberg–Marquardt."
    ),
    tolerance=1e-6,
    stops_at=(0.001, 1.0),
    stops="ν = {nu} is too small for that: the first step goes {apart}° away from the direction of steepest descent.",
)
