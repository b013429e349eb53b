"""A phone in a class: it joins by the code, and its guess arrives once, whatever happens to page and server."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from classroom.database import PATH
from deploy.machine import free_ports
from pages.with_class.words import OF_BAR
from routes.classroom import words
from tests.browser.no_errors import no_page_errors
from tests.browser.waiting import PATIENCE, until
from tests.tools.class_phone import Phone
from tests.tools.coroutines import finish
from tests.tools.running_app import RunningApp, running_app
from tests.tools.taught_class import TaughtClass

SMALL = (sys.executable, "-m", "tests.tools.small_server")
BAR = (sys.executable, "-m", "streamlit", "run", "tests/tools/bar_server.py")


@pytest.fixture
def taught(app: RunningApp) -> TaughtClass:
    return TaughtClass(app.address)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A browser of its own, with the size and the finger of a phone."""
    profile = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    profile.set_default_timeout(PATIENCE)
    page = profile.new_page()
    with no_page_errors(page):
        yield page
    profile.close()


def _guess(phone: Page) -> None:
    panel = phone.locator(".dl-map .dl-panel").first
    expect(panel.locator(".main-svg").first).to_be_visible()
    box = panel.bounding_box()
    assert box
    phone.touchscreen.tap(box["x"] + 0.6 * box["width"], box["y"] + 0.5 * box["height"])
    phone.get_by_role("button", name="This is my guess").tap()


def _state(phone: Page) -> None:
    expect(phone.locator("#state")).to_contain_text(words.STORED)
    expect(phone.locator(".dl-player")).to_have_attribute("data-lesson", "locked")


def test_a_phone_from_the_code_to_the_end_of_the_class(app: RunningApp, taught: TaughtClass, phone: Page) -> None:
    phone.goto(f"{app.address}/class/%zz")
    expect(phone.get_by_role("alert")).to_have_text(words.NO_CODE)
    phone.goto(f"{app.address}/class")
    field = phone.get_by_role("textbox", name=words.CODE)
    field.press("Enter")
    expect(phone.get_by_role("alert")).to_have_text(words.NO_CODE)
    field.fill("aaaa cccc")
    field.press("Enter")
    expect(phone.get_by_role("alert")).to_have_text(words.NO_CLASS)
    assert Axe().run(phone).violations_count == 0
    field.fill(taught.code.lower().replace("-", ""))
    phone.get_by_role("button", name=words.JOIN).tap()
    expect(phone).to_have_url(re.compile(f"/class/{taught.code}$"))
    _guess(phone)
    _state(phone)
    assert taught.counts()["answered"] == 1
    phone.reload()
    _state(phone)
    phone.emulate_media(color_scheme="dark")
    assert Axe().run(phone).violations_count == 0
    taught.steer(phase="revealed")
    expect(phone.locator("#state")).to_contain_text(words.LOOK_UP)
    expect(phone.locator(".dl-player")).to_have_count(0)
    taught.steer(lesson=taught.lesson)
    expect(phone.locator(".dl-player")).to_have_attribute("data-lesson", "guess")
    phone.get_by_role("button", name="I don’t know").tap()
    _state(phone)
    assert taught.counts()["answered"] == 1
    taught.steer(phase="revealed")
    assert taught.spread() == [None]
    taught.steer(lesson=taught.lesson)
    expect(phone.locator(".dl-player")).to_have_attribute("data-lesson", "guess")
    phone.route(f"**/api/class/{taught.code.replace('-', '')}", lambda asked: asked.abort())  # it hears of nothing now
    taught.steer(phase="revealed")
    phone.get_by_role("button", name="I don’t know").tap()
    expect(phone.get_by_role("alert")).to_have_text(words.NOT_NOW)
    phone.unroute_all()
    taught.steer(phase="ended")
    expect(phone.locator("#state")).to_contain_text(words.ENDED)


