"""Made-up lessons, one of each kind of guess."""

import math
from collections.abc import Callable
from typing import Any

from experiments import Contender, Experiment
from experiments.result import Result
from lessons.downhill import where_it_stops
from lessons.form.guesses import (
    ChoiceGuess,
    CurveGuess,
    DirectionGuess,
    Guess,
    NumberGuess,
    OrderGuess,
    PointGuess,
)
from lessons.form.lesson import Answer, Control, Lesson

_RACERS = ("gradient_descent", "momentum", "rmsprop", "adam")


def _race(rate: float) -> Experiment:
    return Experiment(
        landscape="himmelblau", steps=100, contenders=(Contender(optimizer="gradient_descent", rate=rate),)
    )


def _contest(rate: float) -> Experiment:
    contenders = tuple(Contender(optimizer=name, rate=rate) for name in _RACERS)
    return Experiment(landscape="himmelblau", steps=100, contenders=contenders)


def _end(result: Result) -> list[float]:
    return [float(at) for at in result[0].positions[-1]]


def _downhill(result: Result) -> float:
    across, up = result[0].gradients[0]
    return math.degrees(math.atan2(-float(up), -float(across))) % 360.0


def _lesson(guess: Guess, truth: Callable[[Result], Any], race: Callable[[float], Experiment] = _race) -> Lesson:
    return Lesson(
        slug=f"made-up-{guess.kind}",
        title="Made up",
        claims=(),
        slides=("L3",),
        question="What comes out?",
        setting="The ring is the start.",
        guess=guess,
        race=race,
        answer=lambda result, _: Answer(truth(result), {"loss": float(result[0].losses[-1])}, True, 1),
        control=Control(label="Rate", values=(0.002, 0.005, 0.01), usual=0.005, help="How far a step goes."),
        found="At the end the loss is {loss}.",
        why=("One.", "Two.", "Three."),
        formula="a",
        source="Made up.",
    )


_OPTIONS = ("It goes straight to the minimum.", "It goes in a zigzag.", "It stays where it is.", "It leaves the map.")
_CURVE = CurveGuess()
# By the kind of guess; a point also on the curve of one weight.
KINDS = {
    "point": _lesson(PointGuess(), _end),
    "line": where_it_stops.LESSON,
    "direction": _lesson(DirectionGuess(initial=20.0), _downhill),
    "number": _lesson(NumberGuess("Largest learning rate a", 1e-4, 1.0), lambda _: 0.0162),
    "order": _lesson(OrderGuess("lowest loss", "highest loss"), lambda _: [2, 0, 3, 1], _contest),
    "choice": _lesson(ChoiceGuess(_OPTIONS), lambda _: 1),
    "curve": _lesson(_CURVE, _CURVE.truth),
}
