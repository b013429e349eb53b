"""The contour lines of a batch's loss: every point of a line lies on its level; and what is refused."""

import json

import numpy as np
import pytest
from pydantic import ValidationError

from experiments import Contender, Experiment
from experiments.analysis.batch_terrain import BatchTerrain
from experiments.refusals import sentences
from tests.tools.wire import unpack
from views.contours import BatchContourRequest, batch_contours, contours


def _lines(message: bytes) -> list[np.ndarray]:
    _, arrays = unpack(message)
    assert arrays["counts"].sum() == len(arrays["points"])
    return np.split(arrays["points"], np.cumsum(arrays["counts"].astype(int))[:-1])


def test_the_contours_of_a_cone_are_circles() -> None:
    theta_0, theta_1 = np.linspace(-2.0, 2.0, 144), np.linspace(-1.0, 1.0, 72)
    losses = np.hypot(theta_0, theta_1[:, None])
    lines = _lines(contours(BatchTerrain(theta_0, theta_1, losses, np.array([0.3, 0.6]))))
    assert len(lines) == 2
    for line, radius in zip(lines, (0.3, 0.6), strict=True):
        np.testing.assert_allclose(np.hypot(line[:, 0], line[:, 1]), radius, atol=1e-3)
        np.testing.assert_array_equal(line[0], line[-1])


def test_no_level_is_no_line() -> None:
    flat = BatchTerrain(np.arange(3.0), np.arange(2.0), np.zeros((2, 3)), np.empty(0))
    _, arrays = unpack(contours(flat))
    assert arrays["points"].shape == (0, 2)
    assert arrays["counts"].shape == (0,)


def test_of_one_weight_a_batch_has_one_line_over_the_curve() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.01, batch=4)
    experiment = Experiment(landscape="gabor", weights=1, steps=5, contenders=(contender,))
    (line,) = _lines(batch_contours(BatchContourRequest(experiment=experiment, contender=0, step=2)))
    np.testing.assert_allclose(line[[0, -1], 0], experiment.surface.domain(experiment.parameters).theta_0)
    assert (np.diff(line[:, 0]) > 0).all()


def test_batches_have_contours_of_their_own() -> None:
    contender = Contender(optimizer="gradient_descent", rate=0.01, batch=4)
    experiment = Experiment(landscape="line_fit", steps=9, contenders=(contender,))
    first, again, second = (
        batch_contours(BatchContourRequest(experiment=experiment, contender=0, step=step)) for step in (0, 0, 9)
    )
    assert first == again
    assert first != second


@pytest.mark.parametrize(
    ("landscape", "change", "sentence"),
    [
        ("gabor", {"step": 31}, "step is 31; it must be a whole number from 0 to 30."),
        ("gabor", {"step": -1}, "step is -1"),
        ("gabor", {"contender": 1}, "contender is 1; it must be a whole number from 0 to 0."),
        ("gabor", {"step": "x"}, "step is 'x'"),
        ("gabor", {"more": 1}, "more is 1"),
        ("rosenbrock", {}, "landscape is 'rosenbrock'; it must be one with a data set."),
        ("moon", {}, "landscape is 'moon'"),
    ],
)
def test_what_makes_no_sense_is_refused(landscape: str, change: dict, sentence: str) -> None:
    experiment = {"landscape": landscape, "steps": 30, "contenders": [{"optimizer": "adam", "rate": 0.1}]}
    body = json.dumps({"experiment": experiment, "contender": 0, "step": 0} | change)
    with pytest.raises(ValidationError) as refused:
        BatchContourRequest.model_validate_json(body)
    assert sentence in " ".join(sentences(refused.value).values())
