"""The API's routes: who asks what is handed to the workers as it was asked, and what they answer is sent."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from experiments import Experiment
from routes.api import CLIENT, experiment_schema, trajectories
from tests.tools.coroutines import finish
from tests.workers.test_question import ASKED
from workers.answers import OK, UNPROCESSABLE, Answer
from workers.question import answer


class Recorded:
    """Stands for the workers: it remembers what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[tuple[str, str]] = []
        self.answer = answer

    async def ask(self, client: str, query: str) -> Answer:
        self.asked.append((client, query))
        return self.answer


def ask(workers: Recorded, query: str, **headers: str) -> Response:
    """The route's answer to a query."""
    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    text = query.encode("utf-8", "surrogatepass")
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": text, "server": ("", 80), "headers": encoded}
    return finish(trajectories(workers)(Request(scope)))


@pytest.mark.parametrize(
    ("given", "encoding"),
    [
        (Answer(OK, "application/octet-stream", b"x"), "identity"),
        (Answer(UNPROCESSABLE, "application/json", b"{}"), None),
    ],
)
def test_what_the_workers_answer_is_sent(given: Answer, encoding: str | None) -> None:
    sent = ask(Recorded(given), "c=adam")
    assert (sent.status_code, sent.media_type, sent.body) == given
    assert (sent.headers["Cache-Control"], sent.headers.get("Content-Encoding")) == ("no-store", encoding)


def test_who_has_a_name_is_one_client_and_who_has_none_is_another_each_time() -> None:
    workers = Recorded(Answer(OK, "", b""))
    for headers in ({CLIENT: "a pupil"}, {CLIENT: "a pupil"}, {}, {}):
        ask(workers, "c=adam", **headers)
    clients = [client for client, _ in workers.asked]
    assert clients[:2] == ["a pupil"] * 2
    assert len({*clients}) == 3


@settings(max_examples=50)
@given(st.text(st.characters(exclude_characters="&#"), max_size=60))
def test_whatever_is_asked_the_route_hands_over_what_can_be_answered(junk: str) -> None:
    workers = Recorded(Answer(OK, "", b""))
    ask(workers, f"{ASKED}&start={junk}&{junk}")
    refused = answer(workers.asked[0][1])
    assert refused.status == UNPROCESSABLE
    assert json.loads(refused.content)["error"].endswith(".")


def test_the_schema_is_served() -> None:
    served = json.loads(bytes(experiment_schema(Request({"type": "http"})).body))
    assert served == Experiment.model_json_schema()
