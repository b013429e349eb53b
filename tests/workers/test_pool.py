"""The pool: every question has its answer, whoever dies, and no process is left behind."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.tools.coroutines import finish
from tests.workers.short_lived import DIE, WAIT
from workers import words as say
from workers.answers import FAILED, OK, SUPERSEDED, Answer
from workers.pool import COMMAND, Pool, worker_count
from workers.question import answer

Found = TypeVar("Found")
SHORT_LIVED = (sys.executable, "-m", "tests.workers.short_lived")
ASKED = [f"landscape=quadratic_bowl&start=4,{i}&steps=20&c=gradient_descent;rate=0.5" for i in range(40)]


def with_pool(act: Callable[[Pool], Awaitable[Found]], count: int = 1, command: Sequence[str] = SHORT_LIVED) -> Found:
    """What comes of doing it with workers."""

    async def entered() -> Found:
        async with Pool(count, command) as pool:
            return await act(pool)

    return finish(entered())


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def ask_all(pool: Pool, queries: Sequence[str]) -> list[Answer]:
    """Each asked by a client of its own, all at once."""
    return await asyncio.gather(*(pool.ask(f"client {i}", query) for i, query in enumerate(queries)))


def test_a_worker_killed_among_its_questions_is_replaced_and_they_have_their_answers() -> None:
    async def kill(pool: Pool) -> list[Answer]:
        answers = asyncio.create_task(ask_all(pool, ASKED))
        await pool.ask("first", ASKED[0])
        os.kill(pool.processes[0], signal.SIGKILL)
        return await answers

    assert with_pool(kill, command=COMMAND) == list(map(answer, ASKED))


def test_a_question_that_kills_workers_is_given_up_and_the_others_go_on() -> None:
    died, *others = with_pool(lambda pool: ask_all(pool, [DIE, "a", "b"]))
    assert died.status == FAILED
    assert say.FAILED.encode() in died.content
    assert [(other.status, other.content) for other in others] == [(OK, b"a"), (OK, b"b")]


def test_a_worker_that_dies_while_nobody_asks_is_replaced() -> None:
    async def kill(pool: Pool) -> set[str]:
        before = await pool.ask("client", "a")
        os.kill(int(before.media_type), signal.SIGKILL)
        after = await pool.ask("client", "b")
        return {before.media_type, after.media_type}

    assert len(with_pool(kill)) == 2


def test_workers_share_the_questions() -> None:
    answers = with_pool(lambda pool: ask_all(pool, [WAIT] * 8), count=2)
    assert len({answer.media_type for answer in answers}) == 2


def test_of_a_clients_questions_the_newest_is_answered() -> None:
    async def ask(pool: Pool) -> list[Answer]:
        return await asyncio.gather(*(pool.ask("client", query) for query in [WAIT, WAIT, "older", "newest"]))

    statuses = [one.status for one in with_pool(ask)]
    assert statuses[-1] == OK
    assert SUPERSEDED in statuses


def test_no_worker_outlives_the_pool() -> None:
    async def see(pool: Pool) -> list[int]:
        await pool.ask("client", "a")
        return pool.processes

    assert not any(map(is_running, with_pool(see, count=2)))


def test_a_worker_that_cannot_be_started_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    start, tries = asyncio.create_subprocess_exec, 0

    async def fail_once(*command: str, **more: Any) -> asyncio.subprocess.Process:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError("no room for a process")
        return await start(*command, **more)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", fail_once)
    assert with_pool(lambda pool: pool.ask("client", "a")).content == b"a"


def test_workers_start_from_whatever_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert with_pool(lambda pool: pool.ask("client", "a")).content == b"a"


@pytest.mark.parametrize(("given", "count"), [("3", 3), ("1", 1)])
def test_how_many_workers_there_are_can_be_set(given: str, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCENT_LAB_WORKERS", given)
    assert worker_count() == count


@pytest.mark.parametrize(("cores", "count"), [(1, 1), (2, 1), (4, 3), (64, 8)])
def test_otherwise_pages_take_one_core(cores: int, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert worker_count() == count


@pytest.mark.parametrize("given", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_of_workers_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCENT_LAB_WORKERS", given)
    with pytest.raises(ValueError, match=f"DESCENT_LAB_WORKERS is '{given}'; it must be a whole number from 1 on."):
        worker_count()
