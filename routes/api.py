"""The API: a race as numbers, for the player while something is dragged, and for other programs (docs/api.md)."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from experiments import Experiment, run
from experiments.arrays import ARRAYS, RECORDED
from experiments.exports.json import schema_as_json
from experiments.parse import fields, pairs, strictly
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refused
from views.trajectories import binary, text

FORMATS = {"binary": (binary, "application/octet-stream"), "json": (text, "application/json")}
# One thread: an answer is mostly Python, and forty that take turns are a third slower than one that does not.
_THREAD = ThreadPoolExecutor(1, "trajectories")


def answer_soon() -> None:
    """Let a page that is run keep an answer waiting for 1 ms at a time, not for Python's 5 ms.

    An answer takes 2 to 3 ms and needs Python's lock more than once, which other threads hold for this interval. It
    holds for the whole process, so the server sets it and an import does not. Without that lock it means nothing.
    """
    sys.setswitchinterval(0.001)


class Question(NamedTuple):
    """What is asked: the race, the arrays of each contender, and how they are sent."""

    experiment: Experiment
    arrays: tuple[str, ...]
    format: str


def question(query: str) -> Question:
    """The question that a query is.

    Args:
        query: an experiment's string; `arrays=` and `format=` may stand in it, too.

    Raises:
        NotAnExperiment: a ValueError, with a sentence for each word that is refused.
    """
    try:
        words = pairs(query)
        arrays = [name for word in _own("arrays", words) for name in word.split(",")]
        formats = _own("format", words) or ["binary"]
        if any(name not in ARRAYS for name in arrays):
            raise Refused("arrays", ",".join(arrays), Accepted("some_of", {"known": tuple(ARRAYS)}))
        if formats[0] not in FORMATS or len(formats) > 1:
            raise Refused("format", ",".join(formats), Accepted("one_of", {"known": tuple(FORMATS)}))
    except Refused as refused:
        raise NotAnExperiment({(refused.refusal.name,): refused.refusal}) from None
    experiment = strictly(fields(pair for pair in words if pair[0] not in ("arrays", "format")))
    return Question(experiment, tuple(dict.fromkeys(arrays)) or RECORDED, formats[0])


def _own(name: str, words: list[tuple[str, str]]) -> list[str]:
    return [value for word, value in words if word == name]


def answer(asked: Question) -> bytes:
    """Run the race and encode what came of it."""
    encode, _ = FORMATS[asked.format]
    return encode(run(asked.experiment), asked.arrays)


def experiment_schema(_: Request) -> Response:
    """The JSON Schema of an experiment."""
    return Response(schema_as_json(), media_type="application/schema+json")


async def trajectories(request: Request) -> Response:
    """The race that the query asks for; 422 with the sentences in JSON for what makes no sense."""
    try:
        asked = question(request.url.query)
    except NotAnExperiment as refused:
        fields_of = {".".join(map(str, place)): sentence for place, sentence in refused.sentences.items()}
        return JSONResponse({"error": str(refused), "fields": fields_of}, 422)
    content = await asyncio.get_running_loop().run_in_executor(_THREAD, answer, asked)
    # The same question has the same answer, but no question comes twice while a person drags. To compress numbers
    # costs more than to compute them, and saves a tenth.
    kept = {"Cache-Control": "no-store"} | ({"Content-Encoding": "identity"} if asked.format == "binary" else {})
    return Response(content, media_type=FORMATS[asked.format][1], headers=kept)
