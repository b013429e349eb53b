"""The batch's own loss, against plain loops over its points; and the examples that light up."""

from collections.abc import Callable

import jax.numpy as jnp
import numpy as np
import pytest

from experiments import Contender, Experiment, run
from experiments.analysis.batch_terrain import GRID, batch_profile, batch_terrain
from experiments.batch_members import MAX_HIGHLIGHTED, PADDING, highlighted_examples
from landscapes import LANDSCAPES
from landscapes.data_set import DataSet

WITH_DATA = [slug for slug, landscape in LANDSCAPES.items() if landscape.data]


def _race(landscape: str, batch: int | None, reduction: str = "mean", steps: int = 12) -> Experiment:
    contender = Contender(optimizer="gradient_descent", rate=1e-3, batch=batch)
    return Experiment(
        landscape=landscape, landscape_parameters={"reduction": reduction}, steps=steps, seed=3, contenders=(contender,)
    )


def _gabor(data: DataSet, i: int, theta: np.ndarray) -> float:
    u = theta[0] + 0.06 * theta[1] * data.x[i]
    return float((np.sin(u) * np.exp(-(u**2) / 32) - data.y[i]) ** 2)


def _line(data: DataSet, i: int, theta: np.ndarray) -> float:
    return float((theta[0] + theta[1] * data.x[i] - data.y[i]) ** 2)


@pytest.mark.parametrize("reduction", ["sum", "mean"])
@pytest.mark.parametrize(("landscape", "one"), [("gabor", _gabor), ("line_fit", _line)])
def test_the_grid_is_a_loop_over_the_batch(
    landscape: str, one: Callable[[DataSet, int, np.ndarray], float], reduction: str
) -> None:
    experiment = _race(landscape, 5, reduction)
    found = batch_terrain(experiment, 0, 4)
    seen = run(experiment)[0].batch(4)
    data = LANDSCAPES[landscape].data
    assert data
    for row, column in np.random.default_rng(0).integers(found.losses.shape, size=(200, 2)):
        theta = np.array([found.theta_0[column], found.theta_1[row]])
        losses = [one(data, i, theta) for i in seen]
        expected = sum(losses) / (len(losses) if reduction == "mean" else 1)
        assert found.losses[row, column] == pytest.approx(expected, rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("landscape", WITH_DATA)
def test_the_grid_is_the_loss_that_the_step_sees(landscape: str) -> None:
    experiment = _race(landscape, 7)
    found = batch_terrain(experiment, 0, 2)
    data = experiment.surface.data
    assert data
    weights = np.zeros(len(data))
    weights[run(experiment)[0].batch(2)] = 1.0
    for row, column in ((0, 0), (30, 50), (70, 3)):
        theta = np.array([found.theta_0[column], found.theta_1[row]])
        expected = float(data.batch_loss(jnp.asarray(theta), experiment.parameters, weights))
        assert found.losses[row, column] == pytest.approx(expected, rel=1e-10)


@pytest.mark.parametrize("landscape", [slug for slug in WITH_DATA if LANDSCAPES[slug].line])
def test_along_a_line_it_is_the_loss_that_the_step_sees_there(landscape: str) -> None:
    fields = _race(landscape, 7, "sum").model_dump(exclude={"start"})
    experiment = Experiment.model_validate(fields | {"weights": 1})
    found = batch_profile(experiment, 0, 2)
    whole, line = LANDSCAPES[landscape], LANDSCAPES[landscape].line
    assert whole.data
    assert line
    weights = np.zeros(len(whole.data))
    weights[run(experiment)[0].batch(2)] = 1.0
    np.testing.assert_allclose(found[[0, -1], 0], line.domain(experiment.parameters))
    for w, loss in found[::40]:
        there = jnp.asarray(line.point(experiment.parameters, w))
        assert loss == pytest.approx(float(whole.data.batch_loss(there, experiment.parameters, weights)), rel=1e-10)


@pytest.mark.parametrize("landscape", WITH_DATA)
@pytest.mark.parametrize("step", [0, 12])
def test_levels_grow_and_are_met(landscape: str, step: int) -> None:
    found = batch_terrain(_race(landscape, 1), 0, step)
    assert np.all(np.diff(found.levels) > 0)
    assert found.losses.min() < found.levels[0]
    assert found.levels[-1] < found.losses.max()
    assert min(found.losses.shape) == GRID


def test_a_large_batch_has_a_coarser_grid() -> None:
    found = batch_terrain(_race("linear_regression", 10_000), 0, 0)
    assert 15 <= min(found.losses.shape) < GRID


def test_lit_are_the_examples_of_each_step() -> None:
    trajectory = run(_race("gabor", 8))[0]
    rows = highlighted_examples(3, 30, 8, 12)
    assert rows.shape == (13, 8)
    for step, row in enumerate(rows):
        np.testing.assert_array_equal(row[row != PADDING], trajectory.batch(step))
        assert (row == PADDING).sum() == (2 if step % 4 == 3 else 0)


def test_of_a_large_batch_some_are_lit() -> None:
    trajectory = run(_race("linear_regression", 1_000))[0]
    rows = highlighted_examples(3, 20_000, 1_000, 12)
    assert rows.shape == (13, MAX_HIGHLIGHTED)
    for step, row in enumerate(rows):
        assert len(set(row.tolist())) == MAX_HIGHLIGHTED
        assert set(row.tolist()) <= set(trajectory.batch(step).tolist())


def test_the_full_batch_is_everybody_and_without_data_there_is_nobody() -> None:
    np.testing.assert_array_equal(run(_race("gabor", None))[0].batch(0), np.arange(30))
    contender = Contender(optimizer="adam", rate=0.1, batch=4)
    bowl = run(Experiment(landscape="quadratic_bowl", steps=3, contenders=(contender,)))[0]
    assert bowl.batch(3).shape == (0,)
    assert run(_race("gabor", 4))[0].until(5).batch(5).shape == (4,)
