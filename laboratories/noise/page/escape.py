"""Escape: how often the noise of mini-batches leads out of a trap, over rate and batch size."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from experiments.ensemble.loop import ensemble
from experiments.ensemble.result import EnsembleResult
from experiments.ladder import nearest
from interface import field_words
from interface.cache import cached_by_experiment
from interface.chart import picture
from interface.rate_control import rate_control
from interface.send_to_race import send_to_race
from interface.widgets import bind, show, text
from laboratories.noise import words
from laboratories.noise.charts.curves import heat
from laboratories.noise.charts.maps import ends_on_map
from laboratories.noise.escape import BATCHES, RATES, SEEDS, Escape, default_escape, escape, share_out
from laboratories.noise.record import NoisePageRecord
from quantities import Range


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


def escape_controls(noise: NoisePageRecord) -> str | None:
    """Rate and batch size. Returns why a rate was refused, if it was."""
    kind = Range(RATES[0], RATES[-1])
    refused = rate_control(noise, "escape_rate", "escape.rate", words.ESCAPE_RATE_HELP, kind=kind, in_row=True)
    show("escape.batch", noise.escape_batch)
    tied = bind(noise, "escape_batch", "escape.batch")
    st.select_slider(field_words.FIELDS["batch"], BATCHES, help=words.ESCAPE_BATCH_HELP, width=130, **tied)
    return refused


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
        runs = _ensemble(experiment)
    # The frame is round the nearest rate; the share is that of the rate itself.
    here = BATCHES.index(noise.escape_batch), nearest(RATES, noise.escape_rate)
    shares = heat(100 * found.shares, RATES, BATCHES, words.SHARE, theme, here, logarithmic=False)
    pictures = {
        "ends": (ends_on_map(experiment, runs.ends, theme), words.ENDS_ALT.format(seeds=SEEDS)),
        "shares": (shares, words.SHARE),
    }
    for column, (name, (figure, alt)) in zip(st.columns(2), pictures.items(), strict=True):
        with column:
            picture(figure, alt, 460, f"noise.{name}")
    x, y = experiment.start
    share = share_out(experiment, runs)
    values = {"share": f"{100 * share:.0f}", "seeds": SEEDS, "steps": experiment.steps, "examples": experiment.examples}
    st.caption(words.ESCAPE_IDEA.format(x=text(x), y=text(y), **values))
    send_to_race(_race(noise), "escape.send")
