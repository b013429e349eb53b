"""What each contender of a fair race reaches at every rate that was tried, with its best rate marked."""

import math
from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from experiments.experiment import Experiment
from experiments.fair import Search
from experiments.names import names
from views import fair_words as words
from views.chart import chart, line_style, marker_style
from views.format import digits
from views.log_axis import log_axis, powers
from views.palette import THEMES, Look, look, places

_ROOM = 3.0  # the picture ends this factor above and below what is in it
_SMALLEST = 1e-300


def rate_curves(experiment: Experiment, found: Sequence[Search], result: str, theme: str) -> go.Figure:
    """A line for each contender, on log axes.

    Args:
        experiment: the race.
        found: a search for each contender.
        result: what the scores are.
        theme: "light" or "dark".
    """
    low, high = _ends(found)
    rates = np.concatenate([one.rates[np.isfinite(one.scores)] for one in found])
    if not len(rates):  # nothing is to be seen
        rates = found[0].rates
    figure = chart(
        theme,
        log_axis(words.RATE, theme, powers(rates.min() / 1.5, rates.max() * 1.5)) | {"showgrid": False},
        log_axis(result, theme, powers(low, high)),
        {"l": 72, "r": 8, "t": 8, "b": 48},
    )
    looks = [look(place, theme) for place in places([c.optimizer for c in experiment.contenders])]
    called = names(experiment)
    for name, one, its in zip(called, found, looks, strict=True):
        _line(figure, name, one, (low, high), its)
    for one, its in zip(found, looks, strict=True):
        if one.best is not None:
            _best(figure, one, (low, high), its, theme)
    return figure.update_layout(showlegend=False, hovermode="closest")


def alt(experiment: Experiment, found: Sequence[Search]) -> str:
    """What a screen reader reads out: the best rate of each contender."""
    rates = [
        words.BEST_OF.format(name=name, rate=digits(one.best_rate))
        for name, one in zip(names(experiment), found, strict=True)
        if one.best is not None
    ]
    return words.ALT.format(rates=", ".join(rates) or words.NONE)


def _ends(found: Sequence[Search]) -> tuple[float, float]:
    """From the lowest score to that of a rate with which nothing moves; higher ones leave the picture."""
    known = np.concatenate([one.scores[np.isfinite(one.scores) & (one.scores > _SMALLEST)] for one in found])
    if not len(known):
        return 0.1, 10.0
    resting = [score for one in found if _SMALLEST < (score := float(one.scores[0])) < math.inf]
    return float(known.min()) / _ROOM, max(resting, default=float(known.max())) * _ROOM


def _inside(scores: np.ndarray, ends: tuple[float, float]) -> np.ndarray:
    """Scores as they are drawn: a zero at the lower end, those above the upper end beyond it."""
    drawn = np.clip(scores, ends[0] * math.sqrt(_ROOM), ends[1] * _ROOM)
    return np.where(np.isfinite(scores), drawn, np.nan)


def _line(figure: go.Figure, name: str, one: Search, ends: tuple[float, float], its: Look) -> None:
    figure.add_scatter(
        x=one.rates,
        y=_inside(one.scores, ends),
        mode="lines",
        line=line_style(its, 2.0),
        text=[digits(score, words.NOT_REACHED) for score in one.scores.tolist()],
        hovertemplate=words.HOVER.format(name=name),
    )


def _best(figure: go.Figure, one: Search, ends: tuple[float, float], its: Look, theme: str) -> None:
    at = slice(one.best, one.best + 1) if one.best is not None else slice(0)
    ring = {"line": {"width": 2, "color": THEMES[theme].text}}
    marker = marker_style(its, 13) | ring
    place = {"x": one.rates[at], "y": _inside(one.scores[at], ends), "mode": "markers", "marker": marker}
    figure.add_scatter(**place, hoverinfo="skip", cliponaxis=False)
