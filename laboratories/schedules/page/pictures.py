"""The pictures of the Schedules page, in words what they show, and what of it goes to the race."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from experiments import Experiment
from interface import words as shared
from interface.cache import cached_by_experiment
from interface.chart import picture
from interface.progress import progress
from interface.widgets import plain
from laboratories.schedules import record as records
from laboratories.schedules import words
from laboratories.schedules.budget import rate_shares
from laboratories.schedules.charts.curves import distances, shares
from laboratories.schedules.charts.ranking import ranking_chart
from laboratories.schedules.page.choice import choice, pick
from laboratories.schedules.ranking import Ranking, ranking
from laboratories.schedules.record import SchedulesRecord
from laboratories.schedules.schedule_ball import BallVerdict, ScheduleBall, schedule_balls
from optimizers import SCHEDULES
from views.chart import Line
from views.format import digits

RANKED_SEEDS = 200  # a sweep draws the noise of every race anew, which is what takes its time


@cached_by_experiment(max_entries=32)
def _balls(experiment: Experiment, seeds: int) -> tuple[ScheduleBall, ...]:
    return schedule_balls(experiment, seeds)


def schedules_pictures(schedules: SchedulesRecord, theme: str, busy: DeltaGenerator) -> None:
    """The rates and the ball, what is chosen, and the ranking."""
    experiment, seeds, ranked = records.race(schedules), schedules.seeds, min(schedules.seeds, RANKED_SEEDS)
    names = [SCHEDULES[slug].title for slug in schedules.chosen]
    chosen = schedules.chosen.index(schedules.pick)
    with busy, st.spinner(shared.COMPUTING):
        balls = _balls(experiment, seeds)
        left = rate_shares(experiment)
    watching = [SCHEDULES[slug].watch is not None for slug in schedules.chosen]
    lines = [Line(*one) for one in zip(names, left, strict=True)]
    ways = [Line(name, ball.distances) for name, ball in zip(names, balls, strict=True)]

    def picked(point: list) -> None:
        pick(schedules, point)

    for column, figure, alt, key in zip(
        st.columns(2),
        (shares(lines, watching, chosen, theme), distances(ways, chosen, theme)),
        (words.SHARES_ALT, words.DISTANCES_ALT.format(seeds=seeds)),
        ("schedules.shares", "schedules.distances"),
        strict=True,
    ):
        with column:
            picture(figure, alt, 380, key, picked)
    _verdicts(names, balls)
    sent = st.container()
    found = ranking(experiment, ranked, progress(busy, ranked * len(names)))
    busy.empty()
    with sent:
        choice(schedules, found)
    st.header(words.RANKING, anchor=False)
    st.caption(_idea(experiment, found, watching, ranked))
    figure = ranking_chart(found, names, (chosen, schedules.run), theme)
    picture(figure, words.RANKING_ALT.format(seeds=ranked), 90 + 44 * len(names), "schedules.ranking", picked)
    rows = [_row(i, found, names[i], balls[i]) for i in found.order]
    st.table(dict(zip(words.COLUMNS, zip(*rows, strict=True), strict=True)), hide_index=True, border="horizontal")
    st.caption(words.COLUMNS_IDEA.format(steps=experiment.steps))


def _verdicts(names: list[str], balls: tuple[ScheduleBall, ...]) -> None:
    """A line for each verdict on the noise ball, with the schedules that have it."""
    found = {verdict: [n for n, b in zip(names, balls, strict=True) if b.verdict is verdict] for verdict in BallVerdict}
    lines = [f"**{words.VERDICTS[verdict]}:** {plain(', '.join(those))}." for verdict, those in found.items() if those]
    st.markdown("  \n".join(lines), help=words.VERDICT_HELP)


def _idea(experiment: Experiment, found: Ranking, watching: list[bool], seeds: int) -> str:
    idea = words.RANKING_IDEA.format(steps=experiment.steps, seeds=seeds)
    paid = [steps for steps, watches in zip(found.steps, watching, strict=True) if watches]
    return idea + (" " + words.WATCHING.format(steps=paid[0]) if paid else "")


def _row(i: int, found: Ranking, name: str, ball: ScheduleBall) -> tuple[str, ...]:
    low, median, high = map(_digits, found.quartiles[i])
    return (
        str(found.ranks[i]),
        name,
        str(found.steps[i]),
        median,
        words.BAND.format(low=low, high=high) if low != high else low,
        words.PERCENT.format(share=f"{100 * found.beats[i, 0]:.0f}") if i else words.NONE,
        _digits(float(ball.distances[-1])),
        words.NONE if ball.verdict is BallVerdict.DIVERGED else _change(ball),
    )


def _change(ball: ScheduleBall) -> str:
    change = round(100 * ball.change, 1)
    signed = f"{change:+.1f}".replace("-", "−") if change else "0"
    return words.CHANGE.format(change=signed, error=f"{100 * ball.error:.1f}")


def _digits(number: float) -> str:
    return digits(number, words.DIVERGED)
