"""The formulas of a pass hold: what stands behind the last equals sign is what the numbers before it come to."""

import json
import re
import zlib
from typing import Any

import numpy as np
import pytest

from networks.activations import SLUGS
from networks.one_pass import Weights, one_pass
from tests.tools.wire import unpack
from views.network.pass_message import pass_message

WEIGHTS = Weights(np.array([[0.5, -1.5], [2.0, 0.25]]), np.array([0.5, -0.25]), np.array([1.5, -2.0]), 0.25)


def _message(unit: str, x: tuple[float, float]) -> dict[str, Any]:
    found = one_pass(np.array(x), 0.75, WEIGHTS, unit, 0.5)
    return unpack(zlib.decompress(pass_message(found, unit)))[0]


def _value(text: str) -> float:
    """What an arithmetic of printed numbers comes to."""
    plain = text.replace("−", "-").replace("·", "*").replace("²", "**2").replace(",", "")
    plain = re.sub(r"(\d) \(", r"\1 * (", plain)
    return float(eval(plain, {"__builtins__": {}}))


@pytest.mark.parametrize("unit", ["identity", "square", "relu"])
def test_each_formula_holds_with_the_numbers_in_it(unit: str) -> None:
    """With these activations and such round numbers three digits are exact, or nearly."""
    steps = _message(unit, (1.0, -0.5))["steps"]
    assert len(steps) == 10
    checked = 0
    for step in steps:
        for line in step["lines"]:
            computed, result = ["", *re.split(r" = | ← ", line)][-2:]
            if re.search(r"[^−\d.()·² +-]", computed + result):
                continue
            assert _value(computed) == pytest.approx(_value(result), rel=0.01, abs=1e-12), line
            checked += 1
    assert checked == 2 + 1 + 1 + 1 + 2 + 2 + 4 + 9


@pytest.mark.parametrize("unit", SLUGS)
def test_the_numbers_are_those_of_the_pass_and_json_has_no_nan(unit: str) -> None:
    found = one_pass(np.array([1.0, -0.5]), 0.75, WEIGHTS, unit, 0.5)
    sent = _message(unit, (1.0, -0.5))["pass"]
    assert sent["loss"] == pytest.approx(found.loss)
    np.testing.assert_allclose(sent["updated"]["lower"], found.updated.lower)
    json.dumps(_message(unit, (1e200, 1e200)), allow_nan=False)
