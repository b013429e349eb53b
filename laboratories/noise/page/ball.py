"""The noise ball: a cloud of ends, the way there, the numbers behind the bound, and the trade-off."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Contender, Experiment
from experiments.ladder import nearest
from interface.cache import cached_by_experiment
from interface.chart import picture
from interface.send_to_race import send_to_race
from interface.widgets import plain, text
from laboratories.noise import record as records
from laboratories.noise import words
from laboratories.noise.ball_view import ball_view
from laboratories.noise.bound import Reason
from laboratories.noise.charts.curves import BallLine, distances, heat
from laboratories.noise.charts.maps import cloud
from laboratories.noise.noise_ball import Ball, noise_ball
from laboratories.noise.record import NoisePageRecord
from laboratories.noise.trade_off import NoiseMap, noise_map
from views.format import digits

_CELL_SEEDS = 200


@cached_by_experiment(max_entries=32)
def _balls(experiment: Experiment, seeds: int) -> tuple[Ball, ...]:
    return noise_ball(experiment, seeds)


@cached_by_experiment(max_entries=32)
def _map(experiment: Experiment, rates: list[float], batches: list[int]) -> NoiseMap:
    return noise_map(experiment, rates, batches, _CELL_SEEDS)


def noise_ball_part(noise: NoisePageRecord, theme: str, busy: DeltaGenerator) -> None:
    """Pictures first, then numbers, then the map over rates and batch sizes."""
    experiment = records.choices(noise)
    with busy, st.spinner(words.COMPUTING):
        balls = _balls(experiment, noise.seeds)
    lines = [_line(contender, ball) for contender, ball in zip(experiment.contenders, balls, strict=True)]
    seen = ball_view(experiment, balls)
    pictures = {
        "cloud": (cloud(seen, lines, theme), words.CLOUD_ALT.format(seeds=noise.seeds)),
        "distances": (distances(lines, theme), words.DISTANCE_ALT),
    }
    for column, (name, (figure, alt)) in zip(st.columns(2), pictures.items(), strict=True):
        with column:
            picture(figure, alt, 440, f"noise.{name}")
    st.caption(words.CLOUD.format(choice=lines[0].name))
    send_to_race(experiment, "noise.send")
    _numbers(lines, balls, bool(experiment.examples))
    _trade_off(noise, theme, busy)


def _line(contender: Contender, ball: Ball) -> BallLine:
    name = words.LINE.format(rate=text(contender.rate), batch=contender.batch)
    return BallLine(name, ball.runs.distances, ball.settled_size, ball.valid_bound, ball.exact_size)


def _numbers(lines: list[BallLine], balls: tuple[Ball, ...], data: bool) -> None:
    """What was measured, what theory says, and where it does not hold."""
    rows = [_row(line, ball) for line, ball in zip(lines, balls, strict=True)]
    st.table(dict(zip(words.COLUMNS, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")
    for line, ball in zip(lines, balls, strict=True):
        for reason in ball.bound.reasons:
            st.caption(plain(f"{line.name}: {words.REASONS[reason]}"))
    st.caption(words.MEASURED + (f" {words.WITHOUT_REPLACEMENT}" if data else ""))


def _row(line: BallLine, ball: Ball) -> tuple[str, ...]:
    known = ball.constants
    return (
        line.name,
        words.DIVERGED if Reason.DIVERGED in ball.bound.reasons else _size(ball),
        _digits(line.exact),
        _digits(line.bound),
        words.NONE if ball.steps_to is None or not ball.settled else str(ball.steps_to),
        _digits(known and known.variance),
        _digits(known and known.slope),
        _digits(known and known.convexity),
    )


def _size(ball: Ball) -> str:
    return _digits(ball.size) if ball.settled else f"{_digits(ball.size)} ({words.STILL_MOVING})"


def _digits(number: float | None) -> str:
    return words.NONE if number is None else digits(number, words.NONE)


def _trade_off(noise: NoisePageRecord, theme: str, busy: DeltaGenerator) -> None:
    """How large the ball is and how long it takes to reach it, over rate and batch size."""
    rates, batches = noise.rates(), noise.batches()
    with busy, st.spinner(words.COMPUTING):
        found = _map(records.one(noise), rates, batches)
    st.header(words.TRADE_OFF, anchor=False)
    st.caption(words.TRADE_OFF_IDEA.format(steps=noise.steps, seeds=_CELL_SEEDS))
    here = batches.index(noise.batch), nearest(rates, noise.rate)
    shown = {"sizes": (found.sizes, words.BALL_SIZE), "steps": (found.steps, words.STEPS_TO_BALL)}
    for column, (name, (values, title)) in zip(st.columns(2), shown.items(), strict=True):
        figure = heat(values, rates, batches, title, theme, here)
        with column:
            picture(figure, title, 400, f"noise.trade-off.{name}")
