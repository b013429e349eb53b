"""What a person has set on the Second order page, kept for the session, and the experiment it means."""

from typing import Any

import streamlit as st

from experiments import Contender, Experiment
from experiments.defaults import default_rate
from interface.ladder import ladder
from interface.widgets import Record
from laboratories.second_order.method_run import METHODS, landscapes_with_minimum, methods
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import Quantity, Range, quantities

PLACES = tuple(landscapes_with_minimum())
STEPS = Range(5, 1000, integer=True)
# The methods' own numbers: the line search, Newton's safeguards, nu and its factor. Who shares one has it in common.
NUMBERS: dict[str, Quantity] = {
    name: quantity for slug in METHODS for name, quantity in quantities(OPTIMIZERS[slug].hyper).items()
}


def record() -> Record:
    """The session's record, made on the first visit."""
    if "second_order" not in st.session_state:
        st.session_state.second_order = fresh()
    return st.session_state.second_order


def fresh() -> Record:
    """What the page shows first: Newton climbs a hill, and all others come down."""
    numbers = {name: quantity.default for name, quantity in NUMBERS.items()}
    second: Record = {"methods": list(METHODS), "method": "newton", "steps": 100, "view": "map", "numbers": numbers}
    change_landscape(second, "himmelblau")
    return second


def change_landscape(second: Record, slug: str) -> None:
    """Another landscape, from its own start, at a rate that works there."""
    second |= {"landscape": slug, "landscape_parameters": {}, "start": LANDSCAPES[slug].start, "step": 0}
    second["rate"] = usual_rate(second)


def usual_rate(second: Record) -> float:
    """A rate that works for gradient descent on the landscape in its shape."""
    return default_rate("gradient_descent", second["landscape"], second["landscape_parameters"])


def rates(second: Record) -> list[float]:
    """Round rates around the usual one, up to where it diverges."""
    usual = usual_rate(second)
    return ladder(Range(usual / 21, usual * 51), usual)[1:]


def keep_together(second: Record) -> None:
    """Entries that others have put out of range give way: the rate, the step, the method that is shown."""
    if second["rate"] not in rates(second):
        second["rate"] = usual_rate(second)
    second["step"] = min(second["step"], second["steps"] - 1)
    walking = walkers(second)
    if walking and second["method"] not in walking:
        second["method"] = walking[0]


def on_offer(second: Record) -> list[str]:
    """The methods that can walk on the landscape."""
    return methods(LANDSCAPES[second["landscape"]])


def walkers(second: Record) -> list[str]:
    """Those of them that are chosen."""
    return [slug for slug in on_offer(second) if slug in second["methods"]]


def choose(second: Record, point: Any) -> None:
    """The method and the step of a point that was picked."""
    method, step = point
    second |= {"method": str(method), "step": int(step)}


def experiment(second: Record) -> Experiment:
    """All chosen methods from the start."""
    kept = {name: second[name] for name in ("landscape", "landscape_parameters", "start", "steps")}
    return Experiment(**kept, contenders=tuple(_contender(second, slug) for slug in walkers(second)))


def _contender(second: Record, slug: str) -> Contender:
    rate = second["rate"] if slug == "gradient_descent" else 1.0
    hyper = {name: second["numbers"][name] for name in quantities(OPTIMIZERS[slug].hyper)}
    return Contender(optimizer=slug, rate=rate, hyper=hyper)
