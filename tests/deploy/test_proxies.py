"""A proxy keeps a student with one copy, spreads what any copy can answer, and loses nobody when a copy is lost."""

import gzip
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from routes.api import CLIENT
from tests.deploy.small_copies import PACKED, READ, Class, small_class
from tests.deploy.students import Student, read, until

COUNT = 4
TURNS = 5


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def lab(request: pytest.FixtureRequest) -> Iterator[Class]:
    with small_class(COUNT, request.param) as running:
        yield running


@pytest.fixture(scope="module")
def nginx() -> Iterator[Class]:
    with small_class(2, "nginx", "lab") as running:
        yield running


def _page_load(student: Student) -> str:
    """What a browser asks for when a page is opened; the name of the copy that has the page."""
    copy = student.ask("/")
    for path in (
        "/static/identity",
        "/_stcore/health",
        "/_stcore/host-config",
        "/api/trajectories",
        "/web/0a/player.js",
    ):
        student.ask(path)
    assert student.ask_socket("/_stcore/stream")[0] == copy
    return copy


def test_students_are_spread_evenly_and_kept(lab: Class) -> None:
    students = [Student(lab.port) for _ in range(TURNS * COUNT)]
    copies = [_page_load(student) for student in students]
    assert Counter(copies) == dict.fromkeys(lab, TURNS)
    assert [_page_load(student) for student in students] == copies


def test_what_needs_no_session_is_spread(lab: Class) -> None:
    student = Student(lab.port)
    student.ask("/")
    files = ("/web/0a/player.js", "/pictures/0a/optimizers/adam/light")
    for path in ("/api/trajectories", *files, "/class", "/class/AC34-KM97", "/api/class/AC34KM97"):
        assert {student.ask(path) for _ in range(10 * COUNT)} == set(lab)


def test_a_copy_that_is_lost_loses_no_student(lab: Class) -> None:
    students = [Student(lab.port) for _ in range(COUNT)]
    homes = [_page_load(student) for student in students]
    lost = homes[0]
    lab[lost].stop()
    for student, home in zip(students, homes, strict=True):
        copy = _page_load(student)
        assert copy != lost if home == lost else copy == home
        assert student.ask("/web/0a/batch", "POST") != lost
    assert all(_page_load(Student(lab.port)) != lost for _ in range(2 * COUNT))
    lab[lost].start()
    until(lambda: _page_load(Student(lab.port)) == lost)


def test_a_copy_that_has_come_back_gets_all_requests_at_once(nginx: Class) -> None:
    student = Student(nginx.port)
    home = student.ask("/lab/")
    nginx[home].stop()
    assert student.ask("/lab/") != home
    nginx[home].start()
    student.cookie = home
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(student.ask, "/lab/health") for _ in range(40)]
    assert {one.result() for one in asked} == {home}


def test_a_websocket_sees_the_host_that_the_browser_has(lab: Class) -> None:
    _, host = Student(lab.port).ask_socket("/_stcore/stream")
    assert host == f"127.0.0.1:{lab.port}"  # else Streamlit takes the page for another site's


def test_how_far_a_file_is_arrives_at_once(lab: Class) -> None:
    READ.clear()
    with Student(lab.port).open("/web/0a/save/gif", "POST", Accept_Encoding="gzip") as answer:
        assert answer.read(1) == b"\0"
        READ.set()
        assert answer.read() == b"\xff"


def test_who_asks_the_api_is_what_the_page_says(lab: Class) -> None:
    """Of a client's questions the newest counts, and a whole class may come from one address."""
    for page in ({"Descent_Lab_Client": "a page"}, {}):
        with Student(lab.port).open("/api/trajectories", **page) as answer:
            assert read(answer)[CLIENT] == page.get("Descent_Lab_Client")


def test_nobody_can_make_a_network_address_up(lab: Class) -> None:
    with Student(lab.port).open("/api/class/AC34KM97", X_Forwarded_For="198.51.100.1, 10.244.0.1") as answer:
        assert read(answer)["x-forwarded-for"] == "127.0.0.1"


def test_what_a_copy_has_encoded_goes_on_as_it_is(lab: Class) -> None:
    for how in ("gzip", "identity"):
        with Student(lab.port).open(f"/static/{how}", Accept_Encoding="gzip") as answer:
            assert answer.headers.get_all("Content-Encoding") == [how]
            assert answer.read() == PACKED * 100


def test_what_no_copy_has_encoded_is_compressed(lab: Class) -> None:
    with Student(lab.port).open("/api/trajectories", Accept_Encoding="gzip") as answer:
        assert b'"long"' in gzip.decompress(answer.read())


def test_no_version_is_told(lab: Class) -> None:
    with Student(lab.port).open("/") as answer:
        assert answer.headers["Server"] in ("nginx", None)


def test_nothing_huge_is_taken(nginx: Class) -> None:
    with Student(nginx.port).open("/lab/web/0a/batch", "POST", Content_Length="2000000") as answer:
        assert answer.status == 413


def test_the_cookie_is_set_only_when_it_changes(nginx: Class) -> None:
    student = Student(nginx.port)
    with student.open("/lab/", X_Forwarded_Proto="https") as answer:
        named = answer.headers["Descent-Lab-Copy"]
        assert answer.headers["Set-Cookie"] == f"descent_lab_copy={named}; Path=/lab/; HttpOnly; SameSite=Lax; Secure"
        assert read(answer)["x-forwarded-proto"] == "https"
    with student.open("/lab/noise") as answer:
        assert "Set-Cookie" not in answer.headers
    student.cookie = "nobody"
    with student.open("/lab/") as answer:
        assert answer.headers["Set-Cookie"].startswith("descent_lab_copy=")
    with Student(nginx.port).open("/lab/api/trajectories") as answer:
        assert "Set-Cookie" not in answer.headers


def test_below_a_base_path(nginx: Class) -> None:
    for path in ("/", "/lab"):
        with Student(nginx.port).open(path) as answer:
            assert (answer.status, answer.headers["Location"]) == (302, "/lab/")
    with Student(nginx.port).open("/elsewhere") as answer:
        assert answer.status == 404
    student = Student(nginx.port)
    assert student.ask("/lab/") == student.ask_socket("/lab/_stcore/stream")[0]
    assert {student.ask("/lab/web/0a/player.js") for _ in range(10)} == set(nginx)
