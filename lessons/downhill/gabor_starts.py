"""Where the start leads on the Gabor loss: two of the lecture's three starts reach the lowest minimum, one is stuck."""

from experiments import Contender, Experiment, run
from experiments.analysis.hessian import eigenvalues, hessians
from experiments.analysis.nearest_minimum import NONE_NEAR, nearest_minimum
from experiments.result import Result
from landscapes import LANDSCAPES
from lessons.form.formula import lines
from lessons.form.guesses import PointGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE, _STEPS = 0.1, 300
_SLOWER = 2  # times: a rate that is small enough does not decide where it ends
_STARTS = {
    1.0: LANDSCAPES["gabor"].starts["the book's"],
    2.0: LANDSCAPES["gabor"].starts["in a trap"],
    3.0: LANDSCAPES["gabor"].starts["from the right"],
}
_STUCK = 2.0  # as the lecture says


def _race(start: float) -> Experiment:
    return _experiment(start, _RATE, _STEPS)


def _experiment(start: float, rate: float, steps: int) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=rate)
    return Experiment(landscape="gabor", start=_STARTS[start], steps=steps, contenders=(contender,))


def _reached(result: Result) -> int:
    """The number of the minimum at the end."""
    experiment = result.experiment
    return int(nearest_minimum(experiment.surface, experiment.parameters, result[0].positions[-1]))


def _answer(result: Result, start: float) -> Answer:
    experiment, path = result.experiment, result[0]
    minima = experiment.surface.minima(experiment.parameters)
    lowest = min(minima, key=lambda minimum: minimum.loss)
    reached = _reached(result)
    again = _reached(run(_experiment(start, _RATE / _SLOWER, _STEPS * _SLOWER)))
    x, y = map(float, path.positions[-1])
    numbers = {"x": x, "y": y, "loss": float(path.losses[-1]), "minima": len(minima), "lowest": lowest.loss}
    as_taught = (minima[reached] is lowest) == (start != _STUCK)
    steepest = float(eigenvalues(hessians(experiment.surface, experiment.parameters, path.positions))[:, 1].max())
    falls = _RATE * steepest < 2.0 and bool((path.losses[1:] <= path.losses[:-1]).all())
    return Answer([x, y], numbers, as_taught and falls and reached == again != NONE_NEAR, runs=2)


LESSON = Lesson(
    slug="starts-on-gabor",
    title="Which minimum?",
    claims=(9,),
    slides=("L3",),
    question="At which point of this map does gradient descent from the ring end?",
    setting="The map is the loss of the Gabor model. It has two weights and several minima.",
    guess=PointGuess(),
    race=_race,
    answer=_answer,
    control=Control(
        label="Start",
        values=tuple(_STARTS),
        usual=_STUCK,
        help="The three starts of the lecture.",
    ),
    found="It ends at ({x}, {y}) with a loss of {loss}, while the lowest loss of the map is {lowest}.",
    why=(
        "This loss is not convex: the map has {minima} minima, each with a region of starts that lead to it.",
        "A small step never raises the loss, and it is too short to jump over the saddle into another region.",
        "On a convex loss every minimum is a global one, and any start reaches it if the rate is small enough.",
    ),
    formula=lines(
        r"L(\theta_{t+1}) \le L(\theta_t) - a\left(1 - \frac{a\,\lambda_{\max}}{2}\right)|g_t|^2",
        r"\text{for}\quad 0 < a < \frac{2}{\lambda_{\max}}",
    ),
    source="Y. Nesterov, Lectures on Convex Optimization, 2018, section 1.2.3; in the slides: gradient descent.",
    tolerance=1e-6,
)
