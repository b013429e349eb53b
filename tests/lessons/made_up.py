"""A guess of each kind that is wrong on purpose."""

from typing import Any

from experiments import Experiment
from lessons.form.guesses import Guess, NumberGuess
from lessons.form.guesses.curve import POINTS


def made_up(guess: Guess, truth: Any, experiment: Experiment) -> Any:
    """Another guess than the truth, as it comes from outside."""
    if isinstance(guess, NumberGuess):
        return guess.high if truth < guess.high else guess.low
    wrong = {
        "point": lambda: [truth[0] + 1.0, 0.0 if experiment.weights == 1 else truth[1] - 2.0],
        "direction": lambda: (truth + 90.0) % 360.0,
        "order": lambda: truth[::-1],
        "choice": lambda: 0 if truth else 1,
        "curve": lambda: [0.5] * POINTS,
    }
    return wrong[guess.kind]()
