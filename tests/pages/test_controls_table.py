"""All controls of all pages in one table, made from the pages: one order, one label for one thing, a help for each.

`pytest -s` prints the table: page, place, group, key, label, kind and unit.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from interface import race_record
from laboratories.learning_rates.record import LearningRatesRecord
from laboratories.many_networks import words as many_words
from laboratories.many_networks.record import ManyNetworksRecord
from laboratories.many_networks.record.equal import EqualRecord
from laboratories.many_networks.record.minima import MinimaRecord
from laboratories.many_networks.record.rare import RareRecord
from laboratories.network.record import NetworkRecord
from laboratories.noise.record import NoisePageRecord
from laboratories.schedules.record import SchedulesRecord
from laboratories.second_order.record import SecondOrderRecord
from laboratories.slope_and_model.record import SlopeRecord
from laboratories.starting_points import record as starting_points
from lessons.course import LESSONS
from pages.course.record import LessonsRecord
from pages.race import words as race_words
from tests.tools.page_script import page_script

# In what order the groups of controls stand in a page's first row, and what has them inside. All others are the page's
# own numbers. Where those who walk are many, they have a row of their own below.
GROUPS = {
    "mode": (".part",),
    "landscape": ("landscape-popover", "data-popover", "architecture-popover"),
    "start": ("start-popover",),
    "who": ("optimizer-popover", "contenders-popover", ".several", ".numbers-popover", "chips-row", "editor"),
    "own": (),
    "run": ("run-popover",),
}
_FIRST_ROWS = ("controls-row", "experiment-row")
# What the last word of a key stands for, where pages differ in it.
_SAME = {"named": "start"}
# Things of their own: the rate that schedules begin with, a contender's seed, and what is chosen from a picture.
_THINGS = {"schedules.rate": "first rate", "contender.seed": "own seed"}
_OF_A_CONTENDER = re.compile(r"^((starting|network)\.)?\d+\.")
OWN_WORDS = (
    "record", "lane", "chip", "fork", "come what may", "yardstick", "kernel", "carry", "payload", "verdict", "slug",
    "way down", "flies away", "what good means", "stage",
)  # fmt: skip
_CONTROLS = (
    "button", "button_group", "menu_button", "select_slider", "selectbox", "slider", "text_input", "toggle",
    "file_uploader", "text_area",
)  # fmt: skip


class Row(NamedTuple):
    """A control of a page: its place among them, and the row or the popover in which it stands."""

    page: str
    place: int
    inside: tuple[str, ...]
    key: str
    label: str
    kind: str
    help: str

    @property
    def group(self) -> str:
        around = (self.key, *reversed(self.inside))
        return next((name for one in around for name, ends in GROUPS.items() if one.endswith(ends)), "own")

    @property
    def unit(self) -> str:
        found = re.search(r"\((\w+)\)$", self.label)
        return found[1] if found and self.kind != "popover" else ""

    @property
    def thing(self) -> str:
        """What the control sets: the last word of its key."""
        key = _OF_A_CONTENDER.sub("contender.", self.key)
        if re.search(r"^stop\.|picked", key):
            return key
        if not re.search(r"start\.\d$", key):
            key = re.sub(r"(-slider)?(\.\d+)?$", "", key)
        last = key.rpartition(".")[2]
        return _THINGS.get(key) or (key[-7:] if last.isdigit() else _SAME.get(last, last))


def _own_key(identity: str) -> str:
    """The key in an identity of Streamlit's."""
    found = re.match(r"\$\$ID-[0-9a-f]+-(.*)", identity)
    return found[1] if found and found[1] != "None" else ""


def _rows(page: str, block: Block, inside: tuple[str, ...] = ()) -> Iterator[Row]:
    for child in block.children.values():
        if isinstance(child, Block):
            key = _own_key(getattr(child.proto, "id", ""))
            if child.type == "popover":
                label = re.sub(r"!\[\]\([^)]*\) ", "", child.proto.popover.label)  # a swatch
                yield Row(page, 0, inside, key, label, "popover", child.proto.popover.help)
            yield from _rows(page, child, (*inside, key) if key else inside)
        elif child.type in _CONTROLS:
            proto: Any = child.proto
            yield Row(page, 0, inside, _own_key(proto.id), proto.label, child.type, proto.help)


def _with(key: str, record: Callable[[], Any]) -> Callable[[AppTest], None]:
    return lambda script: script.session_state.__setitem__(key, record())


def _rates(part: str) -> Callable[[], LearningRatesRecord]:
    def make() -> LearningRatesRecord:
        rates = LearningRatesRecord(part=part)
        for own in (rates.best, rates.sensitivity, rates.edge, rates.map):
            own.steps = 50
        rates.sensitivity.seeds = rates.map.seeds = 1
        return rates

    return make


