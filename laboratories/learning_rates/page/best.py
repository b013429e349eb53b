"""Which rate is best? One optimizer at rates over a log scale, each called by what it did."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from interface.chart import picture
from interface.send_to_race import send_to_race
from interface.widgets import bind, plain, show, text
from laboratories.learning_rates import design, words
from laboratories.learning_rates.charts.curves import loss_curves
from laboratories.learning_rates.charts.final_losses import final_losses
from laboratories.learning_rates.controls import optimizer_popover, place_controls, run_popover
from laboratories.learning_rates.rate_curves import RateCurve, best_curve, rate_curves
from laboratories.learning_rates.record import BestRecord
from laboratories.learning_rates.verdicts import RateVerdict
from optimizers import OPTIMIZERS
from views.format import digits


def best_controls(own: BestRecord, page: str) -> None:
    """Landscape and start, optimizer, the ends of its rates, and the run."""
    place_controls(own, page)
    optimizer_popover(own, page)
    # Its first value is given to the widget: two ends put into the state would come back as one.
    key = f"{page}.span {own.landscape} {own.optimizer} {own.default_rate(own.optimizer)}"
    options, sentence = design.span_options(own), words.SPAN_HELP.format(count=design.CURVES)
    tied = bind(own, "span", key) | {"value": design.span(own), "format_func": text}
    st.select_slider(words.SPAN, options, help=sentence, width=190, **tied)
    run_popover(own, page)


def best_part(own: BestRecord, page: str, theme: str, _: DeltaGenerator) -> None:
    """The curves and their ends, what the words mean, and the rate that goes to the race."""
    experiment = design.curves(own)
    curves = rate_curves(experiment, own.share)
    best = best_curve(curves)
    picked = own.picked if own.picked in [curve.rate for curve in curves] else best.rate
    name = OPTIMIZERS[own.optimizer].title
    found = [(verdict, [text(c.rate) for c in curves if c.verdict is verdict]) for verdict in RateVerdict]
    listed = "; ".join(f"{words.VERDICTS[verdict]}: {', '.join(those)}" for verdict, those in found if those)

    def pick(rate: float) -> None:
        own.picked = rate

    pictures = (
        (loss_curves(curves, picked, theme), words.CURVES_ALT.format(count=len(curves), name=name)),
        (final_losses(curves, picked, theme), words.ENDS_ALT.format(name=name, verdicts=listed)),
    )
    for i, (column, (figure, alt)) in enumerate(zip(st.columns([3, 2]), pictures, strict=True)):
        with column:
            picture(figure, alt, 440, f"{page}.curves.{i}", pick)
    _choice(own, page, experiment, curves, (picked, best.rate))
    share = text(100 * own.share)
    rows = [(words.VERDICTS[v], ", ".join(those), words.WHY[v].format(share=share)) for v, those in found if those]
    columns = zip(*rows, strict=True)
    st.table(dict(zip(words.VERDICT_COLUMNS, columns, strict=True)), hide_index=True, border="horizontal")
    st.caption(words.BEST.format(height=digits(best.final)))


def _choice(
    own: BestRecord, page: str, experiment: Experiment, curves: list[RateCurve], chosen: tuple[float, float]
) -> None:
    """The rate that is picked, in words, and its way to the race beside the best one."""
    picked, best = chosen
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show(f"{page}.picked", picked)
        options, tied = [curve.rate for curve in curves], bind(own, "picked", f"{page}.picked")
        st.select_slider(words.CHOICE_RATE, options, format_func=text, help=words.CHOICE_HELP, width=260, **tied)
        kept = tuple(contender for contender in experiment.contenders if contender.rate in chosen)
        send_to_race(experiment.model_copy(update={"contenders": kept}), f"{page}.send")
    (curve,) = [curve for curve in curves if curve.rate == picked]
    alone, beside = (
        (words.CHOSEN, words.CHOSEN_BESIDE)
        if math.isfinite(curve.final)
        else (words.CHOSEN_GONE, words.CHOSEN_GONE_BESIDE)
    )
    sentence = alone if picked == best else beside
    name, verdict = OPTIMIZERS[own.optimizer].title, words.VERDICTS[curve.verdict]
    values = {"name": name, "rate": text(picked), "height": digits(curve.final), "verdict": verdict, "best": text(best)}
    st.caption(plain(sentence.format(**values)))
