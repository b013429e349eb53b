"""What a person has set on the Learning rates page, kept for the session, and the experiments it means.

Each part of the page has a record of its own, with the fields it needs.
"""

from typing import Any

import streamlit as st

from experiments import Experiment
from experiments.defaults import default_rate
from experiments.experiment import compatible
from interface.widgets import Record
from laboratories.learning_rates import design
from laboratories.learning_rates.verdicts import SHARE
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS
from quantities import Range

PLAIN = "gradient_descent"
COMPARED, MOST_COMPARED = (PLAIN, "momentum", "rmsprop", "adam"), 5
STARTS = {"himmelblau": "on a watershed"}  # elsewhere the landscape's own
READY_MADE = (0.2, 0.17)  # the book's own rate for the Gabor model, which is above the edge, and one below
STEPS, SEEDS = Range(50, 2000, integer=True), Range(1, 64, integer=True)
SHARES = (0.1, 0.01, SHARE, 1e-4, 1e-6)


def record() -> Record:
    """The session's record, made on the first visit."""
    if "learning_rates" not in st.session_state:
        st.session_state.learning_rates = fresh()
    return st.session_state.learning_rates


def fresh() -> Record:
    """What the page shows first."""
    compared: Record = {"seed": 0, "seeds": 16, "noise": 0.0, "batch": None, "share": SHARE}
    return {
        "part": "best",
        "best": _part("himmelblau", {"optimizer": PLAIN, "share": SHARE}),
        "sensitivity": _part("elongated_valley", compared | {"optimizers": list(COMPARED)}),
        "edge": ready_made(READY_MADE[0]),
        "map": _part("elongated_valley", compared | {"optimizer": "momentum"}),
    }


def _part(slug: str, fields: Record) -> Record:
    own = {"steps": 500, "hyper": {}} | fields
    change_landscape(own, slug)
    return own


def ready_made(rate: float) -> Record:
    """The stability edge of the Gabor model as in the book, at this rate."""
    return _part("gabor", {"rate": rate}) | {"rate": rate}


def change_landscape(own: Record, slug: str) -> None:
    """Another landscape, with its own start and shape, what works there, and noise that is felt there."""
    surface = LANDSCAPES[slug]
    start = STARTS.get(slug, next(iter(surface.starts)))
    own |= {"landscape": slug, "landscape_parameters": {}, "start": start, "span": None, "number": None, "picked": None}
    if "rate" in own:
        own["rate"] = usual_rate(own, PLAIN)
    if "optimizer" in own and not compatible(OPTIMIZERS[own["optimizer"]], surface):
        own["optimizer"] = PLAIN
    if "optimizers" in own:
        own["optimizers"] = [one for one in own["optimizers"] if compatible(OPTIMIZERS[one], surface)]
    if "noise" in own:
        own |= {"noise": usual_noise(own), "batch": len(surface.data) if surface.data else None}


def usual_noise(own: Record) -> float:
    """A deviation of the gradient that is felt on this landscape; none where the noise is that of batches."""
    return design.usual_noise(experiment(own, [{"optimizer": PLAIN, "rate": usual_rate(own, PLAIN)}]))


def usual_rate(own: Record, optimizer: str) -> float:
    """A rate that works for the landscape in its shape."""
    return default_rate(optimizer, own["landscape"], own["landscape_parameters"])


def span_options(own: Record) -> list[float]:
    """Where the rates of the curves may begin and end."""
    return design.span_options(usual_rate(own, own["optimizer"]))


def span(own: Record) -> tuple[float, float]:
    """Where they do."""
    return design.span(own["span"], usual_rate(own, own["optimizer"]))


def contender(own: Record, optimizer: str, rate: float) -> dict[str, Any]:
    """One optimizer at a rate, as `Contender` takes it; with noise where the record has some."""
    noise = {name: own[name] for name in ("noise", "batch") if name in own}
    return {"optimizer": optimizer, "rate": rate, "hyper": own["hyper"].get(optimizer, {})} | noise


def experiment(own: Record, contenders: list[dict[str, Any]]) -> Experiment:
    """These contenders where the record says."""
    kept = {name: own[name] for name in ("landscape", "landscape_parameters", "steps")} | {"seed": own.get("seed", 0)}
    start = LANDSCAPES[own["landscape"]].starts[own["start"]]
    return Experiment.model_validate(kept | {"start": start, "contenders": contenders})


def curves(own: Record) -> Experiment:
    """One optimizer at rates over the span."""
    return experiment(own, [contender(own, own["optimizer"], rate) for rate in design.curve_rates(*span(own))])


def compared(own: Record) -> tuple[Experiment, list[float]]:
    """All chosen optimizers, each at its usual rate; and all rates, from far below them to far above."""
    usual = [usual_rate(own, one) for one in own["optimizers"]]
    contenders = [contender(own, *one) for one in zip(own["optimizers"], usual, strict=True)]
    return experiment(own, contenders), design.compared_rates(usual)


def mapped(own: Record) -> tuple[Experiment, list[float]]:
    """One optimizer at its usual rate; and the rates around it."""
    usual = usual_rate(own, own["optimizer"])
    return experiment(own, [contender(own, own["optimizer"], usual)]), design.column_rates(usual)


def edge(own: Record) -> Experiment:
    """Gradient descent at the rate that is set."""
    return experiment(own, [contender(own, PLAIN, own["rate"])])
