"""The editor of one contender: its rate, optimizer, schedule and noise."""

from typing import Any

import streamlit as st

from experiments.contender import BATCH, NOISE, SEED, WARMUP
from experiments.curves import schedule_curve
from experiments.experiment import MOST_CONTENDERS
from experiments.schedule_periods import written_out
from interface import field_words
from interface import race_record as records
from interface import words as shared
from interface.atomic import atomic
from interface.compatible import compatible_optimizers, incompatible_sentence
from interface.contender_changes import change_optimizer, change_schedule, remove
from interface.control import control, schedule_controls
from interface.messages import warn
from interface.number_field import number_field
from interface.race_record import RaceRecord
from interface.rate_control import rate_control
from interface.widgets import bind, into, plain, show
from optimizers import OPTIMIZERS, SCHEDULES, Convention, Schedule
from pages.race import words
from pages.race.actions import close_editor
from quantities import Range, quantities
from views import player_words
from views.palette import places, swatch
from views.thumbnail import thumbnail


def editor(race: RaceRecord, place: int, name: str, theme: str) -> None:
    """Everything about one contender that can be set or read. CSS puts it over the curves (`row.css`).

    Args:
        race: the record.
        place: the number of the contender.
        name: as the card and the table have it.
        theme: "light" or "dark".
    """
    contender = race["contenders"][place]
    own = places([one["optimizer"] for one in race["contenders"]])[place]
    key = f"{contender['id']}."
    with st.container(key="editor"):
        _head(race, contender, key, name, swatch(own, theme))
        # Only what is open is filled: four parts would cost the server as much as the race.
        parts = st.tabs(list(words.PARTS.values()), key="editor-part", on_change="rerun")
        for part, fill in zip(parts, (_rate, _optimizer, _schedule, _noise), strict=True):
            if part.open:
                with part:
                    fill(race, contender, key)


def _head(race: RaceRecord, contender: dict[str, Any], key: str, name: str, look: str) -> None:
    """Who is edited; duplicate, remove, close."""
    full = len(race["contenders"]) >= MOST_CONTENDERS
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="editor-head"):
        st.markdown(f"![]({look}) **{plain(name)}**")
        st.button(
            words.DUPLICATE,
            key=key + "duplicate",
            on_click=atomic(records.duplicate),
            args=(race, contender),
            help=player_words.WORDS["full"] if full else words.DUPLICATE_HELP,
            disabled=full,
            type="tertiary",
            icon=":material/content_copy:",
        )
        gone = {"on_click": atomic(remove), "args": (race, contender, name)}
        st.button(
            words.REMOVE, help=words.REMOVE_HELP, key=key + "remove", icon=":material/delete:", type="tertiary", **gone
        )
        closed = {"on_click": atomic(close_editor), "key": "editor-close"}
        st.button(words.CLOSE, help=words.CLOSE_HELP, icon=":material/close:", type="tertiary", **closed)


def _optimizer(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    """Which rule, in a sentence and as a formula; its own numbers; what it is called."""
    rule = OPTIMIZERS[contender["optimizer"]]
    show(key + "optimizer", rule.slug)
    st.selectbox(
        field_words.FIELDS["optimizer"],
        compatible_optimizers(records.surface(race), rule.slug),
        format_func=lambda slug: OPTIMIZERS[slug].title,
        key=key + "optimizer",
        on_change=atomic(lambda: change_optimizer(race, contender, st.session_state[key + "optimizer"])),
        help=shared.OPTIMIZER_HELP,
    )
    st.caption(plain(rule.idea))
    if missing := incompatible_sentence(records.surface(race)):
        st.caption(plain(missing))
    for quantity in quantities(rule.hyper).values():
        control(quantity, contender["hyper"], f"{key}{rule.slug}.{quantity.name}")
    show(key + "label", contender["label"])
    tied = bind(contender, "label", key + "label")
    st.text_input(field_words.FIELDS["label"], help=words.LABEL_HELP, placeholder=rule.title, **tied)
    st.latex(rule.formula)
    st.caption(shared.SOURCE.format(source=plain(rule.source)))
    _conventions(rule.conventions)


def _conventions(conventions: tuple[Convention, ...]) -> None:
    """Where books and libraries do it differently, for those who ask."""
    if conventions:
        with st.expander(words.CONVENTIONS):
            for one in conventions:
                used, elsewhere = plain(one.used), plain(one.elsewhere)
                st.markdown(f"**{words.USED_HERE}** {used}  \n**{words.USED_ELSEWHERE}** {elsewhere}")
                st.caption(shared.SOURCE.format(source=plain(one.source)))


def _rate(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    """A log slider for the hand, a field beside it for the exact number."""
    rate_control(contender, "rate", key + "rate", words.RATE_HELP)
    keep = into(contender, "warmup")
    number_field(field_words.FIELDS["warmup"], contender["warmup"], keep, WARMUP, key + "warmup", shared.WARMUP_HELP)
    _rate_curve(race, contender, SCHEDULES[contender["schedule"]])


def _schedule(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    schedule = SCHEDULES[contender["schedule"]]
    show(key + "schedule", schedule.slug)
    st.selectbox(
        field_words.FIELDS["schedule"],
        list(SCHEDULES),
        format_func=lambda slug: SCHEDULES[slug].title,
        key=key + "schedule",
        on_change=atomic(lambda: change_schedule(race, contender, st.session_state[key + "schedule"])),
        help=words.SCHEDULE_HELP,
    )
    if schedule.slug != "constant":
        st.caption(plain(schedule.idea))
    schedule_controls(schedule, contender["schedule_parameters"], race["steps"], key)
    _rate_curve(race, contender, schedule)
    _conventions(schedule.conventions)


def _rate_curve(race: RaceRecord, contender: dict[str, Any], schedule: Schedule) -> None:
    """The rate over the race's steps, as a small picture."""
    steps = race["steps"]
    numbers = written_out(schedule.slug, contender["schedule_parameters"], steps)
    curve = schedule_curve(schedule, numbers, steps, warmup=contender["warmup"])
    st.markdown(f"![{words.RATE_CURVE.format(steps=steps)}]({thumbnail(curve)})")
    if schedule.watch:
        st.caption(words.EXAMPLE_LOSSES)


def _noise(race: RaceRecord, contender: dict[str, Any], key: str) -> None:
    """Where the noise comes from: the batch where there is a data set, elsewhere what is added to the gradient."""
    data, batch, fields = records.surface(race).data, contender["batch"], field_words.FIELDS
    keep, kept_seed = into(contender, "batch"), into(contender, "seed")
    if data:
        sentence, kind = words.BATCH_OF_DATA_HELP.format(examples=len(data)), Range(1, len(data), integer=True)
        number_field(fields["batch"], min(batch or len(data), len(data)), keep, kind, key + "batch", sentence)
    else:
        sigma, examples = st.columns(2)
        noise = contender["noise"], into(contender, "noise")
        with sigma:
            first = number_field(fields["noise"], *noise, NOISE, key + "noise", words.NOISE_HELP, in_row=True)
        with examples:
            second = number_field(
                fields["batch"], batch or 1, keep, BATCH, key + "batch", words.BATCH_HELP, in_row=True
            )
        warn(first, second)
    empty = {"may_be_empty": True, "placeholder": str(race["seed"])}
    number_field(field_words.OWN_SEED, contender["seed"], kept_seed, SEED, key + "seed", words.OWN_SEED_HELP, **empty)
