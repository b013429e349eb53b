"""Too large a rate between steep walls: a constant one jumps back and forth for ever, a decaying one settles."""

import math

import numpy as np

from experiments import Contender, Experiment
from experiments.analysis.hessian import eigenvalues, hessian
from experiments.result import Result
from lessons.form.formula import lines
from lessons.form.guesses import CurveGuess
from lessons.form.lesson import Answer, Control, Lesson

_START = (-0.9, -0.6)
_STEPS, _LAST = 200, 20
_DECAY = 0.02
_GUESS = CurveGuess(contender=0)
_SETTLED = 1e-6  # of the loss at the start


def _race(rate: float) -> Experiment:
    contenders = (
        Contender(optimizer="gradient_descent", rate=rate, label="constant rate"),
        Contender(
            optimizer="gradient_descent",
            rate=rate,
            label="decaying rate",
            schedule="inverse_time",
            schedule_parameters={"k": _DECAY},
        ),
    )
    return Experiment(landscape="ravine", start=_START, steps=_STEPS, contenders=contenders)


def _answer(result: Result, rate: float) -> Answer:
    experiment, (constant, decaying) = result.experiment, result
    (minimum,) = experiment.surface.minima(experiment.parameters)
    limit = 2.0 / float(eigenvalues(hessian(experiment.surface, experiment.parameters, minimum.theta))[1])
    start, stays, settles = (float(loss) for loss in (constant.losses[0], constant.losses[-1], decaying.losses[-1]))
    below = np.flatnonzero(decaying.rates < limit)
    numbers = {
        "rate": rate,
        "constant": stays,
        "decaying": settles,
        "limit": limit,
        "step": int(below[0]) if below.size else math.nan,
    }
    side = np.sign(constant.positions[-_LAST:, 1])
    back_and_forth = bool((side[1:] == -side[:-1]).all()) and stays > _SETTLED * start
    holds = rate > limit > decaying.rates[-1] and back_and_forth and settles < _SETTLED * start
    return Answer(_GUESS.truth(result), numbers, bool(holds), runs=len(result))


LESSON = Lesson(
    slug="across-the-valley",
    title="Constant or decaying?",
    claims=(2, 17),
    slides=("L0", "L4"),
    question="How does the loss continue if the learning rate is too large for these steep walls and stays constant?",
    setting="Two runs start at the ring with the same rate. Draw the loss of the one whose rate stays constant.",
    guess=_GUESS,
    race=_race,
    answer=_answer,
    control=Control(
        label="Learning rate a",
        values=(0.3, 0.6, 0.7, 0.8),
        usual=0.7,
        help="The rate of both runs at the start.",
    ),
    found="With the constant rate the loss stays at {constant}, and with the decaying one it goes down to {decaying}.",
    why=(
        "Across the valley a step shrinks the distance to the floor only if a is below 2/λₘₐₓ = {limit}.",
        "Above that rate each step lands on the opposite wall, and the run jumps back and forth without end.",
        "A rate that decays is below that limit from step {step} on, and from there the run settles.",
    ),
    formula=lines(
        r"a_t = \frac{a_0}{1 + k t}",
        r"a_t < \frac{2}{\lambda_{\max}}",
    ),
    source="H. Robbins and S. Monro, A stochastic approximation method, 1951; in the slides: learning-rate decay.",
    tolerance=1e-6,
    stops_at=(0.3,),
    stops="With a = {rate} the constant rate is small enough, too: its loss goes down to {constant}.",
)
