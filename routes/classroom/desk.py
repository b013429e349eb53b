"""Where the requests about classes arrive: one thread that asks the store, and the limits.

A school has one address. So only codes that do not exist count, and whoever has joined, or has the teacher's key, is
answered whatever a stranger beside them does. Limits are those of one process; no address is stored.
"""

import asyncio
import ipaddress
import sqlite3
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from classroom.codes import read_code
from classroom.limits import Limit
from classroom.standing import NoClass
from classroom.store import Store, usual_store
from routes.classroom import words

WRONG_CODES, MINUTE = 20, 60.0  # from one address
ALL_WRONG_CODES, SLOWLY, MOST_SLOW = 200, 1.0, 50  # from everywhere: then each attempt takes a second, so many at once
CLASSES, HOUR = 60, 3600.0  # begun from one address
JOINS = 100  # new students of one class in a minute, from one address: a whole school class joins at once
GUESSES = 30  # in a minute, of one student: repeated ones, since the first counts
EVERYWHERE = ""
_NO_STORE = {"Cache-Control": "no-store"}
Found = TypeVar("Found")


class Refusing(Exception):
    """A request is refused, with a status and one sentence; after `wait` seconds it may be sent again."""

    def __init__(self, status: int, sentence: str, wait: float = 0.0) -> None:
        super().__init__(sentence)
        self.status, self.sentence, self.wait = status, sentence, wait


class Desk:
    """What all endpoints share."""

    def __init__(
        self,
        store: Callable[[], Store] = usual_store,
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Nobody has asked yet.

        Args:
            store: gives the classes.
            clock: seconds, of the limits.
            pause: waits for so many seconds.
        """
        self._store, self._pause, self._slow = store, pause, 0
        self._thread = ThreadPoolExecutor(1, "classroom")  # the store's lock would let no second one work
        self._wrong = Limit(WRONG_CODES, MINUTE, clock)
        self._wrong_everywhere = Limit(ALL_WRONG_CODES, MINUTE, clock)
        self.classes = Limit(CLASSES, HOUR, clock)
        self.joins = Limit(JOINS, MINUTE, clock)
        self.guesses = Limit(GUESSES, MINUTE, clock)

    def endpoint(
        self, answer: Callable[["Desk", Request], Awaitable[object]]
    ) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """A route's endpoint out of what gives its answer as JSON."""

        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse(await answer(self, request), headers=_NO_STORE)
            except Refusing as refused:
                later = {"Retry-After": str(ceil(refused.wait))} if refused.wait else {}
                return JSONResponse({"error": refused.sentence}, refused.status, {**_NO_STORE, **later})

        return endpoint

    async def ask(self, act: Callable[[Store], Found]) -> Found:
        """What comes of it in the one thread, where the limits are counted, too."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: act(self._store()))
        except (sqlite3.Error, OSError):
            raise Refusing(503, words.NOT_STORED, 1.0) from None

    async def ask_member(
        self,
        request: Request,
        is_member: Callable[[Store, str], bool],
        act: Callable[[Store, str], Found],
        become: Callable[[Store, str], None] | None = None,
    ) -> Found:
        """What comes of it for who belongs to the class of the request's code.

        Args:
            request: with the code in its path.
            is_member: whether who asks is in the class with this code, or is its teacher.
            act: gives the answer, for the code.
            become: lets somebody in who is not; left out, nobody is let in.

        Raises:
            Refusing: no code, no class, not a member, or too many wrong codes.
        """
        code = read_code(request.path_params["code"])
        if code is None:
            raise Refusing(404, words.NO_CODE)
        answered = await self.ask(lambda store: (act(store, code),) if is_member(store, code) else None)
        if answered:
            return answered[0]
        address = address_of(request)
        refuse_beyond(self._wrong, address, words.TOO_MANY)  # before it takes a slow place from somebody else
        await self._go_slowly()
        return await self.ask(lambda store: self._let_in(store, code, address, become, act))

    def _let_in(
        self,
        store: Store,
        code: str,
        address: str,
        become: Callable[[Store, str], None] | None,
        act: Callable[[Store, str], Found],
    ) -> Found:
        """For a stranger: within the limits a code is tried. They may have been reached while the stranger waited."""
        refuse_beyond(self._wrong, address, words.TOO_MANY)
        try:
            if become is None:
                raise NoClass
            become(store, code)
        except NoClass:
            self._wrong.count(address)
            self._wrong_everywhere.count(EVERYWHERE)
            raise Refusing(404, words.NO_CLASS) from None
        return act(store, code)

    async def _go_slowly(self) -> None:
        """While many wrong codes come, from many addresses, each attempt takes its time."""
        wait = self._wrong_everywhere.wait(EVERYWHERE)
        if not wait:
            return
        if self._slow >= MOST_SLOW:
            raise Refusing(429, words.TOO_MANY.format(seconds=ceil(SLOWLY)), SLOWLY)
        self._slow += 1
        try:
            await self._pause(SLOWLY)
        finally:
            self._slow -= 1


def refuse_beyond(limit: Limit, name: str, sentence: str) -> None:
    """Refuse what is beyond a limit."""
    if wait := limit.wait(name):
        raise Refusing(429, sentence.format(seconds=ceil(wait)), wait)


def address_of(request: Request) -> str:
    """The network address that a request comes from; uvicorn reads it from what the proxy says.

    A network that has IPv6 gives each of its computers as many addresses as it likes: there it is the network's. A
    server that listens to both has IPv4 addresses written as IPv6 ones.
    """
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv4Address):
        return host
    return str(address.ipv4_mapped or ipaddress.ip_network((address, 64), strict=False))
