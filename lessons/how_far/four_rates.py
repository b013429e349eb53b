"""Four learning rates: very high diverges, high stalls, low crawls, and the good one wins."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.learning_rates.stability import edge
from laboratories.learning_rates.verdicts import RateVerdict, verdicts
from landscapes import LANDSCAPES
from lessons.form.formula import lines
from lessons.form.guesses import OrderGuess
from lessons.form.lesson import Answer, Control, Lesson

# The lecture's four words, from the largest rate to the smallest.
_RATES = {
    RateVerdict.VERY_HIGH: 0.06,
    RateVerdict.HIGH: 0.016,
    RateVerdict.GOOD: 0.004,
    RateVerdict.LOW: 0.0002,
}
_LOWEST_FIRST = (RateVerdict.GOOD, RateVerdict.HIGH, RateVerdict.LOW, RateVerdict.VERY_HIGH)
_LABEL = "a = {rate}"


def _race(steps: float) -> Experiment:
    contenders = tuple(
        Contender(optimizer="gradient_descent", rate=rate, label=_LABEL.format(rate=rate)) for rate in _RATES.values()
    )
    start = LANDSCAPES["himmelblau"].starts["on a watershed"]
    return Experiment(landscape="himmelblau", start=start, steps=int(steps), contenders=contenders)


def _answer(result: Result, steps: float) -> Answer:
    place = {verdict: i for i, verdict in enumerate(_RATES)}
    good, high, low, very_high = (place[verdict] for verdict in _LOWEST_FIRST)
    losses = [float(path.losses[-1]) for path in result]
    order = np.argsort(np.nan_to_num(losses, nan=np.inf), kind="stable").tolist()
    found = edge(result.experiment, result[good])
    limit = found.rate if found else np.nan
    diverged = result[very_high].diverged_at
    numbers = {
        "steps": int(steps),
        "good": losses[good],
        "high": losses[high],
        "low": losses[low],
        "diverged": np.nan if diverged is None else diverged,
        "limit": limit,
        **{f"{verdict.name.lower()}_rate": rate for verdict, rate in _RATES.items()},
    }
    # The verdicts know no rate; the edge of stability knows no run that oscillates.
    as_taught = order == [good, high, low, very_high] and verdicts(result) == list(_RATES)
    between = _RATES[RateVerdict.GOOD] < limit < _RATES[RateVerdict.HIGH]
    return Answer(order, numbers, bool(as_taught and between), runs=len(result))


LESSON = Lesson(
    slug="four-rates",
    title="Which learning rate is best?",
    claims=(2,),
    slides=("L0",),
    question="In which order are the losses of these four learning rates after 200 steps?",
    setting="Four runs of gradient descent start at the ring. They differ only in the learning rate a.",
    guess=OrderGuess(first="lowest loss", last="highest loss"),
    race=_race,
    answer=_answer,
    control=Control(
        label="Steps",
        values=(50.0, 100.0, 200.0, 1000.0),
        usual=200.0,
        help="How many steps each run takes.",
    ),
    found=(
        "After {steps} steps the loss is {good} with a = {good_rate}, {high} with a = {high_rate} and {low} with "
        "a = {low_rate}; with a = {very_high_rate} it diverges."
    ),
    why=(
        "With a = {very_high_rate} each step lands higher on a steeper wall, and after {diverged} steps it diverges.",
        "A run can rest at this minimum only if a < 2/λₘₐₓ = {limit}, so a = {high_rate} jumps back and forth and "
        "stalls.",
        "With a = {low_rate} each step leads downhill, but it is so short that the run crawls.",
    ),
    formula=lines(
        r"\theta_{t+1} = \theta_t - a\,g_t",
        r"0 < a < \frac{2}{\lambda_{\max}}",
    ),
    source="B. T. Polyak, Introduction to Optimization, 1987, section 1.4; in the slides: learning-rate decay.",
    stops_at=(1000.0,),
    stops=(
        "After {steps} steps the low rate has arrived, too: with a = {low_rate} the loss is {low}, "
        "while a = {high_rate} stays at {high}, and a = {very_high_rate} diverges."
    ),
)
