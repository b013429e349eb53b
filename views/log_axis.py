"""Logarithmic axes, as Plotly takes them: few ticks, which can be read, and a floor below which all is rounding."""

import math
from typing import Any

import numpy as np
import plotly.graph_objects as go

from experiments.curves import SMALLEST
from views import player_words
from views.chart import grid
from views.palette import THEMES

MOST_TICKS = 6
_LARGEST = 1e100  # larger values have diverged
_LEADS = ((2.5, (1, 3)), (1.0, (1, 2, 5)))  # first digits of the ticks, by how many powers of ten an axis has at most
_STEPS = (1.0, 2.0, 5.0, 10.0)
_PLAIN = (-4, 4)  # powers of ten whose numbers are written out
_MARGIN, _SHORTEST = 0.04, 0.3


def log_axis(title: str, theme: str, ends: tuple[float, float]) -> dict[str, Any]:
    """A logarithmic axis with a grid.

    Args:
        title: what it shows.
        theme: "light" or "dark".
        ends: as powers of ten.
    """
    low, high = ends
    ticks = {"exponentformat": "power", "dtick": math.ceil((high - low) / MOST_TICKS)}
    if high - low <= _LEADS[0][0]:
        values = _values(low, high)
        ticks = {"tickvals": values, "ticktext": [_text(value) for value in values]}
    return {"title": {"text": title}, "type": "log", "range": [low, high]} | ticks | grid(theme)


def powers(low: float, high: float) -> tuple[float, float]:
    """Two positive numbers as powers of ten."""
    return math.log10(low), math.log10(high)


def ends_of(values: np.ndarray) -> tuple[float, float]:
    """The ends of an axis for these values, as powers of ten, with a margin; if all are below the floor, up from it."""
    known = np.log10(floored(values[np.isfinite(values)]))
    known = known[np.isfinite(known)]
    low, high = (known.min(), known.max()) if len(known) else (math.log10(SMALLEST),) * 2
    if high <= math.log10(SMALLEST):
        high = 0.0
    margin = max(_MARGIN * (high - low), (_SHORTEST - (high - low)) / 2)
    return float(low - margin), float(high + margin)


def floored(values: np.ndarray) -> np.ndarray:
    """The values as they are drawn: none below the floor, and NaN for those that have diverged."""
    with np.errstate(invalid="ignore"):
        return np.where(values < _LARGEST, np.maximum(values, SMALLEST), np.nan)


def note_floor(figure: go.Figure, values: np.ndarray, theme: str) -> go.Figure:
    """Say in the picture that values lie below the floor, if any do."""
    if (values <= SMALLEST).any():
        at = {"x": 1.0, "xref": "paper", "xanchor": "right", "y": math.log10(SMALLEST), "yanchor": "bottom"}
        font = {"size": 14, "color": THEMES[theme].muted}
        figure.add_annotation(**at, text=player_words.WORDS["belowFloor"], showarrow=False, yshift=6, font=font)
    return figure


def _values(low: float, high: float) -> list[float]:
    """Round numbers: times powers of ten, and where these are few, evenly spaced."""
    leads = next(leads for span, leads in reversed(_LEADS) if high - low <= span)
    every = [lead * 10.0**power for power in range(math.floor(low), math.ceil(high) + 1) for lead in leads]
    inside = [value for value in every if low <= math.log10(value) <= high]
    if len(inside) > 2:
        return inside
    first, last = 10.0**low, 10.0**high
    power = 10.0 ** math.floor(math.log10((last - first) / 3))
    step = next(power * lead for lead in _STEPS if power * lead * MOST_TICKS > last - first)
    return [step * i for i in range(math.ceil(first / step), math.floor(last / step) + 1)]


def _text(value: float) -> str:
    """A tick's number with at most three digits: 0.02, and 2·10⁻⁵ where it would be long."""
    power = math.floor(math.log10(value) + 1e-9)
    if _PLAIN[0] <= power <= _PLAIN[1]:
        return f"{value:.{max(2 - power, 0)}f}".rstrip("0").rstrip(".") if power < 2 else f"{value:.0f}"
    lead = f"{value / 10.0**power:.3g}"
    return f"{'' if lead == '1' else f'{lead}·'}10<sup>{power}</sup>".replace("-", "−")
