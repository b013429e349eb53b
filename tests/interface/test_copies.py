"""Copies of records come back whole, and whatever in them makes no sense leaves what is there."""

import json
from copy import deepcopy
from dataclasses import asdict, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.memory import RECORDS
from pages.race.link import shown

_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def _fields(record: Any) -> Any:
    return asdict(record) if is_dataclass(record) and not isinstance(record, type) else deepcopy(record)


def _changed(fields: Any) -> Any:
    """The same with other numbers: where there are several of a kind, each gets its own."""
    if isinstance(fields, dict):
        own = {"id": lambda value: value + 7, "weights": lambda value: value}  # of the two numbers one has other starts
        own["rarest"] = lambda value: value // 10  # a power of ten
        return {name: own.get(name, _changed)(value) for name, value in fields.items()}
    if isinstance(fields, list | tuple):
        return [_changed(value) for value in fields]
    return fields + 1 if type(fields) is int else fields * 0.5 if isinstance(fields, float) else fields


@pytest.mark.parametrize("name", RECORDS)
def test_what_was_set_comes_back(name: str) -> None:
    copy = json.loads(json.dumps(_changed(_fields(RECORDS[name].make()))))
    record = RECORDS[name].make()
    RECORDS[name].load(record, copy)
    returned = json.loads(json.dumps(_fields(record)))
    expected = copy | {"side": returned["side"]} if name == "starting_points" else copy
    assert returned == expected | {key: returned[key] for key in ("next_id", "opened", "refused") if key in returned}


@pytest.mark.parametrize("name", RECORDS)
@given(data=st.data())
def test_nonsense_leaves_a_record_that_works(name: str, data: st.DataObject) -> None:
    copy = _fields(RECORDS[name].make())
    for field in data.draw(st.sets(st.sampled_from(sorted(copy)), min_size=1, max_size=3)):
        copy[field] = data.draw(_JUNK)
    record = RECORDS[name].make()
    RECORDS[name].load(record, data.draw(st.sampled_from([copy, copy, None, [], 3])))
    if name == "race":
        shown(record)
    assert json.dumps(_fields(record))
