"""Links and files on the Race page: their race is shown, and a refused field is explained and falls back alone."""

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from experiments import Experiment
from experiments.address import address
from experiments.parse import parse_strict
from experiments.parse_lenient import LONGEST_FILE
from experiments.whole_link import framed
from interface.race_record import TOLERANCE, experiment_fields
from pages.race.link import link, open_text
from tests.tools.page_script import act, open_row, page_script

LINK = (
    "landscape=elongated_valley;condition=50&start=-4,2&steps=60&seed=3&stop.loss=0.1"
    "&c=adam;rate=0.05;beta1=0.8;noise=0.5;label=50%20%2525%20a%253Bb&c=momentum;rate=0.01;schedule=cosine"
)


def opened(query: str) -> AppTest:
    """The Race page as a link opens it."""
    script = page_script("race/race.py")
    words = parse_qsl(query)
    for name, _ in words:
        script.query_params[name] = [value for other, value in words if other == name]
    open_row(script)
    assert not script.exception
    return script


def shown(script: AppTest) -> Experiment:
    return Experiment.model_validate(experiment_fields(script.session_state.race))


def messages(script: AppTest) -> list[str]:
    return [warning.value.replace("\\", "") for warning in script.warning]


def test_a_link_opens_its_race() -> None:
    script = opened(LINK)
    assert messages(script) == []
    assert shown(script) == parse_strict(LINK)
    assert script.session_state.race["opened"] == framed(address(parse_strict(LINK)), 2)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (LINK.replace("steps=60", "steps=0"), "Steps is 0; it must be a whole number from 1 to 4096."),
        (
            LINK.replace("rate=0.01", "rate=high"),
            "Momentum, cosine, period 500: Learning rate a is 'high'; it must be a number from",
        ),
        (LINK.replace("c=momentum", "c=wind"), "Contender 2: Optimizer is 'wind'; it must be one of"),
        (LINK.replace("stop.loss=0.1", "stop.loss=x"), "Stopping: loss is 'x'; it must be a number"),
        (LINK + "&moon=1", "'moon' is no word of an experiment"),
        (LINK + "&hide=all", "hide is 'all'; it must be any of controls, curves"),
        (LINK + "&tolerance=0", "Tolerance is 0.0; it must be a number from 1e-08 to 10."),
        ("landscape=" + "x" * 50_000, "the length of the text is"),
    ],
)
def test_a_bad_field_is_told_until_the_race_changes(query: str, sentence: str) -> None:
    script = opened(query)
    (message,) = messages(script)
    assert message.startswith(sentence)
    script.text_input(key="seed").set_value("9").run()
    assert messages(script) == []
    assert shown(script).seed == 9


@pytest.fixture
def race() -> dict[str, Any]:
    return {"next_id": 0}


def test_the_link_is_the_string_and_how_the_page_shows_it(race: dict[str, Any]) -> None:
    open_text(race, LINK)
    assert link(race, parse_strict(LINK)) == framed(address(parse_strict(LINK)), 2)
    open_text(race, f"{LINK}&tolerance=0.01&hide=curves,controls")
    assert (race["tolerance"], race["hide"], race["refused"]) == (0.01, ("controls", "curves"), [])
    shown = f"{address(parse_strict(LINK))}&tolerance=0.01&hide=controls,curves"
    assert link(race, parse_strict(LINK)) == framed(shown, 2) == f"race=2&{shown}&end"
    open_text(race, link(race, parse_strict(LINK)))
    assert (race["tolerance"], race["hide"]) == (0.01, ("controls", "curves"))
    open_text(race, LINK)
    assert (race["tolerance"], race["hide"]) == (TOLERANCE, ())


def test_the_projector_view_has_no_controls_and_a_way_back() -> None:
    script = opened(LINK + "&hide=controls")
    assert not script.selectbox
    open_row(act(script, "projector", False))
    assert script.selectbox(key="landscape").value == "elongated_valley"
    assert shown(script) == parse_strict(LINK)
    open_row(act(script, "projector", True))
    assert not script.selectbox
    assert "hide=controls" in script.session_state.race["opened"]


def test_a_pasted_link_and_a_file_are_opened() -> None:
    script = opened("")
    act(script, "open", f" http://elsewhere/?{LINK} ")
    assert shown(script) == parse_strict(LINK)
    file = parse_strict(LINK).model_dump_json()
    act(script, "open", "landscape=gabor")
    assert shown(script).landscape == "gabor"
    act(script, "open", file)
    assert not script.exception
    assert shown(script) == parse_strict(LINK)
    act(script, "open", json.dumps(json.loads(file) | {"seed": -1}))
    assert shown(script) == parse_strict(LINK.replace("seed=3", "seed=0"))
    (message,) = messages(script)
    assert message.startswith("Seed is -1;")
    act(script, "open", b"{\xff\x00".decode(errors="replace"))
    (message,) = messages(script)
    assert message.startswith("the file is '{")
    act(script, "open", "{" * (LONGEST_FILE + 2))
    (message,) = messages(script)
    assert message.startswith("the length of the file is")
