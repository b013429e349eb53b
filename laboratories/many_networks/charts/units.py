"""What becomes of units that begin alike: their four numbers along the steps, how far apart they are, and the loss."""

import numpy as np
import plotly.graph_objects as go

from laboratories.many_networks import words
from networks.equal_weights import Units
from views.chart import chart, grid, thinned
from views.log_axis import ends_of, log_axis
from views.palette import OKABE_ITO, THEMES

_POINTS = 300  # of a line
_LOWEST, _HIGHEST = -18.0, 2.0  # of the differences, as powers of ten
_PANELS = (
    ((0.0, 0.45), (0.57, 1.0)),
    ((0.55, 1.0), (0.57, 1.0)),
    ((0.0, 0.45), (0.0, 0.43)),
    ((0.55, 1.0), (0.0, 0.43)),
)


def weights(found: Units, one_changed: bool, theme: str) -> go.Figure:
    """A panel for each of a unit's numbers, in it a line for each unit.

    Args:
        found: the units along the steps.
        one_changed: whether the first unit alone was changed, and is to be drawn apart.
        theme: "light" or "dark".
    """
    at = thinned(len(found.losses), _POINTS)
    figure = chart(theme, {}, {}, {"l": 48, "r": 8, "t": 40, "b": 48})
    shared = {name: figure.layout[name].to_plotly_json() for name in ("xaxis", "yaxis")}
    for panel, (across, up) in enumerate(_PANELS):
        number = panel + 1
        lowest = panel >= 2
        title = {"title": {"text": words.STEP, "font": {"size": 14}}} if lowest else {}
        figure.layout[f"xaxis{number}"] = shared["xaxis"] | title | {"domain": across, "anchor": f"y{number}"}
        figure.layout[f"yaxis{number}"] = shared["yaxis"] | grid(theme) | {"domain": up, "anchor": f"x{number}"}
        _panel(figure, found.weights[at, panel], at, number, one_changed, theme)
        figure.add_annotation(
            x=across[0], xref="paper", xanchor="left", y=up[1], yref="paper", yanchor="bottom",
            text=words.NUMBERS[panel], showarrow=False, font={"size": 14, "color": THEMES[theme].text},
        )  # fmt: skip
    return figure.update_layout(showlegend=False, hovermode="closest")


def _panel(figure: go.Figure, lines: np.ndarray, at: np.ndarray, number: int, one_changed: bool, theme: str) -> None:
    """The lines of all units, the first one on top."""
    blue = OKABE_ITO[{"light": 4, "dark": 1}[theme]]
    for unit in reversed(range(lines.shape[1])):
        apart = one_changed and unit == 0
        figure.add_scatter(
            x=at,
            y=lines[:, unit],
            xaxis=f"x{number}",
            yaxis=f"y{number}",
            mode="lines",
            line={
                "color": OKABE_ITO[5] if apart else blue,
                "width": 2.5 if apart else 1.75,
                "dash": "dash" if apart else "solid",
            },
            name=words.UNIT.format(number=unit + 1),
            hovertemplate=f"{words.STEP} %{{x}}<br>%{{y:.4g}}",
        )


def differences(found: Units, theme: str) -> go.Figure:
    """The largest difference between two units against the step, on a logarithmic axis; exact zeros at its lower end.

    Args:
        found: the units along the steps.
        theme: "light" or "dark".
    """
    at = thinned(len(found.losses), _POINTS)
    values = found.differences[at]
    figure = chart(
        theme,
        {"title": {"text": words.STEP}},
        log_axis(words.DIFFERENCE, theme, (_LOWEST, _HIGHEST)),
        {"l": 76, "r": 8, "t": 8, "b": 48},
    )
    drawn = np.clip(np.where(values == 0.0, 10.0**_LOWEST, values), 10.0**_LOWEST, 10.0**_HIGHEST)
    figure.add_scatter(x=at, y=drawn, customdata=values, **_line(theme))
    if (values == 0.0).any():
        figure.add_annotation(
            x=0.5, xref="paper", y=_LOWEST, yanchor="bottom", yshift=8, text=words.EXACTLY_ZERO, showarrow=False,
            font={"size": 14, "color": THEMES[theme].text},
        )  # fmt: skip
    return figure.update_layout(showlegend=False)


def losses(found: Units, theme: str) -> go.Figure:
    """The loss against the step, on a logarithmic axis; arguments as `differences`."""
    at = thinned(len(found.losses), _POINTS)
    values = found.losses[at]
    figure = chart(
        theme,
        {"title": {"text": words.STEP}},
        log_axis(words.LOSS, theme, ends_of(values)),
        {"l": 76, "r": 8, "t": 8, "b": 48},
    )
    figure.add_scatter(x=at, y=values, customdata=values, **_line(theme))
    return figure.update_layout(showlegend=False)


def _line(theme: str) -> dict[str, object]:
    colour = OKABE_ITO[{"light": 4, "dark": 1}[theme]]
    return {
        "mode": "lines",
        "line": {"color": colour, "width": 2.5},
        "hovertemplate": f"{words.STEP} %{{x}}<br>%{{customdata:.3g}}<extra></extra>",
    }
