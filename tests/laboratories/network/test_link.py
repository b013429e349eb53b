"""The link of the Network page carries what each view shows, and what it cannot mean is said."""

import pytest

from laboratories.network.page.link import link, open_query
from laboratories.network.record import NetworkRecord, PassRecord, PlaneRecord

SHOWN = {
    "train": NetworkRecord(),
    "paths": NetworkRecord(view="surface"),
    "random": NetworkRecord(view="surface", plane=PlaneRecord("random", 3, 4, 0)),
    "hessian": NetworkRecord(view="surface", plane=PlaneRecord("hessian", 0, 0, 1)),
    "three": NetworkRecord(view="surface", plane=PlaneRecord("three", 0, 3, 2)),
    "pass": NetworkRecord(view="pass", one_pass=PassRecord(2.5, -1.0, 0.0, "relu", 1e-3, 7)),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_link_opens_what_was_shown(name: str) -> None:
    shown, opened = SHOWN[name], NetworkRecord()
    query = link(shown, shown.training().training)
    open_query(opened, query)
    assert (opened.view, opened.plane.cut, opened.one_pass) == (shown.view, shown.plane.cut, shown.one_pass)
    assert opened.refused == []
    assert link(opened, opened.training().training) == query


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("view=surface&plane=random,2", "plane is 'random,2'; it must be"),
        ("view=surface&plane=three,0,9", "The contenders of the plane are"),
        ("view=pass&pass=1,2,3,tanh,0.1", "pass is '1,2,3,tanh,0.1'; it must be two inputs"),
        ("view=pass&pass=1,2,3,sinh,0.1,0", "pass is '1,2,3,sinh,0.1,0'; it must be two inputs"),
    ],
)
def test_what_a_link_cannot_mean_is_said(query: str, sentence: str) -> None:
    record = NetworkRecord()
    open_query(record, query)
    assert [one for one in record.refused if one.startswith(sentence)]
    assert record.view == query[5:].split("&")[0]
