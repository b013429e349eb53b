"""Logarithmic axes, as Plotly takes them."""

import math
from typing import Any

from views.chart import grid

MOST_TICKS = 8
_FEW_POWERS = 2.5  # an axis that spans fewer powers of ten also has ticks between them


def log_axis(title: str, theme: str, ends: tuple[float, float] | None = None, *, plain: bool = False) -> dict[str, Any]:
    """A logarithmic axis with a grid.

    Args:
        title: what it shows.
        theme: "light" or "dark".
        ends: as powers of ten. Without them Plotly chooses both the ends and the ticks.
        plain: whether the ticks of a short axis are written as plain numbers (0.02); Plotly writes 2 above a power.
    """
    axis: dict[str, Any] = {"title": {"text": title}, "type": "log", "exponentformat": "power"} | grid(theme)
    if ends is None:
        return axis
    low, high = ends
    axis["range"] = [low, high]
    if high - low > _FEW_POWERS:
        return axis | {"dtick": power_step(high - low)}
    if not plain:
        return axis | {"dtick": "D2"}  # 1, 2, 5, 10 ...
    del axis["exponentformat"]  # the ticks are written out
    decades = range(math.floor(low), math.ceil(high))
    values = [lead * 10.0**decade for decade in decades for lead in (1, 2, 5)]
    return axis | {"tickvals": values, "ticktext": [f"{value:.1g}" for value in values]}


def powers(low: float, high: float) -> tuple[float, float]:
    """Two positive numbers as powers of ten."""
    return math.log10(low), math.log10(high)


def power_step(span: float) -> int:
    """How many powers of ten from one tick to the next, so that an axis of this span has at most `MOST_TICKS`."""
    return math.ceil(span / MOST_TICKS)