def test_no_guess_is_lost_or_counted_twice_when_the_server_is_killed(tmp_path: Path, phone: Page) -> None:
    """One phone is real, twelve are simulated; all send their guesses while the server is killed and started again."""
    (port,) = free_ports(1)
    environment = {PATH: str(tmp_path / "classroom.sqlite")}
    server = partial(running_app, command=SMALL, port=port, option="--port", environment=environment)
    with server() as first:
        taught = TaughtClass(first.address)
        phones = [Phone(port, taught.code) for _ in range(12)]
        phone.goto(f"{first.address}/class/{taught.code}")
        expect(phone.locator(".dl-map .main-svg").first).to_be_visible()
        with ThreadPoolExecutor(1) as beside:
            guesses = beside.submit(asyncio.run, _guess_in_turn(phones))
            until(phone, lambda: taught.counts()["answered"] >= 3)
            os.kill(first.process, signal.SIGKILL)
            _guess(phone)
            expect(phone.locator("#state")).to_contain_text(words.AGAIN)
            with server():
                guesses.result()
                _state(phone)
                counts = taught.counts()
                taught.steer(phase="revealed")
                spread = taught.spread()
    assert (counts["joined"], counts["answered"]) == (13, 13)
    assert {(float(k), 0.0) for k in range(12)} < {tuple(value) for value in spread}


async def _guess_in_turn(phones: list[Phone]) -> None:
    async def join_and_guess(number: int, phone: Phone) -> None:
        await phone.join()
        await asyncio.sleep(0.1 * number)
        await phone.guess([number, 0])
        phone.close()

    await asyncio.gather(*(join_and_guess(number, phone) for number, phone in enumerate(phones)))


def test_the_teachers_bar_follows_the_class_and_outlives_page_and_server(tmp_path: Path, page: Page) -> None:
    (port,) = free_ports(1)
    environment = {PATH: str(tmp_path / "classroom.sqlite")}
    server = partial(running_app, command=BAR, port=port, environment=environment)
    bar, returned = page.get_by_role("region", name="The class"), page.get_by_text("class (")
    with server() as first:
        page.goto(first.address)
        begun: list[str] = []
        page.route("**/api/class", lambda asked: (begun.append(asked.request.method), asked.continue_()))
        bar.get_by_role("button", name="Start with a class").dblclick()
        expect(returned).to_contain_text("1, 'guess', ()")
        assert begun == ["POST"]
        code = bar.locator(".dl-class-place .dl-class-code").inner_text()
        finish(_join_and_guess(Phone(port, code)))
        expect(bar.get_by_role("status")).to_have_text(OF_BAR["answered"].format(answered=1, joined=1))
        bar.get_by_role("button", name="Enlarge the QR code").click()
        expect(page.get_by_role("dialog").get_by_role("img")).to_have_accessible_name(re.compile(r"/class$"))
        assert Axe().run(page, ".dl-class").violations_count == 0
        page.keyboard.press("Escape")
        bar.get_by_role("button", name="Reveal").click()
        expect(returned).to_contain_text("1, 'revealed', ([0.5, 0.0],)")
        bar.get_by_role("button", name=OF_BAR["answer"]).click()
        expect(returned).to_contain_text("1, 'answered', ([0.5, 0.0],)")
        os.kill(first.process, signal.SIGKILL)
        expect(bar.get_by_role("alert")).to_contain_text("No answer from the server")
    with server():
        page.reload()
        expect(returned).to_contain_text(f"'{code}', 'where-it-stops', 1, 'answered', ([0.5, 0.0],)")
        bar.get_by_role("button", name="Next question").click()
        expect(returned).to_contain_text("2, 'guess', ()")
        expect(page).to_have_url(re.compile("lesson="))
        bar.get_by_role("button", name="End the class").click()
        bar.get_by_role("button", name="Press again").click()
        expect(page.get_by_text("class None")).to_be_visible()
        expect(bar.get_by_role("button", name="Start with a class")).to_be_visible()


async def _join_and_guess(phone: Phone) -> None:
    await phone.join()
    await phone.guess([0.5, 0])
    phone.close()
