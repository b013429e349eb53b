"""What a method knows of the curvature at each step: eigenvalues of H and of its model, and nu.

Eigenvalues may be negative, and span many powers of ten: the axis shows their absolute value, and a cross marks a
negative one. Points that can be picked have the method and the step as their `customdata`.
"""

import numpy as np
import plotly.graph_objects as go

from laboratories.second_order import words
from laboratories.second_order.charts.curves import MARKERS, log_chart, sizes
from laboratories.second_order.method_run import MethodRun
from views.chart import line_style, marker_style
from views.log_axis import floored
from views.palette import THEMES, look, own_place

_LEGEND = {"l": 48, "r": 8, "t": 36, "b": 48}


def eigenvalues(run: MethodRun, step: int, theme: str) -> go.Figure:
    """Both eigenvalues of H before each step, and both of the method's model, in the method's colour.

    Args:
        run: the run.
        step: the one to be marked.
        theme: "light" or "dark".
    """
    shown = run.steps_to_rounding
    both = np.concatenate((run.hessian_eigenvalues[:shown], run.model_eigenvalues[:shown]), axis=1)
    figure = log_chart(theme, words.STEP_AXIS, words.EIGENVALUES_AXIS, np.abs(both))
    method = run.contender.optimizer
    true = {"line": {"color": THEMES[theme].text, "width": 1.5}, "marker": {"color": THEMES[theme].text, "size": 4}}
    its = look(own_place(method), theme)
    own = {"line": line_style(its, 2.5), "marker": marker_style(its, 5)}
    _pair(figure, run, run.hessian_eigenvalues[:shown], words.HESSIAN, true)
    if not run.model_is_hessian:
        _pair(figure, run, run.model_eigenvalues[:shown], words.MODELS[method], own)
    _crosses(figure, both, theme)
    return _finished(figure, step, shown, theme)


def damping(run: MethodRun, step: int, theme: str) -> go.Figure:
    """nu of Levenberg-Marquardt before each step, beside the eigenvalues of J'J; arguments as of `eigenvalues`."""
    assert run.gauss_newton_eigenvalues is not None
    shown = run.steps_to_rounding
    nu, curvatures = run.path.state["nu"][:shown], run.gauss_newton_eigenvalues[:shown]
    figure = log_chart(theme, words.STEP_AXIS, words.NU_AXIS, np.append(nu, np.abs(curvatures)))
    muted = {"color": THEMES[theme].text, "width": 1.5}
    _pair(figure, run, curvatures, words.SQUARED, {"line": muted, "marker": {"size": 1}})
    its = look(own_place(run.contender.optimizer), theme)
    own = {"line": line_style(its, 2.5), "marker": marker_style(its, 6)}
    _series(figure, run, nu, words.NU_AXIS, own, legend=True)
    return _finished(figure, step, shown, theme)


def _pair(figure: go.Figure, run: MethodRun, values: np.ndarray, name: str, style: dict) -> None:
    for i in (1, 0):
        _series(figure, run, np.abs(values[:, i]), name, style, legend=i == 1)


def _series(figure: go.Figure, run: MethodRun, values: np.ndarray, name: str, style: dict, legend: bool) -> None:
    method = run.contender.optimizer
    figure.add_scatter(
        x=np.arange(len(values)),
        y=floored(values),
        mode="lines+markers",
        name=name,
        showlegend=legend,
        customdata=[[method, step] for step in range(len(values))],
        hovertemplate=f"{name}<br>step %{{x}}<br>%{{y:.3g}}<extra></extra>",
        line=style["line"],
        marker=style["marker"] | {"size": sizes(len(values), style["marker"]["size"]), "opacity": 1},
    )


def _crosses(figure: go.Figure, values: np.ndarray, theme: str) -> None:
    """A cross where values are negative, (steps, values); of a long run not at each."""
    with np.errstate(invalid="ignore"):
        negative = np.argwhere(values < 0)
    steps, columns = negative[:: max(len(negative) // (2 * MARKERS), 1)].T
    if len(steps):
        cross = {"symbol": "x-thin", "size": 9, "line": {"width": 2, "color": THEMES[theme].text}}
        at = {"x": steps, "y": floored(-values[steps, columns])}
        figure.add_scatter(**at, mode="markers", marker=cross, name=words.NEGATIVE, hoverinfo="skip")


def _finished(figure: go.Figure, step: int, shown: int, theme: str) -> go.Figure:
    """With its legend, and a line at the chosen step if it is shown."""
    if step < shown:
        figure.add_vline(x=step, line={"color": THEMES[theme].muted, "width": 1, "dash": "dot"})
    return figure.update_layout(showlegend=True, margin=_LEGEND)
