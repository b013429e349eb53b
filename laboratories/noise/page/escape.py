"""Escape: how often the noise of mini-batches leads out of a trap, over rate and batch size."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from interface.cache import cached_by_experiment
from interface.chart import picture
from interface.send_to_race import send_to_race
from interface.widgets import bind, show, text
from laboratories.noise import words
from laboratories.noise.charts.curves import heat
from laboratories.noise.charts.maps import ends_on_map
from laboratories.noise.escape import BATCHES, RATES, SEEDS, Escape, default_escape, escape
from laboratories.noise.record import NoisePageRecord


@cached_by_experiment(max_entries=4)
def _shares(experiment: Experiment) -> Escape:
    return escape(experiment, seeds=SEEDS)


@cached_by_experiment(max_entries=32)
def _ensemble(experiment: Experiment) -> EnsembleResult:
    return ensemble(experiment, SEEDS, (0.0, 0.0))[0]


def chosen(noise: NoisePageRecord) -> Experiment:
    """The escape with the rate and the batch size that are set."""
    given = default_escape().model_dump()
    contender = given["contenders"][0] | {"rate": noise.escape_rate, "batch": noise.escape_batch}
    return Experiment.model_validate(given | {"contenders": [contender]})


def escape_controls(noise: NoisePageRecord) -> None:
    """Rate and batch size."""
    show("escape.rate", noise.escape_rate)
    tied = bind(noise, "escape_rate", "escape.rate")
    st.select_slider(words.RATE, RATES, format_func=text, help=words.ESCAPE_RATE_HELP, width=160, **tied)
    show("escape.batch", noise.escape_batch)
    tied = bind(noise, "escape_batch", "escape.batch")
    st.select_slider(words.BATCH, BATCHES, help=words.ESCAPE_BATCH_HELP, width=160, **tied)


def _race(noise: NoisePageRecord) -> Experiment:
    """The choice beside full-batch descent at the same rate."""
    experiment = chosen(noise)
    (noisy,) = experiment.contenders
    full = noisy.model_copy(update={"batch": None, "label": words.FULL_BATCH})
    return experiment.model_copy(update={"contenders": (full, noisy)})


def escape_part(noise: NoisePageRecord, theme: str, busy: DeltaGenerator) -> None:
    """Where the runs of the choice end, and the share that gets out for every choice."""
    experiment = chosen(noise)
    with busy, st.spinner(words.COMPUTING):
        found = _shares(default_escape())
        ends = _ensemble(experiment).ends
    here = BATCHES.index(noise.escape_batch), RATES.index(noise.escape_rate)
    share = 100 * found.shares
    pictures = (
        (ends_on_map(experiment, ends, theme), words.ENDS_ALT.format(seeds=SEEDS)),
        (heat(share, RATES, BATCHES, words.SHARE, theme, here, logarithmic=False), words.SHARE),
    )
    for column, (figure, alt) in zip(st.columns(2), pictures, strict=True):
        with column:
            picture(figure, alt, 460)
    x, y = experiment.start
    values = {"share": f"{share[here]:.0f}", "seeds": SEEDS, "steps": experiment.steps, "examples": experiment.examples}
    st.caption(words.ESCAPE_IDEA.format(x=text(x), y=text(y), **values))
    send_to_race(_race(noise), "escape.send")
