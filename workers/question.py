"""What the API is asked, and its answer. A worker does this; nothing here knows of the server."""

from typing import NamedTuple

from experiments import Experiment, run
from experiments.arrays import ARRAYS, RECORDED
from experiments.parse import fields, pairs, strictly
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refused
from views.trajectories import binary, text
from workers.answers import OK, UNPROCESSABLE, Answer, error

FORMATS = {"binary": (binary, "application/octet-stream"), "json": (text, "application/json")}


class Question(NamedTuple):
    """What is asked: the race, the arrays of each contender, and how they are sent."""

    experiment: Experiment
    arrays: tuple[str, ...]
    format: str


def parse_question(query: str) -> Question:
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


def answer(query: str) -> Answer:
    """The race that a query asks for; 422 with the sentences in JSON for what makes no sense.

    Args:
        query: as for `parse_question`.

    Returns:
        The same bytes for the same query, whichever process answers.
    """
    try:
        asked = parse_question(query)
    except NotAnExperiment as refused:
        fields_of = {".".join(map(str, place)): sentence for place, sentence in refused.sentences.items()}
        return error(UNPROCESSABLE, str(refused), fields=fields_of)
    encode, media_type = FORMATS[asked.format]
    return Answer(OK, media_type, encode(run(asked.experiment), asked.arrays))
