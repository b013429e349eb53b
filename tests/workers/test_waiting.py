"""Waiting questions: one of each client, in the order in which the clients came."""

from asyncio import Future, get_running_loop

from hypothesis import given
from hypothesis import strategies as st

from tests.tools.coroutines import finish
from workers.answers import BUSY, FAILED, OK, SUPERSEDED, Answer
from workers.waiting import MOST_CLIENTS, MOST_DEATHS, Asked, Waiting

RIGHT = Answer(OK, "", b"")
TAKE = ""  # no client


def asked(client: str, query: str = "") -> Asked:
    return Asked(client, query, get_running_loop().create_future())


def status(answer: Future[Answer]) -> int | None:
    return answer.result().status if answer.done() else None


async def _played(moves: list[str]) -> None:
    """Let clients ask, and take a question now and then; check each against a list of clients in order."""
    waiting, newest, everything = Waiting(), dict[str, Asked](), list[Asked]()
    for move in moves:
        if move != TAKE:
            newest[move] = asked(move)  # a client that waits already keeps its turn
            everything.append(newest[move])
            waiting.put(newest[move])
        elif newest:
            first = await waiting.take()
            assert first is newest.pop(next(iter(newest)))
            first.settle(RIGHT)
        assert bool(waiting) == bool(newest)
    for one in everything:
        still_waits = one in newest.values()
        assert status(one.answer) in ((None,) if still_waits else (OK, SUPERSEDED))


@given(st.lists(st.sampled_from(["anna", "ben", "cleo", TAKE])))
def test_the_newest_question_keeps_the_turn_of_its_client(moves: list[str]) -> None:
    finish(_played(moves))


def test_one_client_too_many_hears_at_once_that_the_server_is_busy() -> None:
    async def fill() -> list[int | None]:
        waiting, questions = Waiting(), [asked(str(i)) for i in range(MOST_CLIENTS + 1)]
        for question in questions:
            waiting.put(question)
        return [status(question.answer) for question in questions]

    *others, last = finish(fill())
    assert set(others) == {None}
    assert last == BUSY


def test_a_question_comes_back_unless_there_is_a_newer_one_or_it_has_killed_enough_workers() -> None:
    async def come_back() -> list[int | None]:
        waiting, older, deadly, unlucky = Waiting(), asked("anna"), asked("ben"), asked("cleo")
        deadly.deaths, unlucky.deaths = MOST_DEATHS, MOST_DEATHS - 1
        waiting.put(asked("anna"))
        for question in (older, deadly, unlucky):
            waiting.put_back(question)
        return [status(question.answer) for question in (older, deadly, unlucky)]

    assert finish(come_back()) == [SUPERSEDED, FAILED, None]


def test_of_two_that_come_back_the_newer_one_is_asked_again() -> None:
    async def come_back(older_first: bool) -> tuple[int | None, bool]:
        waiting, older, newer = Waiting(), asked("anna"), asked("anna")
        for question in (older, newer) if older_first else (newer, older):
            waiting.put_back(question)
        return status(older.answer), await waiting.take() is newer

    assert [finish(come_back(first)) for first in (True, False)] == [(SUPERSEDED, True)] * 2


def test_what_nobody_waits_for_is_neither_taken_nor_asked_again() -> None:
    async def give_up() -> int:
        waiting, given_up, other = Waiting(), asked("anna"), asked("ben")
        for question in (given_up, other):
            waiting.put(question)
        given_up.answer.cancel()
        waiting.forget(given_up)
        waiting.put_back(given_up)
        assert await waiting.take() is other
        return len(waiting)

    assert finish(give_up()) == 0
