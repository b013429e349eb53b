"""The page that holds its race: small enough, asks for nothing, and has the race's numbers."""

import json
import re
import zlib
from base64 import b64decode

import numpy as np
import pytest

from experiments import Contender, Experiment, Result, run
from experiments.address import address
from experiments.arrays import ARRAYS
from experiments.defaults import default_contender, default_experiment
from experiments.parse import parse_strict
from experiments.sweep import TOLERANCE
from views.bundle import program
from views.component import WEB
from views.race_message import race_parts
from views.terrain_message import terrain_message
from views.web_page import race_as_page
from views.web_page.document import EXCHANGED

MOST = {False: 1_000_000, True: 6_000_000}  # bytes, without and with the 3-D view
TWELVE = ("gradient_descent", "momentum", "rmsprop", "adam", "nesterov", "adagrad", "dfp", "adadelta")
TWELVE += ("steepest_descent", "newton", "bfgs", "levenberg_marquardt")
LARGEST = Experiment(landscape="gabor", steps=500, contenders=tuple(default_contender(o, "gabor") for o in TWELVE))
PROGRAM = program(WEB, "page", EXCHANGED)
HOSTILE = "</script><img onerror>"


@pytest.fixture(scope="module")
def largest() -> Result:
    return run(LARGEST)


def message(page: str, name: str) -> bytes:
    """A message that the page holds, as `views.wire` has it."""
    found = re.search(rf'id="piece-{name}">([^<]*)<', page)
    assert found
    piece = zlib.decompress(b64decode(found[1]))
    start = 4 + int.from_bytes(piece[:4], "little")
    numbers = np.frombuffer(piece[start:], np.uint8)
    return piece[:start] + numbers.reshape(4, -1).T.tobytes()


def decoded(piece: bytes) -> tuple[dict, dict[str, np.ndarray]]:
    start = 4 + int.from_bytes(piece[:4], "little")
    header = json.loads(piece[4:start])
    arrays = {
        one["name"]: np.frombuffer(piece, one["type"], int(np.prod(one["shape"])), start + one["offset"])
        for one in header["arrays"]
    }
    return header, arrays


@pytest.mark.parametrize("surface", [False, True], ids=["without 3-D", "with 3-D"])
def test_a_page_is_small(largest: Result, surface: bool) -> None:
    for name, result in {"the default race": run(default_experiment()), "12 contenders x 500 steps": largest}.items():
        size = len(race_as_page(result, surface).encode())
        print(f"{name}, 3-D view {surface}: {size / 1e6:.3f} MB")
        assert size <= MOST[surface]


def test_its_numbers_are_those_of_the_race_to_the_last_bit(largest: Result) -> None:
    page = race_as_page(largest)
    header, arrays = decoded(message(page, "race"))
    assert parse_strict(header["address"]) == LARGEST
    for i, trajectory in enumerate(largest):
        for name in ("positions", "losses", "gradients", "rates", "distances"):
            expected = ARRAYS[name](LARGEST, trajectory).astype(np.float32).ravel()
            np.testing.assert_array_equal(arrays[f"{i}.{name}"], expected)
    assert message(page, "terrain") == terrain_message(LARGEST.surface, LARGEST.parameters)
    _, inside = decoded(message(page, "inside-3"))
    np.testing.assert_array_equal(inside["inside.g"], largest[3].gradients.astype(np.float32).ravel())


@pytest.mark.parametrize("surface", [False, True], ids=["without 3-D", "with 3-D"])
def test_it_asks_for_nothing(surface: bool) -> None:
    page = race_as_page(run(default_experiment()), surface)
    assert "default-src 'none'" in page
    addresses = re.findall(r"""(?:src|href|action|data|poster|srcset)\s*=\s*["']?([^"'\s>]*)""", page)
    assert addresses == ["data:,"]
    assert not re.search(r"@import|@font-face|url\(", page)
    assert "import(" not in page


def test_a_race_of_one_weight_has_no_surface() -> None:
    experiment = Experiment.model_validate({**default_experiment().model_dump(), "weights": 1, "start": (0.2, 0.0)})
    page = race_as_page(run(experiment), surface=True)
    assert "piece-plotly" not in page
    assert '"surface": false' in page


def test_what_a_person_wrote_stays_a_text() -> None:
    adam = Contender(optimizer="adam", rate=0.01, label=HOSTILE)
    experiment = Experiment(landscape="rosenbrock", steps=5, contenders=(adam,))
    page = race_as_page(run(experiment))
    assert "<img" not in page
    assert page.count("</script>") == page.count("<script") == 6  # settings, code, race, terrain, inside and loader
    header, _ = decoded(message(page, "race"))
    assert header["contenders"][0]["name"] == HOSTILE
    shown = re.search(r"<code[^>]*>(.*?)</code>", page)
    assert shown
    assert parse_strict(shown[1].replace("&amp;", "&")) == experiment


def test_a_page_has_no_word_that_asks_for_the_server() -> None:
    header, _ = decoded(message(race_as_page(run(default_experiment())), "race"))
    shown = {name: header["words"][name] for name in ("map", "dragStartMark", "dragStartTip")}
    assert not [name for name, text in shown.items() if "rag" in text]
    assert header["address"] == address(default_experiment())
    player, _ = race_parts(run(default_experiment()), TOLERANCE)
    assert header["contenders"] == json.loads(json.dumps(player["contenders"]))


def test_each_module_has_what_others_ask_of_it_and_of_what_stands_in_for_it() -> None:
    bodies = re.findall(r"^const (module_\d+) = \(\(\) => \{\n(.*?)^\}\)\(\)", PROGRAM, re.MULTILINE | re.DOTALL)
    exported = {name: set(text.rpartition("return { ")[2].split(" }")[0].split(", ")) for name, text in bodies}
    asked = re.findall(r"^const \{([^}]*)\} = (module_\d+)$", PROGRAM, re.MULTILINE)
    names = [(one.split(":")[0].strip(), module) for several, module in asked for one in several.split(",")]
    assert len(names) > 100
    assert [(name, module) for name, module in names if name and name not in exported[module]] == []