def _own_data() -> race_record.RaceRecord:
    race = race_record.first()
    race_record.change_landscape(race, "own_data", {"model": "t0 + t1 x^2"})
    return race


def _lesson(script: AppTest) -> None:
    """One whose guess is made: all its controls are there."""
    slug = next(iter(LESSONS))
    script.query_params["lesson"] = slug
    script.session_state["lessons"] = LessonsRecord({slug: [None]})


def _few_starts() -> race_record.RaceRecord:
    return starting_points.fresh() | {"side": starting_points.SIDES[0], "steps": 1}


def _noise(part: str) -> Callable[[], NoisePageRecord]:
    return lambda: NoisePageRecord(part=part, steps=100, seeds=10)


def _many(part: str) -> Callable[[], ManyNetworksRecord]:
    few, short = MinimaRecord(nets=20, epochs=1), EqualRecord(steps=10)
    one = RareRecord(rules=["adagrad"], rarest=100)
    return lambda: ManyNetworksRecord(part=part, minima=few, equal=short, rare=one)


def _editor(part: str) -> Callable[[AppTest], None]:
    def open_editor(script: AppTest) -> None:
        script.session_state["editing"], script.session_state["editor-part"] = 1, part

    return open_editor


# File of each page, and what it shows, small enough to be quick.
PAGES = {
    "Race": ("race/race.py", lambda _: None),
    **{f"Race, {part}": ("race/race.py", _editor(part)) for part in race_words.PARTS.values()},
    "Race, fair race": ("race/race.py", lambda script: script.session_state.__setitem__("fair", True)),
    "Race, own data": ("race/race.py", _with("race", _own_data)),
    "Lesson": ("course/lessons.py", _lesson),
    "Catalogue": ("catalogue/catalogue.py", lambda _: None),
    **{
        f"Learning rates, {part}": ("learning_rates.py", _with("learning_rates", _rates(part)))
        for part in ("best", "sensitivity", "edge", "map")
    },
    "Schedules": ("schedules.py", _with("schedules", lambda: SchedulesRecord(steps=100, seeds=10))),
    **{f"Noise, {part}": ("noise.py", _with("noise", _noise(part))) for part in ("ball", "escape")},
    "Starting points": ("starting_points.py", _with("starting_points", _few_starts)),
    "Slope and model": ("slope_and_model.py", _with("slope_and_model", SlopeRecord)),
    "Second order": ("second_order.py", _with("second_order", SecondOrderRecord)),
    **{
        f"Network, {view}": ("network.py", _with("network", lambda view=view: NetworkRecord(steps=8, view=view)))
        for view in ("train", "pass")
    },
    **{
        f"Many networks, {part}": ("many_networks.py", _with("many_networks", _many(part))) for part in many_words.PARTS
    },
}


@pytest.fixture(scope="module")
def table() -> list[Row]:
    """The controls of all pages, all popovers open."""
    found: list[Row] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("interface.popover.show", lambda key, _: st.session_state.__setitem__(key, True))
        patch.setattr("laboratories.noise.page.escape.SEEDS", 2)
        patch.setattr("laboratories.many_networks.costs.SIZES", (4,))
        for page, (file, prepare) in PAGES.items():
            script = page_script(file)
            prepare(script)
            script.run()
            assert not script.exception, page
            found += [row._replace(place=i) for i, row in enumerate(_rows(page, script.main), 1)]
    for row in found:
        print(" | ".join((row.page, str(row.place), row.group, row.key, row.label, row.kind, row.unit)))
    return found


def test_groups_of_controls_have_one_order(table: list[Row]) -> None:
    order, rows = list(GROUPS), defaultdict(list)
    for row in table:
        if row.inside[-1:] and row.inside[-1] in _FIRST_ROWS:
            rows[row.page].append(row)
    assert set(rows) == set(PAGES) - {"Catalogue", "Lesson"}
    for page, those in rows.items():
        places = [order.index(row.group) for row in those]
        assert all(a <= b for a, b in pairwise(places)), f"{page}: {[row.key for row in those]}"


def test_one_thing_has_one_label(table: list[Row]) -> None:
    labels: dict[str, set[str]] = defaultdict(set)
    for row in table:
        if row.kind not in ("popover", "button", "menu_button") and row.thing:
            labels[row.thing].add(row.label)
    assert len(labels) > 30
    assert {thing: found for thing, found in labels.items() if len(found) > 1} == {}


def test_every_control_has_a_sentence_of_help(table: list[Row]) -> None:
    assert [(row.page, row.label) for row in table if row.kind != "popover" and not row.help] == []


def test_no_word_of_the_apps_own_is_shown(table: list[Row]) -> None:
    own = re.compile(rf"\b({'|'.join(OWN_WORDS)})s?\b", re.IGNORECASE)
    assert [(row.page, row.label, row.help) for row in table if own.search(f"{row.label} {row.help}")] == []
