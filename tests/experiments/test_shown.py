"""What a result shows of itself: the notebook of the docs runs, and figure and columns have the race's numbers."""

import ast
import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from experiments import Contender, Experiment, Result, run
from experiments.exports.table import COLUMNS
from views.palette import THEMES


def outputs(cells: list[str]) -> Iterator[Any]:
    """What each cell ends with, in one namespace, as Jupyter shows it; None where it ends with no expression."""
    names: dict[str, Any] = {}
    for cell in cells:
        *statements, last = ast.parse(cell).body
        if not isinstance(last, ast.Expr):
            statements, last = [*statements, last], None
        exec(compile(ast.Module(statements, []), "cell", "exec"), names)
        yield last and eval(compile(ast.Expression(last.value), "cell", "eval"), names)


def test_the_notebook_runs_and_shows_the_player(root: Path) -> None:
    notebook = json.loads((root / "docs" / "notebook.ipynb").read_text())
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["outputs"] for cell in code] == [[]] * len(code)
    nothing, result, figure, columns, last = outputs(["".join(cell["source"]) for cell in code])
    assert nothing is None
    frame = result._repr_html_()
    before, _, page = frame.partition('srcdoc="')
    assert before.startswith("<iframe ")
    assert 'sandbox="allow-scripts"' in before  # it reaches nothing of the notebook
    page, end = unescape(page[: page.index('"')]), page[page.index('"') :]
    assert end == '"></iframe>'
    assert page.startswith("<!doctype html>")
    assert "<h1" in page
    assert isinstance(figure, go.Figure)
    assert list(columns) == list(COLUMNS)
    assert last[1] == result[2].losses[-1]
    assert result._repr_mimebundle_()["text/html"] == frame


@pytest.fixture(scope="module")
def result() -> Result:
    two = (Contender(optimizer="adam", rate=0.1), Contender(optimizer="gradient_descent", rate=1.0))
    return run(Experiment(landscape="rosenbrock", steps=20, contenders=two))


def test_columns_are_a_table_for_pandas(result: Result) -> None:
    table = pd.DataFrame(result.frame())
    assert len(table) == 2 * 21
    for i, trajectory in enumerate(result):
        own = table[table.contender == i + 1]
        np.testing.assert_array_equal(own[["theta_0", "theta_1"]], trajectory.positions)
        np.testing.assert_array_equal(own.loss, trajectory.losses)
        np.testing.assert_array_equal(own.evaluations[:-1], trajectory.evaluations.total)
        assert own.gradient_0.isna().iloc[-1]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("weights", [1, 2])
def test_a_figure_has_a_path_and_a_curve_for_each_contender(result: Result, theme: str, weights: int) -> None:
    race = result if weights == 2 else run(result.experiment.model_copy(update={"weights": 1}))
    figure = race.figure(theme)
    named = [trace for trace in figure.data if trace.name]
    assert [trace.name for trace in named] == ["Adam", "Adam", "Gradient descent", "Gradient descent"]
    for i, trajectory in enumerate(race):
        path, curve = named[2 * i : 2 * i + 2]
        there = np.isfinite(path.x)
        assert there[0]
        np.testing.assert_array_equal(path.x[there], trajectory.positions[there, 0])
        sane = np.isfinite(trajectory.losses) & (trajectory.losses > 1e-12) & (trajectory.losses < 1e100)
        np.testing.assert_array_equal(np.asarray(curve.y)[sane], trajectory.losses[sane])
    assert (named[0].xaxis, named[1].xaxis) == (None, "x2")
