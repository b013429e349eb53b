"""The classroom's file: a guess counts once, all of it is bounded, and a class ends by itself."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from classroom import store as stores
from classroom.codes import ALPHABET, new_code, read_code, written_code
from classroom.database import PATH, usual_path
from classroom.limits import Limit
from classroom.standing import FORGOTTEN, IDLE, NOBODY, Full, NoClass, NotNow
from classroom.store import MOST_VALUE, Store

ANN, BEN = "a" * 32, "b" * 32


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "folder" / "classroom.sqlite", clock)
    yield store
    store.close()


def _class_of(store: Store, *students: str) -> str:
    code, _ = store.create("a-lesson")
    for student in students:
        store.join(code, student)
    return code


def test_the_first_guess_counts_and_only_once(store: Store) -> None:
    code = _class_of(store, ANN, BEN, ANN)
    assert store.guess(code, ANN, 1, "1") == "1"
    assert store.guess(code, ANN, 1, "2") == "1"
    store.guess(code, BEN, 1, "null")
    assert store.counts(code) == (2, 2)
    assert sorted(store.spread(code)) == ["1", "null"]
    with pytest.raises(NoClass):
        store.guess(code, "c" * 32, 1, "1")


def test_the_teacher_steers_and_what_is_pressed_twice_happens_once(store: Store) -> None:
    code = _class_of(store, ANN, BEN)
    store.guess(code, ANN, 1, "1")
    store.show(code, 1, "revealed")
    with pytest.raises(NotNow):
        store.guess(code, BEN, 1, "1")
    assert store.guess(code, ANN, 1, "1") == "1", "sent again, because the answer was lost on the way"
    for _ in range(2):
        store.ask(code, 1, "another")
    assert store.standing(code) == ("another", 2, "guess")
    assert store.counts(code) == (2, 0)
    with pytest.raises(NotNow):
        store.guess(code, BEN, 1, "1")
    store.show(code, 1, "revealed")  # it was pressed before the last question
    assert store.standing(code).phase == "guess"
    store.guess(code, BEN, 2, "1")
    store.show(code, 2, "ended")
    store.ask(code, 2, "a-lesson")
    assert store.standing(code) == ("another", 2, "ended")
    assert store.spread(code) == []
    with pytest.raises(NoClass):
        store.join(code, "c" * 32)


def test_a_class_ends_after_two_idle_hours_and_is_forgotten(store: Store, clock: Clock) -> None:
    code, key = store.create("a-lesson")
    clock.now = IDLE - 1
    store.join(code, ANN)
    clock.now = 2 * IDLE - 2
    store.guess(code, ANN, 1, "1")
    clock.now = 3 * IDLE - 3
    assert store.standing(code).phase == "guess"
    clock.now += 2
    assert store.standing(code).phase == "ended"
    assert store.has_joined(code, ANN), "its phones hear that it has ended"
    store.create("a-lesson")
    assert store.spread(code) == []
    clock.now += FORGOTTEN
    store.create("a-lesson")
    assert not store.opens(code, key)
    assert not store.has_joined(code, ANN)


def test_a_class_that_nobody_has_joined_makes_room_soon(store: Store, clock: Clock) -> None:
    empty, taught = _class_of(store), _class_of(store, ANN)
    clock.now = NOBODY
    store.create("a-lesson")
    assert store.standing(empty).phase == "guess"
    clock.now += 1
    store.create("a-lesson")
    assert [store.standing(code).phase for code in (empty, taught)] == ["ended", "guess"]


def test_everything_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "MOST_CLASSES", 3)
    monkeypatch.setattr(stores, "MOST_STUDENTS", 2)
    code = _class_of(store, ANN, BEN)
    with pytest.raises(Full):
        store.join(code, "c" * 32)
    store.join(code, ANN)
    with pytest.raises(Full):
        store.guess(code, ANN, 1, json.dumps("x" * MOST_VALUE))
    codes = [store.create("a-lesson")[0] for _ in range(2)]
    with pytest.raises(Full):
        store.create("a-lesson")
    for _ in range(10):  # classes that have ended take no room, nor do they pile up
        store.show(codes[-1], 1, "ended")
        codes.append(store.create("a-lesson")[0])
    kept = [one for one in codes if _is_there(store, one)]
    assert len(kept) <= 2 * 3


def _is_there(store: Store, code: str) -> bool:
    try:
        store.standing(code)
    except NoClass:
        return False
    return True


def test_the_file_holds_no_secret(store: Store, tmp_path: Path) -> None:
    code, key = store.create("a-lesson")
    store.join(code, ANN)
    store.guess(code, ANN, 1, "1")
    assert store.opens(code, key)
    assert not store.opens(code, key[:-1])
    files = list((tmp_path / "folder").iterdir())
    content = b"".join(file.read_bytes() for file in files)
    assert b"a-lesson" in content
    assert key.encode() not in content
    assert ANN.encode() not in content
    assert {file.stat().st_mode & 0o077 for file in (*files, tmp_path / "folder")} == {0}


# Each writes as a copy of the server does: a guess that counts, and one that has been counted.
_COPY = """
import sys
from pathlib import Path
from classroom.store import Store
file, code, first, count = sys.argv[1:]
store = Store(Path(file))
for number in range(int(first), int(first) + int(count)):
    store.join(code, f"{number:032x}")
    for _ in range(2):
        store.guess(code, f"{number:032x}", 1, str(number))
"""


def test_two_copies_write_into_one_file(tmp_path: Path) -> None:
    file = tmp_path / "classroom.sqlite"
    store = Store(file)
    code = _class_of(store)
    copies = [subprocess.Popen([sys.executable, "-c", _COPY, file, code, str(30 * k), "50"]) for k in range(3)]
    assert [copy.wait() for copy in copies] == [0, 0, 0]
    assert store.counts(code) == (110, 110)
    assert sorted(map(int, store.spread(code))) == list(range(110))
    store.close()


@pytest.mark.parametrize("written", ["{code}", "{half}-{rest}", " {half} {rest} ", "{half}–{rest}", "{half}‑{rest}"])
def test_a_code_is_read_as_people_type_it(written: str) -> None:
    code = new_code()
    typed = written.format(code=code, half=code[:4], rest=code[4:]).lower()
    assert read_code(typed) == code == read_code(written_code(code))


@pytest.mark.parametrize("junk", ["", "AC34", "AC34-KM97-A", "0000-0000", "ＡC34-KM97", "x" * 10_000])
def test_what_is_no_code_is_none(junk: str) -> None:
    assert read_code(junk) is None


def test_codes_differ_and_have_no_letters_that_look_alike() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000
    assert not set(ALPHABET) & set("0O1IL5S2Z8BU")


def test_a_limit_lets_so_many_pass_in_its_time(clock: Clock) -> None:
    limit = Limit(2, 60.0, clock)
    for now in (0.0, 10.0):
        clock.now = now
        assert limit.wait("here") == 0
        limit.count("here")
    assert (limit.wait("here"), limit.wait("there")) == (50.0, 0.0)
    clock.now = 60.0
    assert limit.wait("here") == 0
    limit.count("here")
    assert limit.wait("here") == 10.0


def test_the_file_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv(PATH, raising=False)
    assert usual_path() == tmp_path / "descent-lab" / "classroom.sqlite"
    monkeypatch.setenv(PATH, str(tmp_path / "shared.sqlite"))
    assert usual_path() == tmp_path / "shared.sqlite"
