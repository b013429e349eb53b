"""Rare features: after how many epochs each rule has fitted the weights of features that seldom occur."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from interface.chart import picture
from interface.progress import progress
from interface.rows import chips_row
from interface.widgets import bind, plain, show
from laboratories.many_networks import words
from laboratories.many_networks.charts.rare import epochs_of_features
from laboratories.many_networks.controls import run_popover, seed_number
from laboratories.many_networks.fits import Fits, fits, runs_of
from laboratories.many_networks.record.rare import RAREST, RULES, RareRecord
from networks.rare_features import BATCHES, EXAMPLES, Fitted
from optimizers import OPTIMIZERS
from views.format import digits
from views.palette import own_place, swatch


def rare_controls(own: RareRecord, page: str) -> None:
    """How rare the rarest feature is, and the seed."""
    show(f"{page}.rarest", own.one_in)
    st.select_slider(
        words.RAREST,
        RAREST,
        format_func=lambda count: words.ONE_IN.format(count=count),
        help=words.RAREST_HELP,
        width=190,
        **bind(own, "rarest", f"{page}.rarest"),
    )
    run_popover(own, page, words.RUN_SEED.format(seed=own.seed), (seed_number(),))


def rare_part(own: RareRecord, page: str, theme: str, busy: DeltaGenerator) -> None:
    """The rules, which are the legend; for each size of batches a picture, and the best rates in numbers."""
    with chips_row():
        _rules(own, page, theme)
    rules = own.running()
    if not rules:
        st.info(words.NO_RULES)
        return
    found = fits(rules, own.features, own.seed, progress(busy, runs_of(rules)))
    busy.empty()
    every = [one.all_after for row in found.by_rule.values() for one in row]
    highest = max((after for after in every if math.isfinite(after)), default=1.0)
    for i, (column, batch) in enumerate(zip(st.columns(len(BATCHES)), BATCHES, strict=True)):
        own_batch = {slug: row[i] for slug, row in found.by_rule.items()}
        rows = [(OPTIMIZERS[slug].title, *_cells(one)) for slug, one in own_batch.items()]
        with column:
            st.markdown(f"**{words.BATCH_TITLES[batch]}**")
            alt = words.RARE_ALT.format(batch=words.BATCH_TITLES[batch])
            picture(epochs_of_features(own_batch, highest, theme), alt, 360, f"{page}.batch-{batch}")
            cells = dict(zip(words.RARE_COLUMNS, zip(*rows, strict=True), strict=True))
            st.table(cells, hide_index=True, border="horizontal")
    if sentence := _sentence(found):
        st.markdown(plain(sentence))
    st.caption(words.RARE_IDEA.format(examples=EXAMPLES))


def _rules(own: RareRecord, page: str, theme: str) -> None:
    show(f"{page}.rules", own.running())
    st.pills(
        words.RULES,
        RULES,
        selection_mode="multi",
        format_func=lambda slug: f"![]({swatch(own_place(slug), theme)}) {OPTIMIZERS[slug].title}",
        help=words.RULES_HELP,
        label_visibility="collapsed",
        **bind(own, "rules", f"{page}.rules"),
    )


def _sentence(found: Fits) -> str:
    """What the fastest rule of those that were chosen gains, where gradient descent is one of them."""
    others = [slug for slug in found.by_rule if slug != "gradient_descent"]
    if not others or "gradient_descent" not in found.by_rule:
        return ""
    best = min(others, key=lambda slug: (math.isnan(after := found.by_rule[slug][0].all_after), after))
    gains = found.gains(best)
    if not all(map(math.isfinite, gains)):
        return ""
    names = ("all", "some", "one")
    numbers = {name: digits(gain) for name, gain in zip(names, gains, strict=True)}
    return words.GAIN.format(name=OPTIMIZERS[best].title, **numbers)


def _cells(one: Fitted) -> tuple[str, str]:
    """The epochs until all weights are fitted, and the best rate."""
    if math.isnan(one.rate):
        return words.NOT_IN_TIME, words.NO_RATE
    rate = digits(one.rate)
    count = words.COUNT.format(count=int(one.all_after))
    return count, words.RATE_AT_EDGE.format(rate=rate) if one.at_edge else rate
