"""What a person has set on the Noise page, kept for the session, and the experiments it means."""

import streamlit as st

from experiments import Contender, Experiment
from experiments.defaults import default_rate
from interface.ladder import ladder
from interface.widgets import Record
from landscapes import LANDSCAPES
from quantities import Range, Value

# The first three are the lecture's case; on the others it can be seen what its bound needs.
LANDSCAPES_ON_OFFER = ("quadratic_bowl", "elongated_valley", "line_fit", "sigmoid_fit", "two_wells")
STARTS = {"two_wells": "above, to the left"}  # elsewhere the default start leads to the deepest place
SEEDS, STEPS = Range(10, 2000, integer=True), Range(100, 4000, integer=True)
SLOWER, LARGER = 4, 4  # a quarter of the rate, four times the batch


def record() -> Record:
    """The session's record, made on the first visit."""
    if "noise" not in st.session_state:
        st.session_state.noise = fresh()
    return st.session_state.noise


def fresh() -> Record:
    """What the page shows first."""
    noise: Record = {"part": "ball", "seeds": 1000, "steps": 1000, "seed": 0, "noise": 1.0}
    change_landscape(noise, LANDSCAPES_ON_OFFER[0])
    return noise | {"escape_rate": 1.0, "escape_batch": 3}


def change_landscape(noise: Record, slug: str) -> None:
    """Another landscape, at a rate that works there, one example a step."""
    shape: dict[str, Value] = {"reduction": "mean"} if LANDSCAPES[slug].data else {}
    noise |= {"landscape": slug, "landscape_parameters": shape, "batch": 1}
    noise["rate"] = usual_rate(noise)


def usual_rate(noise: Record) -> float:
    """A rate that works for the landscape in its shape."""
    return default_rate("gradient_descent", noise["landscape"], noise["landscape_parameters"])


def rates(noise: Record) -> list[float]:
    """Round rates around the usual one: from far below it to where runs diverge."""
    usual = usual_rate(noise)
    return ladder(Range(usual / 21, usual * 11), usual)[1:]


def keep_in_range(noise: Record) -> None:
    """In another shape other rates are on offer: one that is not gives way to the usual one."""
    if noise["rate"] not in rates(noise):
        noise["rate"] = usual_rate(noise)


def batches(noise: Record) -> list[int]:
    """Powers of two; on a data set up to all examples."""
    data = LANDSCAPES[noise["landscape"]].data
    powers = [2**i for i in range(8)]
    return [b for b in powers if b < len(data)] + [len(data)] if data else powers


def choices(noise: Record) -> Experiment:
    """The rate and the batch size that are set, and beside them a lower rate, a larger batch, and both."""
    largest = batches(noise)[-1]
    sizes = dict.fromkeys((noise["batch"], min(LARGER * noise["batch"], largest)))
    contenders = [contender(noise, rate, b) for rate in (noise["rate"], noise["rate"] / SLOWER) for b in sizes]
    return with_contenders(noise, contenders)


def one(noise: Record) -> Experiment:
    """The same without what is set by rate and batch size, for a map over both."""
    return with_contenders(noise, [contender(noise, usual_rate(noise), 1)])


def contender(noise: Record, rate: float, batch: int) -> Contender:
    """Gradient descent with the noise that is set; on a data set it has that of its batches."""
    deviation = 0.0 if LANDSCAPES[noise["landscape"]].data else noise["noise"]
    return Contender(optimizer="gradient_descent", rate=rate, batch=batch, noise=deviation)


def with_contenders(noise: Record, contenders: list[Contender]) -> Experiment:
    """What is set, with these contenders."""
    kept = {name: noise[name] for name in ("landscape", "landscape_parameters", "steps", "seed")}
    surface = LANDSCAPES[noise["landscape"]]
    start = surface.starts[STARTS[surface.slug]] if surface.slug in STARTS else surface.start
    return Experiment(**kept, start=start, contenders=tuple(contenders))
