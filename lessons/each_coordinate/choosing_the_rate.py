"""Choosing the rate: how far apart the smallest and the largest good rate of an optimizer are."""

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.learning_rates.good_interval import sensitivity
from laboratories.learning_rates.log_grid import rate_grid
from lessons.form.guesses import OrderGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.3
_STEPS = 100
_START = (3.5, 2.0)
_LOW, _HIGH, _DECADES, _PER_DECADE = 1e-5, 1e3, 8, 8  # of the rates that are tried
_SHARE = 0.01  # of the loss at the start, that a good rate leaves at most
_OPTIMIZERS = ("gradient_descent", "rmsprop", "momentum", "adam")


def _race(condition: float) -> Experiment:
    return Experiment(
        landscape="elongated_valley",
        landscape_parameters={"condition": condition},
        start=_START,
        steps=_STEPS,
        contenders=tuple(Contender(optimizer=slug, rate=_RATE) for slug in _OPTIMIZERS),
    )


def _answer(result: Result, condition: float) -> Answer:
    rates = rate_grid(_LOW, _HIGH, _DECADES * _PER_DECADE + 1)
    found = [one.interval for one in sensitivity(result.experiment, rates, seeds=1, share=_SHARE)]
    widths = [interval.decades if interval else 0.0 for interval in found]
    order = np.argsort(widths, kind="stable")[::-1].tolist()
    plain, adam = found[0], found[-1]
    edge = 2.0 / condition  # gradient descent diverges above 2 / lambda_max
    at_edge = bool(plain and plain.high <= edge * (1.0 + 1e-9) < plain.high * rates[1] / rates[0])
    closed = bool(adam and not adam.open_below and not adam.open_above)
    numbers = {slug: 10.0**width for slug, width in zip(_OPTIMIZERS, widths, strict=True)}
    if adam:
        numbers |= {"low": adam.low, "high": adam.high}
    holds = order[0] == len(_OPTIMIZERS) - 1 and closed and at_edge
    return Answer(order, numbers | {"edge": edge}, holds, runs=len(rates) * len(_OPTIMIZERS) + len(_OPTIMIZERS))


LESSON = Lesson(
    slug="choosing-the-rate",
    title="Many good rates",
    claims=(12,),
    slides=("L3",),
    question="Each optimizer is run at many learning rates: for whom are the good rates the farthest apart?",
    setting="The race shows all of them at the rate 0.3. A good rate leaves at most 1 % of the loss in 100 steps.",
    guess=OrderGuess(first="many good rates", last="few good rates"),
    race=_race,
    answer=_answer,
    control=Control(
        label="Condition number κ",
        values=(10.0, 20.0, 50.0),
        usual=20.0,
        help="How many times as steep the valley is across as along.",
    ),
    found=(
        "From the smallest good rate to the largest is a factor of {adam} for Adam, {momentum} for momentum, {rmsprop} "
        "for RMSProp and {gradient_descent} for gradient descent."
    ),
    why=(
        "Gradient descent must stay below 2/λ for the steepest way, {edge} here, and must be fast enough on the flat "
        "way.",
        "RMSProp needs no small rate for a steep way, but its steps stay about as long as its rate, so near the "
        "minimum a large rate hops.",
        "Adam’s steps become short when the gradients change their signs, so a rate that is too large comes back: "
        "all rates from {low} to {high} are good.",
    ),
    formula=(
        r"0 < a < \frac{2}{\lambda_{\max}}\ \text{(gradient descent)},\qquad "
        r"\left|\Delta\theta_i\right| \lesssim a\ \text{(Adam)}"
    ),
    source=(
        "Slide set L3, Adam; D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, section "
        "2.1."
    ),
)
