"""Every field for a number on every page: what a person types is read as it was meant, or refused with a sentence.

`pytest -s` prints the table: what is typed, used, shown, in the link and in the exported JSON, and the sentence.
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from experiments.exports.json import experiment_as_json
from experiments.parse import parse_strict
from pages.race.link import shown
from tests.interface.number_scripts import SCRIPTS
from tests.tools.page_script import PATIENCE

ROOT = Path(__file__).parents[2]
# What is typed, and the number that it means, if it means one.
TYPED = {
    "0,5": 0.5, "1,09": 1.09, "−1": -1.0, "1/3": None, "1e-5": 1e-5, "1e2": 100.0, ".5": 0.5, " 3 ": 3.0, "nan": None,
    "inf": None, "": None, "12abc": None, "1_0": None, "１": None, "１0,5": None, "1.000": 1.0,
}  # fmt: skip


def _callers(file: Path) -> Iterator[str]:
    """The functions of a module that draw a number field."""
    module = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for function in ast.walk(ast.parse(file.read_text())):
        if isinstance(function, ast.FunctionDef):
            calls = [ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)]
            assert "st.number_input" not in calls, f"{module}: the browser's own field drops what it does not know."
            if "number_field" in calls:
                yield f"{module}.{function.name}"


def test_no_field_is_missing_here() -> None:
    files = [file for room in ("interface", "laboratories", "pages") for file in (ROOT / room).rglob("*.py")]
    drawn = [function for script in SCRIPTS.values() for function in script.draws]
    assert sorted(drawn) == sorted(caller for file in files for caller in _callers(file))


def _drawn(name: str) -> AppTest:
    script = AppTest.from_string(SCRIPTS[name].text, default_timeout=PATIENCE).run()
    assert not script.exception
    return script


def _numbers(script: AppTest) -> list[str]:
    return [str(field.key) for field in script.text_input if field.proto.autocomplete == "off"]


def _leaves(record: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every number and word of a record, by its path."""
    if is_dataclass(record):
        record = {field.name: getattr(record, field.name) for field in fields(record)}
    if isinstance(record, dict | list | tuple):
        entries = record.items() if isinstance(record, dict) else enumerate(record)
        for name, value in entries:
            yield from _leaves(value, f"{path}.{name}")
    else:
        yield path, record


def _used(script: AppTest) -> dict[str, Any]:
    """All that a person has set, in all records of the session."""
    state = script.session_state
    laboratories = ("learning_rates", "noise", "schedules", "second_order", "slope_and_model", "starting_points")
    laboratories += ("network", "many_networks")
    names = ("race", *laboratories, "brute-force side")
    return dict(_leaves({name: state[name] for name in names if name in state}))


FIELDS = [(name, key) for name in SCRIPTS for key in _numbers(_drawn(name))]


@pytest.mark.parametrize(("name", "key"), FIELDS, ids=[f"{name}: {key}" for name, key in FIELDS])
def test_typed_used_shown_and_told(name: str, key: str) -> None:
    script = _drawn(name)
    field = script.text_input(key=key)
    good = field.value
    field.set_value("?").run()
    may_be_empty = "or leave it empty" in script.warning[0].value
    limits = re.search(r"from (\S+) to (.+?)[.,] ", _plain(script.warning[0].value))
    assert limits
    low, high = (float(limit.replace("−", "-")) for limit in limits.groups())
    whole = "a whole number" in script.warning[0].value
    for typed, meant in TYPED.items():
        script.text_input(key=key).set_value(good).run()
        before = _used(script)
        assert not script.warning, (typed, good)
        script.text_input(key=key).set_value(typed).run()
        assert not script.exception
        changed = {path: value for path, value in _used(script).items() if before.get(path, ...) != value}
        accepted = meant is not None and low <= meant <= high and (not whole or (meant % 1 == 0 and typed != "1.000"))
        value = script.text_input(key=key).value
        if accepted:
            assert not script.warning
            assert set(changed.values()) <= {meant}
            assert float(str(value).replace(",", ".").replace("−", "-")) == meant
        elif typed == "" and may_be_empty:
            assert not script.warning
            assert set(changed.values()) <= {None}
        else:
            assert not changed
            assert value == typed
            (warning,) = script.warning
            sentence = _plain(warning.value)
            assert field.label in sentence
            assert ("is empty" if typed == "" else f"“{typed.strip()}” is not accepted") in sentence
        told = [_plain(warning.value) for warning in script.warning]
        row = (name, field.label, repr(typed), changed, repr(value), _link_and_json(script, changed), *told)
        print("", *row, sep=" | ")


def _plain(markdown: str) -> str:
    return markdown.replace("\\", "")


def _link_and_json(script: AppTest, changed: dict[str, Any]) -> str:
    """The race's link, if it is the race that is set; it and the exported JSON say what is used."""
    if "race" not in script.session_state:
        return ""
    experiment, refused, link = shown(script.session_state["race"])
    exported = json.loads(experiment_as_json(experiment))
    assert not refused
    assert parse_strict(link) == experiment
    written = dict(_leaves(exported, ".race"))
    assert {path: written[path] for path in changed} == changed
    return f"{link} and in JSON"
