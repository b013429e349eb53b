"""The inside of a chip: one contender's optimizer, numbers, schedule, noise and words."""

from typing import Any

import streamlit as st

from experiments.contender import BATCH, NOISE, RATE, WARMUP
from experiments.curves import schedule_curve
from experiments.experiment import MOST_CONTENDERS, STEPS
from experiments.ladder import ladder
from interface import race_record as records
from interface import words as shared
from interface.compatible import compatible_optimizers, incompatible_sentence
from interface.race_record import RaceRecord
from interface.widgets import bind, bind_twin, control, number_or_text, plain, show, text
from landscapes import LANDSCAPES
from optimizers import OPTIMIZERS, SCHEDULES, Convention, Schedule
from pages.race import words
from quantities import Range, quantities
from views.thumbnail import thumbnail


def contender_panel(race: RaceRecord, contender: dict[str, Any]) -> None:
    """Everything about one contender that can be set or read."""
    rule = OPTIMIZERS[contender["optimizer"]]
    key = f"{contender['id']}."
    show(key + "optimizer", rule.slug)
    st.selectbox(
        words.OPTIMIZER,
        compatible_optimizers(LANDSCAPES[race["landscape"]], rule.slug),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key + "optimizer",
        on_change=lambda: records.change_optimizer(race, contender, st.session_state[key + "optimizer"]),
        help=words.OPTIMIZER_HELP,
    )
    st.caption(plain(rule.idea))
    if missing := incompatible_sentence(LANDSCAPES[race["landscape"]]):
        st.caption(plain(missing))
    _rate(contender, key)
    for quantity in quantities(rule.hyper).values():
        control(quantity, contender["hyper"], f"{key}{rule.slug}.{quantity.name}")
    _schedule(race, contender, key)
    _noise(race, contender, key)
    show(key + "label", contender["label"])
    st.text_input(words.LABEL, help=words.LABEL_HELP, placeholder=rule.title, **bind(contender, "label", key + "label"))
    st.latex(rule.formula)
    st.caption(shared.SOURCE.format(source=plain(rule.source)))
    _conventions(rule.conventions)
    with st.container(horizontal=True):
        full = len(race["contenders"]) >= MOST_CONTENDERS
        st.button(
            words.DUPLICATE,
            key=key + "duplicate",
            on_click=records.duplicate,
            args=(race, contender),
            help=words.FULL if full else words.DUPLICATE_HELP,
            disabled=full,
        )
        st.button(
            words.REMOVE, key=key + "remove", on_click=records.remove, args=(race, contender), help=words.REMOVE_HELP
        )


def _conventions(conventions: tuple[Convention, ...]) -> None:
    """Where books and libraries do it differently, for those who ask."""
    if conventions:
        with st.expander(words.CONVENTIONS):
            for one in conventions:
                used, elsewhere = plain(one.used), plain(one.elsewhere)
                st.markdown(f"**{words.USED_HERE}** {used}  \n**{words.USED_ELSEWHERE}** {elsewhere}")
                st.caption(shared.SOURCE.format(source=plain(one.source)))


def _rate(contender: dict[str, Any], key: str) -> None:
    """A log slider for the hand, a field beside it for the exact number."""
    rate = contender["rate"]
    slider, field = st.columns([3, 1], vertical_alignment="bottom")
    valid = isinstance(rate, int | float) and RATE.low <= rate <= RATE.high
    handy = ladder(Range(1e-6, 10.0), float(rate) if valid else 1.0, (1, 1.5, 2, 3, 5, 7))
    tied = bind_twin(contender, "rate", key + "rate-slider", float(rate) if valid else 1.0)
    slider.select_slider(words.RATE, handy, format_func=text, help=words.RATE_HELP, **tied)
    tied = bind_twin(contender, "rate", key + "rate", text(rate), number_or_text)
    field.text_input(words.RATE_EXACT, label_visibility="collapsed", help=words.RATE_EXACT_HELP, **tied)


def _schedule(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    def change() -> None:
        contender.update(schedule=st.session_state[key + "schedule"], schedule_parameters={})

    schedule = SCHEDULES[contender["schedule"]]
    show(key + "schedule", schedule.slug)
    st.selectbox(
        words.SCHEDULE,
        list(SCHEDULES),
        format_func=lambda slug: SCHEDULES[slug].title,
        key=key + "schedule",
        on_change=change,
        help=words.SCHEDULE_HELP,
    )
    if schedule.slug != "constant":
        st.caption(plain(schedule.idea))
    for quantity in quantities(schedule.parameters).values():
        control(quantity, contender["schedule_parameters"], f"{key}{schedule.slug}.{quantity.name}")
    show(key + "warmup", contender["warmup"])
    st.number_input(
        words.WARMUP,
        int(WARMUP.low),
        int(WARMUP.high),
        step=1,
        help=words.WARMUP_HELP,
        **bind(contender, "warmup", key + "warmup"),
    )
    if schedule.slug != "constant" or contender["warmup"]:
        _rate_curve(race, contender, schedule)
    _conventions(schedule.conventions)


def _rate_curve(race: RaceRecord, contender: dict[str, Any], schedule: Schedule) -> None:
    """The rate over the race's steps, as a small picture."""
    steps = race["steps"] if race["steps"] in range(int(STEPS.low), int(STEPS.high) + 1) else int(STEPS.high)
    curve = schedule_curve(schedule, contender["schedule_parameters"], steps, warmup=contender["warmup"])
    st.markdown(f"![{words.RATE_CURVE.format(steps=steps)}]({thumbnail(curve)})")
    if schedule.watch:
        st.caption(words.EXAMPLE_LOSSES)


def _noise(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    """Where the noise comes from: the batch where there is a data set, elsewhere what is added to the gradient."""
    data = LANDSCAPES[race["landscape"]].data
    if data:
        show(key + "batch", min(contender["batch"] or len(data), len(data)))
        sentence = words.BATCH_OF_DATA_HELP.format(examples=len(data))
        tied = bind(contender, "batch", key + "batch")
        st.number_input(words.BATCH, 1, len(data), step=1, help=sentence, **tied)
        return
    sigma, batch = st.columns(2)
    show(key + "noise", float(contender["noise"]))
    tied = bind(contender, "noise", key + "noise")
    sigma.number_input(words.NOISE, NOISE.low, NOISE.high, step=0.1, format="%g", help=words.NOISE_HELP, **tied)
    show(key + "batch", contender["batch"] or 1)
    tied = bind(contender, "batch", key + "batch")
    batch.number_input(words.BATCH, int(BATCH.low), int(BATCH.high), step=1, help=words.BATCH_HELP, **tied)
