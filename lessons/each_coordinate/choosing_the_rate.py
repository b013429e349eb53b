"""Choosing the rate: how far apart the smallest and the largest good rate of an optimizer are."""

from itertools import pairwise

import numpy as np

from experiments import Contender, Experiment
from experiments.result import Result
from laboratories.learning_rates.good_interval import sensitivity
from laboratories.learning_rates.log_grid import rate_grid
from lessons.form.formula import lines
from lessons.form.guesses import OrderGuess
from lessons.form.lesson import Answer, Control, Lesson

_RATE = 0.3
_STEPS = 100
_START = (3.5, 2.0)
_LOW, _HIGH, _DECADES, _PER_DECADE = 1e-4, 1e3, 7, 96  # of the rates that are tried
_SHARE = 0.01  # of the loss at the start, that a good rate leaves at most
_OPTIMIZERS = ("gradient_descent", "rmsprop", "momentum", "adam")
_WIDEST_FIRST = [3, 2, 0, 1]  # by their places there
_CLEARLY = 1.1  # times as wide: the grid knows a width to a factor of 1.05


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
    widths = [interval.high / interval.low if interval else 1.0 for interval in found]
    order = np.argsort(widths, kind="stable")[::-1].tolist()
    apart = all(widths[wide] > _CLEARLY * widths[narrow] for wide, narrow in pairwise(order))
    plain, adam = found[0], found[-1]
    edge = 2.0 / condition  # gradient descent diverges above 2 / lambda_max
    at_edge = bool(plain and plain.high <= edge * (1.0 + 1e-9) < plain.high * rates[1] / rates[0])
    closed = bool(adam and not adam.open_below and not adam.open_above)
    numbers = {slug: _two_digits(width) for slug, width in zip(_OPTIMIZERS, widths, strict=True)}
    if adam:
        numbers |= {"low": _two_digits(adam.low), "high": _two_digits(adam.high)}
    numbers |= {"edge": edge, "condition": condition}
    holds = order == _WIDEST_FIRST and apart and closed and at_edge
    return Answer(order, numbers, holds, runs=(len(rates) + 1) * len(_OPTIMIZERS))


def _two_digits(number: float) -> float:
    """As many as the grid knows."""
    return float(f"{number:.2g}")


LESSON = Lesson(
    slug="choosing-the-rate",
    title="Many good rates",
    claims=(12,),
    slides=("L3",),
    question="Each optimizer is run at many learning rates: in which order are their ranges of good rates, by width?",
    setting="The race shows all of them at the rate 0.3. A good rate leaves at most 1 % of the loss in 100 steps.",
    guess=OrderGuess(first="widest range", last="narrowest range"),
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
        "all tried rates from {low} to {high} are good.",
    ),
    formula=lines(
        r"0 < a < \frac{2}{\lambda_{\max}}\ \text{(gradient descent)}",
        r"\left|\Delta\theta_i\right| \lesssim a\ \text{(Adam)}",
    ),
    source=(
        "D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, section 2.1; in the "
        "slides: Adam."
    ),
    stops_at=(50.0,),
    stops=(
        "With κ = {condition} Adam still has the widest range, a factor of {adam}, but that of RMSProp, {rmsprop}, is "
        "wider than that of gradient descent, {gradient_descent}."
    ),
)
