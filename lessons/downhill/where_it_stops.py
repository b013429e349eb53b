"""Downhill on a curve: gradient descent stops in the first minimum on its way, also if a deeper one is near."""

from experiments import Contender, Experiment
from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.result import Result
from lessons.form.guesses import PointGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.1
_STEPS = 200


def _race(start: float) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=_RATE)
    return Experiment(landscape="ledge", weights=1, start=(start, 0.0), steps=_STEPS, contenders=(contender,))


def _answer(result: Result, start: float) -> Answer:
    experiment, path = result.experiment, result[0]
    end = path.positions[-1]
    minima = experiment.surface.minima(experiment.parameters)
    # The first minimum on the way that the slope at the start points to.
    downhill = -float(path.gradients[0, 0])
    ahead = [m for m in minima if (m.theta[0] - start) * downhill > 0]
    first = min(ahead, key=lambda minimum: abs(minimum.theta[0] - start))
    lowest = min(minima, key=lambda minimum: minimum.loss)
    reached = int(nearest_minimum(experiment.surface, experiment.parameters, end))
    numbers = {"w": float(end[0]), "loss": float(path.losses[-1]), "lowest": lowest.loss, "at": lowest.theta[0]}
    return Answer([float(end[0]), 0.0], numbers, reached != NONE_NEAR and minima[reached] is first, runs=1)


LESSON = Lesson(
    slug="where-it-stops",
    title="Where does it stop?",
    claims=(9,),
    slides=("L3", "L4"),
    question="Gradient descent starts at the ring. Where does it stop?",
    setting="The curve is the loss of one weight w. Each step goes downhill.",
    guess=PointGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Start w",
        values=(-4.0, -2.0, -1.0, 1.2, 4.8),
        usual=-4.0,
        help="Where the weight starts.",
    ),
    found="It stops at w = {w}, where the loss is {loss}.",
    why=(
        "Each step goes against the slope, so the weight runs down into the first minimum on its way.",
        "There the slope is zero, and so is the step. The lowest loss of this curve is {lowest}, at w = {at}.",
        "Gradient descent knows the slope where it stands, and nothing of the rest of the curve.",
    ),
    formula=r"w_{t+1} = w_t - a\,L'(w_t)",
    source="A. Cauchy, Comptes Rendus de l’Académie des Sciences 25, 1847; in the slides: gradient descent.",
    tolerance=1e-6,
)
