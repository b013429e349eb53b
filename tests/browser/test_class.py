"""A class behind nginx: each student stays with one copy, a copy that is killed loses no work, and a page tells."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from deploy.machine import free_ports, nginx_command
from deploy.proxies import on_this_machine, render
from routes.copies import COOKIE
from tests.browser.choosing import popover, press_in_menu, rate_of, set_rate
from tests.browser.waiting import PATIENCE, settled, until
from tests.tools.running_app import RunningApp, open_race, running_app

CLASS = (sys.executable, "-m", "deploy.class_room", "2")  # what script/class does when all is set up
RACE = "landscape=booth&c=adam;rate=0.5"
CHANGED = re.compile(r"c=adam;rate=0\.25")


@pytest.fixture(scope="module")
def lab() -> Iterator[RunningApp]:
    with running_app(command=CLASS, option="--port") as running:
        yield running


@pytest.fixture
def student(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Makes students, each with a browser profile of its own."""
    profiles = []

    def new() -> Page:
        profiles.append(browser.new_context(reduced_motion="reduce"))
        profiles[-1].set_default_timeout(PATIENCE)
        return profiles[-1].new_page()

    yield new
    for profile in profiles:
        profile.close()


def _copy(page: Page) -> str:
    """The copy that a student's cookie names."""
    (cookie,) = [cookie for cookie in page.context.cookies() if cookie.get("name") == COOKIE]
    return cookie.get("value", "")


def _start(page: Page) -> str:
    return popover(page, "start").locator("p").inner_text()


def _drag_start(page: Page) -> None:
    """Drag the start away from where it is."""
    page.get_by_role("button", name="To the start").click()
    before, box = _start(page), page.locator(".dl-ink").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=3)
    page.mouse.up()
    expect(popover(page, "start")).not_to_have_accessible_name(before)
    settled(page)


def _lines(page: Page) -> list[str]:
    """What happens to a page's connection from now on, to be read later."""
    happened: list[str] = []
    page.on("websocket", lambda _: happened.append("opened"))
    return happened


def test_a_copy_that_is_killed_loses_no_work(lab: RunningApp, student: Callable[[], Page]) -> None:
    lost, other = student(), student()
    for page in (lost, other):
        open_race(page, lab, f"?{RACE}")
    assert {_copy(lost), _copy(other)} == {"1", "2"}
    set_rate(lost, "Adam", "0,25")
    expect(lost).to_have_url(CHANGED)
    _drag_start(lost)
    start, happened = _start(lost), _lines(other)
    copy = lost.request.get(f"{lab.address}/health").json()
    assert copy["copy"] == _copy(lost)
    os.kill(copy["process"], signal.SIGKILL)
    until(lost, lambda: _copy(lost) == _copy(other))
    press_in_menu(lost, "more", "Projector view")  # the first press counts
    expect(lost).to_have_url(re.compile(CHANGED.pattern + ".*hide=controls"))
    lost.go_back()
    expect(rate_of(lost, "Adam")).to_have_text("0.25")
    expect(popover(lost, "start")).to_have_accessible_name(start)
    set_rate(other, "Adam", "0.125")
    expect(other).to_have_url(re.compile(r"rate=0\.125"))
    assert not happened
    until(lost, lambda: _both_answer(lab, lost))


def _both_answer(lab: RunningApp, page: Page) -> bool:
    """Whether both copies answer again."""
    return {page.request.get(f"{lab.address}/api/health").json()["copy"] for _ in range(8)} == {"1", "2"}


def _ports(lab: RunningApp) -> list[int]:
    """Where the copies of a class listen."""
    children = Path(f"/proc/{lab.process}/task/{lab.process}/children").read_text().split()
    commands = [Path(f"/proc/{child}/cmdline").read_text() for child in children]
    return [int(port) for command in commands for port in re.findall(r"--server\.port=(\d+)", command)]


@pytest.fixture
def careless(lab: RunningApp) -> Iterator[str]:
    """The address of an nginx before the same copies that does not look at the cookie."""
    (port,) = free_ports(1)
    site = render("nginx.conf", on_this_machine(_ports(lab)), port)
    with TemporaryDirectory() as folder:
        command = nginx_command(site.replace("//$descent_lab_student", "//descent_lab_new_students"), Path(folder))
        with subprocess.Popen(command) as process:
            yield f"http://127.0.0.1:{port}"
            process.terminate()


def test_the_health_page_sees_whether_students_are_kept(
    lab: RunningApp, app: RunningApp, careless: str, student: Callable[[], Page]
) -> None:
    page = student()
    page.goto(f"{lab.address}/health/page")
    verdict = page.get_by_role("status")
    expect(verdict).to_contain_text(
        f"All is well. Copy {_copy(page)} answered you every time. 2 copies", use_inner_text=True
    )
    expect(page.locator(".way").last.get_by_role("img")).to_have_count(2)
    assert Axe().run(page).violations_count == 0
    until(page, lambda: page.request.get(f"{careless}/health").ok)
    page.goto(f"{careless}/health/page")
    expect(verdict).to_contain_text("Several copies answered you: 1, 2.")
    expect(page.locator(".way.bad")).to_have_count(2)
    page.emulate_media(color_scheme="dark")
    assert Axe().run(page).violations_count == 0
    page.goto(f"{app.address}/health/page")
    expect(verdict).to_contain_text("There is one copy")
