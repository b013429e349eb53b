"""The API: a race as numbers, for the player while something is dragged, and for other programs (docs/api.md)."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response

from experiments.exports.json import schema_as_json
from workers.answers import Answer

CLIENT = "descent-lab-client"  # the header in which a player says who it is


class Answering(Protocol):
    """What answers questions: `workers.pool.Pool`."""

    async def ask(self, client: str, query: str) -> Answer:
        """What comes of a question, and of the older one of the same client."""
        ...


def experiment_schema(_: Request) -> Response:
    """The JSON Schema of an experiment."""
    return Response(schema_as_json(), media_type="application/schema+json")


def trajectories(workers: Answering) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """The route to the race that a query asks for.

    Args:
        workers: who computes it.
    """

    async def endpoint(request: Request) -> Response:
        # Without a header each question is a client's: a connection asks one at a time, and behind a proxy a whole
        # school has one address.
        client = request.headers.get(CLIENT) or uuid4().hex
        # A long string is no part of an address: proxies take lines of a few kilobytes.
        asked = (await request.body()).decode(errors="replace") if request.method == "POST" else request.url.query
        answer = await workers.ask(client, asked)
        # The same question has the same answer, but no question comes twice while a person drags. To compress numbers
        # costs more than to compute them, and saves a tenth.
        plain = {} if answer.media_type == "application/json" else {"Content-Encoding": "identity"}
        headers = {"Cache-Control": "no-store"} | plain
        return Response(answer.content, answer.status, headers, answer.media_type)

    return endpoint
