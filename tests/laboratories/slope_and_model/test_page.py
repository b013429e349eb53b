"""The Slope and model page as a script: its controls, what the pictures choose, what they are sent, and odd records."""

import math
import zlib
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment
from laboratories.slope_and_model import record as records
from laboratories.slope_and_model.charts.payload import payload
from laboratories.slope_and_model.record import SlopeRecord
from landscapes import LANDSCAPES
from tests.tools.page_script import assert_quiet, page_script, with_open
from tests.tools.wire import unpack
from views.slope_message import SlopeRequest, slope_message, slope_models


@pytest.fixture
def script() -> AppTest:
    return page_script("slope_and_model.py").run()


def _sent(slope: SlopeRecord) -> tuple[dict[str, Any], dict[str, Any]]:
    request = SlopeRequest(experiment=slope.experiment(), angle=slope.angle, eta=slope.eta)
    return unpack(zlib.decompress(payload(request, slope_models(request), slope.degree, slope.level_sets)))


def test_theta_direction_and_step_length_can_be_typed(script: AppTest) -> None:
    assert_quiet(script)
    with_open(script, "slope.start-popover").text_input(key="slope.start.0").set_value("−1,5").run()
    fields = {
        name: next(f for f in script.text_input if str(f.key).startswith(f"slope.{name}.")) for name in ("angle", "eta")
    }
    fields["angle"].set_value("180").run()
    script.text_input(key=str(fields["eta"].key)).set_value("0,25").run()
    assert_quiet(script)
    slope = script.session_state.slope_and_model
    assert (slope.start, slope.angle, slope.eta) == ((-1.5, 3.2), 180.0, 0.25)
    assert len(script.get("bidi_component")) == 1


def test_landscapes_of_all_kinds_have_their_pictures_and_their_race() -> None:
    for slug in ("quadratic_bowl", "linear_regression", "saddle", "ackley"):
        assert slug in records.LANDSCAPES_ON_OFFER
        header, arrays = _sent(SlopeRecord(slug))
        assert header["answer"]["place"] == "slope"
        assert arrays["models"].shape == (5, *arrays["s"].shape)
        assert isinstance(SlopeRecord(slug).experiment(), Experiment)
        step, end = header["answer"]["eta"], arrays["s"][-1]
        assert 0.15 * end < step < 0.8 * end


def test_at_a_minimum_and_at_a_tip_the_page_says_so() -> None:
    for slug, place in (("himmelblau", "flat"), ("ackley", "tip")):
        slope = SlopeRecord(slug)
        slope.start = LANDSCAPES[slug].minima(LANDSCAPES[slug].default_parameters)[0].theta
        assert _sent(slope)[0]["answer"]["place"] == place


def test_what_is_not_finite_is_sent_as_nothing() -> None:
    slope = SlopeRecord("goldstein_price")
    experiment = slope.experiment().model_copy(update={"start": (1e200, 0.0)})
    header, _ = unpack(slope_message(SlopeRequest(experiment=experiment, angle=150.0, eta=0.1)))
    assert header["place"] == "not_finite"
    assert header["loss"] is header["slope"] is header["trueChange"] is None


def test_what_the_pictures_choose_is_kept_and_what_makes_no_sense_gives_way(script: AppTest) -> None:
    slope = script.session_state.slope_and_model
    chosen = {"theta": [1, -2.5], "angle": 181, "eta": 0.5, "degree": 3, "levelSets": ["second", "moon"]}
    slope.choose(chosen)
    assert_quiet(script.run())
    assert (slope.start, slope.angle, slope.eta, slope.degree) == ((1.0, -2.5), 181.0, 0.5, 3)
    assert slope.level_sets == ["second"]
    slope.choose({"theta": [1e9, math.nan], "angle": -1, "eta": math.inf, "degree": 9, "levelSets": []})
    assert_quiet(script.run())
    fresh = SlopeRecord()
    assert (slope.start, slope.angle, slope.eta, slope.degree) == (fresh.start, fresh.angle, fresh.eta, fresh.degree)
