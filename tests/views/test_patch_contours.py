"""The contour lines of a close-up: each point is on a level, enough of them are in view, and what is refused."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from experiments import Contender, Experiment
from experiments.analysis.losses import losses
from experiments.analysis.patch import REACH, patch
from experiments.refusals import sentences
from landscapes import LANDSCAPES
from quantities import encode
from tests.tools.wire import unpack
from views.contours import PatchRequest, patch_contours

GRADIENT_DESCENT = Contender(optimizer="gradient_descent", rate=0.01)
REQUEST = {
    "experiment": {"landscape": "rosenbrock", "steps": 3, "contenders": [{"optimizer": "adam", "rate": 0.1}]},
    "middle": [0.0, 0.0],
    "half": [1.0, 0.5],
}


@pytest.mark.parametrize("slug", LANDSCAPES)
def test_the_lines_lie_on_levels_and_enough_of_them_are_in_view(slug: str) -> None:
    landscape = LANDSCAPES[slug]
    parameters = landscape.parameters(*encode(landscape.parameters, {}))
    experiment = Experiment(landscape=slug, steps=3, contenders=(GRADIENT_DESCENT,))
    span = np.ptp(landscape.domain(parameters), axis=1).min()
    middle = np.add(experiment.start, 0.01 * span)
    half = (0.02 * span, 0.01 * span)
    request = PatchRequest(experiment=experiment, middle=(middle[0], middle[1]), half=half)
    header, arrays = unpack(patch_contours(request))
    assert header["reach"] == REACH
    lines = np.split(arrays["points"].astype(float), np.cumsum(arrays["counts"].astype(int))[:-1])
    assert all((np.abs(line) <= np.multiply(REACH * 1.0001, half)).all() for line in lines)
    sampled = patch(landscape, parameters, request.middle, half)
    rise = np.ptp(sampled.losses)
    heights = losses(landscape, parameters, middle + np.concatenate(lines))
    found = set()
    for line, height in zip(lines, np.split(heights, np.cumsum([len(line) for line in lines])[:-1]), strict=True):
        away = np.abs(height - sampled.levels[:, None])
        level = int(away.max(axis=1).argmin())
        assert away[level].max() < 2e-3 * rise
        if (np.abs(line) <= half).all(axis=1).any():
            found.add(level)
    assert 8 <= len(found) <= 12


@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12), st.floats(-12, 12), st.floats(-4, 4))
def test_every_view_that_is_accepted_has_an_answer(x: float, y: float, size: float, shape: float) -> None:
    half = (10.0**size, 10.0**size * 2.0**shape)
    experiment = Experiment(landscape="rosenbrock", steps=3, contenders=(GRADIENT_DESCENT,))
    _, arrays = unpack(patch_contours(PatchRequest(experiment=experiment, middle=(x, y), half=half)))
    assert arrays["counts"].sum() == len(arrays["points"])
    assert np.isfinite(arrays["points"]).all()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"middle": [1e13, 0]}, "theta_0 is 10000000000000.0; it must be a number from -1e+12 to 1e+12."),
        ({"half": [0, 0]}, "width is 0.0; it must be a number from 1e-12 to 1e+12."),
        ({"half": [1, 0.01]}, "height is 0.01; it must be a number from 0.0625 to 16."),
        ({"half": [1, -1]}, "height is -1.0"),
        ({"half": "wide"}, "half is 'wide'"),
        ({"more": 1}, "more is 1"),
        ({"experiment": {**REQUEST["experiment"], "landscape": "moon"}}, "landscape is 'moon'"),
    ],
)
def test_what_makes_no_sense_is_refused(change: dict, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        PatchRequest.model_validate_json(json.dumps(REQUEST | change))
    assert sentence in " ".join(sentences(refused.value).values())
