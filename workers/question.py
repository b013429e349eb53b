"""What the API is asked, and its answer. A worker does this; nothing here knows of the server."""

from typing import NamedTuple

from experiments import Experiment, run
from experiments.arrays import ARRAYS, RECORDED
from experiments.parse import pairs, strictly
from experiments.refusals import NotAnExperiment
from quantities import Accepted, Refusal, Refused
from views.trajectories import binary, text
from workers.answers import OK, UNPROCESSABLE, Answer, error

_LONGEST = 4  # digits of a contender's number
FORMATS = {"binary": (binary, "application/octet-stream"), "json": (text, "application/json")}


class Question(NamedTuple):
    """What is asked: the race, the arrays of each contender, whose steps are looked into, and how it is sent."""

    experiment: Experiment
    arrays: tuple[str, ...]
    inside: int | None
    format: str


def parse_question(query: str) -> Question:
    """The question that a query is.

    Args:
        query: an experiment's string; `arrays=`, `inside=` and `format=` may stand in it, too.

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
    experiment = strictly(pair for pair in words if pair[0] not in ("arrays", "inside", "format"))
    inside = _contender(_own("inside", words), len(experiment.contenders))
    return Question(experiment, tuple(dict.fromkeys(arrays)) or RECORDED, inside, formats[0])


def _contender(given: list[str], contenders: int) -> int | None:
    """The number of the contender whose steps are looked into; None for nobody's."""
    if not given:
        return None
    if len(given) > 1 or not given[0].isdecimal() or len(given[0]) > _LONGEST or int(given[0]) >= contenders:
        refused = Refusal("inside", ",".join(given), Accepted("whole_number", {"low": 0, "high": contenders - 1}))
        raise NotAnExperiment({("inside",): refused})
    return int(given[0])


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
    return Answer(OK, media_type, encode(run(asked.experiment), asked.arrays, asked.inside))
